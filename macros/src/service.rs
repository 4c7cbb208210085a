//! The service of a target: a row of the table, or what the declaration says of one that the table
//! lacks.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::LitStr;

use crate::attr::OperationArgs;
use crate::ctxt::{Ctxt, list};
use crate::nearest::nearest;
use crate::services::SERVICES;

/// A service that speaks awsJson.
pub(crate) struct Service {
    /// The name it goes by in `service = "…"`.
    pub(crate) name: &'static str,
    /// The name it goes by in settings: `EMR`.
    pub(crate) id: &'static str,
    /// What comes before the operation in `X-Amz-Target`.
    pub(crate) target_prefix: &'static str,
    /// `1.0` or `1.1`.
    pub(crate) json: &'static str,
    /// The start of the host name.
    pub(crate) endpoint_prefix: &'static str,
    /// The name to sign for.
    pub(crate) signing_name: &'static str,
    /// Whether errors carry the codes of a former query protocol in a header.
    pub(crate) query_compatible: bool,
    /// The endpoints of all operations that `variants` does not name.
    pub(crate) endpoint: EndpointData,
    /// Operations with other endpoints.
    pub(crate) variants: &'static [Variant],
    /// What sets operations apart; one that has several traits is there several times.
    pub(crate) special: &'static [(&'static str, Special)],
    /// All operations, separated by spaces.
    pub(crate) names: &'static str,
}

/// Operations with other endpoints than most.
pub(crate) struct Variant {
    /// The operations, separated by spaces.
    pub(crate) operations: &'static str,
    /// Their endpoints.
    pub(crate) endpoint: EndpointData,
}

