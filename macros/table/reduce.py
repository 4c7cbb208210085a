"""Boil a rule set down to the few rules in which it differs from the default template.

Without account ids and ARNs a rule set depends on nothing but the region (by its partition or by its name), FIPS and dual
stack. So a grid of one unknown region and the home region per partition, and of every region the rule set names, holds
every class of input there is.
"""

from dataclasses import dataclass
from itertools import product

from ruleset import RuleError

FLAGS = list(product((False, True), repeat=2))
# What a rule may ask of (FIPS, dual stack); None asks nothing.
FLAG_TESTS = list(product((None, False, True), repeat=2))
# How many unfinished lists of rules to carry on with. More finds no shorter ones.
BEAM = 60


@dataclass(frozen=True, order=True)
class Then:
    """What a rule answers: a URL template and the region to sign for, or an error."""

    url: str = ""
    signing_region: str = ""
    error: str = ""


@dataclass(frozen=True)
class Rule:
    """An answer and the tests for it; an empty list and None ask nothing."""

    then: Then
    partitions: tuple = ()
    regions: tuple = ()
    fips: bool | None = None
    dual_stack: bool | None = None

    def weight(self):
        flags = (self.fips is not None) + (self.dual_stack is not None)
        return 4 + len(self.partitions) + len(self.regions) + flags / 2 + 2 * bool(self.then.signing_region)

    def applies(self, cell):
        return (
            (not self.partitions or cell.partition in self.partitions)
            and (not self.regions or cell.region in self.regions)
            and self.fips in (None, cell.fips)
            and self.dual_stack in (None, cell.dual_stack)
        )


@dataclass(frozen=True)
class Cell:
    region: str
    partition: str
    fips: bool
    dual_stack: bool


class Grid:
    """Cells and the rule set's answers: `(url, signing region)` or `("error", text)`."""

    def __init__(self, rule_set, regions, static, signing_name):
        self.partitions = rule_set.partitions
        self.cells = [
            Cell(region, self.partitions.of(region)["id"], *flags) for region in regions for flags in FLAGS
        ]
        self.want = [answer(rule_set, cell, static, signing_name) for cell in self.cells]

    def render(self, then, cell):
        """What the Rust side makes of a rule's answer; the placeholders are described there."""
        if then.error:
            return ("error", then.error)
        outputs = self.partitions.by_id[cell.partition]["outputs"]
        values = {
            "{fips}": "-fips" if cell.fips else "",
            "{region}": cell.region,
            "{global}": outputs["implicitGlobalRegion"],
            "{suffix}": outputs["dualStackDnsSuffix" if cell.dual_stack else "dnsSuffix"],
            "{dual}": outputs["dualStackDnsSuffix"],
        }
        url, signing_region = then.url, then.signing_region or cell.region
        for name, value in values.items():
            url, signing_region = url.replace(name, value), signing_region.replace(name, value)
        return (url, signing_region)

    def resolve(self, rules, base, cell):
        return self.render(next((rule.then for rule in rules if rule.applies(cell)), base), cell)

    def templates(self, cell, want):
        """Every answer that comes out as wanted in this cell."""
        if want[0] == "error":
            yield Then(error=want[1])
            return
        url, signing_region = want
        outputs = self.partitions.by_id[cell.partition]["outputs"]
        home, plain, dual = outputs["implicitGlobalRegion"], outputs["dnsSuffix"], outputs["dualStackDnsSuffix"]
        scheme, _, host = url.partition("://")

        tails = [(host, "")]
        if host.endswith("." + dual):
            tails.append((host.removesuffix(dual), "{dual}"))
        if host.endswith("." + (dual if cell.dual_stack else plain)):
            tails.append((host.removesuffix(dual if cell.dual_stack else plain), "{suffix}"))

        signing_regions = [signing_region]
        if signing_region == home:
            signing_regions.append("{global}")
        if signing_region == cell.region:
            signing_regions.append("")

        def forms(label):
            yield label
            if label == cell.region:
                yield "{region}"
            if label == home:
                yield "{global}"
            if cell.fips and label.endswith("-fips"):
                yield label.removesuffix("-fips") + "{fips}"

        for (head, tail), signing_region in product(tails, signing_regions):
            for labels in product(*map(forms, head.split("."))):
                yield Then(f"{scheme}://{'.'.join(labels)}{tail}", signing_region)


