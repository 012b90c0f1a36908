"""The picture of how cost grows with the rule base; needs matplotlib, of the extra 'peers'."""

from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.measuring import OURS, REFERENCE, RETE

# Colours that are told apart by everyone (Okabe, Ito 2008), and a line's style beside them.
LINES = {
    OURS: ("#D55E00", "-", 2.4),
    "clipspy": ("#0072B2", "-", 1.4),
    "zen-engine": ("#009E73", "-", 1.4),
    REFERENCE: ("#777777", "--", 1.2),
    RETE: ("#777777", ":", 1.4),
}
SPOKEN = {
    OURS: "ours (experta, our matcher)",
    "clipspy": "clipspy (C), its best",
    "zen-engine": "zen-engine (Rust), its best",
    REFERENCE: "reference (plain Python)",
    RETE: "experta's own Rete",
}


def plot(grown: Mapping[str, Mapping[str, Mapping[int, float]]], told: Mapping[str, object], path: Path) -> None:
    """Draw microseconds by number of rules, a panel for each kind of chart; the file's ending says its format."""
    import matplotlib as mpl  # noqa: PLC0415 - only where a picture is wanted
    from matplotlib.figure import Figure  # noqa: PLC0415 - only where a picture is wanted

    figure = Figure(figsize=(8.4, 3.9), layout="constrained")
    panels = figure.subplots(1, len(grown), sharey=True, squeeze=False)[0]
    for panel, (kind, found) in zip(panels, grown.items(), strict=True):
        for name, (colour, style, width) in LINES.items():
            by = found.get(name)
            if by is None:
                continue
            panel.plot(
                list(by), list(by.values()), style, color=colour, linewidth=width, marker="o", markersize=3,
                label=SPOKEN[name],
            )  # fmt: skip
        sizes = list(found[OURS])
        panel.set(xscale="log", yscale="log", title=f"charts {kind}", xlabel="rules")
        panel.set_xticks(sizes, list(map(str, sizes)))
        panel.minorticks_off()
        panel.grid(visible=True, which="major", linewidth=0.4, alpha=0.6)
        panel.spines[["top", "right"]].set_visible(False)
    panels[0].set_ylabel("microseconds a consultation")
    handles, labels = panels[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=3, frameon=False, fontsize=9)
    figure.suptitle(
        f"{told['machine']}; Python {told['python']}; {str(told['date'])[:10]}", fontsize=8, color="#555555"
    )
    # The same figures, the same bytes; and text that can be read by what reads pages aloud.
    with mpl.rc_context({"svg.hashsalt": "growth", "svg.fonttype": "none"}):
        figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None, dpi=160)
