"""What a declaration costs to build: operations with four fields, against the same structs with serde's derives.

Makes crates of as many structs, and times each alone, its dependencies being there. In ours, every operation is declared, built
by its builder, and sent; in `declared`, it is declared and no more; in the last, every struct is written to JSON and read back.
"""

import os
import shutil
from collections import defaultdict
from statistics import median

from .process import BENCHES, ROOT, TARGET, run, say

WORK = TARGET / "declarations"

MANIFEST = """\
[package]
name = "{name}"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
{dependencies}
"""

DECLARED = """
#[aws_operation::aws_operation(
    target = "ElasticMapReduce.Operation{n}",
    output = Output,
    exactly_one(identity_id, identity_name),
)]
pub struct Operation{n} {{
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub max_results: i32,
}}
"""

OURS = (
    DECLARED
    + """
pub async fn call{n}(client: &aws_operation::Client) -> Option<String> {{
    let call = Operation{n}::builder().studio_id("es-1").identity_name("alice").max_results(5).send(client);
    call.await.ok()?.value
}}
"""
)

OURS_SHARED = "#[aws_operation::aws_shape]\npub struct Output {\n    pub value: Option<String>,\n}\n"

SERDE = """
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Operation{n} {{
    pub studio_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_name: Option<String>,
    pub max_results: i32,
}}

pub fn call{n}() -> Option<Operation{n}> {{
    let operation = Operation{n} {{
        studio_id: "es-1".to_owned(),
        identity_id: None,
        identity_name: Some("alice".to_owned()),
        max_results: 5,
    }};
    serde_json::from_slice(&serde_json::to_vec(&operation).ok()?).ok()
}}
"""

LIBRARY = f'aws-operation = {{ path = "{ROOT / "runtime"}" }}'

CRATES = {
    "ours": (OURS, OURS_SHARED, LIBRARY),
    "declared": (DECLARED, OURS_SHARED, LIBRARY),
    "serde": (SERDE, "", 'serde = { version = "1", features = ["derive"] }\nserde_json = "1"'),
}


def declarations(rounds, counts, profiles):
    """Milliseconds for each of so many declarations: wall, and CPU."""
    figures = defaultdict(lambda: defaultdict(list))
    for profile in profiles:
        for name in CRATES:
            build(name, 0, profile)
        for turn in range(rounds):
            say(f"  {profile}, round {turn + 1} of {rounds}")
            for name in CRATES:
                # The smaller the crate, the more the ends of the two builds count.
                empty = [build(name, 0, profile) for _ in range(3)]
                for count in counts:
                    full = [build(name, count, profile) for _ in range(3 if count <= 10 else 1)]
                    for figure in ["wall", "cpu"]:
                        less = median(getattr(built, figure) for built in empty)
                        more = median(getattr(built, figure) for built in full)
                        each = (more - less) / count * 1e3
                        figures[f"declaration.{profile}.{count}.{figure}"][name].append(each)
    return figures


def build(name, count, profile):
    """Builds the crate alone, its dependencies being there, and all of it anew."""
    template, shared, dependencies = CRATES[name]
    folder = WORK / name
    (folder / "src").mkdir(parents=True, exist_ok=True)
    (folder / "Cargo.toml").write_text(MANIFEST.format(name=f"cost-of-{name}", dependencies=dependencies))
    shutil.copy(BENCHES / "Cargo.lock", folder / "Cargo.lock")
    (folder / "src" / "lib.rs").write_text(shared + "".join(template.format(n=n) for n in range(count)))
    release = ["--release"] if profile == "release" else []
    environment = os.environ | {"CARGO_TARGET_DIR": str(WORK / "target"), "CARGO_INCREMENTAL": "0"}
    return run(["cargo", "build", "--quiet", "--offline", *release], folder, environment)
