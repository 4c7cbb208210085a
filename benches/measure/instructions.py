"""Instructions and allocations of a call, by valgrind's callgrind: they hardly depend on the machine or on what else it does."""

import re
import shutil
from collections import defaultdict

from .process import TARGET, run, say
from .programs import RUST, serving

# The difference of two runs leaves out what a process does once.
FEW, MANY = 200, 1_200

ALLOCATORS = {"malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc", "memalign"}
NAMED = re.compile(r"(c?fn)=\((\d+)\)(?: (.*))?")


def instructions(programs):
    figures = defaultdict(dict)
    if shutil.which("valgrind") is None:
        say("  skipped: there is no valgrind here")
        return figures
    with serving(programs) as environment:
        for name in RUST:
            if name in programs.commands:
                counted = [counts(programs.commands[name], calls, environment) for calls in (FEW, MANY)]
                for figure in counted[0]:
                    per_call = (counted[1][figure] - counted[0][figure]) / (MANY - FEW)
                    figures[figure][name] = [per_call]
    say("  without boto3: an interpreter under callgrind says nothing about a call")
    return figures


def counts(command, calls, environment):
    output = TARGET / "callgrind.out"
    run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", *command, "sequential", calls],
        environment=environment,
    )
    with open(output) as lines:
        return parse(lines)


def parse(lines):
    """The instructions of a whole run, and how often one of the C library's allocators was called from outside of them."""
    names, caller, callee = {}, None, None
    total, allocations = 0, 0
    for line in lines:
        if found := NAMED.match(line):
            kind, number, name = found.groups()
            if name is not None:
                # Recursion is marked with a number behind the name.
                names[number] = name.strip().split("'")[0]
            if kind == "fn":
                caller = names[number]
            else:
                callee = names[number]
        elif line.startswith("calls="):
            if callee in ALLOCATORS and caller not in ALLOCATORS:
                allocations += int(line[len("calls=") :].split()[0])
        elif line.startswith(("summary:", "totals:")):
            total = int(line.split()[1])
    return {"instructions": total, "allocations": allocations}
