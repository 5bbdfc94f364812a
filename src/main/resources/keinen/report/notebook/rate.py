def draw_rate(name):
    for group, rows, axis in panels(name):
        years = [row["fiscal_year"] for row in rows]
        axis.fill_between(years, [row["lower"] for row in rows], [row["upper"] for row in rows], alpha=0.15)
        axis.plot(years, [row["per_mille"] for row in rows], marker=".", label="粗率 crude")
        if "direct_per_mille" in rows[0]:
            axis.plot(years, [row["direct_per_mille"] for row in rows], marker=".", label="標準化（直接法） direct")
            axis.legend(fontsize="x-small")
        axis.set_ylim(bottom=0)
        axis.xaxis.get_major_locator().set_params(integer=True)
        axis.set_title(group)
        axis.set_xlabel("年度 fiscal year")
        axis.set_ylabel("人口千対 per 1,000 inhabitants")
    plt.show()
