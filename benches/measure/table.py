"""The figures as tables of Markdown, with the budgets that they are held to."""

import re
from dataclasses import dataclass
from statistics import median, quantiles

COLUMNS = {"floor": "floor", "floor-signed": "floor, signed", "ours": "aws-operation", "sdk": "aws-sdk-emr", "boto3": "boto3"}


# Seconds: what the floor's clean debug build took on the machine for which the budgets in milliseconds were set.
BUDGETED_ON = "19.0"


@dataclass
class Row:
    key: str
    title: str
    unit: str
    digits: int
    # Ours is to be at most so many times the floor, …
    ratio: float | None = None
    # … or at most so much.
    most: float | None = None


ROWS = [
    Row("build.debug.wall", "clean debug build, wall", "s", 1, ratio=1.25),
    Row("build.debug.cpu", "… CPU", "s", 1, ratio=1.25),
    Row("build.debug.peak", "… peak memory of `rustc`", "MB", 0),
    Row("build.release.wall", "clean release build, wall", "s", 1, ratio=1.25),
    Row("build.release.cpu", "… CPU", "s", 1, ratio=1.25),
    Row("build.release.peak", "… peak memory of `rustc`", "MB", 0),
    Row("tree.crates", "crates in the tree", "", 0, most=75),
    Row("tree.duplicates", "… in more than one version", "", 0, most=0),
    Row("size.stripped", "release program, stripped", "MB", 2, ratio=1.35),
    Row("sequential.wall", "a call, one after another: wall", "µs", 1, ratio=1.15),
    Row("sequential.user", "… user CPU", "µs", 1, ratio=1.5),
    Row("sequential.system", "… system CPU", "µs", 1),
    Row("tasks.wall", "a call, on 64 tasks: wall", "µs", 1),
    Row("tasks.user", "… user CPU", "µs", 1),
    Row("tasks.system", "… system CPU", "µs", 1),
    Row("instructions", "instructions of a call", "", 0),
    Row("allocations", "allocations of a call", "", 1),
    Row("memory.sequential", "peak memory, one after another", "MB", 1, ratio=1.5),
    Row("memory.tasks", "… on 64 tasks", "MB", 1),
    Row("once.wall", "process with one call, start to end", "ms", 1),
    Row("once.cpu", "… CPU", "ms", 1),
    Row("once.first", "… the call in it", "ms", 2),
    Row("future.bytes", "size of the future of a call", "bytes", 0, most=2048),
]

DECLARATION_ROWS = [
    Row(f"declaration.{profile}.{count}.{figure}", f"{profile}, each of {count:,}: {title}", "ms", 2, most=most)
    for profile, limit in [("debug", 15), ("release", None)]
    for count in [10, 100, 1_000]
    for figure, title, most in [("wall", "wall", limit), ("cpu", "CPU", None)]
]


def figures_of(results):
    """Every figure of every section."""
    return {key: names for section in results["sections"].values() for key, names in section["figures"].items()}


def number(value, digits):
    return f"{value:,.{digits}f}"


def cell(samples, digits):
    """The median, and how far the samples lie apart in percent of it: half the distance of the quartiles, or of all if they are few."""
    if not samples:
        return "–"
    middle = median(samples)
    if len(samples) == 1 or middle == 0:
        return number(middle, digits)
    if len(samples) >= 4:
        low, _, high = quantiles(samples, n=4, method="inclusive")
    else:
        low, high = min(samples), max(samples)
    return f"{number(middle, digits)} ±{(high - low) / 2 / abs(middle) * 100:.0f}%"


def ratio(names, of, to):
    if not names.get(of) or not names.get(to) or median(names[to]) == 0:
        return None
    return median(names[of]) / median(names[to])


