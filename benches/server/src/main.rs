//! Answers every request on loopback with the same session mapping: HTTP/1.1, kept connections, a thread for each.
//!
//! Prints its URL, and ends when its standard input does.

use std::io::{self, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::thread;

const BODY: &str = concat!(
    r#"{"SessionMapping":{"CreationTime":1.4409381600E9,"IdentityId":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","#,
    r#""IdentityName":"alice","IdentityType":"USER","LastModifiedTime":1.44093816125E9,"#,
    r#""SessionPolicyArn":"arn:aws:iam::123456789012:policy/alice","StudioId":"es-0123456789ABCDEFGHIJKLMNO"}}"#,
);

fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("http://{}", listener.local_addr()?);
    let answer = format!(
        "HTTP/1.1 200 OK\r\n\
         x-amzn-RequestId: 3f1a0c55-0f5e-4d2c-9a3b-6c1d2e3f4a5b\r\n\
         Content-Type: application/x-amz-json-1.1\r\n\
         Content-Length: {}\r\n\
         Date: Sun, 30 Aug 2015 12:36:00 GMT\r\n\r\n{BODY}",
        BODY.len()
    );
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            // A client that goes away ends its thread, and nothing else.
            thread::spawn(move || serve(stream, answer.as_bytes()));
        }
    });
    io::copy(&mut io::stdin(), &mut io::sink())?;
    Ok(())
}

fn serve(mut stream: TcpStream, answer: &[u8]) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut buffer = vec![0; 64 * 1024];
    let mut filled = 0;
    loop {
        let length = loop {
            if let Some(length) = request_length(&buffer[..filled])
                && length <= filled
            {
                break length;
            }
            match stream.read(&mut buffer[filled..])? {
                0 => return Ok(()),
                count => filled += count,
            }
        };
        buffer.copy_within(length..filled, 0);
        filled -= length;
        stream.write_all(answer)?;
    }
}

/// The length of head and body, once the head is there.
fn request_length(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let name = b"content-length:";
    let line = bytes[..head]
        .split(|byte| *byte == b'\n')
        .find(|line| line.len() > name.len() && line[..name.len()].eq_ignore_ascii_case(name))?;
    let length = std::str::from_utf8(&line[name.len()..]).ok()?.trim().parse::<usize>().ok()?;
    Some(head + length)
}
