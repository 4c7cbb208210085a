//! [`System`]: everything that a client takes from the machine it runs on.

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

type Var = dyn Fn(&str) -> Option<String> + Send + Sync;
type Read = dyn Fn(&Path) -> io::Result<Vec<u8>> + Send + Sync;
type Now = dyn Fn() -> SystemTime + Send + Sync;
type Fill = dyn Fn(&mut [u8]) -> io::Result<()> + Send + Sync;

/// Environment, files, clock and randomness: the real ones, or those of a test.
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

    /// With files from this function.
    #[must_use]
    pub fn with_files(
        mut self,
        read: impl Fn(&Path) -> io::Result<Vec<u8>> + Send + Sync + 'static,
    ) -> Self {
        self.read = Arc::new(read);
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

    #[cfg(feature = "hyper")]
    pub(crate) fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        (self.read)(path)
    }

    pub(crate) fn now(&self) -> SystemTime {
        (self.now)()
    }

    /// A version 4 UUID.
    ///
    /// # Errors
    /// The system has no randomness to give.
    pub(crate) fn uuid(&self) -> io::Result<String> {
        let mut bytes = [0; 16];
        (self.fill)(&mut bytes)?;
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let mut text = String::with_capacity(36);
        for (index, byte) in bytes.iter().enumerate() {
            if [4, 6, 8, 10].contains(&index) {
                text.push('-');
            }
            text.push_str(&format!("{byte:02x}"));
        }
        Ok(text)
    }
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
