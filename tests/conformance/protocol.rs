//! `protocol/`: what the awsJson protocols put on the wire, both ways.
//!
//! The operations are declared in `declared`; here each case is taken through them. A request case
//! makes the typed input of the case's parameters and compares what is signed; a response case
//! reads the case's response and compares the typed output. `server` takes the cases the other way.

use std::time::UNIX_EPOCH;

use aws_operation::{
    Credentials, Error, ModeledError, Operation, SignOptions, Timestamp, TimestampFormat,
};
use base64::Engine as _;
use bytes::Bytes;
use http::{Request, Response};
use libtest_mimic::Trial;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json, json};

use crate::declared;
use crate::server::Served;
use crate::vectors::{Outcome, Vectors, case, headers, out, same, text};

/// What the wire sees of one declared operation.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    name: &'static str,
    /// The signed request for an input in its wire form.
    request: fn(Json, Option<&str>) -> Result<Request<Bytes>, String>,
    /// The wire form of what a response holds.
    response: fn(Response<Bytes>) -> Result<Json, Failure>,
    /// The wire form of an input, after it was read.
    input: fn(&str) -> Result<Json, String>,
    /// The same operation, served.
    pub(crate) served: Served,
    /// Every violation of an input: rule and wire path.
    validate: fn(Json) -> Result<Vec<String>, String>,
}

/// What an error response holds.
pub(crate) struct Failure {
    code: Option<String>,
    message: Option<String>,
    /// The modeled error in its wire form.
    modeled: Option<Json>,
    line: String,
}

impl Entry {
    pub(crate) const fn of<T>(name: &'static str) -> Self
    where
        T: Operation + Serialize + DeserializeOwned,
        T::Output: Wire,
        T::Error: Wire + DeserializeOwned,
    {
        Self {
            name,
            served: Served::of::<T>(),
            request: |input, endpoint| {
                let operation: T = serde_json::from_value(input).map_err(|why| why.to_string())?;
                let credentials = Credentials::new("AKIDEXAMPLE", "secret");
                let mut options = SignOptions::new("us-east-1", &credentials, UNIX_EPOCH);
                options.endpoint_url = endpoint;
                options.idempotency_token = Some("00000000-0000-4000-8000-000000000000");
                operation.sign(&options).map_err(|why| why.to_string())
            },
            response: |response| match T::parse(response) {
                Ok(output) => Ok(output.wire()),
                Err(why) => Err(Failure::new(&why)),
            },
            input: |body| {
                let body = if body.trim().is_empty() { "{}" } else { body };
                let operation: T = serde_json::from_str(body).map_err(|why| why.to_string())?;
                serde_json::to_value(&operation).map_err(|why| why.to_string())
            },
            validate: |input| {
                let operation: T = serde_json::from_value(input).map_err(|why| why.to_string())?;
                Ok(match operation.validate() {
                    Ok(()) => Vec::new(),
                    Err(why) => why.violations().iter().map(|one| one.wire_path.clone()).collect(),
                })
            },
        }
    }
}

impl Failure {
    fn new<E: ModeledError + Wire>(error: &Error<E>) -> Self {
        Self {
            code: error.code().map(str::to_owned),
            message: error.message().map(str::to_owned),
            modeled: error.modeled().map(Wire::wire),
            line: error.to_string(),
        }
    }
}

/// A typed value in its wire form.
pub(crate) trait Wire {
    fn wire(&self) -> Json;
}

impl<T: Serialize> Wire for T {
    fn wire(&self) -> Json {
        serde_json::to_value(self).unwrap_or_else(|why| json!({ "no wire form": why.to_string() }))
    }
}

/// Lists the operations of a module of declarations.
#[macro_export]
macro_rules! operations {
    ($($operation:ident),* $(,)?) => {
        pub(crate) const OPERATIONS: &[$crate::protocol::Entry] =
            &[$($crate::protocol::Entry::of::<$operation>(stringify!($operation))),*];
    };
}

pub(crate) fn entry(operations: &[Entry], name: &str) -> Result<Entry, String> {
    operations
        .iter()
        .find(|entry| entry.name == name)
        .copied()
        .ok_or_else(|| format!("`{name}` is not declared"))
}

// ---- The models that come with the vectors

/// The shapes of a suite: Smithy's (`target`) or botocore's (`shape`).
pub(crate) struct Model(Map<String, Json>);

impl Model {
    pub(crate) fn new(shapes: &Json) -> Self {
        let mut shapes = shapes.as_object().cloned().unwrap_or_default();
        let mixins = shapes.clone();
        for shape in shapes.values_mut() {
            let names = shape["mixins"].as_array().cloned().unwrap_or_default();
            for mixin in names.iter().filter_map(|name| mixins.get(name.as_str()?)) {
                for (name, member) in mixin["members"].as_object().into_iter().flatten() {
                    shape["members"][name] = member.clone();
                }
            }
        }
        Self(shapes)
    }

