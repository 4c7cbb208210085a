//! Proxies of the environment: which requests go through them, and what is said when they do not.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use aws_operation::{Client, HyperTransport, TransportErrorKind as Kind, TransportProgress};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use crate::support::{
    Act, Facts, Server as Plain, TARGET, bounded, builder, fails, get, perform, read_request,
    system, wire,
};
use crate::tls::{Server, acceptor};

/// Exists nowhere: only a proxy of these tests knows where it is.
const HOST: &str = "elasticmapreduce.aws-operation.invalid";
const PASSWORD: &str = "correct-horse";

/// What a proxy does with a request.
#[derive(Clone)]
enum Does {
    /// Connects to this server, whoever was asked for; other requests than CONNECT it refuses.
    Tunnel(SocketAddr),
    /// As it would, for those who send this `Proxy-Authorization`; 407 for others.
    TunnelFor(&'static str, SocketAddr),
    Answers(Vec<u8>),
    /// Nothing, until the caller hangs up.
    Nothing,
}

/// A small proxy on loopback that records what it was asked.
struct Proxy {
    address: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
    serving: tokio::task::JoinHandle<()>,
}

impl Proxy {
    async fn start(does: Does) -> Self {
        Self::over(does, None).await
    }

    async fn over(does: Does, tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let heads = Arc::<Mutex<Vec<String>>>::default();
        let record = Arc::clone(&heads);
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (does, record, tls) = (does.clone(), Arc::clone(&record), tls.clone());
                tokio::spawn(async move {
                    match tls {
                        None => serve(stream, does, &record).await,
                        Some(tls) => serve(tls.accept(stream).await.unwrap(), does, &record).await,
                    }
                });
            }
        });
        Self { address, heads, serving }
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    does: Does,
    record: &Mutex<Vec<String>>,
) {
    let request = String::from_utf8(read_request(&mut stream).await).unwrap();
    let head = request.split("\r\n\r\n").next().unwrap().to_owned();
    record.lock().unwrap().push(head.clone());
    let to = match does {
        Does::Answers(bytes) => return perform(Act::Write(bytes), &mut stream).await,
        Does::Nothing => return perform(Act::Hold(Arc::default()), &mut stream).await,
        Does::TunnelFor(who, _) if !head.contains(&format!("proxy-authorization: {who}")) => {
            let bytes = wire("407 Proxy Authentication Required", "", "");
            return perform(Act::Write(bytes), &mut stream).await;
        }
        Does::TunnelFor(_, to) | Does::Tunnel(to) => to,
    };
    assert!(head.starts_with("CONNECT "), "{head}");
    let mut behind = TcpStream::connect(to).await.unwrap();
    stream.write_all(b"HTTP/1.0 200 Connection established\r\n\r\n").await.unwrap();
    // Either side may go first.
    let _ = copy_bidirectional(&mut stream, &mut behind).await;
}

/// A client of this endpoint with these variables, which believes this issuer.
fn client<const N: usize>(url: &str, issuer: &str, env: [(&str, &str); N]) -> Client {
    let issuer = issuer.to_owned();
    let system = system(env).with_files(move |_| Ok(issuer.clone().into_bytes()));
    let transport = HyperTransport::builder(&system).ca_bundle("ca.pem").build();
    builder().transport(transport).endpoint_url(url).build().unwrap()
}

/// A call fails in this way, without the password in it.
async fn refused(client: &Client, kind: Kind, why: &str) {
    let error =
        fails(bounded(get().send(client)).await, &Facts::broken(format!("{TARGET} failed: {why}")));
    let transport = error.transport().unwrap();
    assert_eq!(transport.kind(), kind);
    assert_eq!(transport.progress(), TransportProgress::NotSent);
    assert_eq!(error.is_retryable(), matches!(kind, Kind::Connect | Kind::Resolve));
    assert!(!format!("{error:?} {transport:?} {client:?}").contains(PASSWORD), "{error:?}");
}

