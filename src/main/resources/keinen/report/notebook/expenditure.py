def draw_expenditure(name):
    drawn = panels(name)
    for group, rows, axis in drawn:
        years = sorted({row["fiscal_year"] for row in rows})
        kinds = [kind for kind in dict.fromkeys(row["aid"] for row in rows) if kind not in TOTALS]
        below = [0.0] * len(years)
        hidden = set()
        for kind in kinds:
            by_year = {row["fiscal_year"]: row["amount"] for row in rows if row["aid"] == kind}
            amounts = [by_year.get(year, float("nan")) / 1e6 for year in years]
            axis.bar(range(len(years)), amounts, bottom=below, label=named("aid", kind))
            hidden.update(number for number, amount in enumerate(amounts) if amount != amount)
            below = [low + (amount if amount == amount else 0) for low, amount in zip(below, amounts)]
        for number in hidden:
            axis.annotate("※", (number, below[number]), ha="center", va="bottom")
        axis.set_title(group)
        axis.set_xlabel("年度 fiscal year" + ("  ※ 一部秘匿 some kinds are hidden" if hidden else ""))
        axis.set_ylabel("扶助額（百万円） million yen")
        axis.set_xticks(range(len(years)), [f"{year:.0f}" for year in years], rotation=45, ha="right")
        mark_periods(axis, [row for row in rows if row["aid"] in TOTALS], range(len(years)))
        from_zero(axis)
    legend_beside(drawn)
    plt.show()
