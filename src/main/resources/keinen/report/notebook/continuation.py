def draw_continuation(name):
    drawn = panels(name)
    for group, rows, axis in drawn:
        colors = plt.get_cmap("viridis_r")
        spans = sorted({row["years"] for row in rows})
        for number, span in enumerate(spans):
            later = [row for row in rows if row["years"] == span]
            line(
                axis,
                later,
                [row["cohort"] for row in later],
                [100 * row["share"] for row in later],
                marker=".",
                color=colors((number + 1) / len(spans)),
                label=f"{span:.0f}年後 after {span:.0f} y",
            )
        axis.set_ylim(0, 105)
        axis.xaxis.get_major_locator().set_params(integer=True)
        axis.set_title(group)
        axis.set_xlabel("開始年度 fiscal year of entry")
        soonest = [row for row in rows if row["years"] == spans[0]]
        mark_periods(axis, soonest, [row["cohort"] for row in soonest])
        axis.set_ylabel("受給中の割合 on aid (%)")
    legend_beside(drawn)
    plt.show()
