def draw_stock_flow(name):
    draw_lines(name, "被保護実人員（人） persons on aid", {"on_aid": ("被保護実人員 on aid", "black")})
    draw_lines(name, "人 persons", {
        "entries": ("開始 entries", "tab:blue"),
        "returns": ("再開始 returns", "tab:cyan"),
        "exits": ("廃止 exits", "tab:red"),
    })


def draw_lines(name, unit, columns):
    for group, rows, axis in panels(name):
        time = [row.get("month") or f"{row['fiscal_year']:.0f}" for row in rows]
        place = range(len(rows))
        for column, (label, color) in columns.items():
            line(axis, rows, place, [row[column] for row in rows], color=color, marker=".", markersize=3, linewidth=1,
                 label=label)
        axis.set_title(group)
        axis.set_xlabel("年月 month" if "month" in rows[0] else "年度 fiscal year")
        axis.set_ylabel(unit)
        step = max(1, len(rows) // 6)
        axis.set_xticks(list(place)[::step], time[::step], rotation=45, ha="right")
        if len(columns) > 1:
            axis.legend(fontsize="x-small")
        mark_periods(axis, rows, place)
        from_zero(axis)
    plt.show()
