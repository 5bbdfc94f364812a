def draw_decomposition(name):
    drawn = panels(name)
    for group, rows, axis in drawn:
        rows = [row for row in rows if row["aid"] in TOTALS]
        years = list(dict.fromkeys(row["fiscal_year"] for row in rows))
        factors = list(dict.fromkeys(row["factor"] for row in rows))
        # The yen per payment have two factors, and their sum; the yen of a year have at least four.
        million, unit = (1, "円／人月 yen per month") if len(factors) == 3 else (1e6, "百万円 million yen")
        above, below = [0.0] * len(years), [0.0] * len(years)
        for factor in factors:
            effects = [row["effect"] / million for row in rows if row["factor"] == factor]
            if factor in TOTALS:
                axis.plot(range(len(years)), effects, "D", color="black", markersize=4, label="増減計 whole change")
                continue
            bottoms = [high if effect > 0 else low for effect, high, low in zip(effects, above, below)]
            axis.bar(range(len(years)), effects, bottom=bottoms, label=named("factor", factor))
            above = [high + max(effect, 0) for effect, high in zip(effects, above)]
            below = [low + min(effect, 0) for effect, low in zip(effects, below)]
        axis.axhline(0, color="black", linewidth=0.8)
        axis.set_title(group)
        axis.set_xlabel("年度 fiscal year")
        axis.set_ylabel("対前年度増減の寄与 effect on the change\n" + unit)
        axis.set_xticks(range(len(years)), [f"{year:.0f}" for year in years], rotation=45, ha="right")
        mark_periods(axis, [row for row in rows if row["factor"] in TOTALS], range(len(years)))
    legend_beside(drawn)
    plt.show()