    /// The shape that a reference names, and its kind.
    fn shape<'a>(&'a self, reference: &'a Json) -> (&'a Json, &'a str) {
        let name = reference["target"]
            .as_str()
            .or_else(|| reference["shape"].as_str())
            .unwrap_or_default();
        let shape = self.0.get(name).unwrap_or(&Json::Null);
        let kind = shape["type"].as_str().unwrap_or(name);
        (shape, kind)
    }

    /// A part of a list or map.
    fn part<'a>(shape: &'a Json, part: &str) -> &'a Json {
        if shape["members"][part].is_object() { &shape["members"][part] } else { &shape[part] }
    }

    /// `leaf` of every value that is no structure, list or map; nulls are dropped where they mean
    /// that a member is absent.
    fn walk(&self, reference: &Json, value: &Json, leaf: &dyn Fn(&str, &Json) -> Json) -> Json {
        let (shape, kind) = self.shape(reference);
        let sparse = shape["traits"].get("sparse").is_some() || shape["sparse"] == true;
        match (kind, value) {
            ("structure" | "union", Json::Object(members)) => members
                .iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(name, value)| {
                    (name.clone(), self.walk(&shape["members"][name], value, leaf))
                })
                .collect(),
            ("list" | "set", Json::Array(items)) => items
                .iter()
                .filter(|item| sparse || !item.is_null())
                .map(|item| self.walk(Self::part(shape, "member"), item, leaf))
                .collect(),
            ("map", Json::Object(entries)) => entries
                .iter()
                .filter(|(_, value)| sparse || !value.is_null())
                .map(|(key, value)| {
                    (key.clone(), self.walk(Self::part(shape, "value"), value, leaf))
                })
                .collect(),
            (kind, value) => leaf(&kind.to_lowercase(), value),
        }
    }

    /// The parameters of a case in their wire form.
    pub(crate) fn to_wire(&self, reference: &Json, params: &Json) -> Json {
        self.walk(reference, params, &|kind, value| match (kind, value) {
            ("blob", Json::String(raw)) => {
                json!(base64::engine::general_purpose::STANDARD.encode(raw))
            }
            (_, value) => value.clone(),
        })
    }

    /// A wire form without the members that the model does not have.
    pub(crate) fn known(&self, reference: &Json, wire: &Json) -> Json {
        let (shape, kind) = self.shape(reference);
        match (kind, wire) {
            ("structure" | "union", Json::Object(members)) => members
                .iter()
                .filter(|(name, _)| shape["members"].get(name.as_str()).is_some())
                .map(|(name, value)| (name.clone(), self.known(&shape["members"][name], value)))
                .collect(),
            ("list" | "set", Json::Array(items)) => {
                items.iter().map(|item| self.known(Self::part(shape, "member"), item)).collect()
            }
            ("map", Json::Object(entries)) => entries
                .iter()
                .map(|(key, value)| (key.clone(), self.known(Self::part(shape, "value"), value)))
                .collect(),
            (_, value) => value.clone(),
        }
    }

    /// A wire form with one notation for each instant and number.
    pub(crate) fn normal(&self, reference: &Json, wire: &Json) -> Json {
        self.walk(reference, wire, &|kind, value| match (kind, value) {
            ("timestamp", value) => json!(instant(value)),
            // A float member carries 32 bits.
            ("float", Json::Number(number)) => json!(number.as_f64().map(|wide| wide as f32)),
            ("double", Json::Number(number)) => json!(number.as_f64()),
            (_, value) => value.clone(),
        })
    }
}

