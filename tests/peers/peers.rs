//! The Python environment of the peers, and its programs as subprocesses that reach loopback alone.

use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use libtest_mimic::Failed;
use serde_json::Value as Json;

use crate::answer::Answer;

/// How long a subprocess may take.
const LIMIT: Duration = Duration::from_secs(60);

/// What keeps programs on loopback: a proxy that refuses whatever is elsewhere.
pub(crate) const LOOPBACK: [(&str, &str); 3] = [
    ("HTTP_PROXY", "http://127.0.0.1:9"),
    ("HTTPS_PROXY", "http://127.0.0.1:9"),
    ("NO_PROXY", "127.0.0.1,localhost"),
];

/// Who signs, and for which region.
#[derive(Debug, Clone)]
pub(crate) struct Signer {
    pub(crate) access_key_id: String,
    pub(crate) secret_access_key: String,
    pub(crate) session_token: Option<String>,
    pub(crate) region: String,
}

/// The Python environment, and the one moto that all trials share.
pub(crate) struct Peers {
    venv: Option<PathBuf>,
    moto: OnceLock<Result<Moto, String>>,
}

struct Moto {
    url: String,
    process: Mutex<Child>,
}

impl Peers {
    pub(crate) fn find() -> Self {
        let venv = std::env::var_os("AWS_OPERATION_PEERS").filter(|path| !path.is_empty());
        Self { venv: venv.map(PathBuf::from), moto: OnceLock::new() }
    }

    pub(crate) fn are_there(&self) -> bool {
        self.venv.is_some()
    }

    /// The URL of moto, which is started when it is first asked for.
    pub(crate) fn moto(&self) -> Result<&str, String> {
        let moto = self.moto.get_or_init(|| self.start_moto());
        moto.as_ref().map(|moto| moto.url.as_str()).map_err(Clone::clone)
    }

    /// Ends what was started for all trials.
    pub(crate) fn stop(&self) {
        if let Some(Ok(moto)) = self.moto.get() {
            end(&mut moto.process.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }

    fn start_moto(&self) -> Result<Moto, String> {
        let mut process = self
            .python(None)?
            .arg(script("serve_moto.py"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|why| format!("moto does not start: {why}"))?;
        let (to, from) = mpsc::channel();
        if let Some(stdout) = process.stdout.take() {
            thread::spawn(move || to.send(BufReader::new(stdout).lines().next()));
        }
        match from.recv_timeout(LIMIT) {
            Ok(Some(Ok(url))) => Ok(Moto { url, process: Mutex::new(process) }),
            _ => {
                end(&mut process);
                Err("moto does not say where it is".to_owned())
            }
        }
    }

    /// Runs the AWS CLI against an endpoint.
    pub(crate) async fn cli(
        self: &Arc<Self>,
        url: &str,
        signer: &Signer,
        config: Option<&Path>,
        arguments: &[&str],
    ) -> Result<Output, Failed> {
        let mut command = self.python(Some(signer))?;
        if let Some(config) = config {
            command.env("AWS_CONFIG_FILE", config);
        }
        // The option and not a variable: the CLI has hosts of its own for EMR, which win over that.
        command.args(["-m", "awscli", "--endpoint-url", url, "--output", "json"]).args(arguments);
        wait(command).await
    }

    /// Runs one of the scripts beside this file.
    pub(crate) async fn script(
        self: &Arc<Self>,
        name: &str,
        signer: &Signer,
        arguments: &[&str],
    ) -> Result<Output, Failed> {
        let mut command = self.python(Some(signer))?;
        command.arg(script(name)).args(arguments);
        wait(command).await
    }

    /// What boto3 sees of a method of a service, by its names for both.
    pub(crate) async fn boto3(
        self: &Arc<Self>,
        signer: &Signer,
        url: &str,
        service: &str,
        method: &str,
        input: &Json,
    ) -> Result<Answer, Failed> {
        let arguments = [url, service, method, &input.to_string()];
        let output = self.script("boto.py", signer, &arguments).await?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        let mut view: Json = serde_json::from_slice(&output.stdout)?;
        let text = |json: &Json| json.as_str().unwrap_or_default().to_owned();
        Ok(match view.get("error") {
            Some(error) => {
                Answer::Refusal { code: text(&error["Code"]), message: text(&error["Message"]) }
            }
            None => Answer::Output(view["output"].take()),
        })
    }

    /// Runs the AWS CLI in an environment, up to the request that it would send; the script says how.
    pub(crate) async fn environment(
        self: &Arc<Self>,
        variables: &[(String, String)],
    ) -> Result<Output, Failed> {
        let mut command = self.python(None)?;
        let variables = variables.iter().map(|(name, value)| (name, value));
        command.env_clear().envs(variables).arg(script("environment.py"));
        wait(command).await
    }

    /// Python, with nothing of this process's environment: no profile, no metadata service, and a
    /// proxy that refuses whatever is not on loopback.
    fn python(&self, signer: Option<&Signer>) -> Result<Command, String> {
        let bin = self.venv.as_ref().ok_or("no AWS_OPERATION_PEERS")?.join("bin");
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("peers");
        std::fs::create_dir_all(&home).map_err(|why| format!("{}: {why}", home.display()))?;
        let mut command = Command::new(bin.join("python"));
        command
            .args(["-B", "-I", "-X", "utf8"])
            .env_clear()
            .env("PATH", bin)
            .env("HOME", home)
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .env("AWS_CONFIG_FILE", "/dev/null")
            .env("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
            .env("AWS_MAX_ATTEMPTS", "1")
            .envs(LOOPBACK);
        if let Some(signer) = signer {
            command
                .env("AWS_ACCESS_KEY_ID", &signer.access_key_id)
                .env("AWS_SECRET_ACCESS_KEY", &signer.secret_access_key)
                .env("AWS_REGION", &signer.region)
                .env("AWS_DEFAULT_REGION", &signer.region);
            if let Some(token) = &signer.session_token {
                command.env("AWS_SESSION_TOKEN", token);
            }
        }
        Ok(command)
    }
}

fn script(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "peers", name].iter().collect()
}

/// Waits on a thread of its own, since the endpoint that is called runs on this one.
async fn wait(mut command: Command) -> Result<Output, Failed> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    Ok(tokio::task::spawn_blocking(move || wait_blocking(command)).await??)
}

fn wait_blocking(mut command: Command) -> Result<Output, String> {
    let mut child = command.spawn().map_err(|why| format!("{command:?}: {why}"))?;
    let (stdout, stderr) = (drain(child.stdout.take()), drain(child.stderr.take()));
    let deadline = Instant::now() + LIMIT;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => {
                let (stdout, stderr) = (stdout.join(), stderr.join());
                let (Ok(stdout), Ok(stderr)) = (stdout, stderr) else {
                    return Err("its output cannot be read".to_owned());
                };
                return Ok(Output { status, stdout, stderr });
            }
            Ok(None) if Instant::now() < deadline => thread::sleep(Duration::from_millis(20)),
            _ => {
                end(&mut child);
                return Err(format!("not done after {} s: {command:?}", LIMIT.as_secs()));
            }
        }
    }
}

/// Reads to the end beside the wait, or a full pipe would keep the process from ending.
fn drain(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut all = Vec::new();
        if let Some(mut pipe) = pipe {
            // What came before an error is what there is to show.
            let _ = pipe.read_to_end(&mut all);
        }
        all
    })
}

fn end(process: &mut Child) {
    // It may have ended by itself.
    let _ = process.kill();
    let _ = process.wait();
}
