//! Lower-case hexadecimal, as SigV4 writes hashes and signatures.

/// `[0x0f, 0xa0]` is `"0fa0"`.
pub(super) fn encode(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The 32 bytes of a signature or hash; `None` for upper case and other lengths, which no signer writes.
pub(super) fn decode(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 {
        return None;
    }
    let (pairs, _) = text.as_bytes().as_chunks::<2>();
    for (byte, &[high, low]) in bytes.iter_mut().zip(pairs) {
        let digit = |digit: u8| match digit {
            b'A'..=b'F' => None,
            _ => char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok()),
        };
        *byte = (digit(high)? << 4) | digit(low)?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn only_what_signers_write() {
        let text = "0fa0".repeat(16);
        assert_eq!(decode(&text).map(|bytes| encode(&bytes)), Some(text.clone()));
        for wrong in ["", "0", &text[1..], &text.to_uppercase(), &text.replace('f', "g"), "é"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }
}
