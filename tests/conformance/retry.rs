//! Retries: Kotlin's integration cases for both sets of figures, and botocore's tables for the
//! second.

use std::time::{Duration, SystemTime};

use aws_operation::{RetryPolicy, aws_operation};
use bytes::Bytes;
use http::Response;
use libtest_mimic::Trial;
use serde_json::{Value as Json, json};

use crate::calling::{Act, Stage, Wait, block_on};
use crate::vectors::{Outcome, Vectors, case, out, same, text};

#[aws_operation(target = "ElasticMapReduce.DescribeReleaseLabel", output = ())]
struct DescribeReleaseLabel {}

#[aws_operation(target = "AmazonSQS.ReceiveMessage", output = ())]
struct ReceiveMessage {}

#[aws_operation(target = "DynamoDB_20120810.ListTables", output = ())]
struct ListTables {}

/// The operation that a case is about.
#[derive(Clone, Copy)]
enum Calls {
    Any,
    LongPoll,
    DynamoDb,
}

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let kotlin = vectors.json("retry/smithy-kotlin-retry-sep-cases.json");
    let botocore = vectors.json("retry/botocore-standard-v2_1-tables.json");
    let mut trials = Vec::new();
    for (group, base) in [
        ("standardRetryIntegrationTestCases", RetryPolicy::standard()),
        ("newStandardRetryIntegrationTestCases", RetryPolicy::standard_2026()),
        ("newStandardRetryLongPollingTestCases", RetryPolicy::standard_2026()),
        ("newStandardRetryMultiInvocationTestCases", RetryPolicy::standard_2026()),
    ] {
        for given in kotlin[group]["cases"].as_array().expect("cases").clone() {
            let policy = policy(base.clone(), &given["given"]);
            let name = format!("retry {group}: {}", text(&given, "name"));
            trials.push(case(name, move || integration(&given, policy)));
        }
    }
    for given in
        kotlin["newStandardRetryMultiThreadedTestCases"]["cases"].as_array().expect("cases").clone()
    {
        let name =
            format!("retry newStandardRetryMultiThreadedTestCases: {}", text(&given, "name"));
        trials.push(case(name, move || two_threads(&given)));
    }
    for group in ["adaptiveRetryCubicTestCases", "adaptiveRetryE2eTestCases"] {
        for given in kotlin[group]["cases"].as_array().expect("cases") {
            let name = format!("retry {group}: {}", text(given, "name"));
            trials
                .push(out(&name, "the adaptive mode is not supported, and asking for it an error"));
        }
    }
    trials.extend(tables(&botocore));
    trials
}

/// A policy with what a case gives. A base of 1 is randomness that is always the greatest, and a
/// power of 2 is how waits grow.
fn policy(mut policy: RetryPolicy, given: &Json) -> RetryPolicy {
    for (name, value) in given.as_object().expect("an object") {
        let whole = || u32::try_from(value.as_u64().expect("a whole number")).unwrap();
        policy = match name.as_str() {
            "max_attempts" => policy.max_attempts(whole()),
            "initial_retry_tokens" => policy.quota(whole()),
            "max_backoff_time" => {
                policy.max_backoff(Duration::from_secs_f64(value.as_f64().expect("seconds")))
            }
            "exponential_base" => policy_if(policy, value == 1),
            "exponential_power" => policy_if(policy, value == 2),
            "service" => policy_if(policy, value == "sqs"),
            "long_polling" => policy_if(policy, value == true),
            other => panic!("`{other}` is not known"),
        };
    }
    policy
}

fn policy_if(policy: RetryPolicy, known: bool) -> RetryPolicy {
    assert!(known, "another value than the harness knows");
    policy
}

fn stage(policy: RetryPolicy) -> Stage {
    Stage::new(Vec::new(), SystemTime::now, |builder| builder.retry(policy))
}

fn answer(given: &Json) -> Act {
    let status = u16::try_from(given["status_code"].as_u64().expect("a status")).unwrap();
    let mut response = Response::builder().status(status);
    if let Some(headers) = given["headers"].as_object() {
        for (name, value) in headers {
            response = response.header(name, value.as_str().expect("text"));
        }
    }
    let body = match given["error_code"].as_str() {
        Some(code) => json!({ "__type": code }).to_string(),
        None => String::new(),
    };
    Act::Answer(response.body(Bytes::from(body)).unwrap())
}

/// Makes one call; `Ok` for success, else the number of attempts and what the error says.
fn call(stage: &Stage, calls: Calls) -> Result<(), (u32, String)> {
    let client = stage.client();
    block_on(async {
        let answer = match calls {
            Calls::Any => DescribeReleaseLabel {}.send(client).await,
            Calls::LongPoll => ReceiveMessage {}.send(client).await,
            Calls::DynamoDb => ListTables {}.send(client).await,
        };
        answer.map_err(|why| (why.attempts(), why.to_string()))
    })
}

