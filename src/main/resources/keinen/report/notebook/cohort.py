def draw_cohort(name):
    drawn = panels(name)
    for group, rows, axis in drawn:
        cohorts = {}
        for row in rows:
            cohorts.setdefault(row["cohort"], []).append(row)
        colors = plt.get_cmap("viridis")
        for number, (cohort, years) in enumerate(cohorts.items()):
            broken = any(row.get("obs_status") == "B" for row in years)
            axis.plot(
                [row["fiscal_year"] - cohort for row in years],
                [100 * row["retention"] for row in years],
                marker=".",
                linestyle="--" if broken else "-",
                color=colors(number / max(1, len(cohorts) - 1)),
                label=f"{cohort:.0f}年度",
            )
        axis.set_ylim(0, 105)
        axis.xaxis.get_major_locator().set_params(integer=True)
        axis.set_title(group)
        axis.set_xlabel("開始年度からの年数 years since the year of entry")
        if any(row.get("obs_status") == "B" for row in rows):
            axis.set_xlabel(axis.get_xlabel() + "\n破線は断層にかかる dashed: touched by a break")
        axis.set_ylabel("年度末の継続率 on aid (%)")
    legend_beside(drawn)
    plt.show()
