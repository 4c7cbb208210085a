"""What boto3's users write. The same modes and the same line of JSON as the other programs: see driver.rs."""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config

POLICY = "arn:aws:iam::123456789012:policy/alice"


def peak_kib():
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    except OSError:
        return None


def main():
    mode, *counts = sys.argv[1:]
    counts = [int(count) for count in counts]
    tasks = counts[0] if mode == "tasks" else 1
    client = boto3.client("emr", config=Config(max_pool_connections=max(tasks, 10)))

    def calls(count):
        for _ in range(count):
            output = client.get_studio_session_mapping(
                StudioId="es-0123456789ABCDEFGHIJKLMNO", IdentityName="alice", IdentityType="USER"
            )
            assert output["SessionMapping"]["SessionPolicyArn"] == POLICY

    start = time.monotonic_ns()
    calls(1)
    first, start = time.monotonic_ns() - start, time.monotonic_ns()
    made = 0
    if mode == "sequential":
        made = counts[0]
        calls(made)
    elif mode == "tasks":
        each = counts[1] // tasks
        made = each * tasks
        with ThreadPoolExecutor(tasks) as pool:
            list(pool.map(calls, [each] * tasks))
    wall = time.monotonic_ns() - start
    line = {"calls": made, "wall_ns": wall, "first_ns": first, "peak_kib": peak_kib(), "future_bytes": None}
    print(json.dumps(line))


if __name__ == "__main__":
    main()
