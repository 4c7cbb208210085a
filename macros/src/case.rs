//! Names on the wire from names in Rust.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;

/// A value of `rename_all`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
    Lower,
    Upper,
}

const NAMES: [(&str, Case); 8] = [
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
];

impl Case {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, case)| *case)
    }

    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(name, _)| *name)
    }

    /// The wire name of a field (`studio_id`) or a variant (`StudioId`).
    pub(crate) fn apply(self, ident: &Ident) -> String {
        let words = words(&ident.unraw().to_string());
        let joined = |joint: &str, upper: bool| {
            let text = words.join(joint);
            if upper { text.to_uppercase() } else { text.to_lowercase() }
        };
        match self {
            Self::Pascal => words.iter().map(|word| capitalized(word)).collect(),
            Self::Camel => {
                let pascal: String = words.iter().map(|word| capitalized(word)).collect();
                let mut letters = pascal.chars();
                letters
                    .next()
                    .map(|first| first.to_lowercase().chain(letters).collect())
                    .unwrap_or_default()
            }
            Self::Snake => joined("_", false),
            Self::ScreamingSnake => joined("_", true),
            Self::Kebab => joined("-", false),
            Self::ScreamingKebab => joined("-", true),
            Self::Lower => joined("", false),
            Self::Upper => joined("", true),
        }
    }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// `studio_id` and `StudioId` are both `studio` and `id`.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in name.split('_').filter(|part| !part.is_empty()) {
        let mut word = String::new();
        for letter in part.chars() {
            if letter.is_uppercase() && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            word.push(letter);
        }
        words.push(word);
    }
    words
}
