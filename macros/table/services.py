"""Write the table of the services that speak awsJson, from the data of the installed `botocore`.

    python services.py services.rs --partitions partitions.rs --credentials credentials.rs

Nothing else goes into it: names, target prefixes, signing names, the operations that need special care, and the rules in
which a service's endpoints differ from `https://{prefix}{fips}.{region}.{suffix}`.
"""

import argparse
import gzip
import json
import re
from itertools import groupby
from pathlib import Path

import botocore

from reduce import Grid, default, reduce
from ruleset import Partitions, RuleError, RuleSet

CUSTOM = "https://custom.example"
NO_FIPS = "Invalid Configuration: FIPS and custom endpoint are not supported"
NO_DUAL_STACK = "Invalid Configuration: Dualstack and custom endpoint are not supported"


def load(folder, name):
    plain = folder / name
    if plain.exists():
        return json.loads(plain.read_bytes())
    return json.loads(gzip.decompress((folder / f"{name}.gz").read_bytes()))


def json_services(data):
    """`(name, model, rule set)` of every service, in its newest version, that can speak awsJson."""
    for folder in sorted(path for path in data.iterdir() if path.is_dir()):
        versions = sorted(path.parent for path in folder.glob("*/service-2.json*"))
        if not versions:
            continue
        model = load(versions[-1], "service-2.json")
        metadata = model["metadata"]
        if "json" in metadata.get("protocols", [metadata["protocol"]]) and "targetPrefix" in metadata:
            yield folder.name, model, load(versions[-1], "endpoint-rule-set-1.json")


# ---- endpoints


def calls(rules, function):
    """The arguments of every call of a function in a rule set."""
    if isinstance(rules, list):
        for rule in rules:
            yield from calls(rule, function)
    elif isinstance(rules, dict):
        if rules.get("fn") == function:
            yield rules["argv"]
        yield from calls(list(rules.values()), function)


def named_regions(rules):
    """Every region that a rule set compares with."""
    return {
        argument
        for argv in calls(rules, "stringEquals")
        for argument in argv
        if {"ref": "Region"} in argv and isinstance(argument, str) and "{" not in argument
    }


def arn_parameters(rules):
    """The parameters that a rule set reads as ARNs."""
    return {argv[0]["ref"] for argv in calls(rules, "aws.parseArn")}


def refused_hosts(rules):
    """The starts of the service's own dual-stack host names, where a rule set refuses those as custom endpoints."""
    authority = {"fn": "getAttr", "argv": [{"ref": "parsedEndpoint"}, "authority"]}
    own = re.compile(r"([\w.-]+)\.\{Region\}\.\{PartitionResult#dualStackDnsSuffix\}")
    return [own.fullmatch(argv[1])[1] for argv in calls(rules, "stringEquals") if argv[0] == authority]


def unknown_region(partition):
    """A region nobody has announced, that its partition would take."""
    home = partition["outputs"]["implicitGlobalRegion"]
    region = re.sub(r"\d+$", "77", home)
    assert region not in partition["regions"] and re.match(partition["regionRegex"], region)
    return region


def operation_groups(model):
    """Operations by the endpoint parameters that the model fixes for them, the largest group first."""
    groups = {}
    for name, operation in sorted(model["operations"].items()):
        static = {key: about["value"] for key, about in operation.get("staticContextParams", {}).items()}
        groups.setdefault(tuple(sorted(static.items())), []).append(name)
    return sorted(groups.items(), key=lambda group: -len(group[1]))