fn instant(value: &Json) -> String {
    let parsed = match value {
        Json::String(text) => text.parse::<Timestamp>(),
        other => Timestamp::parse(&other.to_string(), TimestampFormat::EpochSeconds),
    };
    parsed.map_or_else(|why| why.to_string(), |instant| instant.to_string())
}

// ---- awsJson 1.0 and 1.1

/// The cases of model defaults that are not the `Default` of their type.
const DEFAULTS: &str = "model defaults other than `Default` are not in the attributes";

pub(crate) fn out_of_scope(id: &str) -> Option<&'static str> {
    let why = [
        ("PopulatesDefault", DEFAULTS),
        ("PopulatesNestedDefault", DEFAULTS),
        ("PopulatesDefaults", DEFAULTS),
        ("ErrorCorrectsWithDefaultValues", DEFAULTS),
        ("SDKAppliedContentEncoding", "request compression has no meaning for awsJson"),
        ("SDKAppendsGzip", "request compression has no meaning for awsJson"),
    ];
    why.iter().find(|(part, _)| id.contains(part)).map(|(_, why)| *why)
}

pub(crate) fn json10_trials(vectors: &Vectors) -> Vec<Trial> {
    smithy_trials(vectors, "awsJson1_0", declared::json10::OPERATIONS)
}

pub(crate) fn json11_trials(vectors: &Vectors) -> Vec<Trial> {
    smithy_trials(vectors, "awsJson1_1", declared::json11::OPERATIONS)
}

fn smithy_trials(
    vectors: &Vectors,
    suite: &'static str,
    operations: &'static [Entry],
) -> Vec<Trial> {
    let all = vectors.json(&format!("protocol/{suite}.json"));
    let mut trials = Vec::new();
    for vector in all["tests"].as_array().into_iter().flatten() {
        let id = text(vector, "id");
        let kind = if text(vector, "kind") == "httpRequestTests" { "request" } else { "response" };
        let side = vector["appliesTo"].as_str();
        // `server` has the cases for servers, and all of these as well.
        if side == Some("server") {
            continue;
        }
        let name = format!("{suite}::client::{kind}::{id}");
        if let Some(why) = out_of_scope(id) {
            trials.push(out(&name, why));
            continue;
        }
        let (vector, shapes) = (vector.clone(), all["shapes"].clone());
        trials.push(case(name, move || {
            let model = Model::new(&shapes);
            match kind {
                "request" => client_request(&model, operations, &vector),
                _ => client_response(&model, operations, &vector),
            }
        }));
    }
    trials
}

/// The reference to the input or output of a case's operation.
pub(crate) fn side(model: &Model, vector: &Json, side: &str) -> Json {
    let operation = vector["operation"].as_str().unwrap_or_default();
    let shape = model.0.get(operation).map(|operation| operation[side].clone());
    json!({ "target": shape.unwrap_or(Json::Null) })
}

fn client_request(model: &Model, operations: &[Entry], vector: &Json) -> Outcome {
    let entry = entry(operations, text(vector, "operation"))?;
    let input = side(model, vector, "input");
    let empty = json!({});
    let params = if vector["params"].is_null() { &empty } else { &vector["params"] };
    let endpoint = vector["host"].as_str().map(|host| format!("https://{host}"));
    let endpoint = endpoint.as_deref().unwrap_or("https://example.com");
    let request = (entry.request)(model.to_wire(&input, params), Some(endpoint))?;

    same("the method", request.method().as_str(), text(vector, "method"))?;
    same("the path", request.uri().path(), text(vector, "uri"))?;
    let mut expected = headers(vector);
    if text(vector, "id").starts_with("NonQueryCompatible") {
        same("x-amzn-query-mode", request.headers().contains_key("x-amzn-query-mode"), false)?;
    }
    // Where the service's prefix has no entry in the table, the target is all the same.
    expected.retain(|(name, _)| !name.eq_ignore_ascii_case("content-length"));
    for (name, value) in expected {
        let found = request.headers().get(&name).and_then(|value| value.to_str().ok());
        same(&name, found, Some(value.as_str()))?;
    }
    for name in vector["requireHeaders"].as_array().into_iter().flatten().filter_map(Json::as_str) {
        same(name, request.headers().contains_key(name), true)?;
    }
    if let Some(body) = vector["body"].as_str().filter(|body| !body.is_empty()) {
        let expected: Json = serde_json::from_str(body).map_err(|why| why.to_string())?;
        let found: Json = serde_json::from_slice(request.body()).map_err(|why| why.to_string())?;
        // Timestamps are compared as they are written: the format is part of the case.
        same("the body", numbers(&found), numbers(&expected))?;
    }
    Ok(())
}

