def draw_distribution(name):
    drawn = panels(name)
    for group, rows, axis in drawn:
        years = list(dict.fromkeys(row["fiscal_year"] for row in rows))
        bands = list(dict.fromkeys(row["band"] for row in rows))
        below = [0.0] * len(years)
        colors = plt.get_cmap("viridis")
        for number, band in enumerate(bands):
            shares = [100 * row["share"] for row in rows if row["band"] == band]
            unknown = number == len(bands) - 1
            axis.bar(range(len(years)), shares, bottom=below, label=named("band", band),
                     color="0.8" if unknown else colors(number / max(1, len(bands) - 2)))
            below = [low + share for low, share in zip(below, shares)]
        axis.set_ylim(0, 100)
        axis.set_title(group)
        axis.set_xlabel("年度 fiscal year")
        axis.set_ylabel("開始人員の構成比 share of entries (%)")
        axis.set_xticks(range(len(years)), [f"{year:.0f}" for year in years], rotation=45, ha="right")
        mark_periods(axis, [row for row in rows if row["band"] == bands[0]], range(len(years)))
    legend_beside(drawn, "住民登録からの月数\nmonths since registration")
    plt.show()
