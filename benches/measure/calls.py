"""What a call costs when it runs. Programs run in turn, so that what disturbs one disturbs all."""

import json
from collections import defaultdict

from .process import run, say
from .programs import serving

TASKS = 64
# Calls per run; boto3's are slower, and its figures are far from the others'.
CALLS = {"full": 20_000, "quick": 5_000}
BOTO3_CALLS = {"full": 2_000, "quick": 500}
# Starts of each program in one round.
STARTS = 5


def calls(programs, rounds, size):
    """Per call, in µs: wall, user and system CPU, one after another and on 64 tasks. Of a whole process that makes one call: wall
    and CPU in ms. Peak memory in MB, and the size in bytes of the future that is awaited."""
    figures = defaultdict(lambda: defaultdict(list))
    with serving(programs) as environment:
        for turn in range(rounds):
            say(f"  round {turn + 1} of {rounds}")
            for name, command in programs.commands.items():
                one_round(figures, name, command, environment, size)
    return figures


def one_round(figures, name, command, environment, size):
    count = (BOTO3_CALLS if name == "boto3" else CALLS)[size]

    def made(*mode):
        finished = run([*command, *mode], environment=environment)
        return finished, json.loads(finished.output)

    starts = [made("once") for _ in range(STARTS)]
    for finished, report in starts:
        figures["once.wall"][name].append(finished.wall * 1e3)
        figures["once.cpu"][name].append(finished.cpu * 1e3)
        figures["once.first"][name].append(report["first_ns"] / 1e6)
        figures["memory.once"][name].append(report["peak_kib"] / 1024)
    # What a process costs besides its further calls.
    user = sum(finished.user for finished, _ in starts) / STARTS
    system = sum(finished.system for finished, _ in starts) / STARTS

    for way, mode in {"sequential": ["sequential", count], "tasks": ["tasks", TASKS, count]}.items():
        finished, report = made(*mode)
        each = 1e6 / report["calls"]
        figures[f"{way}.wall"][name].append(report["wall_ns"] / 1e3 / report["calls"])
        figures[f"{way}.user"][name].append((finished.user - user) * each)
        figures[f"{way}.system"][name].append((finished.system - system) * each)
        figures[f"memory.{way}"][name].append(report["peak_kib"] / 1024)
        if report["future_bytes"] is not None:
            figures["future.bytes"][name] = [report["future_bytes"]]