/// JSON with one notation for each number: `1234.5` is the same with either precision.
fn numbers(value: &Json) -> Json {
    match value {
        Json::Number(number) if number.is_f64() => json!(number.as_f64()),
        Json::Array(items) => items.iter().map(numbers).collect(),
        Json::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), numbers(value))).collect()
        }
        other => other.clone(),
    }
}

fn response(vector: &Json) -> Result<Response<Bytes>, String> {
    let status = vector["code"].as_u64().or_else(|| vector["status_code"].as_u64());
    let mut response =
        Response::builder().status(u16::try_from(status.unwrap_or(200)).unwrap_or_default());
    for (name, value) in headers(vector) {
        response = response.header(name, value);
    }
    let body = vector["body"].as_str().unwrap_or_default().to_owned();
    response.body(Bytes::from(body)).map_err(|why| why.to_string())
}

fn client_response(model: &Model, operations: &[Entry], vector: &Json) -> Outcome {
    let Some(operation) = vector["operation"].as_str() else {
        return error_response(model, operations, vector);
    };
    let found =
        (entry(operations, operation)?.response)(response(vector)?).map_err(|why| why.line)?;
    let output = side(model, vector, "output");
    let expected = model.to_wire(&output, &vector["params"]);
    let has_output = !output["target"].is_null();
    let expected = if expected.is_null() && has_output { json!({}) } else { expected };
    same("the output", model.normal(&output, &found), model.normal(&output, &expected))
}

fn error_response(model: &Model, operations: &[Entry], vector: &Json) -> Outcome {
    let shape = text(vector, "shape");
    let operation = vector["operations"][0].as_str().unwrap_or_default();
    let failure = match (entry(operations, operation)?.response)(response(vector)?) {
        Ok(_) => return Err("it was taken for success".to_owned()),
        Err(failure) => failure,
    };
    let code = vector["vendorParams"]["code"].as_str().unwrap_or(shape);
    same("the code", failure.code.as_deref(), Some(code))?;
    let Some(mut found) = failure.modeled else {
        return Err(format!("no modeled error: {}", failure.line));
    };
    let variant = found.as_object_mut().and_then(|members| members.remove("__type"));
    same("the variant", variant, Some(json!(shape)))?;
    let reference = json!({ "target": shape });
    let expected = model.to_wire(&reference, &vector["params"]);
    let expected = if expected.is_null() { json!({}) } else { expected };
    same("the members", model.normal(&reference, &found), model.normal(&reference, &expected))
}

// ---- botocore's cases

pub(crate) fn legacy_trials(vectors: &Vectors) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (file, direction) in
        [("botocore-legacy-input", "input"), ("botocore-legacy-output", "output")]
    {
        let all = vectors.json(&format!("protocol/{file}.json"));
        for (index, group) in all.as_array().into_iter().flatten().enumerate() {
            for (number, vector) in group["cases"].as_array().into_iter().flatten().enumerate() {
                let about = text(group, "description");
                let name = format!("legacy::{direction}[{index}][{number}]::{about}");
                if about.contains("Event Stream") {
                    trials.push(out(&name, "event streams are refused by the attribute"));
                    continue;
                }
                let (group, vector) = (group.clone(), vector.clone());
                let operations = declared::legacy::group(direction, index);
                if direction == "input" && about.contains("host") && vector["host"].is_string() {
                    trials.push(out(
                        &name,
                        "host prefixes come from the table, which has no such service",
                    ));
                    continue;
                }
                trials.push(case(name, move || match direction {
                    "input" => legacy_input(operations, &group, &vector),
                    _ => legacy_output(operations, &group, &vector),
                }));
            }
        }
    }
    trials
}

