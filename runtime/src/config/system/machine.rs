//! The machine as it is: what [`System::real`](super::System::real) is made of.

use std::future::Future;
use std::io::{self, Write as _};
use std::path::Path;
use std::pin::Pin;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;

use super::ProcessOutput;
use crate::BoxFuture;

/// Runs a command line through the shell, as the AWS CLI does.
pub(super) fn run(command: &str) -> BoxFuture<'static, io::Result<ProcessOutput>> {
    let command = command.to_owned();
    Box::pin(async move {
        let output = on_thread(move || {
            let (shell, flag) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
            Command::new(shell).arg(flag).arg(command).stdin(Stdio::null()).output()
        })?
        .await?;
        Ok(ProcessOutput {
            status: output.status.code(),
            stdout: output.stdout,
            stderr: output.stderr,
        })
    })
}

/// Writes a file that only its owner can read, in one piece: a reader never sees half of it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let beside = path.with_file_name(name);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options
        .open(&beside)
        .and_then(|mut file| file.write_all(bytes))
        .and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        // What cannot be removed was not made.
        let _ = std::fs::remove_file(&beside);
    }
    written
}

/// What a thread of its own computes, as a future; dropping it leaves the thread to end by itself.
fn on_thread<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> io::Result<OnThread<T>> {
    let slot = Arc::new(Mutex::new((None, None::<Waker>)));
    let theirs = Arc::clone(&slot);
    thread::Builder::new().name("aws-operation".to_owned()).spawn(move || {
        let value = work();
        let waker = {
            let mut slot = theirs.lock().unwrap_or_else(PoisonError::into_inner);
            slot.0 = Some(value);
            slot.1.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    })?;
    Ok(OnThread(slot))
}

struct OnThread<T>(Arc<Mutex<(Option<T>, Option<Waker>)>>);

impl<T> Future for OnThread<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match slot.0.take() {
            Some(value) => Poll::Ready(value),
            None => {
                slot.1 = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_commands_through_the_shell() {
        let mut run = run("echo out; echo err >&2; exit 3");
        let (sent, woken) = std::sync::mpsc::channel();
        struct Wake(std::sync::mpsc::Sender<()>);
        impl std::task::Wake for Wake {
            fn wake(self: Arc<Self>) {
                let _ = self.0.send(());
            }
        }
        let waker = Waker::from(Arc::new(Wake(sent)));
        let output = loop {
            match run.as_mut().poll(&mut Context::from_waker(&waker)) {
                Poll::Ready(output) => break output.unwrap(),
                Poll::Pending => woken.recv().unwrap(),
            }
        };
        assert_eq!(output.status, Some(3));
        assert_eq!(output.stdout, b"out\n");
        assert_eq!(output.stderr, b"err\n");
    }

    #[test]
    fn writes_files_for_their_owner_alone() {
        let folder = std::env::temp_dir().join(format!("aws-operation-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("token.json");
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(
                &std::fs::metadata(&path).unwrap().permissions(),
            );
            assert_eq!(mode & 0o777, 0o600);
        }
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside it");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
