"""Prints random values of an operation, and what botocore's serializer or parser makes of them.

usage: botocore_wire.py DECLARATION

No client and no network: only botocore's model of the service and its two converters. DECLARATION is
JSON: the botocore name of the `service`, the `operation`, whether `input` or `output` is the
`direction`, how many lines to print (`count`), and what is declared of it, by names on the wire:
`members` of the operation's own shape, `shapes` for those within, `always` ("Shape.Member") for what
is required there though the model does not say so.

A line is {"wire": TEXT, "values": VALUES}. For an input, TEXT is the body that the serializer made of
VALUES; for an output, VALUES is what the parser made of the body TEXT. In VALUES bytes are base64,
and timestamps are seconds since the epoch. The same DECLARATION gives the same lines.
"""

import base64
import datetime
import json
import random
import sys

import botocore.loaders
import botocore.model
import botocore.parsers
import botocore.serialize

UTC = datetime.timezone.utc
EPOCH = datetime.datetime.fromtimestamp(0, UTC)
MICROSECOND = datetime.timedelta(microseconds=1)

CHARACTERS = (
    "abcXYZ019 -_./:#$"
    "\"\\/'<>&{}[],"
    "\x00\x01\x08\t\n\x0c\r\x1b\x1f\x7f\x80\x9f"
    "\u00e9\u00df\u0416\u6f22\u05d0\u0301\u200d\u2028\u2029\ufeff\ufffd\uffff"
    "\U0001f600\U0001f40e\U00010000\U0010ffff"
)
DEPTH = 4

declaration = json.loads(sys.argv[1])
is_output = declaration["direction"] == "output"
name = declaration["operation"]
pick = random.Random(f"{declaration['service']}.{name}.{declaration['direction']}")
model = botocore.loaders.Loader().load_service_model(declaration["service"], "service-2")
operation = botocore.model.ServiceModel(model, declaration["service"]).operation_model(name)
root = operation.output_shape if is_output else operation.input_shape


def bound(shape, least, most):
    """The model's bounds within these."""
    least = max(least, shape.metadata.get("min", least))
    return least, max(least, min(most, shape.metadata.get("max", most)))


def length(shape, most):
    least = int(shape.metadata.get("min", 0))
    return pick.randint(*bound(shape, least, max(least, most)))


def text(shape):
    if shape.metadata.get("enum"):
        return pick.choice(shape.metadata["enum"])
    return "".join(pick.choices(CHARACTERS, k=length(shape, 12)))


def integer(shape, bits):
    least, most = bound(shape, -(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    notable = [least, most, 0, 1, -1, 10, 2**53, 2**53 + 1, -(2**53) - 1]
    notable = [number for number in notable if least <= number <= most]
    return pick.choice([pick.choice(notable), pick.randint(int(least), int(most))])


def double(shape):
    least, most = bound(shape, -1e300, 1e300)
    notable = [0.0, 0.5, 1.0, -2.0, 0.1, 1 / 3, 123456.789, 1e15, 2.5e-9, 1e22, -1.25e100]
    notable = [number for number in notable if least <= number <= most]
    small = pick.uniform(max(least, -1e4), min(most, 1e4))
    return pick.choice([pick.choice(notable), round(small, 3), small])


def timestamp():
    """An instant, mostly of whole seconds and else of milliseconds."""
    seconds = pick.choice([0, 1, 2**31, 1_761_664_173, pick.randint(-(2**31), 2**32)])
    thousandths = pick.choice([0, 0, 1, 500, 999, pick.randint(0, 999)])
    return EPOCH + datetime.timedelta(seconds=seconds, milliseconds=thousandths)


def members(shape, depth):
    if shape is root:
        return declaration["members"], False
    if shape.name not in declaration["shapes"]:
        raise SystemExit(f"`{shape.name}` is not among the declared shapes")
    declared = declaration["shapes"][shape.name]
    names = declared["members"]
    if declared["union"]:
        # A variant that does not go deeper, once it is deep enough.
        flat = [key for key in names if shape.members[key].type_name not in ("list", "map")]
        names = [pick.choice(flat if depth >= DEPTH else names)]
    return names, declared["union"]


def structure(shape, depth):
    """Values of the declared members, by name."""
    names, is_union = members(shape, depth)
    unknown = set(names) - set(shape.members)
    if unknown:
        raise SystemExit(f"`{shape.name}` has no {unknown}")
    made = {}
    for key in names:
        required = key in shape.required_members or f"{shape.name}.{key}" in declaration["always"]
        if required or is_union or depth < DEPTH and pick.random() < 0.7:
            made[key] = value(shape.members[key], depth + 1)
    return made


def value(shape, depth):
    kind = shape.type_name
    if kind == "structure":
        return structure(shape, depth)
    if kind == "list":
        # Nothing more within what is deep enough, unless the model wants it.
        most = 0 if depth > DEPTH else 3
        return [value(shape.member, depth + 1) for _ in range(length(shape, most))]
    if kind == "map":
        most = 0 if depth > DEPTH else 3
        count = length(shape, most)
        return {text(shape.key): value(shape.value, depth + 1) for _ in range(count)}
    if kind == "string":
        return text(shape)
    if kind == "blob":
        return pick.randbytes(length(shape, 20))
    if kind == "boolean":
        return pick.random() < 0.5
    if kind == "timestamp":
        return timestamp()
    if kind in ("float", "double"):
        return double(shape)
    return integer(shape, {"integer": 32, "long": 64}[kind])


def seconds(instant):
    micros = (instant - EPOCH) // MICROSECOND
    return micros / 1_000_000 if micros % 1_000_000 else micros // 1_000_000


def plain(it):
    """Values as JSON."""
    if isinstance(it, dict):
        return {key: plain(member) for key, member in it.items()}
    if isinstance(it, list):
        return [plain(item) for item in it]
    if isinstance(it, bytes):
        return base64.b64encode(it).decode()
    if isinstance(it, datetime.datetime):
        return seconds(it)
    return it


def response(shape, it):
    """The body of a service that also writes nulls, members of tomorrow, and numbers its own way."""
    kind = shape.type_name
    if kind == "structure":
        body = {key: response(shape.members[key], member) for key, member in it.items()}
        names = declaration["members"]
        if shape is not root:
            names = declaration["shapes"][shape.name]["members"]
        for key in names:
            if key not in body and pick.random() < 0.1:
                body[key] = None
        if pick.random() < 0.1:
            body["OfTomorrow"] = pick.choice([None, 1.5, "x", [{}], {"a": [1, {"b": None}]}])
        order = list(body)
        pick.shuffle(order)
        return {key: body[key] for key in order}
    if kind == "list":
        return [response(shape.member, item) for item in it]
    if kind == "map":
        return {key: response(shape.value, item) for key, item in it.items()}
    if kind == "timestamp":
        written = seconds(it)
        if pick.random() < 0.1:
            return it.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return float(written) if pick.random() < 0.3 else written
    return plain(it)


def line():
    made = structure(root, 0)
    if not is_output:
        request = botocore.serialize.create_serializer("json").serialize_to_request(made, operation)
        return {"wire": request["body"].decode(), "values": plain(made)}
    compact = pick.choice([None, (",", ":")])
    ascii_only = pick.random() < 0.5
    wire = json.dumps(response(root, made), ensure_ascii=ascii_only, separators=compact)
    answer = {"body": wire.encode(), "headers": {}, "status_code": 200}
    parsed = botocore.parsers.create_parser("json").parse(answer, root)
    parsed.pop("ResponseMetadata", None)
    return {"wire": wire, "values": plain(parsed)}


for _ in range(declaration["count"]):
    print(json.dumps(line()))