#[tokio::test]
async fn tunnel() {
    let server = Server::start(HOST).await;
    let proxy = Proxy::start(Does::Tunnel(server.host.parse().unwrap())).await;
    let client =
        client(&format!("https://{HOST}"), &server.issuer, [("HTTPS_PROXY", &proxy.url())]);
    bounded(get().send(&client)).await.unwrap();
    assert_eq!(
        proxy.heads(),
        [format!("CONNECT {HOST}:443 HTTP/1.1\r\nhost: {HOST}:443")],
        "and no more, of what is in the tunnel"
    );
}

#[tokio::test]
async fn tunnel_for_a_user() {
    let server = Server::start(HOST).await;
    // `me:p@ss`
    let proxy =
        Proxy::start(Does::TunnelFor("Basic bWU6cEBzcw==", server.host.parse().unwrap())).await;
    let url = format!("http://me:p%40ss@{}", proxy.address);
    let client = client(&format!("https://{HOST}:8443"), &server.issuer, [("HTTPS_PROXY", &url)]);
    bounded(get().send(&client)).await.unwrap();
    assert_eq!(
        proxy.heads(),
        [format!(
            "CONNECT {HOST}:8443 HTTP/1.1\r\nhost: {HOST}:8443\r\n\
             proxy-authorization: Basic bWU6cEBzcw=="
        )]
    );
}

#[tokio::test]
async fn tunnel_through_tls() {
    let server = Server::start(HOST).await;
    // HTTP/2 is not asked for, where CONNECT is written in HTTP/1.1.
    let (tls, issuer) = acceptor("127.0.0.1", |_| {}, &[b"h2", b"http/1.1"]);
    let proxy = Proxy::over(Does::Tunnel(server.host.parse().unwrap()), Some(tls)).await;
    let url = format!("https://{}", proxy.address);
    let issuers = format!("{issuer}{}", server.issuer);
    let both = client(&format!("https://{HOST}"), &issuers, [("HTTPS_PROXY", &url)]);
    bounded(get().send(&both)).await.unwrap();
    assert_eq!(proxy.heads().len(), 1);

    let one = client(&format!("https://{HOST}"), &server.issuer, [("HTTPS_PROXY", &url)]);
    let text = bounded(get().send(&one)).await.unwrap_err().to_string();
    let start = format!("{TARGET} failed: the certificate of the proxy {url} of HTTPS_PROXY does ");
    assert!(text.starts_with(&start), "{text}");
}

#[tokio::test]
async fn plain_requests() {
    let proxy = Proxy::start(Does::Answers(wire("200 OK", "", "{}"))).await;
    let url = format!("http://me:p%40ss@{}", proxy.address);
    let client = client(&format!("http://{HOST}/path"), "", [("HTTP_PROXY", &url)]);
    bounded(get().send(&client)).await.unwrap();
    let [head] = proxy.heads().try_into().unwrap();
    assert!(head.starts_with(&format!("POST http://{HOST}/path/ HTTP/1.1\r\n")), "{head}");
    assert!(head.contains(&format!("\r\nhost: {HOST}")), "{head}");
    assert!(head.contains("\r\nproxy-authorization: Basic bWU6cEBzcw=="), "{head}");
    // It is no part of what is signed.
    let signed = head.lines().find(|line| line.starts_with("authorization: ")).unwrap();
    assert!(!signed.contains("proxy"), "{signed}");
}

