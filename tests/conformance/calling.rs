//! Calls of a client for the vectors of retries and clocks: answers from a script, and a record of
//! requests, waits and the quota at each wait. Nothing waits.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, SystemTime};

use aws_operation::{
    BoxFuture, Client, ClientBuilder, Credentials, System, Transport, TransportError,
    TransportErrorKind,
};
use bytes::Bytes;
use http::{Request, Response};

/// What a scripted service does with a request.
#[derive(Clone)]
pub(crate) enum Act {
    Answer(Response<Bytes>),
    TimeOut,
}

/// A client over a script, and what it did.
#[derive(Clone, Default)]
pub(crate) struct Stage(Arc<State>);

#[derive(Default)]
struct State {
    client: OnceLock<Client>,
    script: Mutex<VecDeque<Act>>,
    requests: Mutex<Vec<Request<()>>>,
    waits: Mutex<Vec<Wait>>,
    /// The wait of this number never ends by itself.
    held: Mutex<Option<(usize, Arc<tokio::sync::Notify>)>>,
}

/// A wait before an attempt, and the quota then.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Wait {
    pub(crate) seconds: f64,
    pub(crate) quota: u32,
}

impl Stage {
    /// A client with this environment and this machine's time, whose randomness is always the
    /// greatest.
    pub(crate) fn new(
        env: Vec<(String, String)>,
        now: impl Fn() -> SystemTime + Send + Sync + 'static,
        settings: impl FnOnce(ClientBuilder) -> ClientBuilder,
    ) -> Self {
        let stage = Self::default();
        let waits = stage.clone();
        let system = System::real()
            .with_env(env)
            .with_files(|_| Err(io::ErrorKind::NotFound.into()))
            .with_clock(now)
            .with_random(|bytes| {
                bytes.fill(0xff);
                Ok(())
            })
            .with_sleep(move |time| waits.wait(time));
        let builder = Client::builder()
            .system(system)
            .region("us-east-1")
            .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
            // The limit of an attempt would be a wait too.
            .attempt_timeout(Duration::MAX)
            .transport(Scripted(stage.clone()));
        let client = settings(builder).build().expect("a client");
        stage.0.client.set(client).expect("it is new");
        stage
    }

    pub(crate) fn client(&self) -> &Client {
        self.0.client.get().expect("it has a client")
    }

    pub(crate) fn script(&self, acts: impl IntoIterator<Item = Act>) {
        self.0.script.lock().unwrap().extend(acts);
    }

    /// Holds the wait of this number, from 0 on, until it is told.
    pub(crate) fn hold(&self, number: usize) -> Arc<tokio::sync::Notify> {
        let notify = Arc::<tokio::sync::Notify>::default();
        *self.0.held.lock().unwrap() = Some((number, Arc::clone(&notify)));
        notify
    }

    pub(crate) fn waits(&self) -> Vec<Wait> {
        self.0.waits.lock().unwrap().clone()
    }

    /// The requests' heads.
    pub(crate) fn requests(&self) -> Vec<Request<()>> {
        self.0.requests.lock().unwrap().clone()
    }

    fn wait(&self, time: Duration) -> BoxFuture<'static, ()> {
        let wait = Wait { seconds: time.as_secs_f64(), quota: self.client().retry_quota() };
        let mut waits = self.0.waits.lock().unwrap();
        waits.push(wait);
        match &*self.0.held.lock().unwrap() {
            Some((number, notify)) if number + 1 == waits.len() => {
                let notify = Arc::clone(notify);
                Box::pin(async move { notify.notified().await })
            }
            _ => Box::pin(std::future::ready(())),
        }
    }
}

struct Scripted(Stage);

impl Transport for Scripted {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let state = &self.0.0;
        let (parts, _) = request.into_parts();
        state.requests.lock().unwrap().push(Request::from_parts(parts, ()));
        let act = state.script.lock().unwrap().pop_front();
        Box::pin(std::future::ready(match act {
            Some(Act::Answer(response)) => Ok(response),
            Some(Act::TimeOut) => {
                Err(TransportError::new(TransportErrorKind::Timeout, "no answer in time"))
            }
            None => Err(TransportError::new(TransportErrorKind::Protocol, "the script has ended")),
        }))
    }
}

/// Runs a future to its end, on this thread.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime")
        .block_on(future)
}