class Endpoints:
    """What one group of operations of a service needs to know about its endpoints."""

    def __init__(self, model, rule_set, static):
        metadata = model["metadata"]
        partitions = rule_set.partitions
        signing_name = metadata.get("signingName", metadata["endpointPrefix"])
        self.known = [region for partition in partitions.all for region in partition["regions"]]
        self.unknown = [unknown_region(partition) for partition in partitions.all] + ["no-partition"]
        named = sorted(named_regions(rule_set.rules))
        homes = [partition["outputs"]["implicitGlobalRegion"] for partition in partitions.all]
        grid = Grid(rule_set, list(dict.fromkeys(self.unknown + homes + named)), static, signing_name)

        self.prefix = metadata["endpointPrefix"]
        ordinary = re.fullmatch(rf"https://(.+)\.{self.unknown[0]}\.amazonaws\.com", grid.want[0][0])
        if ordinary:
            self.prefix = ordinary[1]
        self.rules = reduce(grid, named, self.prefix)

        # The search saw one region of each kind; the outcome is checked with all of them.
        self.grid = Grid(rule_set, list(dict.fromkeys(self.known + self.unknown + named)), static, signing_name)
        for cell, want in zip(self.grid.cells, self.grid.want):
            got = self.grid.resolve(self.rules, default(self.prefix), cell)
            assert got == want, f"{self.prefix}: {cell}: {got}, not {want}"

        self.custom = self.with_custom_endpoint(rule_set, static)

    def with_custom_endpoint(self, rule_set, static):
        """Whether FIPS and dual stack are refused together with a custom endpoint."""
        fips, dual_stack = set(), set()
        self.with_custom = []
        for cell in self.grid.cells:
            try:
                url, _ = rule_set.resolve(
                    Region=cell.region, UseFIPS=cell.fips, UseDualStack=cell.dual_stack, Endpoint=CUSTOM, **static
                )
                assert url == CUSTOM
                error = None
            except RuleError as refusal:
                error = str(refusal)
            self.with_custom.append(["error", error] if error else [CUSTOM, cell.region])
            if cell.fips:
                assert error in (None, NO_FIPS), error
                fips.add(error)
            elif cell.dual_stack:
                assert error in (None, NO_DUAL_STACK), error
                dual_stack.add(error)
            else:
                assert error is None, error
        kind = {
            ((NO_FIPS,), (NO_DUAL_STACK,)): "",
            ((NO_FIPS,), (None,)): "IgnoresDualStack",
            ((None,), (None,)): "IgnoresBoth",
        }[tuple(fips), tuple(dual_stack)]
        if hosts := refused_hosts(rule_set.rules):
            assert not kind
            kind = f"RefusesHosts({quote(' '.join(hosts))})"
        return kind

    def rust(self, indent):
        text = f"EndpointData::new({quote(self.prefix)})"
        if self.custom:
            text += f".custom(Custom::{self.custom})"
        if self.rules:
            pad = " " * indent
            text += ".rules(&[\n" + "".join(f"{pad}    {rule_in_rust(rule)},\n" for rule in self.rules) + f"{pad}])"
        return text

    def cases(self, service, variant):
        for cell, want, with_custom in zip(self.grid.cells, self.grid.want, self.with_custom):
            yield [service, variant, cell.region, cell.fips, cell.dual_stack, *want, None]
            yield [service, variant, cell.region, cell.fips, cell.dual_stack, *with_custom, CUSTOM]


def rule_in_rust(rule):
    then = rule.then
    text = f"error({quote(then.error)})" if then.error else f"url({quote(then.url)})"
    if then.signing_region:
        text += f".signed_for({quote(then.signing_region)})"
    if rule.partitions:
        text += f".partitions({quote(' '.join(rule.partitions))})"
    if rule.regions:
        text += f".regions({quote(' '.join(rule.regions))})"
    if rule.fips is not None:
        text += f".fips({quote(rule.fips)})"
    if rule.dual_stack is not None:
        text += f".dual_stack({quote(rule.dual_stack)})"
    return text


# ---- services


def specials(model, rules):
    """`(operation, Rust expression)` for what sets an operation apart from a signed POST to the service's endpoint."""
    shapes = model["shapes"]
    arns = arn_parameters(rules)
    for name, operation in sorted(model["operations"].items()):
        if prefix := operation.get("endpoint", {}).get("hostPrefix"):
            assert "{" not in prefix, f"{name}: a host prefix with a label"
            yield name, f"HostPrefix({quote(prefix)})"
        if operation.get("authtype") == "none" or "smithy.api#noAuth" in operation.get("auth", []):
            yield name, "NoAuth"
        for side in ("input", "output"):
            members = shapes[operation[side]["shape"]].get("members", {}) if side in operation else {}
            if any(shapes[member["shape"]].get("eventstream") for member in members.values()):
                yield name, "EventStream"
        # Where an ARN would choose an endpoint the regional one does as well, so only the others are told.
        members = shapes[operation["input"]["shape"]].get("members", {}) if "input" in operation else {}
        for member, about in members.items():
            if about.get("contextParam", {}).get("name", "") not in {"", *arns}:
                yield name, f"EndpointFrom({quote(member)})"


