MOST_REASONS = 6
LAST_MONTH = 120


def draw_exits(name):
    # The same reasons in every picture: those for which most spells have ended, the others as one.
    ended = {}
    for row in read(name):
        ended[row["end_reason"]] = ended.get(row["end_reason"], 0) + (row["exits"] if row["exits"] == row["exits"] else 0)
    most = sorted(ended, key=lambda reason: -ended[reason])[:MOST_REASONS]
    drawn = panels(name, sharey=True)
    for group, rows, axis in drawn:
        rows = [row for row in rows if row["months"] <= LAST_MONTH]
        months = sorted({row["months"] for row in rows})
        curves = {reason: [0.0] * len(months) for reason in most + [None]}
        for row in rows:
            reason = row["end_reason"] if row["end_reason"] in most else None
            curves[reason][months.index(row["months"])] += 100 * row["cumulative_incidence"]
        labels = [named("end_reason", reason) for reason in most] + ["ほかの理由 other reasons"]
        axis.stackplot(months, list(curves.values()), labels=labels, step="post")
        axis.set_xlim(0, LAST_MONTH)
        axis.set_ylim(0, 100)
        axis.set_title(group)
        axis.set_xlabel("開始からの月数 months")
        axis.set_ylabel("理由別の累積廃止率 ended for the reason (%)")
    legend_beside(drawn)
    plt.show()