def answer(rule_set, cell, static, signing_name):
    flags = {"UseFIPS": cell.fips, "UseDualStack": cell.dual_stack}
    try:
        url, schemes = rule_set.resolve(Region=cell.region, **flags, **static)
    except RuleError as error:
        return ("error", str(error))
    # Some offer SigV4A first, but all of them SigV4 too.
    scheme = next((scheme for scheme in schemes if scheme["name"] == "sigv4"), None if schemes else {})
    if scheme is None or scheme.get("signingName", signing_name) != signing_name:
        raise NotImplementedError("an endpoint that is not signed with SigV4 under the service's own name")
    return (url, scheme.get("signingRegion", cell.region))


def default(prefix):
    return Then(f"https://{prefix}{{fips}}.{{region}}.{{suffix}}")


def reduce(grid, named, prefix):
    """The lightest list of rules, first match wins, that corrects the default template. `named`: regions it may name."""
    every = range(len(grid.cells))
    base = default(prefix)

    def cells(test):
        return mask(i for i in every if test(grid.cells[i]))

    def agrees(then):
        return mask(i for i in every if grid.render(then, grid.cells[i]) == grid.want[i])

    wrong = cells(lambda _: True) & ~agrees(base)
    if not wrong:
        return []

    answers = {then for i in every if wrong >> i & 1 for then in grid.templates(grid.cells[i], grid.want[i])}
    by_answer = {}
    for then in sorted(answers, key=preference):
        # Of those that are right in the same cells, the first is enough.
        by_answer.setdefault(agrees(then), then)

    by_flags = {
        (fips, dual): cells(lambda cell: fips in (None, cell.fips) and dual in (None, cell.dual_stack))
        for fips, dual in FLAG_TESTS
    }
    by_place = [
        ("partitions", {p["id"]: cells(lambda cell: cell.partition == p["id"]) for p in grid.partitions.all}),
        ("regions", {region: cells(lambda cell: cell.region == region) for region in named}),
    ]

    def next_rules(done):
        """Rules that are right wherever no earlier one (`done`) applies, and correct something there."""
        for right, then in by_answer.items():
            for (fips, dual), flags in by_flags.items():
                open_cells = flags & ~done
                if open_cells & wrong and not open_cells & ~right:
                    yield Rule(then, (), (), fips, dual), flags
                for kind, places in by_place:
                    fitting = [
                        place
                        for place, own in places.items()
                        if own & open_cells & wrong and not own & open_cells & ~right
                    ]
                    for chosen in [fitting] * (len(fitting) > 1) + [[place] for place in fitting]:
                        covered = mask_of(places[place] & flags for place in chosen)
                        yield Rule(then, fips=fips, dual_stack=dual, **{kind: tuple(chosen)}), covered

    def missing(done):
        """A guess at the weight of the rules still to come."""
        left = [grid.cells[i] for i in every if (wrong & ~done) >> i & 1]
        return 3 * len({cell.partition for cell in left}) + 3 * len({(cell.fips, cell.dual_stack) for cell in left})

    best, states = None, [(0.0, 0, ())]
    while states:
        grown = {}
        for weight, done, rules in states:
            for rule, covered in next_rules(done):
                after = done | covered
                # To match cells that need no correction is right, but says more than there is to say.
                total = weight + rule.weight() + 0.7 * bool(covered & ~done & ~wrong)
                if best and total >= best[0]:
                    continue
                if not wrong & ~after:
                    best = (total, (*rules, rule))
                elif after not in grown or total < grown[after][0]:
                    grown[after] = (total, after, (*rules, rule))
        states = sorted(grown.values(), key=lambda state: state[0] + missing(state[1]))[:BEAM]
    return list(best[1])


def mask(indexes):
    return mask_of(1 << index for index in indexes)


def mask_of(parts):
    bits = 0
    for part in parts:
        bits |= part
    return bits


def preference(then):
    """Placeholders over literals, and no region to sign for where none is needed."""
    return (bool(then.signing_region), -then.url.count("{") - then.signing_region.count("{"), then)