fn legacy_input(operations: &[Entry], group: &Json, vector: &Json) -> Outcome {
    let model = Model::new(&group["shapes"]);
    let given = &vector["given"];
    let entry = entry(operations, text(given, "name"))?;
    let params = model.to_wire(&given["input"], &vector["params"]);
    let request = (entry.request)(params, Some("https://example.com"))?;
    let serialized = &vector["serialized"];
    for (name, value) in headers(serialized) {
        let found = request.headers().get(&name).and_then(|value| value.to_str().ok());
        same(&name, found, Some(value.as_str()))?;
    }
    let expected: Json =
        serde_json::from_str(text(serialized, "body")).map_err(|why| why.to_string())?;
    let found: Json = serde_json::from_slice(request.body()).map_err(|why| why.to_string())?;
    same("the body", numbers(&found), numbers(&expected))
}

fn legacy_output(operations: &[Entry], group: &Json, vector: &Json) -> Outcome {
    let model = Model::new(&group["shapes"]);
    let given = &vector["given"];
    let entry = entry(operations, text(given, "name"))?;
    let answer = (entry.response)(response(&vector["response"])?);
    if let Some(code) = vector["errorCode"].as_str() {
        let Err(failure) = answer else { return Err("it was taken for success".to_owned()) };
        same("the code", failure.code.as_deref(), Some(code))?;
        let message = vector["errorMessage"].as_str().filter(|text| !text.is_empty());
        same("the message", failure.message.as_deref(), message)?;
        let mut found = failure.modeled.unwrap_or_else(|| json!({}));
        if let Some(members) = found.as_object_mut() {
            members.remove("__type");
        }
        let expected = vector["error"].as_object().cloned().map_or_else(|| json!({}), Json::Object);
        return same("the members", found, expected);
    }
    let found = answer.map_err(|why| why.line)?;
    let expected = model.to_wire(&given["output"], &vector["result"]);
    let reference = &given["output"];
    same("the output", model.normal(reference, &found), model.normal(reference, &expected))
}

// ---- Constraints

pub(crate) fn constraint_trials(vectors: &Vectors) -> Vec<Trial> {
    let all = vectors.json("protocol/constraint-validation.json");
    let mut trials = Vec::new();
    for vector in all["tests"].as_array().into_iter().flatten() {
        let count = vector["testParameters"]
            .as_object()
            .and_then(|parameters| parameters.values().next()?.as_array().map(Vec::len));
        for index in 0..count.unwrap_or(1) {
            let name = format!("constraints::{}[{index}]", text(vector, "id"));
            if let Some(why) = constraint_out_of_scope(vector) {
                trials.push(out(&name, why));
                continue;
            }
            let vector = vector.clone();
            trials.push(case(name, move || constraint(&vector, index)));
        }
    }
    trials
}

fn constraint_out_of_scope(vector: &Json) -> Option<&'static str> {
    let id = text(vector, "id");
    if id.contains("UniqueItems") {
        return Some("unique items are not in the attributes");
    }
    let inner = [
        "ListValue",
        "MapKey",
        "MapValue",
        "PatternList",
        "PatternUnion",
        "LengthListValue",
        "SensitiveMessageInListValue",
    ];
    let inner = inner.iter().any(|part| id.contains(part)) && !id.contains("Enum");
    inner.then_some("rules on items, keys, values and variants are not in the attributes")
}

/// A text of the case with one of its parameters filled in.
fn filled(vector: &Json, template: &str, index: usize) -> String {
    let mut filled = template.to_owned();
    for (name, values) in vector["testParameters"].as_object().into_iter().flatten() {
        let value = values[index].as_str().unwrap_or_default();
        filled = filled.replace(&format!("${name}:S"), &json!(value).to_string());
        filled = filled.replace(&format!("${name}:L"), value);
    }
    filled
}