def names_in_rust(names, indent):
    """One string, broken after each leading verb, so that a new operation changes one line."""
    lines = []
    for _, group in groupby(sorted(names), key=lambda name: re.match(r"[A-Z]*[a-z0-9]*", name)[0]):
        line = ""
        for name in group:
            if line and len(line) + len(name) > 110 - indent:
                lines.append(line)
                line = ""
            line += f"{name} "
        lines.append(line)
    lines[-1] = lines[-1].rstrip()
    return '"' + ("\\\n" + " " * indent).join(lines) + '"'


def quote(value):
    return json.dumps(value)


class Service:
    def __init__(self, name, model, rules, partitions):
        self.name, self.model, self.rules = name, model, rules
        rule_set = RuleSet(rules, partitions)
        groups = {}
        for static, operations in operation_groups(model):
            endpoints = Endpoints(model, rule_set, dict(static))
            # Parameters that only matter together with an ARN make no difference here.
            same = groups.setdefault(endpoints.rust(0), (endpoints, [], []))
            same[1].append(" ".join(f"{key}={value if isinstance(value, str) else quote(value)}" for key, value in static))
            same[2].extend(operations)
        (self.endpoints, _, _), *self.variants = groups.values()

    def rust(self):
        metadata = self.model["metadata"]
        yield f"    Service {{"
        yield f"        name: {quote(self.name)},"
        yield f"        id: {quote(metadata['serviceId'])},"
        yield f"        target_prefix: {quote(metadata['targetPrefix'])},"
        yield f"        json: {quote(metadata['jsonVersion'])},"
        yield f"        endpoint_prefix: {quote(metadata['endpointPrefix'])},"
        yield f"        signing_name: {quote(metadata.get('signingName', metadata['endpointPrefix']))},"
        if "awsQueryCompatible" in metadata:
            yield "        query_compatible: true,"
        yield f"        endpoint: {self.endpoints.rust(8)},"
        if self.variants:
            yield "        variants: &["
            for endpoints, static, operations in self.variants:
                yield "            Variant {"
                yield f"                // {', '.join(static)}"
                yield f"                operations: {names_in_rust(operations, 20)},"
                yield f"                endpoint: {endpoints.rust(16)},"
                yield "            },"
            yield "        ],"
        if special := list(specials(self.model, self.rules)):
            yield "        special: &["
            for operation, kind in special:
                yield f"            ({quote(operation)}, Special::{kind}),"
            yield "        ],"
        yield f"        names: {names_in_rust(self.model['operations'], 12)},"
        yield "        ..PLAIN"
        yield "    },"


HEADER = """\
//! The table of target prefixes.
//!
//! Written by `macros/table/services.py` from the data of botocore {version}, not to be edited: {services} services with
//! {operations} operations, of which {exceptions} services have {rules} endpoint rules among them.

use crate::service::{{Custom, EndpointData, PLAIN, Service, Special, Variant, error, url}};

"""


def services_in_rust(services):
    everything = [e for service in services for e in [service.endpoints, *(variant[0] for variant in service.variants)]]
    yield HEADER.format(
        version=botocore.__version__,
        services=len(services),
        operations=sum(len(service.model["operations"]) for service in services),
        exceptions=sum(bool(s.endpoints.rules) or any(v[0].rules for v in s.variants) for s in services),
        rules=sum(len(endpoints.rules) for endpoints in everything),
    )
    yield "/// All services that speak awsJson, sorted by target prefix.\n"
    yield "#[rustfmt::skip]\npub(crate) static SERVICES: &[Service] = &[\n"
    for service in sorted(services, key=lambda service: service.model["metadata"]["targetPrefix"]):
        yield "\n".join(service.rust()) + "\n"
    yield "];\n"


# ---- services that give credentials

# What each is called in Rust, and what it is for.
CREDENTIALS = {
    "sso": ("SSO", "The SSO portal, which trades an access token for credentials."),
    "sso-oidc": ("SSO_OIDC", "The issuer of those access tokens, which refreshes them."),
    "sts": ("STS", "The issuer of the credentials of roles."),
}

CREDENTIALS_HEADER = """\
//! The services that give credentials, which do not speak awsJson.
//!
//! Written by `macros/table/services.py` from the data of botocore {version}, not to be edited.

use crate::config::endpoint::{{{uses}}};
use crate::operation::ServiceMeta;
"""


