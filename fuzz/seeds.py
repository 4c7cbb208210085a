"""Writes a starting corpus: `seeds.py SEEDS VECTORS CORPUS`.

Each target's folder in CORPUS gets the target's own seeds, and what the public vectors (a folder, or
an empty string for none) hold of its kind of input. The vectors are read where they are.
"""

import hashlib
import json
import pathlib
import shutil
import sys

seeds, vectors, corpus = sys.argv[1:]
corpus = pathlib.Path(corpus)
targets = sorted(folder.name for folder in pathlib.Path(seeds).iterdir())
for target in targets:
    shutil.copytree(f"{seeds}/{target}", corpus / target, dirs_exist_ok=True)


def add(wanted, data):
    for target in wanted.split():
        if target in targets and len(data) < 8192:
            (corpus / target / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


def walk(value):
    """Bodies and whole responses, wherever they are in a file of vectors."""
    if isinstance(value, str):
        start = value.lstrip()[:1]
        if start == "{":
            add("error_bodies json_answers process_output sso_token container_json", value.encode())
        elif start == "<":
            add("error_bodies sts_xml", value.encode())
    elif isinstance(value, list):
        for item in value:
            walk(item)
    elif isinstance(value, dict):
        status = value.get("status", value.get("status_code", value.get("code")))
        headers, body = value.get("headers"), value.get("body") or ""
        if isinstance(status, int) and isinstance(headers, dict) and isinstance(body, str):
            lines = [str(status)] + [f"{name}: {text}" for name, text in headers.items()]
            add("response_headers", ("\n".join(lines) + "\n\n" + body).encode())
        files = [value.get("configFile"), value.get("credentialsFile")]
        if any(isinstance(file, str) for file in files):
            add("profile_files", "\0".join(file or "" for file in files).encode())
        for item in value.values():
            walk(item)


if vectors:
    for path in sorted(pathlib.Path(vectors).rglob("*")):
        where = str(path.relative_to(vectors))
        if path.is_file() and where.startswith(("profile/fuzz-corpus/", "profile/botocore-cfg/")):
            add("profile_files", path.read_bytes())
        elif path.is_file() and "/sso/cache/" in where:
            add("sso_token", path.read_bytes())
        elif path.suffix == ".json":
            walk(json.loads(path.read_text()))
for target in targets:
    print(f"{target}: {len(list((corpus / target).iterdir()))} inputs to start with")