#[tokio::test]
async fn names_of_variables() {
    let proxy = Proxy::start(Does::Answers(wire("200 OK", "", "{}"))).await;
    let url = &*proxy.url();
    let (host, nowhere) = (format!("http://{HOST}"), "http://127.0.0.1:1");
    let environments: [&[(&str, &str)]; 11] = [
        &[("HTTP_PROXY", url)],
        &[("http_proxy", url)],
        &[("ALL_PROXY", url)],
        &[("all_proxy", url)],
        &[("HTTP_PROXY", url), ("ALL_PROXY", nowhere)],
        &[("HTTP_PROXY", url), ("HTTPS_PROXY", nowhere)],
        // Of both cases the lower one wins, as in curl and the AWS CLI.
        &[("http_proxy", url), ("HTTP_PROXY", nowhere)],
        // What is empty is unset.
        &[("http_proxy", ""), ("HTTP_PROXY", url)],
        &[("HTTP_PROXY", url), ("NO_PROXY", " ")],
        // Without a scheme it is `http://`.
        &[("HTTP_PROXY", &url["http://".len()..])],
        // A header of a request to a CGI program cannot set this one.
        &[("REQUEST_METHOD", "GET"), ("http_proxy", url), ("HTTP_PROXY", nowhere)],
    ];
    for env in environments {
        let before = proxy.heads().len();
        let system = system([]).with_env(env.iter().copied());
        let client = builder().system(system).endpoint_url(&host).build().unwrap();
        bounded(get().send(&client)).await.unwrap_or_else(|why| panic!("{env:?}: {why}"));
        assert_eq!(proxy.heads().len(), before + 1, "{env:?}");
    }
}

#[tokio::test]
async fn requests_that_need_none() {
    let proxy = Proxy::start(Does::Answers(wire("403 Forbidden", "", ""))).await;
    let url = proxy.url();
    let server = Plain::writing(wire("200 OK", "", "{}")).await;
    let port = server.address.port();
    let with_port = format!("127.0.0.1:{port}");
    let others = format!("example.com, {with_port} ,10.0.0.0/8");
    for (env, host) in [
        ([("HTTPS_PROXY", url.as_str()), ("NO_PROXY", "")], "127.0.0.1"),
        ([("HTTP_PROXY", &url), ("NO_PROXY", "127.0.0.1")], "127.0.0.1"),
        ([("HTTP_PROXY", &url), ("no_proxy", "127.0.0.1")], "127.0.0.1"),
        ([("HTTP_PROXY", &url), ("NO_PROXY", "127.0.0.0/8")], "127.0.0.1"),
        ([("HTTP_PROXY", &url), ("NO_PROXY", "*")], "127.0.0.1"),
        ([("HTTP_PROXY", &url), ("NO_PROXY", &with_port)], "127.0.0.1"),
        ([("HTTP_PROXY", &url), ("NO_PROXY", &others)], "127.0.0.1"),
        ([("ALL_PROXY", &url), ("NO_PROXY", "localhost")], "localhost"),
        ([("ALL_PROXY", &url), ("NO_PROXY", "LocalHost")], "localhost"),
        ([("ALL_PROXY", &url), ("NO_PROXY", ".localhost")], "localhost"),
        ([("HTTP_PROXY", &url), ("REQUEST_METHOD", "GET")], "127.0.0.1"),
    ] {
        let client = client(&format!("http://{host}:{port}"), "", env);
        bounded(get().send(&client)).await.unwrap_or_else(|why| panic!("{env:?}: {why}"));
    }
    assert_eq!(proxy.heads(), [""; 0]);

    let other_port = format!("127.0.0.1:{}", port ^ 1);
    for no in ["127.0.0.2", "10.0.0.0/8", "localhost", "0.0.1", &other_port] {
        let env = [("HTTP_PROXY", url.as_str()), ("NO_PROXY", no)];
        let client = client(&server.url(), "", env);
        assert_eq!(bounded(get().send(&client)).await.unwrap_err().status().unwrap(), 403, "{no}");
    }
    assert_eq!(proxy.heads().len(), 5);
}

