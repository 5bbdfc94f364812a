def draw_constant_prices(name):
    for group, rows, axis in panels(name):
        rows = [row for row in rows if row["aid"] in TOTALS]
        years = [row["fiscal_year"] for row in rows]
        line(axis, rows, years, [row["amount"] / 1e6 for row in rows], marker=".", label="名目 as paid")
        line(axis, rows, years, [row["amount_constant"] / 1e6 for row in rows], marker=".",
             label="実質 in constant prices")
        axis.xaxis.get_major_locator().set_params(integer=True)
        axis.set_title(group)
        axis.set_xlabel("年度 fiscal year")
        axis.set_ylabel("扶助額（百万円） million yen")
        axis.legend(fontsize="x-small", loc="lower left")
        mark_periods(axis, rows, years)
        from_zero(axis)
    plt.show()
