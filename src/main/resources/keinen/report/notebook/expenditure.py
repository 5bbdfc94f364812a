def draw_expenditure(name):
    # The total stands among the kinds of aid as `all`, or by its label; it is not stacked on what it sums.
    for group, rows, axis in panels(name):
        years = sorted({row["fiscal_year"] for row in rows})
        kinds = list(dict.fromkeys(row["aid"] for row in rows))
        totals = {"all", "計", "Total"}
        below = [0.0] * len(years)
        for kind in kinds:
            if kind in totals:
                continue
            by_year = {row["fiscal_year"]: row["amount"] for row in rows if row["aid"] == kind}
            amounts = [by_year.get(year, float("nan")) / 1e6 for year in years]
            axis.bar([f"{year:.0f}" for year in years], amounts, bottom=below, label=kind)
            below = [low + (amount if amount == amount else 0) for low, amount in zip(below, amounts)]
        axis.set_title(group)
        axis.set_xlabel("年度 fiscal year")
        axis.set_ylabel("扶助額（百万円） million yen")
        axis.tick_params(axis="x", rotation=45)
        axis.legend(fontsize="x-small")
    plt.show()
