"""Prints what the AWS CLI makes of its environment, as JSON; no service is asked for anything.

The CLI runs in this process: `aws emr list-studio-session-mappings`, up to the request that it would
send, which is answered here, and `aws configure list`. What credentials come from, STS or a metadata
service, it does ask.

{"request": {"url": …, "authorization": …, "token": …}, "secret": …, "configured": URL of botocore's
client, "list": {"access_key": …, "region": …}, "error": what the CLI printed}

What there is none of is null.
"""

import contextlib
import io
import json

import awscli.botocore.configloader
import awscli.clidriver
from awscli.botocore.awsrequest import AWSResponse

# The CLI's copy, or the package of that name: whichever it raises.
BotoCoreError = awscli.botocore.configloader.botocore.exceptions.BotoCoreError


class Body(io.BytesIO):
    def stream(self, **_):
        yield self.read()


def text(value):
    return value.decode() if isinstance(value, bytes) else value


def aws(driver, *arguments):
    """What the CLI prints, and whether it fails."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            code = driver.main(list(arguments))
        except SystemExit as end:
            code = end.code
    return printed.getvalue(), bool(code)


view = {"request": None, "secret": None, "configured": None, "list": {}, "error": None}


def answer(request, **_):
    headers = request.headers
    view["request"] = {
        "url": request.url,
        "authorization": text(headers["Authorization"]),
        "token": text(headers.get("X-Amz-Security-Token")),
    }
    head = {"content-type": "application/x-amz-json-1.1"}
    return AWSResponse(request.url, 200, head, Body(b'{"SessionMappings": []}'))


try:
    driver = awscli.clidriver.create_clidriver()
except BotoCoreError as why:
    # It prints a traceback, which ends like this.
    print(json.dumps(view | {"error": str(why)}))
    raise SystemExit from None
driver.session.register("before-send.emr.ListStudioSessionMappings", answer)
printed, failed = aws(driver, "emr", "list-studio-session-mappings", "--output", "json")
if failed:
    view["error"] = printed
elif view["request"] is None:
    raise SystemExit(f"the CLI has sent nothing: {printed}")
else:
    credentials = driver.session.get_credentials().get_frozen_credentials()
    view["secret"] = credentials.secret_key
    try:
        view["configured"] = driver.session.create_client("emr").meta.endpoint_url
    except BotoCoreError as why:
        view["configured"] = repr(why)

# One of its own, since the last one may have been told more than the environment.
printed, failed = aws(awscli.clidriver.create_clidriver(), "configure", "list")
for line in [] if failed else printed.splitlines():
    name, value = line.split()[:2]
    if name in ("access_key", "region"):
        # The other columns are where it stands.
        view["list"][name] = None if value == "<not" else value
print(json.dumps(view))
