def draw_stock_flow(name):
    for group, rows, axis in panels(name):
        time = [row.get("month") or f"{row['fiscal_year']:.0f}" for row in rows]
        place = range(len(rows))
        axis.plot(place, [row["on_aid"] for row in rows], color="black", marker=".", label="被保護実人員 on aid")
        axis.set_ylim(bottom=0)
        axis.set_title(group)
        axis.set_ylabel("人 persons")
        step = max(1, len(rows) // 6)
        axis.set_xticks(list(place)[::step], time[::step], rotation=45, ha="right")
        flows = axis.twinx()
        flows.plot(place, [row["entries"] for row in rows], color="tab:blue", linewidth=1, label="開始 entries")
        flows.plot(place, [row["returns"] for row in rows], color="tab:cyan", linewidth=1, label="再開始 returns")
        flows.plot(place, [row["exits"] for row in rows], color="tab:red", linewidth=1, label="廃止 exits")
        flows.set_ylim(bottom=0)
        flows.set_ylabel("開始・再開始・廃止 flows")
        lines = axis.get_lines() + flows.get_lines()
        axis.legend(lines, [line.get_label() for line in lines], fontsize="x-small", loc="lower left")
    plt.show()
