//! `timestamp = "…"`, which fields and the variants of unions take.

use proc_macro2::Span;

use crate::args::Arg;
use crate::ctxt::Ctxt;
use crate::nearest::nearest;

/// A format of timestamps, and where it is written.
pub(crate) struct TimestampArg {
    pub(crate) span: Span,
    /// `None` for the default, seconds since 1970.
    pub(crate) format: Option<&'static str>,
}

pub(super) fn timestamp(ctxt: &Ctxt, arg: &Arg) -> Option<TimestampArg> {
    let name = arg.string(ctxt, "date-time")?;
    let format = match name.value().as_str() {
        "epoch-seconds" => None,
        "date-time" => Some("DateTime"),
        "http-date" => Some("HttpDate"),
        other => {
            let names = ["epoch-seconds", "date-time", "http-date"];
            let near = nearest(other, names);
            let guess = near.map(|near| format!("did you mean \"{near}\"? ")).unwrap_or_default();
            ctxt.error_on(
                &name,
                format!("there is no timestamp format \"{other}\"; {guess}it is \"epoch-seconds\", \"date-time\" or \"http-date\""),
            );
            return None;
        }
    };
    Some(TimestampArg { span: arg.span(), format })
}
