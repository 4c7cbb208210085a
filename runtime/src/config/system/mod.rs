//! [`System`]: everything that a client takes from the machine it runs on.

mod machine;
mod timer;

use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, SystemTime};

use crate::BoxFuture;

type Var = dyn Fn(&str) -> Option<String> + Send + Sync;
type Read = dyn Fn(&Path) -> io::Result<Vec<u8>> + Send + Sync;
type Now = dyn Fn() -> SystemTime + Send + Sync;
type Fill = dyn Fn(&mut [u8]) -> io::Result<()> + Send + Sync;
type Write = dyn Fn(&Path, &[u8]) -> io::Result<()> + Send + Sync;
type Sleep = dyn Fn(Duration) -> BoxFuture<'static, ()> + Send + Sync;
type Run = dyn Fn(&str) -> BoxFuture<'static, io::Result<ProcessOutput>> + Send + Sync;

/// Environment, files, processes, clock and randomness: the real ones, or those of a test.
///
/// ```
/// # use aws_operation::System;
/// let system = System::real().with_env([("AWS_REGION", "eu-west-1")]);
/// ```
#[derive(Clone)]
pub struct System {
    var: Arc<Var>,
    read: Arc<Read>,
    now: Arc<Now>,
    fill: Arc<Fill>,
    write: Arc<Write>,
    sleep: Arc<Sleep>,
    run: Arc<Run>,
}

/// How a process ended, and what it wrote.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ProcessOutput {
    /// Its exit status; `None` if a signal ended it.
    pub status: Option<i32>,
    /// What it wrote to its standard output.
    pub stdout: Vec<u8>,
    /// What it wrote to its standard error.
    pub stderr: Vec<u8>,
}

/// What a process writes may be a secret.
impl fmt::Debug for ProcessOutput {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("ProcessOutput").field("status", &self.status).finish_non_exhaustive()
    }
}

impl System {
    /// The machine as it is.
    #[must_use]
    pub fn real() -> Self {
        Self {
            var: Arc::new(|name| std::env::var(name).ok()),
            read: Arc::new(|path| std::fs::read(path)),
            now: Arc::new(SystemTime::now),
            fill: Arc::new(|bytes| {
                getrandom::getrandom(bytes).map_err(|why| io::Error::other(why.to_string()))
            }),
            write: Arc::new(machine::write),
            sleep: Arc::new(timer::sleep),
            run: Arc::new(machine::run),
        }
    }

    /// With these environment variables and no others.
    #[must_use]
    pub fn with_env<K: Into<String>, V: Into<String>>(
        mut self,
        variables: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let variables: HashMap<String, String> =
            variables.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        self.var = Arc::new(move |name| variables.get(name).cloned());
        self
    }

    /// With files from this function, and none that can be written.
    #[must_use]
    pub fn with_files(
        mut self,
        read: impl Fn(&Path) -> io::Result<Vec<u8>> + Send + Sync + 'static,
    ) -> Self {
        self.read = Arc::new(read);
        self.write = Arc::new(|_, _| Err(io::ErrorKind::PermissionDenied.into()));
        self
    }

    /// With this function to write files; of [`with_files`](Self::with_files) and this, this comes last.
    #[must_use]
    pub fn with_file_writer(
        mut self,
        write: impl Fn(&Path, &[u8]) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        self.write = Arc::new(write);
        self
    }

    /// With this function to run command lines.
    #[must_use]
    pub fn with_processes(
        mut self,
        run: impl Fn(&str) -> BoxFuture<'static, io::Result<ProcessOutput>> + Send + Sync + 'static,
    ) -> Self {
        self.run = Arc::new(run);
        self
    }

    /// With this function to wait: between attempts, and for what has a time limit.
    #[must_use]
    pub fn with_sleep(
        mut self,
        sleep: impl Fn(Duration) -> BoxFuture<'static, ()> + Send + Sync + 'static,
    ) -> Self {
        self.sleep = Arc::new(sleep);
        self
    }