fn integration(given: &Json, policy: RetryPolicy) -> Outcome {
    let calls = if given["given"]["long_polling"] == true { Calls::LongPoll } else { Calls::Any };
    let stage = stage(policy);
    let mut waited = 0;
    let responses = given["responses"].as_array().expect("responses");
    // Every response but those that are retried ends a call.
    for steps in responses.chunk_by(|step, _| step["expected"]["outcome"] == "retry_request") {
        stage.script(steps.iter().map(|step| answer(&step["response"])));
        let ended = call(&stage, calls);
        let waits = stage.waits();
        for step in steps {
            let expected = &step["expected"];
            let attempts = u32::try_from(steps.len()).unwrap();
            let quota_used_up = "not retried, as the retry quota is used up";
            match (text(expected, "outcome"), &ended) {
                ("retry_request", _) => {}
                ("success", Ok(())) => {}
                ("max_attempts_exceeded" | "fail_request", Err((made, why))) => {
                    same("attempts", *made, attempts)?;
                    same("a word of the quota", why.contains(quota_used_up), false)?;
                }
                ("retry_quota_exceeded", Err((made, why))) => {
                    same("attempts", *made, attempts)?;
                    same(why, why.contains(quota_used_up), true)?;
                }
                (outcome, ended) => return Err(format!("{outcome}, but it ended in {ended:?}")),
            }
            let quota = match expected["delay"].as_f64() {
                Some(delay) => {
                    let Some(wait) = waits.get(waited) else {
                        return Err(format!("no wait of {delay} s: {waits:?}"));
                    };
                    waited += 1;
                    close("the wait", wait.seconds, delay)?;
                    wait.quota
                }
                None => stage.client().retry_quota(),
            };
            if let Some(left) = expected["retry_quota"].as_u64() {
                same("the quota", u64::from(quota), left)?;
            }
        }
        same("waits", waits.len(), waited)?;
    }
    Ok(())
}

fn close(what: &str, found: f64, expected: f64) -> Outcome {
    if (found - expected).abs() < 1e-6 {
        Ok(())
    } else {
        Err(format!("{what}\n   found: {found}\nexpected: {expected}"))
    }
}

/// Two calls share the quota. The first waits for its last attempt while the second is made.
fn two_threads(given: &Json) -> Outcome {
    let stage = stage(policy(RetryPolicy::standard_2026(), &given["given"]));
    let threads = given["threads"].as_array().expect("threads");
    let steps = |thread: usize| threads[thread].as_array().expect("steps").clone();
    let (first, second) = (steps(0), steps(1));
    let retries = |steps: &[Json]| steps.len() - 1;
    let held = stage.hold(retries(&first) - 1);
    // The script is one: the first's failures, all of the second's, the first's last.
    let order = first[..first.len() - 1].iter().chain(&second).chain(first.last());
    stage.script(order.map(|step| answer(&step["response"])));
    block_on(async {
        let (of_first, of_second) = (stage.client().clone(), stage.client().clone());
        let one = async {
            DescribeReleaseLabel {}.send(&of_first).await.map(|()| of_first.retry_quota())
        };
        let two = async {
            let ended = DescribeReleaseLabel {}.send(&of_second).await;
            let quota = of_second.retry_quota();
            held.notify_one();
            ended.map(|()| quota)
        };
        let (one, two) = tokio::join!(one, two);
        for (steps, ended) in [(&first, one), (&second, two)] {
            let quota = ended.map_err(|why| why.to_string())?;
            let last = steps.last().expect("a step");
            same("the quota", json!(quota), last["expected"]["retry_quota"].clone())?;
        }
        let failures = first[..first.len() - 1].iter().chain(&second[..second.len() - 1]);
        for (wait, step) in stage.waits().iter().zip(failures) {
            same("the quota", json!(wait.quota), step["expected"]["retry_quota"].clone())?;
        }
        same("waits", stage.waits().len(), retries(&first) + retries(&second))?;
        let left = json!(stage.client().retry_quota());
        same("the quota in the end", left, given["expected_final_quota"].clone())
    })
}

/// botocore's tables, a trial a row.
fn tables(tables: &Json) -> Vec<Trial> {
    let rows = |table: &str| tables[table].as_array().expect("rows").clone();
    let mut trials = Vec::new();
    for (index, delay) in rows("backoff_rand1_attempts_1_to_11").into_iter().enumerate() {
        trials.push(case(
            format!("retry botocore backoff after attempt {}", index + 1),
            move || {
                let waits = failures(RetryPolicy::standard_2026().max_attempts(12), Calls::Any, 12);
                close("the wait", waits[index].seconds, delay.as_f64().expect("seconds"))
            },
        ));
    }
    for row in rows("retry_after") {
        let name = format!("retry botocore x-amz-retry-after: {}", text(&row, "header"));
        trials.push(case(name, move || retry_after(&row)));
    }
    for row in rows("dynamodb") {
        let attempt = usize::try_from(row["attempt"].as_u64().expect("a number")).unwrap();
        trials.push(case(format!("retry botocore dynamodb, attempt {attempt}"), move || {
            let waits = failures(RetryPolicy::standard_2026(), Calls::DynamoDb, 4);
            close("the wait", waits[attempt - 1].seconds, row["delay"].as_f64().expect("seconds"))?;
            same("the quota", json!(waits[attempt - 1].quota), row["quota"].clone())
        }));
    }
    for row in rows("quota") {
        let event = text(&row, "event").to_owned();
        trials.push(case(format!("retry botocore quota: {event}"), move || quota(&event, &row)));
    }
    for row in rows("amz_sdk_request") {
        let name = format!("retry botocore amz-sdk-request: {}", row["responses"]);
        trials.push(case(name, move || attempt_headers(&row)));
    }
    trials
}

