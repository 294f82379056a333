//! A text of a lesson, in the languages its author had.

use crate::text::Language;

/// A text in at least one language. The lessons of the atlas have all of them; a teacher's own may
/// have only that of the class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// English.
    pub en: Option<String>,
    /// Japanese.
    pub ja: Option<String>,
    /// Simplified Chinese.
    pub zh: Option<String>,
}

impl Words {
    /// The names of the languages in files, with the languages.
    pub const LANGUAGES: [(&'static str, Language); 3] = [
        ("en", Language::English),
        ("ja", Language::Japanese),
        ("zh", Language::SimplifiedChinese),
    ];

    /// A text in one language.
    pub fn of(language: Language, text: String) -> Words {
        let mut words = Words::default();
        words.set(language, text);
        words
    }

    /// The text in exactly this language.
    pub fn own(&self, language: Language) -> Option<&str> {
        let text = match language {
            Language::English => &self.en,
            Language::Japanese => &self.ja,
            Language::SimplifiedChinese => &self.zh,
        };
        text.as_deref()
    }

    /// The text in the reader's language, or in the first that there is, and which that is.
    pub fn say(&self, language: Language) -> (&str, Language) {
        let others = Words::LANGUAGES.iter().map(|(_, other)| *other);
        [language]
            .into_iter()
            .chain(others)
            .find_map(|language| Some((self.own(language)?, language)))
            .unwrap_or(("", language))
    }

    /// Writes the text of one language; an empty one takes the language away.
    pub fn set(&mut self, language: Language, text: String) {
        let place = match language {
            Language::English => &mut self.en,
            Language::Japanese => &mut self.ja,
            Language::SimplifiedChinese => &mut self.zh,
        };
        *place = (!text.trim().is_empty()).then_some(text);
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.en.is_none() && self.ja.is_none() && self.zh.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_another_language_rather_than_nothing_and_is_told_which() {
        let words = Words::of(Language::Japanese, "停戦".to_owned());
        assert_eq!(words.say(Language::SimplifiedChinese), ("停戦", Language::Japanese));
        assert_eq!(words.say(Language::Japanese), ("停戦", Language::Japanese));
        assert_eq!(Words::default().say(Language::English), ("", Language::English));
    }

    #[test]
    fn an_empty_text_is_none() {
        let mut words = Words::of(Language::English, "ceasefire".to_owned());
        words.set(Language::English, " ".to_owned());
        assert!(words.is_empty());
    }
}