    /// With the time from this function.
    #[must_use]
    pub fn with_clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.now = Arc::new(now);
        self
    }

    /// With randomness from this function, which fills the buffer that it is given.
    #[must_use]
    pub fn with_random(
        mut self,
        fill: impl Fn(&mut [u8]) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        self.fill = Arc::new(fill);
        self
    }

    /// A variable without the blanks around it; one that is empty counts as unset.
    pub(crate) fn var(&self, name: &str) -> Option<String> {
        (self.var)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    /// A variable as it is; one that is empty counts as unset.
    pub(crate) fn raw_var(&self, name: &str) -> Option<String> {
        (self.var)(name).filter(|value| !value.is_empty())
    }

    pub(crate) fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        (self.read)(path)
    }

    pub(crate) fn now(&self) -> SystemTime {
        (self.now)()
    }

    /// Writes a file that only its owner can read.
    pub(crate) fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        (self.write)(path, bytes)
    }

    /// Runs a command line through the shell.
    pub(crate) fn run(&self, command: &str) -> BoxFuture<'static, io::Result<ProcessOutput>> {
        (self.run)(command)
    }

    pub(crate) fn sleep(&self, how_long: Duration) -> BoxFuture<'static, ()> {
        (self.sleep)(how_long)
    }

    /// What the future gives, or `None` if it takes longer than `limit`. The future comes pinned: one
    /// that is given away takes its room twice.
    pub(crate) async fn within<F: Future + Unpin>(
        &self,
        limit: Duration,
        mut future: F,
    ) -> Option<F::Output> {
        let mut limit = self.sleep(limit);
        std::future::poll_fn(|context| {
            if let Poll::Ready(output) = Pin::new(&mut future).poll(context) {
                return Poll::Ready(Some(output));
            }
            limit.as_mut().poll(context).map(|()| None)
        })
        .await
    }

    /// The user's folder, which `~` stands for.
    pub(crate) fn home(&self) -> Option<PathBuf> {
        if let Some(home) = self.var("HOME").or_else(|| self.var("USERPROFILE")) {
            return Some(home.into());
        }
        Some(format!("{}{}", self.var("HOMEDRIVE")?, self.var("HOMEPATH")?).into())
    }

    /// A number from 0 up to, but not including, 1.
    ///
    /// # Errors
    /// The system has no randomness to give.
    pub(crate) fn random(&self) -> io::Result<f64> {
        let mut bytes = [0; 8];
        (self.fill)(&mut bytes)?;
        // As many bits as the fraction of a float has.
        Ok((u64::from_le_bytes(bytes) >> 11) as f64 / (1_u64 << 53) as f64)
    }

    /// A version 4 UUID.
    ///
    /// # Errors
    /// The system has no randomness to give.
    pub(crate) fn uuid(&self) -> io::Result<String> {
        self.uuid_bytes().map(uuid_text)
    }

    /// The same, as bytes.
    ///
    /// # Errors
    /// The system has no randomness to give.
    pub(crate) fn uuid_bytes(&self) -> io::Result<[u8; 16]> {
        let mut bytes = [0; 16];
        (self.fill)(&mut bytes)?;
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        Ok(bytes)
    }
}

/// `6ba7b810-9dad-41d1-80b4-00c04fd430c8`
pub(crate) fn uuid_text(bytes: [u8; 16]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = Vec::with_capacity(36);
    for (index, byte) in bytes.into_iter().enumerate() {
        if [4, 6, 8, 10].contains(&index) {
            text.push(b'-');
        }
        text.extend([DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    }
    // Digits are text.
    String::from_utf8(text).unwrap_or_default()
}

impl Default for System {
    fn default() -> Self {
        Self::real()
    }
}

impl fmt::Debug for System {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("System").finish_non_exhaustive()
    }
}
