//! What a module imports from its script, under short names: those that wasm-bindgen gives carry a
//! hash each and stand in both files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::split::LINK;

/// The section of a module that names its imports.
const IMPORTS: u8 = 2;
/// How the script names what it hands over, one to a line.
const ENTRY: &str = "\n        ";
/// The folder of the scripts of our own that a module may ask for.
const SNIPPETS: &str = "snippets/";
/// The module name by which all is handed over.
const SHORT_MODULE: &str = "w";

/// Gives the imports of a module, and what its script hands over, short names in both files.
///
/// # Errors
/// When the files cannot be read or written, or are not as wasm-bindgen leaves them.
pub fn shorten(module: &Path, script: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| format!("{} cannot be read", module.display()))?;
    let text = fs::read_to_string(script)
        .with_context(|| format!("{} cannot be read", script.display()))?;
    let (bytes, text) = shortened(&bytes, &text)
        .with_context(|| format!("{}: its imports cannot be renamed", module.display()))?;
    fs::write(module, bytes).with_context(|| format!("{} cannot be written", module.display()))?;
    fs::write(script, text).with_context(|| format!("{} cannot be written", script.display()))
}

fn shortened(module: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let header = module.get(..8).filter(|header| header.starts_with(b"\0asm"));
    let mut small = header.context("no WebAssembly")?.to_vec();
    let mut script = script.to_owned();
    let mut reader = Reader { bytes: module, at: 8 };
    while reader.at < module.len() {
        let section = reader.byte()?;
        let body = reader.sized()?;
        let renamed;
        let body = if section == IMPORTS {
            renamed = imports(body, &mut script)?;
            &renamed
        } else {
            body
        };
        small.push(section);
        push_sized(&mut small, body);
    }
    Ok((small, script))
}

/// The section of imports with short names, which the script then has too.
fn imports(body: &[u8], script: &mut String) -> Result<Vec<u8>> {
    /// A function, the only kind that wasm-bindgen imports.
    const FUNCTION: u8 = 0;
    let mut reader = Reader { bytes: body, at: 0 };
    let count = reader.number()?;
    let mut small = Vec::new();
    push_number(&mut small, count);
    let mut from = None;
    for at in 0..count {
        let module = text(reader.sized()?)?;
        let name = text(reader.sized()?)?;
        ensure!(reader.byte()? == FUNCTION, "{name} is no function");
        let kind = reader.number()?;
        // What a script of ours hands over by itself keeps its name: it stands in one place only.
        if module.contains(SNIPPETS) || module == LINK {
            push_sized(&mut small, module.as_bytes());
            push_sized(&mut small, name.as_bytes());
        } else {
            ensure!(*from.get_or_insert(module) == module, "it imports from more than one script");
            let short = short_name(at);
            replace_only(script, &format!("{ENTRY}{name}: "), &format!("{ENTRY}{short}: "))?;
            push_sized(&mut small, SHORT_MODULE.as_bytes());
            push_sized(&mut small, short.as_bytes());
        }
        small.push(FUNCTION);
        push_number(&mut small, kind);
    }
    if let Some(module) = from {
        replace_only(script, &format!("\"{module}\": "), &format!("\"{SHORT_MODULE}\": "))?;
    }
    Ok(small)
}

fn replace_only(script: &mut String, from: &str, to: &str) -> Result<()> {
    let found = script.matches(from).count();
    ensure!(found == 1, "the script has {:?} {found} times", from.trim());
    *script = script.replacen(from, to, 1);
    Ok(())
}

/// `a`, `b` … `z`, `aa`, `ab` …
fn short_name(at: usize) -> String {
    let mut rest = at;
    let mut name = Vec::new();
    loop {
        name.push(b'a' + u8::try_from(rest % 26).unwrap_or_default());
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    name.iter().rev().map(|letter| char::from(*letter)).collect()
}

fn text(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).context("a name that is no text")
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let byte = self.bytes.get(self.at).copied().context("it is cut short")?;
        self.at += 1;
        Ok(byte)
    }

    /// A number of seven bits to a byte, the least first.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number without an end")
    }

    /// A length, and so many bytes.
    fn sized(&mut self) -> Result<&'a [u8]> {
        let length = self.number()?;
        let end = self.at.checked_add(length).context("it is cut short")?;
        let bytes = self.bytes.get(self.at..end).context("it is cut short")?;
        self.at = end;
        Ok(bytes)
    }
}

