def draw_rate(name):
    drawn = panels(name, sharey=True)
    for group, rows, axis in drawn:
        years = [row["fiscal_year"] for row in rows]
        limits = ([row[limit] for row in rows] for limit in ("lower", "upper"))
        axis.fill_between(*apart(rows, years, *limits), alpha=0.15, label="95％信頼区間（粗率） 95 % limits")
        line(axis, rows, years, [row["per_mille"] for row in rows], marker=".", label="粗率 crude")
        if "direct_per_mille" in rows[0]:
            line(axis, rows, years, [row["direct_per_mille"] for row in rows], marker=".",
                 label="標準化（直接法） direct")
        axis.legend(fontsize="x-small")
        axis.xaxis.get_major_locator().set_params(integer=True)
        axis.set_title(group)
        axis.set_xlabel("年度 fiscal year")
        axis.set_ylabel("人口千対 per 1,000 inhabitants")
        mark_periods(axis, rows, years)
    if drawn:
        from_zero(axis)
    plt.show()