fn constraint(vector: &Json, index: usize) -> Outcome {
    let entry = entry(declared::constraints::OPERATIONS, text(vector, "operation"))?;
    let request = &vector["request"];
    let body = filled(vector, request["body"].as_str().unwrap_or("{}"), index);
    let mut body: Json = serde_json::from_str(&body).map_err(|why| format!("{body}: {why}"))?;
    // The vectors bind some members to the query and to headers; here all are in the body.
    for parameter in
        request["queryParams"].as_array().into_iter().flatten().filter_map(Json::as_str)
    {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        body[name] = json!(filled(vector, value, index));
    }
    for (name, value) in headers(request) {
        if name.eq_ignore_ascii_case("string-in-headers") {
            body["stringInHeader"] = json!(filled(vector, &value, index));
        }
    }
    let answer = text(&vector["response"]["body"]["assertion"], "contents");
    let answer = filled(vector, answer, index).replace("$$", "$");
    let answer: Json = serde_json::from_str(&answer).map_err(|why| format!("{answer}: {why}"))?;
    let expected: Vec<&str> = answer["fieldList"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|field| text(field, "path"))
        .collect();

    match (entry.validate)(body) {
        Ok(found) => {
            let found: Vec<String> = found.iter().map(|path| pointer(path)).collect();
            same("the paths", found.iter().map(String::as_str).collect(), expected)
        }
        // What a type rules out is refused when it is read: an unknown value of a closed enum, a
        // required member that is absent.
        Err(why) => {
            let id = text(vector, "id");
            let closed = (id.contains("Enum") || id.contains("Recursive"))
                && why.contains("is not a value of");
            let required = id.contains("Required") && why.contains("is absent");
            if closed || required { Ok(()) } else { Err(why) }
        }
    }
}

/// `list[0]` and `map["abc"]` as JSON pointers.
fn pointer(path: &str) -> String {
    let path =
        path.replace("[\"", "/").replace("\"]", "").replace(['[', '.'], "/").replace(']', "");
    format!("/{path}")
}

// ---- Recorded exchanges

pub(crate) fn recorded_trials(vectors: &Vectors) -> Vec<Trial> {
    let all = vectors.json("protocol/recorded-dynamodb-kms.json");
    all["exchanges"]
        .as_array()
        .into_iter()
        .flatten()
        .enumerate()
        .map(|(index, exchange)| {
            let exchange = exchange.clone();
            let target =
                exchange["request"]["headers"]["x-amz-target"].as_str().unwrap_or_default();
            let operation = target.rsplit('.').next().unwrap_or_default().to_owned();
            // Two exchanges were recorded without their headers.
            let operation =
                if operation.is_empty() { "GenerateRandom".to_owned() } else { operation };
            case(format!("recorded[{index}]::{operation}"), move || recorded(&operation, &exchange))
        })
        .collect()
}

fn recorded(operation: &str, exchange: &Json) -> Outcome {
    let entry = entry(declared::recorded::OPERATIONS, operation)?;
    let sent = text(&exchange["request"], "body");
    let expected: Json = serde_json::from_str(sent).map_err(|why| why.to_string())?;
    same("the input, read and written", (entry.input)(sent)?, expected)?;

    let answer = &exchange["response"];
    let body = answer["body"].as_str().unwrap_or_default();
    let status =
        answer["status"].as_u64().and_then(|status| u16::try_from(status).ok()).unwrap_or(200);
    let parsed: Result<Json, _> = serde_json::from_str(body);
    let mut built = Response::builder().status(status);
    for (name, value) in headers(answer) {
        built = built.header(name, value);
    }
    let built = built.body(Bytes::from(body.to_owned())).map_err(|why| why.to_string())?;
    match ((entry.response)(built), parsed) {
        (Ok(found), Ok(expected)) => subset(&found, &expected),
        (Err(failure), Ok(expected)) if status >= 300 => {
            let code = expected["__type"].as_str().and_then(|code| code.rsplit('#').next());
            same("the code", failure.code.as_deref(), code)
        }
        (Err(failure), Err(_)) => same(
            "an error that says so",
            failure.line.contains("the JSON ends early") || failure.line.contains("not JSON"),
            true,
        ),
        (Err(failure), _) => Err(failure.line),
        (Ok(_), Err(why)) => Err(format!("a body that is no JSON was read: {why}")),
    }
}

/// Everything that was declared is what was sent; the rest was passed over.
fn subset(found: &Json, sent: &Json) -> Outcome {
    match (found, sent) {
        (Json::Object(members), Json::Object(all)) => {
            members.iter().try_for_each(|(name, value)| match all.get(name) {
                Some(sent) => subset(value, sent),
                None => Err(format!("`{name}` was not sent")),
            })
        }
        (Json::Array(items), Json::Array(all)) if items.len() == all.len() => {
            items.iter().zip(all).try_for_each(|(item, sent)| subset(item, sent))
        }
        (Json::Number(a), Json::Number(b)) => same("a number", a.as_f64(), b.as_f64()),
        (found, sent) => same("a value", found, sent),
    }
}
