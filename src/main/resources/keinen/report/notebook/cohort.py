def draw_cohort(name):
    for group, rows, axis in panels(name):
        cohorts = {}
        for row in rows:
            cohorts.setdefault(row["cohort"], []).append(row)
        colors = plt.get_cmap("viridis")
        for number, (cohort, years) in enumerate(cohorts.items()):
            axis.plot(
                [row["fiscal_year"] - cohort for row in years],
                [100 * row["retention"] for row in years],
                marker=".",
                color=colors(number / max(1, len(cohorts) - 1)),
                label=f"{cohort:.0f}年度",
            )
        axis.set_ylim(0, 105)
        axis.xaxis.get_major_locator().set_params(integer=True)
        axis.set_title(group)
        axis.set_xlabel("開始年度からの年数 years since the year of entry")
        axis.set_ylabel("年度末の継続率 on aid (%)")
        axis.legend(fontsize="x-small", ncols=2)
    plt.show()