#[tokio::test]
async fn refusals_of_a_tunnel() {
    let refusals = [
        (
            wire("407 Proxy Authentication Required", "proxy-authenticate: NTLM\r\n", "who?"),
            Kind::Proxy,
            "{proxy} wants a user name and password (HTTP 407); write HTTPS_PROXY as \
             `http://user:password@host:port`",
        ),
        (
            wire("403 Forbidden", "", "<html>no</html>"),
            Kind::Proxy,
            "{proxy} refuses to connect to {host}:443 (HTTP 403); have it allowed there, or name the \
             host in NO_PROXY",
        ),
        (
            wire("302 Found", "location: http://127.0.0.1/\r\n", ""),
            Kind::Proxy,
            "{proxy} refuses to connect to {host}:443 (HTTP 302); have it allowed there, or name the \
             host in NO_PROXY",
        ),
        (
            wire("502 Bad Gateway", "", ""),
            Kind::Connect,
            "{proxy} cannot connect to {host}:443 (HTTP 502)",
        ),
        (
            b"SSH-2.0-OpenSSH_9.6\r\n".to_vec(),
            Kind::Proxy,
            "{proxy} did not answer in HTTP: invalid HTTP version parsed; check HTTPS_PROXY",
        ),
        (
            b"HTTP/1.1 200 OK\r\n\r\nwelcome".to_vec(),
            Kind::Proxy,
            "{proxy} sent more than its answer to CONNECT",
        ),
        (
            Vec::new(),
            Kind::Connect,
            "the connection to {proxy} broke: connection closed before message completed",
        ),
    ];
    for (bytes, kind, why) in refusals {
        let proxy = Proxy::start(Does::Answers(bytes)).await;
        let env = [("HTTPS_PROXY", proxy.url())];
        let env = env.each_ref().map(|(name, url)| (*name, url.as_str()));
        let issuer = acceptor(HOST, |_| {}, &[]).1;
        let client = client(&format!("https://{HOST}"), &issuer, env);
        let name = format!("the proxy {} of HTTPS_PROXY", proxy.url());
        refused(&client, kind, &why.replace("{proxy}", &name).replace("{host}", HOST)).await;
    }
}

#[tokio::test]
async fn users_whom_a_proxy_does_not_know() {
    let proxy = Proxy::start(Does::TunnelFor("Basic no-one", ([127, 0, 0, 1], 1).into())).await;
    let url = format!("http://me:{PASSWORD}@{}", proxy.address);
    let why = |variable: &str| {
        format!(
            "the proxy http://{} of {variable} does not accept the user name and password of \
             {variable} as Basic (HTTP 407); check them, and percent-encode special characters",
            proxy.address
        )
    };
    let issuer = acceptor(HOST, |_| {}, &[]).1;
    for variable in ["HTTPS_PROXY", "all_proxy"] {
        let client = client(&format!("https://{HOST}"), &issuer, [(variable, &url)]);
        refused(&client, Kind::Proxy, &why(variable)).await;
    }
    // The same for a plain request.
    let client = client(&format!("http://{HOST}"), "", [("http_proxy", &url)]);
    refused(&client, Kind::Proxy, &why("http_proxy")).await;
    assert_eq!(proxy.heads().len(), 3);
}

#[tokio::test]
async fn proxy_that_is_not_there() {
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let why = std::net::TcpStream::connect(address).unwrap_err();
    let issuer = acceptor(HOST, |_| {}, &[]).1;
    for (variable, scheme) in [("HTTPS_PROXY", "https"), ("HTTP_PROXY", "http")] {
        let url = format!("http://me:{PASSWORD}@{address}/");
        let client = client(&format!("{scheme}://{HOST}"), &issuer, [(variable, &url)]);
        refused(
            &client,
            Kind::Connect,
            &format!(
                "cannot connect to the proxy http://{address} of {variable}: {why}; check {variable}"
            ),
        )
        .await;
    }

    let client = client(&format!("http://{HOST}"), "", [("HTTP_PROXY", "http://proxy.invalid:1")]);
    let text = bounded(get().send(&client)).await.unwrap_err().to_string();
    let start =
        format!("{TARGET} failed: the proxy http://proxy.invalid:1 of HTTP_PROXY has no address: ");
    assert!(text.starts_with(&start) && text.ends_with("; check HTTP_PROXY"), "{text}");
}

