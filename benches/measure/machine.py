"""Where and with what the figures were taken."""

import datetime
import os
import platform
import re
import sys

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
