"""The programs that are measured, how they are built, and the server that all of them call."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager

from .process import BENCHES, TARGET, run, say

# In the order of the table's columns.
RUST = ["floor", "floor-signed", "ours", "sdk"]
# The release programs that are run.
PROGRAMS = TARGET / "bin"


def cargo_build(package, profile, target):
    """Builds one package by itself, so that no other's features come in."""
    release = ["--release"] if profile == "release" else []
    environment = os.environ | {"CARGO_TARGET_DIR": str(target)}
    command = ["cargo", "build", "--quiet", "--offline", "--locked", "--package", package, *release]
    return run(command, BENCHES, environment)


def fetch():
    """The only step that needs a network, if sources are missing."""
    lock = BENCHES / "Cargo.lock"
    before = lock.read_bytes()
    run(["cargo", "fetch"], BENCHES)
    if lock.read_bytes() != before:
        say("benches/Cargo.lock was behind the library's dependencies, and is not any more: it belongs to the results")


class Programs:
    """Those programs that are there to be run, by name; why the others are not is printed."""

    def __init__(self, just_built, quick):
        self.commands = {}
        self.server = build("server")
        for name in RUST:
            if name in just_built or (name == "sdk" and is_current(PROGRAMS / name)):
                self.commands[name] = [PROGRAMS / name]
            elif name == "sdk" and quick:
                say("  without sdk: it is not built, which takes minutes; `benches/run` without --quick does it")
            else:
                self.commands[name] = [build(name)]
        try:
            self.commands["boto3"] = [boto3(), BENCHES / "boto3" / "bench.py"]
        except (OSError, subprocess.CalledProcessError) as why:
            say(f"  without boto3: there is no virtual environment with it: {why}")


def build(name):
    target = TARGET / "programs"
    cargo_build(name, "release", target)
    return keep(name, target)


def keep(name, target):
    """Keeps a release program apart from the folder that it was built in."""
    PROGRAMS.mkdir(parents=True, exist_ok=True)
    return shutil.copy(target / "release" / name, PROGRAMS / name)


def is_current(program):
    """Whether the program of the SDK is younger than what it is made of."""
    sources = [BENCHES / "Cargo.lock", BENCHES / "driver.rs", *BENCHES.glob("sdk/**/*.*")]
    return program.exists() and all(source.stat().st_mtime < program.stat().st_mtime for source in sources)


def boto3():
    """A Python that has the pinned boto3."""
    folder = TARGET / "venv"
    python = folder / "bin" / "python"
    requirements = BENCHES / "boto3" / "requirements.txt"
    installed = folder / "requirements.txt"
    if not installed.exists() or installed.read_text() != requirements.read_text():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", requirements], check=True)
        shutil.copy(requirements, installed)
    return python


@contextmanager
def serving(programs):
    """The environment in which a program finds the server, and nothing else to read."""
    home = TARGET / "home"
    home.mkdir(parents=True, exist_ok=True)
    with subprocess.Popen([programs.server], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        yield {
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(home),
            "AWS_ENDPOINT_URL": server.stdout.readline().strip(),
            "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "AWS_EC2_METADATA_DISABLED": "true",
        }
        server.stdin.close()