/// What sets an operation apart from a signed POST of JSON.
#[derive(Clone, Copy)]
pub(crate) enum Special {
    /// The host name starts with this.
    HostPrefix(&'static str),
    /// Requests are not signed.
    NoAuth,
    /// Input or output is a stream of events.
    EventStream,
    /// This member of the input, if there, chooses another endpoint, which the rules do not know.
    EndpointFrom(&'static str),
}

/// A service without anything special, for the table to start from.
pub(crate) const PLAIN: Service = Service {
    name: "",
    id: "",
    target_prefix: "",
    json: "",
    endpoint_prefix: "",
    signing_name: "",
    query_compatible: false,
    endpoint: EndpointData::new(""),
    variants: &[],
    special: &[],
    names: "",
};

/// A service's endpoints, as the runtime's type of this name has them.
#[derive(Clone, Copy)]
pub(crate) struct EndpointData {
    prefix: &'static str,
    rules: &'static [EndpointRule],
    custom: Custom,
}

/// What is refused together with a custom endpoint, as the runtime's type of this name has it.
#[derive(Clone, Copy)]
pub(crate) enum Custom {
    Strict,
    IgnoresDualStack,
    IgnoresBoth,
    RefusesHosts(&'static str),
}

/// An exception to the usual endpoints, as the runtime's type of this name has it.
#[derive(Clone, Copy)]
pub(crate) struct EndpointRule {
    url: Option<&'static str>,
    error: Option<&'static str>,
    signed_for: Option<&'static str>,
    partitions: Option<&'static str>,
    regions: Option<&'static str>,
    fips: Option<bool>,
    dual_stack: Option<bool>,
}

impl EndpointData {
    pub(crate) const fn new(prefix: &'static str) -> Self {
        Self { prefix, rules: &[], custom: Custom::Strict }
    }

    pub(crate) const fn rules(mut self, rules: &'static [EndpointRule]) -> Self {
        self.rules = rules;
        self
    }

    pub(crate) const fn custom(mut self, custom: Custom) -> Self {
        self.custom = custom;
        self
    }
}

const NO_RULE: EndpointRule = EndpointRule {
    url: None,
    error: None,
    signed_for: None,
    partitions: None,
    regions: None,
    fips: None,
    dual_stack: None,
};

pub(crate) const fn url(url: &'static str) -> EndpointRule {
    EndpointRule { url: Some(url), ..NO_RULE }
}

pub(crate) const fn error(reason: &'static str) -> EndpointRule {
    EndpointRule { error: Some(reason), ..NO_RULE }
}

impl EndpointRule {
    pub(crate) const fn signed_for(mut self, region: &'static str) -> Self {
        self.signed_for = Some(region);
        self
    }

    pub(crate) const fn partitions(mut self, ids: &'static str) -> Self {
        self.partitions = Some(ids);
        self
    }

    pub(crate) const fn regions(mut self, names: &'static str) -> Self {
        self.regions = Some(names);
        self
    }

    pub(crate) const fn fips(mut self, fips: bool) -> Self {
        self.fips = Some(fips);
        self
    }

    pub(crate) const fn dual_stack(mut self, dual_stack: bool) -> Self {
        self.dual_stack = Some(dual_stack);
        self
    }
}

impl ToTokens for EndpointData {
    fn to_tokens(&self, to: &mut TokenStream) {
        let Self { prefix, rules, custom } = self;
        to.extend(quote!(__p::EndpointData::new(#prefix)));
        if !rules.is_empty() {
            to.extend(quote!(.rules(&[#(#rules),*])));
        }
        match custom {
            Custom::Strict => {}
            Custom::IgnoresDualStack => to.extend(quote!(.custom(__p::Custom::IgnoresDualStack))),
            Custom::IgnoresBoth => to.extend(quote!(.custom(__p::Custom::IgnoresBoth))),
            Custom::RefusesHosts(hosts) => {
                to.extend(quote!(.custom(__p::Custom::RefusesHosts(#hosts))));
            }
        }
    }
}

impl ToTokens for EndpointRule {
    fn to_tokens(&self, to: &mut TokenStream) {
        let Self { url, error, signed_for, partitions, regions, fips, dual_stack } = self;
        to.extend(match (url, error) {
            (Some(url), _) => quote!(__p::url(#url)),
            (None, reason) => quote!(__p::error(#reason)),
        });
        for (name, text) in
            [("signed_for", signed_for), ("partitions", partitions), ("regions", regions)]
        {
            if let Some(text) = text {
                let name = Ident::new(name, proc_macro2::Span::call_site());
                to.extend(quote!(.#name(#text)));
            }
        }
        if let Some(fips) = fips {
            to.extend(quote!(.fips(#fips)));
        }
        if let Some(dual_stack) = dual_stack {
            to.extend(quote!(.dual_stack(#dual_stack)));
        }
    }
}

/// The code that `namespace#Code:URL` is compared by.
pub(crate) fn bare_code(code: &str) -> &str {
    let code = code.split_once(':').map_or(code, |(code, _)| code);
    code.split_once('#').map_or(code, |(_, code)| code)
}

/// Everything that a target decides.
pub(crate) struct Target {
    /// `ElasticMapReduce.GetStudioSessionMapping`
    pub(crate) target: String,
    /// `GetStudioSessionMapping`
    pub(crate) operation: String,
    pub(crate) id: String,
    pub(crate) json: String,
    pub(crate) endpoint_prefix: String,
    pub(crate) signing_name: String,
    pub(crate) query_compatible: bool,
    pub(crate) endpoint: Option<EndpointData>,
    pub(crate) host_prefix: &'static str,
    pub(crate) signed: bool,
    /// A member that would choose an endpoint of its own.
    pub(crate) endpoint_member: Option<&'static str>,
}

impl Target {
    /// What stands in for a target that is wrong, after the error was told.
    fn unknown(ident: &Ident) -> Self {
        Self {
            target: format!("Unknown.{ident}"),
            operation: ident.to_string(),
            id: String::new(),
            json: "1.1".to_owned(),
            endpoint_prefix: String::new(),
            signing_name: String::new(),
            query_compatible: false,
            endpoint: None,
            host_prefix: "",
            signed: true,
            endpoint_member: None,
        }
    }

    /// The target of an operation. `ident` is the struct's name.
    pub(crate) fn read(ctxt: &Ctxt, args: &OperationArgs, ident: &Ident) -> Self {
        let Some(target) = &args.target else {
            if !args.has_target {
                ctxt.error_on(ident, format!("`{ident}` has no target; write `#[aws_operation(target = \"ElasticMapReduce.{ident}\")]` with the prefix of its service"));
            }
            return Self::unknown(ident);
        };
        let text = target.value();
        let Some((prefix, operation)) = split(ctxt, target, &text, ident) else {
            return Self::unknown(ident);
        };
        let known =
            Self { target: text.clone(), operation: operation.to_owned(), ..Self::unknown(ident) };
        if args.endpoint_prefix.is_some() || args.signing_name.is_some() || args.json.is_some() {
            return custom(ctxt, args, known, prefix).unwrap_or_else(|| Self::unknown(ident));
        }
        let Some(service) = find(ctxt, args, target, prefix, operation) else {
            return Self { operation: operation.to_owned(), ..Self::unknown(ident) };
        };
        let mut found = Self {
            id: service.id.to_owned(),
            json: service.json.to_owned(),
            endpoint_prefix: service.endpoint_prefix.to_owned(),
            signing_name: service.signing_name.to_owned(),
            query_compatible: service.query_compatible,
            endpoint: Some(endpoint(service, operation)),
            ..known
        };
        for (_, special) in service.special.iter().filter(|(name, _)| *name == operation) {
            match special {
                Special::HostPrefix(prefix) => found.host_prefix = prefix,
                Special::NoAuth => found.signed = false,
                Special::EventStream => ctxt.error_on(
                    target,
                    format!("`{operation}` streams events, which is not supported; call it with the service's SDK"),
                ),
                Special::EndpointFrom(member) => found.endpoint_member = Some(member),
            }
        }
        found
    }
}

/// Prefix and operation; prefixes may hold dots, operations may not.
fn split<'a>(
    ctxt: &Ctxt,
    target: &LitStr,
    text: &'a str,
    ident: &Ident,
) -> Option<(&'a str, &'a str)> {
    let example = format!("write it as `Prefix.Operation`, as in \"ElasticMapReduce.{ident}\"");
    if text.is_empty() {
        ctxt.error_on(target, format!("the target is empty; {example}"));
        return None;
    }
    if let Some(wrong) =
        text.chars().find(|letter| !letter.is_ascii_alphanumeric() && !"._".contains(*letter))
    {
        ctxt.error_on(target, format!("a target has no {wrong:?}; {example}"));
        return None;
    }
    match text.rsplit_once('.') {
        None => ctxt.error_on(target, format!("the target `{text}` has no dot; {example}")),
        Some((_, "")) => {
            ctxt.error_on(target, format!("the target `{text}` names no operation; {example}"));
        }
        Some(("", _)) => {
            ctxt.error_on(target, format!("the target `{text}` has no prefix; {example}"));
        }
        Some((prefix, _))
            if prefix.contains("..") || prefix.ends_with('.') || prefix.starts_with('.') =>
        {
            ctxt.error_on(target, format!("the target `{text}` has an empty part; {example}"));
        }
        Some(parts) => return Some(parts),
    }
    None
}

/// The row of the table.
fn find(
    ctxt: &Ctxt,
    args: &OperationArgs,
    target: &LitStr,
    prefix: &str,
    operation: &str,
) -> Option<&'static Service> {
    let candidates: Vec<&Service> =
        SERVICES.iter().filter(|service| service.target_prefix == prefix).collect();
    if let Some(name) = &args.service {
        let text = name.value();
        if let Some(service) = candidates.iter().find(|service| service.name == text) {
            return Some(service);
        }
        match SERVICES.iter().find(|service| service.name == text) {
            Some(service) => ctxt.error_on(
                name,
                format!("the service `{text}` has the prefix `{}`, not `{prefix}`; mend the target, or remove `service`", service.target_prefix),
            ),
            None => {
                let near = nearest(&text, SERVICES.iter().map(|service| service.name));
                let guess = near.map(|near| format!("did you mean \"{near}\"? ")).unwrap_or_default();
                ctxt.error_on(name, format!("there is no service \"{text}\" that speaks awsJson; {guess}its names are those of the AWS CLI's commands"));
            }
        }
        return None;
    }
    match candidates.as_slice() {
        [service] => Some(service),
        [] => {
            let guesses = nearest(prefix, SERVICES.iter().map(|service| service.target_prefix))
                .map(|near| format!("did you mean `{near}`? "))
                .or_else(|| service_like(prefix))
                .or_else(|| service_with(operation))
                .unwrap_or_default();
            ctxt.error_on(
                target,
                format!("unknown target prefix `{prefix}`; {guesses}for a service that is not in the table give `endpoint_prefix`, `signing_name` and `json`"),
            );
            None
        }
        several => {
            let names =
                list(several.iter().map(|service| format!("service = \"{}\"", service.name)), "or");
            ctxt.error_on(
                target,
                format!("the prefix `{prefix}` belongs to more than one service; add {names}"),
            );
            None
        }
    }
}

/// A guess for those who wrote the service's name in place of its prefix.
fn service_like(prefix: &str) -> Option<String> {
    let lower = prefix.to_lowercase();
    let service = SERVICES.iter().find(|service| {
        [service.name, service.endpoint_prefix, service.id]
            .iter()
            .any(|name| name.to_lowercase() == lower)
    })?;
    Some(format!("the prefix of {} is `{}`; ", service.id, service.target_prefix))
}

/// A guess from the operation, if one service alone has it.
fn service_with(operation: &str) -> Option<String> {
    let mut services =
        SERVICES.iter().filter(|service| service.names.split(' ').any(|name| name == operation));
    match (services.next(), services.next()) {
        (Some(service), None) => Some(format!(
            "`{operation}` is an operation of {}, whose prefix is `{}`; ",
            service.id, service.target_prefix
        )),
        _ => None,
    }
}

/// A service that the declaration describes.
fn custom(ctxt: &Ctxt, args: &OperationArgs, known: Target, prefix: &str) -> Option<Target> {
    let (Some(endpoint_prefix), Some(signing_name), Some(json)) =
        (&args.endpoint_prefix, &args.signing_name, &args.json)
    else {
        // What was given and refused is not missing.
        let missing: Vec<&str> = ["endpoint_prefix", "signing_name", "json"]
            .into_iter()
            .filter(|name| !args.given.iter().any(|given| given == name))
            .collect();
        if missing.is_empty() {
            return None;
        }
        let given =
            [&args.endpoint_prefix, &args.signing_name, &args.json].into_iter().flatten().next()?;
        ctxt.error_on(
            given,
            format!(
                "a service that is not in the table is described by three arguments; add {}",
                list(missing, "and")
            ),
        );
        return None;
    };
    let id = args.service.as_ref().map_or_else(|| prefix.to_owned(), LitStr::value);
    Some(Target {
        id,
        json: json.value(),
        endpoint_prefix: endpoint_prefix.value(),
        signing_name: signing_name.value(),
        query_compatible: args.query_compatible,
        ..known
    })
}

fn endpoint(service: &Service, operation: &str) -> EndpointData {
    service
        .variants
        .iter()
        .find(|variant| variant.operations.split(' ').any(|name| name == operation))
        .map_or(service.endpoint, |variant| variant.endpoint)
}

impl Target {
    /// The `const` that describes the service to the runtime.
    pub(crate) fn service_meta(&self) -> TokenStream {
        let Self { id, endpoint_prefix, signing_name, query_compatible, .. } = self;
        let content_type = format!("application/x-amz-json-{}", self.json);
        let endpoint = match self.endpoint {
            Some(endpoint) => endpoint.to_token_stream(),
            None => quote!(__p::EndpointData::new(#endpoint_prefix)),
        };
        quote! {
            __p::ServiceMeta {
                id: #id,
                content_type: #content_type,
                endpoint_prefix: #endpoint_prefix,
                signing_name: #signing_name,
                query_compatible: #query_compatible,
                endpoint: #endpoint,
            }
        }
    }
}
