"""The page of the documentation: what was measured, on what, when and how, and the tables."""

from .calls import CALLS, TASKS
from .instructions import FEW, MANY
from .table import declaration_table, main_table, verdicts

PAGE = """\
What a declared operation costs, beside what people use today.

One operation, EMR's `GetStudioSessionMapping`, in programs that do the same: each asks the same local server over HTTP/1.1 on
kept connections, and reads the same member of the answer. All have TLS compiled in, though the local endpoint speaks plain HTTP.

* *floor*: the call by hand over hyper, rustls with ring and serde, with the fewest features that do it. It knows no
  credentials, and neither signs, checks nor retries. *Floor, signed* signs with ring, too.
* *aws-operation*: this library with its default features, the operation declared, settings from the environment.
* *aws-sdk-emr* with `aws-config`, and *boto3*: with their defaults.

{about}

# One operation

{main}

A cell is the median; ± is half the distance of the quartiles (of fewer than four runs: of the extremes) in percent of it. {verdict}
How it was measured:

* Builds are clean, in an empty folder, with the sources there, and aws-operation as if it came from a registry: not incrementally; `rustc`'s memory is that of the largest process.
* Crates are those of `cargo tree -e normal`, the program itself not counted. Duplicates are names with more than one version.
* Calls are {calls:,} in one process after a first one that is not counted, on tokio's single-threaded runtime; on {tasks} tasks
  they share a client. CPU is that of the process less that of a process with one call. boto3 makes fewer, with threads for tasks.
* Instructions and allocations are callgrind's, the difference between {many:,} and {few:,} calls. The processor that it feigns
  has no SHA instructions, so signatures weigh more there than in the time of a call.
* A process with one call reads its settings and connects. The floor and the SDK load the root certificates at the start, and
  this library with the first connection that needs them, which none does here.

# Each further operation

{declarations}

Operations with four fields and an either-or, each declared, built by its builder and sent in an `async fn`, or declared and no
more, beside the same structs with serde's derives, each written to JSON and read back: milliseconds that one of them adds to the
build of a crate that has so many, its dependencies being built. Without incremental compilation.

# Measure it yourself

```sh
benches/run          # everything, about an hour on the machine above
benches/run --quick  # without the clean builds, a few minutes
```

It needs Rust, Python 3, `strip`, and valgrind for the instructions; what cannot be measured is said and left out. This page and its tables
are written by `benches/run`, from `benches/results/costs.json`, which has every sample.
"""


def page(results):
    met, missed = verdicts(results)
    verdict = f"Of {len(met) + len(missed)} budgets, {len(met)} are met"
    verdict += ".\n" if not missed else ", and missed are:\n\n" + "".join(f"* {what}.\n" for what in missed)
    return PAGE.format(
        about=about(results), main=main_table(results), declarations=declaration_table(results), verdict=verdict,
        calls=CALLS["full"], tasks=TASKS, few=FEW, many=MANY,
    )


def about(results):
    """One sentence if all was measured at once, else one for each time."""
    times = {}
    for name, section in results["sections"].items():
        times.setdefault(repr(section["measured"]), (section["measured"], []))[1].append(name)
    sentences = [sentence(measured, names if len(times) > 1 else None) for measured, names in times.values()]
    busy = {name: section.get("others_percent") or 0 for name, section in results["sections"].items()}
    if most := max(busy.values(), default=0):
        sentences.append(f"Other processes took at most {most}% of the machine meanwhile ({max(busy, key=busy.get)}).")
    return "\n\n".join(sentences)


def sentence(measured, names):
    machine, versions = measured["machine"], dict(measured["versions"])
    rustc = versions.pop("rustc")
    what = f" ({', '.join(names)})" if names else ""
    used = ", ".join(f"{name} {version}" for name, version in versions.items() if version)
    return (
        f"Measured{what} on {measured['date']} by `{measured['command']}`, on {machine['cores']} cores of {machine['processor']} with "
        f"{machine['memory_gib']} GiB, {machine['system']}; rustc {rustc}, {used}."
    )
