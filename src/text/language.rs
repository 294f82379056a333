//! The languages of the atlas.

/// A language in which every string of the catalogue exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: &'static [Language] = &[Language::English];

    /// The BCP 47 tag, for `lang` attributes and the URL.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
        }
    }

    /// The language of a BCP 47 tag, whatever its region or letter case.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next()?;
        Language::ALL.iter().copied().find(|language| {
            language.tag().split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(primary))
        })
    }
}