fn push_number(bytes: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest >= 0x80 {
        bytes.push(0x80 | (rest & 0x7f) as u8);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

fn push_sized(bytes: &mut Vec<u8>, content: &[u8]) {
    push_number(bytes, content.len());
    bytes.extend_from_slice(content);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a section of types, and one with two imports.
    fn module() -> Vec<u8> {
        let mut imports = vec![2];
        for name in ["__wbg_fetch_0123456789abcdef", "__wbg_now_0123456789abcdef"] {
            push_sized(&mut imports, b"./atlas_bg.js");
            push_sized(&mut imports, name.as_bytes());
            imports.extend([0, 0]);
        }
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.push(1);
        push_sized(&mut bytes, &[1, 0x60, 0, 0]);
        bytes.push(IMPORTS);
        push_sized(&mut bytes, &imports);
        bytes
    }

    const SCRIPT: &str = "
    const import0 = {
        __proto__: null,
        __wbg_fetch_0123456789abcdef: function() {},
        __wbg_now_0123456789abcdef: function() {},
    };
    return { \"./atlas_bg.js\": import0 };";

    #[test]
    fn both_files_have_the_same_short_names() {
        let (bytes, script) = shortened(&module(), SCRIPT).unwrap();
        assert!(
            script.contains("\n        a: function") && script.contains("\n        b: function")
        );
        assert!(script.contains("{ \"w\": import0 }"), "{script}");
        assert!(!script.contains("__wbg") && !bytes.windows(5).any(|part| part == b"__wbg"));
        let imports = [2, 1, b'w', 1, b'a', 0, 0, 1, b'w', 1, b'b', 0, 0];
        assert!(bytes.ends_with(&imports), "{bytes:?}");
        assert_eq!(bytes.get(..14), module().get(..14));
    }

    #[test]
    fn what_a_script_of_ours_hands_over_keeps_its_name() {
        const OWN: &str = "./snippets/atlas-0123/src/ui/range.js";
        let mut imports = vec![2];
        for (module, name) in [("./atlas_bg.js", "__wbg_now_0123456789abcdef"), (OWN, "hear")] {
            push_sized(&mut imports, module.as_bytes());
            push_sized(&mut imports, name.as_bytes());
            imports.extend([0, 0]);
        }
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.push(IMPORTS);
        push_sized(&mut bytes, &imports);
        let script = SCRIPT.replace("        __wbg_fetch_0123456789abcdef: function() {},\n", "");
        let (bytes, script) = shortened(&bytes, &script).unwrap();
        assert!(script.contains("\n        a: function"), "{script}");
        let mut own = Vec::new();
        push_sized(&mut own, OWN.as_bytes());
        push_sized(&mut own, b"hear");
        own.extend([0, 0]);
        assert!(bytes.ends_with(&own), "{bytes:?}");
    }

    #[test]
    fn what_wasm_bindgen_did_not_write_is_refused() {
        assert!(shortened(b"no module", SCRIPT).is_err());
        assert!(shortened(&module(), &SCRIPT.replace("__wbg_now", "now")).is_err());
        let cut = module();
        assert!(shortened(&cut[..cut.len() - 1], SCRIPT).is_err());
    }

    #[test]
    fn no_two_names_are_the_same() {
        let names: std::collections::BTreeSet<String> = (0..2000).map(short_name).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!(
            (short_name(0), short_name(26), short_name(701)),
            ("a".into(), "aa".into(), "zz".into())
        );
    }

    #[test]
    fn a_number_is_read_as_it_is_written() {
        for number in [0, 1, 127, 128, 16_383, 16_384, 1 << 30] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, number);
            assert_eq!(Reader { bytes: &bytes, at: 0 }.number().unwrap(), number);
        }
    }
}
