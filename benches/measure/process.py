"""Child processes, and what they cost."""

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

BENCHES = Path(__file__).resolve().parent.parent
ROOT = BENCHES.parent
TARGET = BENCHES / "target"


@dataclass
class Finished:
    output: str
    # Seconds. Those of CPU include the child's own children.
    wall: float
    user: float
    system: float
    # The most memory of any one process, in KiB.
    peak_kib: int

    @property
    def cpu(self):
        return self.user + self.system


def run(command, folder=None, environment=None):
    """Runs a command to its end; one that fails ends the measurement with what it printed."""
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        start = time.monotonic()
        child = subprocess.Popen(
            [str(word) for word in command], cwd=folder, env=environment,
            stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if child.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, command))} failed ({child.returncode}):\n{errors.read()}")
        return Finished(output.read(), wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss)


def text(command, folder=None):
    """What a command prints, or None where there is no such command."""
    try:
        return subprocess.run(
            command, cwd=folder, check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def say(line):
    print(line, flush=True)