def credentials_in_rust(data, partitions):
    bodies = []
    for name, (rust, about) in CREDENTIALS.items():
        version = sorted(path.parent for path in (data / name).glob("*/service-2.json*"))[-1]
        model, rules = load(version, "service-2.json"), load(version, "endpoint-rule-set-1.json")
        # Endpoints are always regional: STS's global one is asked for by nobody here.
        static = {"UseGlobalEndpoint": False} if "UseGlobalEndpoint" in rules["parameters"] else {}
        endpoints = Endpoints(model, RuleSet(rules, partitions), static)
        metadata = model["metadata"]
        bodies.append(
            f"\n/// {about}\n#[rustfmt::skip]\npub(super) static {rust}: ServiceMeta = ServiceMeta {{\n"
            f"    id: {quote(metadata['serviceId'])},\n"
            f"    content_type: {quote(CONTENT_TYPES[metadata['protocol']])},\n"
            f"    endpoint_prefix: {quote(metadata['endpointPrefix'])},\n"
            f"    signing_name: {quote(metadata.get('signingName', metadata['endpointPrefix']))},\n"
            f"    query_compatible: false,\n"
            f"    endpoint: {endpoints.rust(4)},\n}};\n"
        )
    uses = ["EndpointData"] + [use for use in ("Custom", "error", "url") if any(f"{use}(" in b or f"{use}::" in b for b in bodies)]
    yield CREDENTIALS_HEADER.format(version=botocore.__version__, uses=", ".join(sorted(uses)))
    yield from bodies


CONTENT_TYPES = {"query": "application/x-www-form-urlencoded", "rest-json": "application/json"}


# ---- partitions


def partitions_in_rust(partitions):
    yield f"// Generated from the data of botocore {botocore.__version__}; see the generator. Not to be edited.\n\n"
    yield "/// All partitions; the first also takes the regions that fit none.\n"
    yield "#[rustfmt::skip]\npub(super) static PARTITIONS: &[Partition] = &[\n"
    assert partitions.all[0]["id"] == "aws"
    for partition in partitions.all:
        outputs = partition["outputs"]
        # With one that lacks either, rules would need a way to refuse it.
        assert outputs["supportsFIPS"] and outputs["supportsDualStack"], partition["id"]
        yield "    Partition {\n"
        yield f"        id: {quote(partition['id'])},\n"
        yield f"        suffix: {quote(outputs['dnsSuffix'])},\n"
        yield f"        dual_stack_suffix: {quote(outputs['dualStackDnsSuffix'])},\n"
        yield f"        global_region: {quote(outputs['implicitGlobalRegion'])},\n"
        yield f"        prefixes: {quote(' '.join(region_prefixes(partition['regionRegex'])))},\n"
        yield f"        regions: {names_in_rust(partition['regions'], 12)},\n"
        yield "    },\n"
    yield "];\n"


def region_prefixes(pattern):
    """The ways a region name may start, before `-word-number`, which is how all patterns end."""
    start = re.fullmatch(r"\^(.+)\\-\\w\+\\-\\d\+\$", pattern)[1].replace("\\-", "-")
    if group := re.fullmatch(r"([\w-]*)\(([\w|]+)\)([\w-]*)", start):
        return [f"{group[1]}{word}{group[3]}" for word in group[2].split("|")]
    return [re.fullmatch(r"[\w-]+", start)[0]]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path, help="the table of services to write")
    parser.add_argument("--partitions", type=Path, help="the table of partitions to write")
    parser.add_argument("--credentials", type=Path, help="the table of the services that give credentials to write")
    parser.add_argument("--grid", type=Path, help="all answers of the rule sets as JSON, to check the Rust side with")
    arguments = parser.parse_args()

    data = Path(botocore.__file__).parent / "data"
    partitions = Partitions(load(data, "partitions.json"))
    services = [Service(name, model, rules, partitions) for name, model, rules in json_services(data)]
    arguments.output.write_text("".join(services_in_rust(services)))
    if arguments.partitions:
        arguments.partitions.write_text("".join(partitions_in_rust(partitions)))
    if arguments.credentials:
        arguments.credentials.write_text("".join(credentials_in_rust(data, partitions)))
    if arguments.grid:
        cases = []
        for service in services:
            cases += service.endpoints.cases(service.name, "")
            for endpoints, static, _ in service.variants:
                cases += endpoints.cases(service.name, static[0])
        arguments.grid.write_text(json.dumps(cases))


if __name__ == "__main__":
    main()
