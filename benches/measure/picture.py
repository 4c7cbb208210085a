"""The picture for the README: three figures as bars. Its colours are readable on light and on dark ground."""

from statistics import median
from xml.sax.saxutils import escape

from .table import figures_of

PANELS = [
    ("build.debug.wall", "Clean debug build", "s", 0),
    ("size.stripped", "Release program, stripped", "MB", 1),
    ("sequential.user", "User CPU of a call", "µs", 0),
]
BARS = [
    ("ours", "aws-operation", "#2f81f7"),
    ("floor", "hyper by hand, unsigned", "#8b949e"),
    ("sdk", "aws-sdk-emr", "#d4793b"),
]
TEXT = "#768390"
FONT = "font-family: -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif"

WIDTH, LABEL, VALUE = 720, 178, 84
BAR, GAP, TITLE, SPACE = 16, 6, 26, 20


def picture(results):
    """SVG, or None while figures are missing."""
    figures = figures_of(results)
    if any(not figures.get(key, {}).get(name) for key, *_ in PANELS for name, *_ in BARS):
        return None
    date = max(section["measured"]["date"] for section in results["sections"].values())
    parts, y = [], 4
    for key, title, unit, digits in PANELS:
        values = {name: median(figures[key][name]) for name, *_ in BARS}
        most = max(values.values())
        parts.append(f'<text class="title" x="0" y="{y + 16}">{escape(title)}</text>')
        y += TITLE
        for name, label, colour in BARS:
            width = max(2, values[name] / most * (WIDTH - LABEL - VALUE))
            middle = y + BAR / 2 + 4.5
            weight = ' class="ours"' if name == "ours" else ""
            parts += [
                f'<text{weight} x="{LABEL - 10}" y="{middle}" text-anchor="end">{escape(label)}</text>',
                f'<rect x="{LABEL}" y="{y}" width="{width:.1f}" height="{BAR}" rx="2" fill="{colour}"/>',
                f'<text{weight} x="{LABEL + width + 8:.1f}" y="{middle}">{values[name]:,.{digits}f} {unit}</text>',
            ]
            y += BAR + GAP
        y += SPACE
    parts.append(f'<text class="note" x="0" y="{y}">One operation of EMR, measured side by side on {date} by benches/run; less is better.</text>')
    height = y + 8
    described = "; ".join(
        f"{title}: " + ", ".join(f"{label} {median(figures[key][name]):,.{digits}f} {unit}" for name, label, _ in BARS)
        for key, title, unit, digits in PANELS
    )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">',
            f"<title>What one operation costs. {escape(described)}</title>",
            f"<style>text {{ {FONT}; font-size: 13px; fill: {TEXT} }} .title, .ours {{ font-weight: 600 }} "
            ".title { font-size: 14px } .note { font-size: 11px }</style>",
            *parts,
            "</svg>",
            "",
        ]
    )
