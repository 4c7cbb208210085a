"""Clean builds, each in a folder of its own that is empty before; and the trees of crates."""

import shutil
from collections import Counter, defaultdict

from .process import BENCHES, TARGET, run, say
from .programs import RUST, cargo_build, keep

CLEANLY = ["floor", "ours", "sdk"]


def clean_builds(names, rounds):
    """Wall and CPU seconds, and the peak memory of the largest process, in MB. The SDK is built in the first round alone, since it
    takes longer than all the others; the signing floor not at all, since it is built of the same crates as the floor."""
    figures = defaultdict(lambda: defaultdict(list))
    for turn in range(rounds):
        for name in names if turn == 0 else [name for name in names if name != "sdk"]:
            for profile in ["debug", "release"]:
                target = TARGET / "clean"
                shutil.rmtree(target, ignore_errors=True)
                built = cargo_build(name, profile, target)
                say(f"  round {turn + 1}: {name}, {profile}: {built.wall:.1f} s, {built.cpu:.1f} s of CPU")
                figures[f"build.{profile}.wall"][name].append(built.wall)
                figures[f"build.{profile}.cpu"][name].append(built.cpu)
                figures[f"build.{profile}.peak"][name].append(built.peak_kib / 1024)
            keep(name, target)
    shutil.rmtree(TARGET / "clean", ignore_errors=True)
    return figures


def trees():
    """How many crates are compiled into each program or run as its macros (build scripts' own not counted), and how many of
    them are there in more than one version."""
    figures = defaultdict(dict)
    for name in RUST:
        command = ["cargo", "tree", "--offline", "--locked", "--package", name, "--edges", "normal", "--prefix", "none"]
        lines = run(command, BENCHES).output.splitlines()
        crates = {tuple(line.split()[:2]) for line in lines if line} - {(name, "v0.0.0")}
        versions = Counter(crate for crate, _ in crates)
        figures["tree.crates"][name] = [len(crates)]
        figures["tree.duplicates"][name] = [sum(count > 1 for count in versions.values())]
    return figures


def sizes(programs):
    """Megabytes of the release programs without symbols."""
    figures = {"size.stripped": {}}
    if shutil.which("strip") is None:
        say("  skipped: there is no `strip` here")
        return figures
    for name in RUST:
        if name in programs.commands:
            stripped = TARGET / "stripped"
            run(["strip", "-o", stripped, *programs.commands[name]])
            figures["size.stripped"][name] = [stripped.stat().st_size / 1e6]
    return figures
