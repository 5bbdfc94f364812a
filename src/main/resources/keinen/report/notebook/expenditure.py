def draw_expenditure(name):
    # The total stands among the kinds of aid as `all`, or by its label; it is not stacked on what it sums.
    totals = {"all", "計", "Total"}
    for group, rows, axis in panels(name):
        years = sorted({row["fiscal_year"] for row in rows})
        kinds = [kind for kind in dict.fromkeys(row["aid"] for row in rows) if kind not in totals]
        below = [0.0] * len(years)
        hidden = set()
        for kind in kinds:
            by_year = {row["fiscal_year"]: row["amount"] for row in rows if row["aid"] == kind}
            amounts = [by_year.get(year, float("nan")) / 1e6 for year in years]
            axis.bar([f"{year:.0f}" for year in years], amounts, bottom=below, label=kind)
            hidden.update(number for number, amount in enumerate(amounts) if amount != amount)
            below = [low + (amount if amount == amount else 0) for low, amount in zip(below, amounts)]
        for number in hidden:
            axis.annotate("※", (number, below[number]), ha="center", va="bottom")
        axis.set_title(group)
        axis.set_xlabel("年度 fiscal year" + ("  ※ 一部秘匿 some kinds are hidden" if hidden else ""))
        axis.set_ylabel("扶助額（百万円） million yen")
        axis.tick_params(axis="x", rotation=45)
        axis.legend(fontsize="x-small", loc="upper left", bbox_to_anchor=(1, 1))
    plt.show()