def budget(row, names):
    """The budget of a row as text, and whether it is met; None if it cannot be said."""
    ours = median(names["ours"]) if names.get("ours") else None
    if row.ratio is not None:
        found = ratio(names, "ours", "floor")
        return f"≤ {row.ratio} × floor", None if found is None else round(found, 2) <= row.ratio
    if row.most is not None:
        return f"≤ {row.most} {row.unit}".strip(), None if ours is None else ours <= row.most
    return "", None


def verdict(row, names):
    words, met = budget(row, names)
    return words if met is not False else f"{words}: **missed**"


def lines_of(header, rows):
    yield "| " + " | ".join(header) + " |"
    yield "|" + "|".join(["---"] + ["---:"] * (len(header) - 1)) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def main_table(results):
    figures = figures_of(results)

    def rows():
        for row in ROWS:
            names = figures.get(row.key)
            if not names:
                continue
            ratios = [ratio(names, "ours", to) for to in ("floor", "sdk")]
            yield [
                f"{row.title}, {row.unit}" if row.unit else row.title,
                *(cell(names.get(name), row.digits) for name in COLUMNS),
                *("–" if value is None else f"{value:.2f}" for value in ratios),
                verdict(row, names),
            ]

    return "\n".join(lines_of(["", *COLUMNS.values(), "÷ floor", "÷ SDK", "budget"], rows()))


def declaration_table(results):
    figures = figures_of(results)

    def rows():
        for row in DECLARATION_ROWS:
            if names := figures.get(row.key):
                by = ratio(names, "ours", "serde")
                yield [
                    f"{row.title}, {row.unit}",
                    *(cell(names.get(name), row.digits) for name in ("ours", "declared", "serde")),
                    "–" if by is None else f"{by:.2f}",
                    verdict(row, names),
                ]

    header = ["", COLUMNS["ours"], "… declared alone", "serde's derives", "÷ serde", "budget"]
    return "\n".join(lines_of(header, rows()))


def whole_title(row):
    """The title of a row with what it leaves to the row above."""
    if not row.title.startswith("…"):
        return row.title
    above = next(r.title for r in reversed(ROWS[: ROWS.index(row)]) if not r.title.startswith("…"))
    return f"{re.sub('(:|,) wall$', '', above)}: {row.title.removeprefix('… ')}"


def because(row, figures):
    """Why a budget is missed, as far as other figures of the table tell."""
    names = figures.get(row.key, {})
    if row.key.startswith("sequential.") and (signed := ratio(names, "floor-signed", "floor")):
        return f"with a signature the floor itself takes {signed:.2f} ×"
    if row.key.startswith("build."):
        return (
            "every source of credentials, the retries and the proxies are in the build, and the floor has none of them; a third of the "
            "surplus are the libraries for hashes that need no C compiler, for XML, for proxies, and for doubles to their last bit"
        )
    if row.key.startswith("declaration.debug.") and names.get("declared") and names.get("serde"):
        alone, derives = (number(median(names[name]), row.digits) for name in ("declared", "serde"))
        there = figures.get("build.debug.wall", {}).get("floor")
        slower = ""
        if there:
            here = number(median(there), 1)
            slower = f"; the limit is that of a machine which builds the floor in {BUDGETED_ON} s, and this one takes {here} s"
        return f"declared alone it is {alone} ms, and serde's derives take {derives} ms{slower}"
    return None


def verdicts(results):
    """Titles of the budgets that are met, and of those that are missed with their figures and the reason."""
    figures, met, missed = figures_of(results), [], []
    for row in ROWS + DECLARATION_ROWS:
        names = figures.get(row.key, {})
        words, holds = budget(row, names)
        title = whole_title(row)
        if holds:
            met.append(title)
        elif holds is False:
            by = ratio(names, "ours", "floor")
            found = number(median(names["ours"]), row.digits)
            found = f"{title}: {found} {row.unit}".strip() + (f", {by:.2f} × floor" if by else "")
            reason = because(row, figures)
            missed.append(f"{found} ({words})" + (f": {reason}" if reason else ""))
    return met, missed