#[tokio::test]
async fn proxy_that_does_not_answer() {
    let proxy = Proxy::start(Does::Nothing).await;
    let issuer = acceptor(HOST, |_| {}, &[]).1;
    let client = client(&format!("https://{HOST}"), &issuer, [("HTTPS_PROXY", &proxy.url())]);
    let call = tokio::spawn(async move { get().send(&client).await.unwrap_err() });
    bounded(async {
        while proxy.heads().is_empty() {
            tokio::task::yield_now().await;
        }
    })
    .await;
    tokio::time::pause();
    let error = bounded(call).await.unwrap();
    assert_eq!(
        error.to_string(),
        format!(
            "{TARGET} failed: the proxy {} of HTTPS_PROXY opened no tunnel to {HOST} within 10s",
            proxy.url()
        )
    );
    assert!(error.is_retryable());
}

#[tokio::test]
async fn breaks_behind_a_proxy() {
    let proxy = Proxy::start(Does::Answers(Vec::new())).await;
    let client = client(&format!("http://{HOST}"), "", [("HTTP_PROXY", &proxy.url())]);
    let error = fails(
        bounded(get().send(&client)).await,
        &Facts::broken(format!(
            "{TARGET} failed: the connection to {HOST} through the proxy {} of HTTP_PROXY broke: \
             connection closed before message completed",
            proxy.url()
        )),
    );
    assert_eq!(error.transport().unwrap().progress(), TransportProgress::MayBeSent);

    // A certificate of the proxy's own making is the most usual reason.
    let server = Server::start(HOST).await;
    let proxy = Proxy::start(Does::Tunnel(server.host.parse().unwrap())).await;
    let issuer = acceptor(HOST, |_| {}, &[]).1;
    let url = format!("https://{HOST}");
    let client = self::client(&url, &issuer, [("HTTPS_PROXY", &proxy.url())]);
    let text = bounded(get().send(&client)).await.unwrap_err().to_string();
    let start = format!(
        "{TARGET} failed: the certificate of {HOST} through the proxy {} of HTTPS_PROXY does not \
         verify: ",
        proxy.url()
    );
    assert!(text.starts_with(&start), "{text}");
}

#[tokio::test]
async fn urls_that_cannot_be_used() {
    let remedy = "write it as `http://host:port` or `http://user:password@host:port`";
    let encode = "has a user name or password with a character that must be percent-encoded";
    for (url, why) in [
        (
            "socks5://me:correct-horse@127.0.0.1:1080",
            "asks for a SOCKS proxy, which is not supported",
        ),
        ("SOCKS5H://127.0.0.1", "asks for a SOCKS proxy, which is not supported"),
        ("ftp://me:correct-horse@127.0.0.1", "is not the URL of a proxy"),
        ("http://", "is not the URL of a proxy"),
        ("http://me:correct-horse@", "is not the URL of a proxy"),
        ("http://me:correct horse@127.0.0.1", "is not the URL of a proxy"),
        ("http://127.0.0.1:correct-horse", "has a port that is not a number up to 65535"),
        ("http://127.0.0.1:65536", "has a port that is not a number up to 65535"),
        ("http://me:correct#-horse@127.0.0.1:1", encode),
        ("http://me:correct/-horse@127.0.0.1:1", encode),
        ("http://me:correct@-horse@127.0.0.1:1", encode),
    ] {
        for (variable, scheme) in [("HTTP_PROXY", "http"), ("ALL_PROXY", "https")] {
            let issuer = acceptor(HOST, |_| {}, &[]).1;
            let client = client(&format!("{scheme}://{HOST}"), &issuer, [(variable, url)]);
            refused(&client, Kind::Setup, &format!("{variable} {why}; {remedy}")).await;
        }
    }

    // What needs no proxy does not mind.
    let server = Plain::writing(wire("200 OK", "", "{}")).await;
    for env in [
        [("HTTP_PROXY", "socks5://127.0.0.1"), ("NO_PROXY", "127.0.0.1")],
        [("HTTPS_PROXY", "socks5://127.0.0.1"), ("NO_PROXY", "")],
    ] {
        bounded(get().send(&client(&server.url(), "", env))).await.unwrap();
    }
}
