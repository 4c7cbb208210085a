//! The same call by hand, over hyper, rustls and serde_json. Nothing is signed, checked or retried.

#[path = "../../call.rs"]
mod call;
#[path = "../../driver.rs"]
mod driver;

use hyper::header::HeaderMap;

fn main() -> std::process::ExitCode {
    driver::run(call::main(|_, _| HeaderMap::new()))
}
