def draw_survival(name):
    for group, rows, axis in panels(name):
        months = [row["months"] for row in rows]
        axis.step([0] + months, [100] + [100 * row["survival"] for row in rows], where="post", color="tab:blue")
        axis.fill_between(
            months,
            [100 * row["lower"] for row in rows],
            [100 * row["upper"] for row in rows],
            step="post",
            alpha=0.25,
            color="tab:blue",
            label="95％信頼区間 95 % limits",
        )
        axis.set_ylim(0, 105)
        axis.set_title(group)
        axis.set_xlabel("開始からの月数 months")
        axis.set_ylabel("受給継続率 still on aid (%)")
        axis.legend(fontsize="x-small")
    plt.show()
