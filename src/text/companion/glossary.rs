//! What the terms mean.

/// The strings of the activity.
pub struct GlossaryWords {
    /// Its title.
    pub title: &'static str,
    /// What it is, in a sentence.
    pub rule: &'static str,
    /// While it is on its way.
    pub loading: &'static str,
    /// It did not come.
    pub missing: &'static str,
    /// Between a term and its meaning.
    pub between: &'static str,
    /// Label of the field in which a term is looked for.
    pub find: &'static str,
    /// How many terms were found.
    pub found: fn(usize) -> String,
}

/// English.
pub static ENGLISH: GlossaryWords = GlossaryWords {
    title: "Glossary",
    rule: "The words of the matter, each with where its meaning is from.",
    loading: "The glossary is on its way.",
    missing: "The glossary could not be loaded, or belongs to another record than the one that is open.",
    between: ": ",
    find: "Find a term",
    found: |count| if count == 1 { "1 term".to_owned() } else { format!("{count} terms") },
};

/// Japanese.
pub static JAPANESE: GlossaryWords = GlossaryWords {
    title: "用語集",
    rule: "この主題の言葉と、その説明の出典です。",
    loading: "用語集を読み込んでいます。",
    missing: "用語集を読み込めなかったか、開いている記録のものではありません。",
    between: "：",
    find: "用語を探す",
    found: |count| format!("{count}語"),
};

/// Simplified Chinese.
pub static CHINESE: GlossaryWords = GlossaryWords {
    title: "术语表",
    rule: "本主题的词语及其释义的来源。",
    loading: "正在加载术语表。",
    missing: "无法加载术语表，或它不属于当前打开的记录。",
    between: "：",
    find: "查找术语",
    found: |count| format!("{count}条"),
};
