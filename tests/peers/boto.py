"""Prints boto3's view of one call as JSON: {"output": …} or {"error": {"Code": …, "Message": …}}.

usage: boto.py URL SERVICE METHOD INPUT

INPUT is JSON, in which {"$base64": "…"} stands for bytes. In the output bytes are base64 and
timestamps are RFC 3339. METHOD may also be a paginator's with `*` in front; the output is then the
list of its pages.
"""

import base64
import datetime
import json
import sys

import boto3
import botocore.exceptions


def read(members):
    return base64.b64decode(members["$base64"]) if set(members) == {"$base64"} else members


def write(value):
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).isoformat()
    raise TypeError(f"no JSON for {value!r}")


def bare(output):
    output.pop("ResponseMetadata", None)
    return output


url, service, method, text = sys.argv[1:]
client = boto3.client(service, endpoint_url=url)
members = json.loads(text, object_hook=read)
try:
    if method.startswith("*"):
        pages = client.get_paginator(method[1:]).paginate(**members)
        view = {"output": [bare(page) for page in pages]}
    else:
        view = {"output": bare(getattr(client, method)(**members))}
except botocore.exceptions.ClientError as error:
    view = {"error": {key: error.response["Error"].get(key) for key in ("Code", "Message")}}
print(json.dumps(view, default=write))
