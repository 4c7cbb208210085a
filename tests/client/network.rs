//! What a connection can do to a call.

use std::sync::Arc;
use std::time::Duration;

use aws_operation::{
    HyperTransport, Transport as _, TransportErrorKind as Kind, TransportProgress as Progress,
};
use bytes::Bytes;
use hyper::Request;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;
use tokio::sync::Notify;

use crate::support::{
    Act, DescribeReleaseLabel, Facts, Server, TARGET, at, bounded, builder, fails, get,
    read_request, system, wire,
};

/// A server's bytes in place of an answer: the kind of error, and its text after the host.
async fn broken(bytes: impl Into<Vec<u8>>, kind: Kind, before: &str, after: &str) {
    let bytes = bytes.into();
    let progress = if bytes.is_empty() { Progress::MayBeSent } else { Progress::Answered };
    let server = Server::writing(bytes).await;
    let text = format!("{TARGET} failed: {before}{}{after}", server.address);
    let error = fails(bounded(get().send(&server.client())).await, &Facts::broken(text));
    let transport = error.transport().unwrap();
    assert_eq!((transport.kind(), transport.progress()), (kind, progress));
    assert_eq!(error.is_retryable(), kind == Kind::Broken);
    // The connection was new, so it is not for the transport to try again.
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn whole_answers() {
    let body = r#"{"SessionMapping":{"StudioId":"es-1","IdentityType":"USER"}}"#;
    let chunked = format!(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{}\r\n{:x}\r\n{}\r\n0\r\n\r\n",
        &body[..5],
        body.len() - 5,
        &body[5..]
    );
    let until_close = format!("HTTP/1.0 200 OK\r\n\r\n{body}");
    for bytes in [wire("200 OK", "", body), chunked.into(), until_close.into()] {
        let server = Server::writing(bytes).await;
        let output = bounded(get().send(&server.client())).await.unwrap();
        assert_eq!(output.session_mapping.unwrap().studio_id, "es-1");
    }
}

#[tokio::test]
async fn error_of_a_proxy() {
    let server = Server::writing(wire(
        "503 Service Unavailable",
        "content-type: text/html\r\n",
        "<html>busy</html>",
    ))
    .await;
    fails(
        bounded(get().send(&server.client())).await,
        &Facts::refused(
            503,
            None,
            format!(
                "{TARGET} failed: no error code, but the body is `<html>busy</html>` \
                 (HTTP 503, request id r-1)"
            ),
        ),
    );
}

#[tokio::test]
async fn closed_before_the_answer() {
    broken(
        "",
        Kind::Broken,
        "the connection to ",
        " broke: connection closed before message completed",
    )
    .await;
}

#[tokio::test]
async fn closed_in_the_head() {
    broken(
        "HTTP/1.1 200 OK\r\nx-amzn-requestid: r",
        Kind::Broken,
        "the connection to ",
        " broke: connection closed before message completed",
    )
    .await;
}

#[tokio::test]
async fn closed_in_the_body() {
    broken(
        "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"SessionMapping\":",
        Kind::Broken,
        "the connection to ",
        " broke: end of file before message length reached",
    )
    .await;
    broken(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\n{\"SessionMapping\":",
        Kind::Broken,
        "the connection to ",
        " broke: end of file before message length reached",
    )
    .await;
}

#[tokio::test]
async fn not_http() {
    for (bytes, why) in [
        ("SSH-2.0-OpenSSH_9.6\r\n", "invalid HTTP version parsed"),
        ("220 smtp.example.com ESMTP\r\n", "invalid HTTP version parsed"),
        ("HTTP/1.1 abc\r\n\r\n", "invalid HTTP status-code parsed"),
        ("HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "invalid HTTP header parsed"),
        ("\x15\x03\x01\0\x02\x02\x16", "invalid HTTP version parsed"),
    ] {
        broken(bytes, Kind::Protocol, "", &format!(" did not answer in HTTP: {why}")).await;
    }
}

#[tokio::test]
async fn too_large() {
    let large = "x".repeat(65);
    let chunked =
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n41\r\n{large}\r\n0\r\n\r\n");
    let pieces = format!(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{}0\r\n\r\n",
        "10\r\nxxxxxxxxxxxxxxxx\r\n".repeat(5)
    );
    let until_close = format!("HTTP/1.0 200 OK\r\n\r\n{large}");
    // One that only says how large it is is refused without waiting for it.
    let announced = "HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n".to_owned();
    let refusal = String::from_utf8(wire("400 Bad Request", "", &large)).unwrap();
    for bytes in [chunked, pieces, until_close, announced, refusal] {
        let server = Server::writing(bytes).await;
        let client = builder().endpoint_url(server.url()).max_response_bytes(64).build().unwrap();
        let error = fails(
            bounded(get().send(&client)).await,
            &Facts::broken(format!(
                "{TARGET} failed: the response of {} is larger than 64 bytes; raise the limit with \
                 `Client::builder().max_response_bytes(…)`",
                server.address
            )),
        );
        assert_eq!(error.transport().unwrap().kind(), Kind::TooLarge);
        assert_eq!(error.transport().unwrap().progress(), Progress::Answered);
        assert!(!error.is_retryable());
    }

    let server = Server::writing(wire("200 OK", "", &"x".repeat(64))).await;
    let client = builder().endpoint_url(server.url()).max_response_bytes(64).build().unwrap();
    bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
}

#[tokio::test]
async fn nothing_listens() {
    // Bound and let go: the system does not give the port out again so soon.
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    // In the system's own words.
    let why = std::net::TcpStream::connect(address).unwrap_err();
    let error = fails(
        bounded(get().send(&at(format!("http://{address}")))).await,
        &Facts::broken(format!("{TARGET} failed: cannot connect to {address}: {why}")),
    );
    assert_eq!(error.transport().unwrap().kind(), Kind::Connect);
    assert_eq!(error.transport().unwrap().progress(), Progress::NotSent);
    assert!(error.is_retryable());
}

#[tokio::test]
async fn host_without_an_address() {
    let host = "elasticmapreduce.aws-operation.invalid";
    let error = bounded(get().send(&at(format!("http://{host}")))).await.unwrap_err();
    // Between the two is what the system's resolver says.
    let why = error.to_string();
    let why = why
        .strip_prefix(&format!("{TARGET} failed: the host {host} has no address: "))
        .and_then(|why| why.strip_suffix("; check the region and the endpoint URL"))
        .unwrap_or_else(|| panic!("{why}"));
    fails::<(), _>(
        Err(error),
        &Facts::broken(format!(
            "{TARGET} failed: the host {host} has no address: {why}; check the region and the \
             endpoint URL"
        )),
    );
}

#[tokio::test]
async fn urls_that_are_none() {
    let transport = HyperTransport::new(&system([]), 64);
    for url in ["/path", "ftp://127.0.0.1/", "127.0.0.1:80"] {
        let request = Request::post(url).body(Bytes::new()).unwrap();
        let why = bounded(transport.send(request)).await.unwrap_err();
        assert_eq!(
            why.to_string(),
            "the URL of a request has to begin with `http://` or `https://` and name a host"
        );
        assert_eq!((why.kind(), why.progress()), (Kind::Setup, Progress::NotSent));
    }
}

#[tokio::test]
async fn connections_are_reused_and_replaced() {
    let first = wire("200 OK", "", "{}");
    let server = Server::start([Act::Write(first.clone()), Act::Write(first)]).await;
    let client = server.client();
    for _ in 0..3 {
        bounded(get().send(&client)).await.unwrap();
    }
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn dropped_call() {
    let received = Arc::new(Notify::new());
    let server =
        Server::start([Act::Hold(Arc::clone(&received)), Act::Write(wire("200 OK", "", "{}"))])
            .await;
    let client = server.client();
    bounded(async {
        tokio::select! {
            result = get().send(&client) => panic!("{result:?}"),
            () = received.notified() => {}
        }
    })
    .await;
    bounded(get().send(&client)).await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn informational_responses() {
    let hint = "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n";
    let body = r#"{"SessionMapping":{"StudioId":"es-1","IdentityType":"USER"}}"#;
    for informational in ["HTTP/1.1 100 Continue\r\n\r\n", hint, &hint.repeat(50)] {
        let bytes = [informational.as_bytes(), &wire("200 OK", "", body)].concat();
        let server = Server::writing(bytes).await;
        let output = bounded(get().send(&server.client())).await.unwrap();
        assert_eq!(output.session_mapping.unwrap().studio_id, "es-1");
    }
    // Nothing but one of them is no answer.
    broken(
        hint,
        Kind::Broken,
        "the connection to ",
        " broke: connection closed before message completed",
    )
    .await;
    // Another protocol was not asked for.
    let server = Server::writing("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n").await;
    assert_eq!(bounded(get().send(&server.client())).await.unwrap_err().status().unwrap(), 101);
}

#[tokio::test]
async fn heads_that_are_too_large() {
    let many = "x-more: 1\r\n".repeat(101);
    let long = format!("x-long: {}\r\n", "x".repeat(1024 * 1024));
    let endless = "HTTP/1.1 100 Continue\r\nx-long: ".to_owned() + &"x".repeat(1024 * 1024);
    for bytes in [wire("200 OK", &many, "{}"), wire("200 OK", &long, "{}"), endless.into()] {
        broken(
            bytes,
            Kind::Protocol,
            "the head of the response of ",
            " is too large: more than 100 headers, or more than 408 KiB",
        )
        .await;
    }
    // What AWS sends is far below.
    let server = Server::writing(wire("200 OK", &"x-more: 1\r\n".repeat(90), "{}")).await;
    bounded(get().send(&server.client())).await.unwrap();
}

#[tokio::test]
async fn bodies_that_are_not_what_the_head_says() {
    // Longer: what comes after it is of no request, so the connection is not used again.
    let long = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 500 No\r\n\r\n".to_vec();
    let server = Server::writing(long).await;
    let client = server.client();
    for _ in 0..3 {
        bounded(get().send(&client)).await.unwrap();
    }
    assert_eq!(server.requests().len(), 3);

    let chunk = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n{}";
    let server = Server::writing(chunk).await;
    let error = bounded(get().send(&server.client())).await.unwrap_err();
    let start = format!("{TARGET} failed: the connection to {} broke: ", server.address);
    assert!(error.to_string().starts_with(&start), "{error}");
    assert_eq!(error.transport().unwrap().progress(), Progress::Answered);

    for lengths in ["content-length: 2\r\ncontent-length: 3\r\n", "content-length: -1\r\n"] {
        broken(
            format!("HTTP/1.1 200 OK\r\n{lengths}\r\n{{}}"),
            Kind::Protocol,
            "",
            " did not answer in HTTP: invalid content-length parsed",
        )
        .await;
    }
}

#[tokio::test]
async fn bodies_in_many_pieces() {
    let value = "x".repeat(3 * 1024 * 1024);
    let body = format!(r#"{{"SessionMapping":{{"StudioId":"{value}","IdentityType":"USER"}}}}"#);
    let mut chunked = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n".to_vec();
    for piece in body.as_bytes().chunks(9_999) {
        chunked.extend_from_slice(format!("{:x}\r\n", piece.len()).as_bytes());
        chunked.extend_from_slice(piece);
        chunked.extend_from_slice(b"\r\n");
    }
    chunked.extend_from_slice(b"0\r\n\r\n");
    for bytes in [chunked, wire("200 OK", "", &body)] {
        let server = Server::writing(bytes).await;
        let output = bounded(get().send(&server.client())).await.unwrap();
        assert_eq!(output.session_mapping.unwrap().studio_id, value);
    }
}

/// Head or body byte by byte, and then no more: the wait for it is bounded if that is asked for.
#[tokio::test]
async fn bytes_that_do_not_come() {
    for (bytes, progress, what) in [
        ("", Progress::MayBeSent, "a response"),
        ("HTTP/1.1 200 OK\r\nx-slow", Progress::MayBeSent, "a response"),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{",
            Progress::Answered,
            "the rest of its response",
        ),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let transport =
            HyperTransport::builder(&system([])).read_timeout(Duration::from_secs(5)).build();
        let client =
            builder().transport(transport).endpoint_url(format!("http://{address}")).build();
        let client = client.unwrap();
        let call = tokio::spawn(async move { get().send(&client).await });
        let (mut stream, _) = bounded(listener.accept()).await.unwrap();
        read_request(&mut stream).await;
        for byte in bytes.as_bytes() {
            stream.write_all(&[*byte]).await.unwrap();
            tokio::task::yield_now().await;
        }
        tokio::time::pause();
        let error = fails(
            bounded(call).await.unwrap(),
            &Facts::broken(format!("{TARGET} failed: {address} did not send {what} within 5s")),
        );
        let transport = error.transport().unwrap();
        assert_eq!((transport.kind(), transport.progress()), (Kind::Timeout, progress));
        assert!(error.is_retryable());
        tokio::time::resume();
    }
}
