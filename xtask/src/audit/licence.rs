//! Which licences agree with the project's own.

/// Licences under which the parts of the atlas, and what builds it, may be used and passed on. What is
/// under MPL-2.0 is used as it is published.
const AGREED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Whether a licence expression (SPDX, or with the older `/` for `OR`) can be met by licences that are
/// agreed to. What cannot be read does not fit.
pub fn fits(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    any(&mut rest) == Some(true) && rest.is_empty()
}

/// Terms joined by `OR`.
fn any(words: &mut &[&str]) -> Option<bool> {
    let mut fits = all(words)?;
    while let Some(rest) = words.strip_prefix(&["OR"]) {
        *words = rest;
        fits |= all(words)?;
    }
    Some(fits)
}

/// Terms joined by `AND`.
fn all(words: &mut &[&str]) -> Option<bool> {
    let mut fits = one(words)?;
    while let Some(rest) = words.strip_prefix(&["AND"]) {
        *words = rest;
        fits &= one(words)?;
    }
    Some(fits)
}

/// A licence, with its exception if it has one, or an expression in brackets.
fn one(words: &mut &[&str]) -> Option<bool> {
    let (first, rest) = words.split_first()?;
    if *first == "(" {
        *words = rest;
        let fits = any(words)?;
        *words = words.strip_prefix(&[")"])?;
        return Some(fits);
    }
    if let ["WITH", exception, rest @ ..] = rest {
        *words = rest;
        return Some(AGREED.contains(&format!("{first} WITH {exception}").as_str()));
    }
    *words = rest;
    (!matches!(*first, "OR" | "AND" | "WITH" | ")")).then(|| AGREED.contains(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_is_enough_and_all_of_several_are_needed() {
        for fit in [
            "MIT",
            "MIT OR GPL-3.0-only",
            "Unlicense/MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
        ] {
            assert!(fits(fit), "{fit}");
        }
        for unfit in [
            "",
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "MIT OR",
            "(MIT",
            "MIT)",
            "MIT MIT",
            "Apache-2.0 WITH another-exception",
        ] {
            assert!(!fits(unfit), "{unfit}");
        }
    }
}
