"""Evaluate the endpoint rule sets that AWS publishes as data.

Only what the awsJson services use is here, and nothing of ARNs and account ids. A function or a reference that is not
known is an error rather than "unset": a new kind of rule should stop the generator, not slip through it.
"""

import re

HOST_LABEL = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)\Z")
PLACEHOLDER = re.compile(r"\{(\w+)(?:#(\w+))?\}")


class RuleError(Exception):
    """The rule set's own answer for these parameters is an error."""


class Partitions:
    def __init__(self, data):
        self.all = data["partitions"]
        self.by_id = {partition["id"]: partition for partition in self.all}

    def of(self, region):
        """The partition of a region: by name, then by pattern, else the commercial one."""
        for partition in self.all:
            if region in partition["regions"]:
                return partition
        for partition in self.all:
            if re.match(partition["regionRegex"], region, re.ASCII):
                return partition
        return self.by_id["aws"]


def host_label(text, subdomains):
    return all(HOST_LABEL.match(label) for label in (text.split(".") if subdomains else [text]))


def parse_url(text):
    match = re.match(r"(https?)://([^/?#]+)(/[^?#]*)?\Z", text)
    return match and {"scheme": match[1], "authority": match[2], "path": match[3] or ""}


def filled(value, attribute):
    return value[attribute] if attribute else value


class RuleSet:
    def __init__(self, data, partitions):
        self.parameters = data["parameters"]
        self.rules = data["rules"]
        self.partitions = partitions

    def resolve(self, **given):
        """The endpoint as `(url, auth_schemes)`; parameters the rule set does not have are dropped."""
        values = {name: given.get(name, about.get("default")) for name, about in self.parameters.items()}
        for name, about in self.parameters.items():
            if about.get("required") and values[name] is None:
                raise RuleError(f"Missing required parameter {name}")
        return self._tree(self.rules, values)

    def _tree(self, rules, values):
        for rule in rules:
            scope = dict(values)
            if not all(self._condition(condition, scope) for condition in rule["conditions"]):
                continue
            if rule["type"] == "tree":
                return self._tree(rule["rules"], scope)
            if rule["type"] == "error":
                raise RuleError(self._value(rule["error"], scope))
            endpoint = rule["endpoint"]
            if endpoint.get("headers"):
                raise NotImplementedError("an endpoint with headers of its own")
            schemes = [
                {key: self._value(value, scope) for key, value in scheme.items() if isinstance(value, str)}
                for scheme in endpoint.get("properties", {}).get("authSchemes", [])
            ]
            return self._value(endpoint["url"], scope), schemes
        raise RuleError("no rule matches")

    def _condition(self, condition, scope):
        value = self._call(condition, scope)
        if "assign" in condition:
            scope[condition["assign"]] = value
        return value is not None and value is not False

    def _value(self, value, scope):
        if isinstance(value, str):
            return PLACEHOLDER.sub(lambda found: filled(scope[found[1]], found[2]), value)
        if isinstance(value, dict):
            return scope[value["ref"]] if "ref" in value else self._call(value, scope)
        return value

    def _call(self, call, scope):
        argv = [self._value(argument, scope) for argument in call["argv"]]
        match call["fn"]:
            case "isSet":
                return argv[0] is not None
            case "not":
                return not argv[0]
            case "booleanEquals" | "stringEquals":
                return argv[0] == argv[1]
            case "getAttr":
                return argv[0].get(argv[1])
            case "isValidHostLabel":
                return host_label(*argv)
            case "parseURL":
                return parse_url(argv[0])
            case "aws.partition":
                return self.partitions.of(argv[0])["outputs"]
            case unknown:
                raise NotImplementedError(f"rule function {unknown}")
