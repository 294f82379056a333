//! The languages of the atlas.

/// A language in which every string of the catalogue exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Japanese.
    Japanese,
    /// Chinese in simplified characters.
    SimplifiedChinese,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: &'static [Language] =
        &[Language::English, Language::Japanese, Language::SimplifiedChinese];

    /// The BCP 47 tag, for `lang` attributes and the URL.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Japanese => "ja",
            Language::SimplifiedChinese => "zh-Hans",
        }
    }

    /// The code of the language alone, as the record and the names of its files have it.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Japanese => "ja",
            Language::SimplifiedChinese => "zh",
        }
    }

    /// What its speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Japanese => "日本語",
            Language::SimplifiedChinese => "简体中文",
        }
    }

    /// The language of a BCP 47 tag, whatever its region, script or letter case.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next()?;
        Language::ALL.iter().copied().find(|language| {
            language.tag().split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(primary))
        })
    }

    /// The first language among tags in order of preference that the atlas speaks.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<Language> {
        tags.into_iter().find_map(Language::from_tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_whatever_its_region_script_or_case() {
        for (tag, language) in [
            ("en-GB", Language::English),
            ("JA_jp", Language::Japanese),
            ("zh", Language::SimplifiedChinese),
            ("zh-TW", Language::SimplifiedChinese),
        ] {
            assert_eq!(Language::from_tag(tag), Some(language), "{tag}");
        }
        for tag in ["", "-", "jav", "fr", "e n"] {
            assert_eq!(Language::from_tag(tag), None, "{tag:?}");
        }
    }

    #[test]
    fn every_language_is_found_by_its_own_tag() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(*language));
        }
    }

    #[test]
    fn the_first_tag_that_is_spoken_is_preferred() {
        assert_eq!(Language::preferred(["fr", "ja-JP", "en"]), Some(Language::Japanese));
        assert_eq!(Language::preferred(["fr"]), None);
    }
}