/// The waits of a call that meets nothing but 500s.
fn failures(policy: RetryPolicy, calls: Calls, attempts: u32) -> Vec<Wait> {
    let stage = stage(policy);
    let failure = json!({ "status_code": 500 });
    stage.script((0..attempts).map(|_| answer(&failure)));
    let (made, _) = call(&stage, calls).expect_err("only failures");
    assert_eq!(made, attempts);
    stage.waits()
}

fn retry_after(row: &Json) -> Outcome {
    let stage = stage(RetryPolicy::standard_2026());
    let failure = json!({
        "status_code": row["status"],
        "headers": { "x-amz-retry-after": row["header"] },
    });
    stage.script([answer(&failure), answer(&json!({ "status_code": 200 }))]);
    call(&stage, Calls::Any).map_err(|why| why.1)?;
    let [wait] = stage.waits()[..] else { return Err(format!("{:?}", stage.waits())) };
    close("the wait", wait.seconds, row["delay"].as_f64().expect("seconds"))?;
    same("the quota", json!(wait.quota), row["capacity_after_failure"].clone())?;
    let left = json!(stage.client().retry_quota());
    same("the quota in the end", left, row["capacity_after_success"].clone())
}

fn quota(event: &str, row: &Json) -> Outcome {
    const SIZE: u32 = 500;
    let success = || answer(&json!({ "status_code": 200 }));
    let stage = stage(RetryPolicy::standard_2026());
    let first = match event {
        "throttling (400 Throttling)" => {
            answer(&json!({ "status_code": 400, "error_code": "Throttling" }))
        }
        "non-timeout error" => answer(&json!({ "status_code": 500 })),
        "timeout error" => Act::TimeOut,
        "2xx with no prior retry" => {
            // A quota that is not full shows what comes back: a call that fails for good drains it.
            stage.script((0..3).map(|_| answer(&json!({ "status_code": 500 }))));
            drop(call(&stage, Calls::Any));
            let before = stage.client().retry_quota();
            stage.script([success()]);
            call(&stage, Calls::Any).map_err(|why| why.1)?;
            let back = stage.client().retry_quota() - before;
            return same("tokens that come back", json!(back), row["release"].clone());
        }
        "400/500 final" => {
            let mut left = Vec::new();
            for (status, retries) in [(400, 0), (500, 2)] {
                let policy = RetryPolicy::standard_2026();
                let stage = self::stage(policy);
                stage.script((0..3).map(|_| answer(&json!({ "status_code": status }))));
                drop(call(&stage, Calls::Any));
                left.push(stage.client().retry_quota() + retries * 14 - SIZE);
            }
            return same(
                "tokens that come back",
                json!(left),
                json!([row["release"], row["release"]]),
            );
        }
        other => return Err(format!("`{other}` is not known")),
    };
    stage.script([first, success()]);
    call(&stage, Calls::Any).map_err(|why| why.1)?;
    let [wait] = stage.waits()[..] else { return Err(format!("{:?}", stage.waits())) };
    same("the price", json!(SIZE - wait.quota), row["cost"].clone())
}

fn attempt_headers(row: &Json) -> Outcome {
    let attempts = u32::try_from(row["max_attempts"].as_u64().expect("a number")).unwrap();
    let stage = stage(RetryPolicy::standard_2026().max_attempts(attempts));
    let statuses = row["responses"].as_array().expect("statuses");
    stage.script(statuses.iter().map(|status| answer(&json!({ "status_code": status }))));
    call(&stage, Calls::Any).map_err(|why| why.1)?;
    let found: Vec<String> = stage
        .requests()
        .iter()
        .map(|request| request.headers()["amz-sdk-request"].to_str().unwrap().to_owned())
        .collect();
    same("requests", found.len(), statuses.len())?;
    match (row["headers"].as_array(), row["all_contain"].as_str()) {
        (Some(headers), _) => same("the headers", json!(found), json!(headers)),
        (None, Some(part)) => {
            same("all of them", found.iter().all(|header| header.contains(part)), true)
        }
        (None, None) => Err("a row that asserts nothing".to_owned()),
    }
}
