"""Where and with what the figures were taken."""

import datetime
import os
import platform
import re
import resource
import sys
import time

from .process import BENCHES, ROOT, text


def measured(command):
    """Kept beside the figures of each section."""
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        "command": command,
        "commit": commit(),
        "machine": machine(),
        "versions": versions(),
    }


class Others:
    """How much of the machine other processes take meanwhile: where it is much, times say little."""

    def __init__(self):
        self.start = self.seconds()

    @staticmethod
    def seconds():
        """Of CPU by the whole machine and by this process and its children so far, and of time."""
        busy = re.match(r"cpu +(\d+) (\d+) (\d+) \d+ \d+ (\d+) (\d+)", read("/proc/stat"))
        machine = sum(map(int, busy.groups())) / os.sysconf("SC_CLK_TCK") if busy else 0
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return machine, sum(usage.ru_utime + usage.ru_stime for usage in used), time.monotonic()

    def percent(self):
        """Of all its cores, since the start; None where the system does not tell."""
        machine, ours, wall = (now - then for now, then in zip(self.seconds(), self.start, strict=True))
        if machine == 0:
            return None
        return max(0, round((machine - ours) / wall / os.cpu_count() * 100))


def commit():
    head = text(["git", "rev-parse", "--short", "HEAD"], ROOT)
    changed = text(["git", "status", "--porcelain", "--", "runtime", "macros", "benches"], ROOT)
    return f"{head} and changes" if head and changed else head


def machine():
    memory = re.search(r"MemTotal:\s*(\d+)", read("/proc/meminfo"))
    model = re.search(r"model name\s*:\s*(.*)", read("/proc/cpuinfo"))
    system = re.search(r'PRETTY_NAME="?([^"\n]*)', read("/etc/os-release"))
    return {
        "processor": model.group(1) if model else platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "memory_gib": round(int(memory.group(1)) / 2**20) if memory else None,
        "system": f"{system.group(1) if system else platform.system()}, {platform.machine()}",
    }


def versions():
    valgrind = text(["valgrind", "--version"])
    locked = dict(re.findall(r'name = "([^"]+)"\nversion = "([^"]+)"', (BENCHES / "Cargo.lock").read_text()))
    boto3 = re.search(r"^boto3==(.*)$", (BENCHES / "boto3" / "requirements.txt").read_text(), re.MULTILINE)
    return {
        "rustc": (text(["rustc", "--version"], BENCHES) or "").removeprefix("rustc ").split(" ")[0],
        "aws-operation": locked["aws-operation"],
        "aws-sdk-emr": locked["aws-sdk-emr"],
        "aws-config": locked["aws-config"],
        "boto3": boto3.group(1),
        "Python": ".".join(map(str, sys.version_info[:3])),
        "valgrind": valgrind.removeprefix("valgrind-") if valgrind else None,
    }


def read(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""
