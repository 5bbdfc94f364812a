def draw_sensitivity(name):
    # Headlines have different units: each is drawn in per cent of itself under the table's own definition.
    for group, rows, axis in panels(name):
        keys = ("headline", "end_reason", "band", "from", "to")
        found = {" ".join(named(key, row[key]) for key in keys if key in row): row for row in rows}
        found = {label: row for label, row in found.items() if row["declared"] > 0}
        for place, row in enumerate(found.values()):
            lowest, highest = (100 * row[end] / row["declared"] for end in ("lowest", "highest"))
            axis.plot([lowest, highest], [place, place], color="tab:blue", linewidth=4, alpha=0.4)
            axis.annotate(f"{row['lowest']:.4g} – {row['highest']:.4g}", ((lowest + highest) / 2, place), fontsize="x-small",
                          xytext=(0, 6), textcoords="offset points", ha="center")
            axis.annotate(f"{row['declared']:.4g}", (100, place), fontsize="x-small",
                          xytext=(0, -12), textcoords="offset points", ha="center")
            axis.plot(100, place, "o", color="black")
        axis.set_yticks(range(len(found)), list(found))
        axis.set_ylim(len(found) - 0.5, -0.5)
        axis.margins(x=0.15)
        axis.set_title(group)
        axis.set_xlabel("本表の定義による値を100とする幅\nrange in per cent of the figure as declared")
    plt.show()
