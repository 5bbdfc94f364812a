SHARES = {
    "left_share": "期間内廃止率 left",
    "returned_share": "そのうち再開始 of these returned",
    "churned_share": "短期再開始人員 soon back",
    "exits_returned_share": "廃止のうち短期再開始 exits soon followed by a return",
    "share": "割合 share",
}


def draw_shares(name):
    for group, rows, axis in panels(name):
        time = "cohort" if "cohort" in rows[0] else "fiscal_year"
        years = [row[time] for row in rows]
        for column, label in SHARES.items():
            if column in rows[0]:
                line(axis, rows, years, [100 * row[column] for row in rows], marker=".", label=label)
        axis.xaxis.get_major_locator().set_params(integer=True)
        axis.set_title(group)
        axis.set_xlabel("開始年度 fiscal year of entry" if time == "cohort" else "年度 fiscal year")
        axis.set_ylabel("%")
        axis.legend(fontsize="x-small")
        mark_periods(axis, rows, years)
        from_zero(axis)
    plt.show()
