//! In which order the page asks for its files.

use anyhow::{Context, Result};

use super::{Page, tags, without_attribute};

/// What a link has that is loaded early.
const PRELOAD: &str = " rel=\"preload\"";

impl Page {
    /// Puts the first picture before the element that the app fills. The years of the picture and the app's
    /// script are asked for when its map has come: what the map needs goes before.
    ///
    /// # Errors
    /// When the page has no such element, or the picture has no map with a caption after it.
    pub fn add_first_picture(&mut self, picture: &str, script: &str) -> Result<()> {
        const ROOT: &str = "<div id=\"atlas\"></div>";
        const CAPTION: &str = "<div class=\"caption\">";
        let (map, rest) = picture.split_once(CAPTION).context("the picture has no caption")?;
        let preloads: Vec<String> = tags(&self.html, "<link ")
            .filter(|tag| tag.contains(PRELOAD))
            .map(str::to_owned)
            .collect();
        let mut asked = String::new();
        for tag in preloads {
            // The app finds the named one when the picture has gone.
            asked.push_str(&without_attribute(&tag, "data-asset"));
            self.html = self.html.replace(&tag, &tag.replace(PRELOAD, ""));
        }
        asked.push_str(&module(script, ""));
        let (before, after) =
            self.html.split_once(ROOT).context("the page has no place for the app")?;
        self.html = format!("{before}{map}{asked}{CAPTION}{rest}{ROOT}{after}");
        Ok(())
    }

    /// Puts a module script in the page's head that runs as soon as it has come.
    ///
    /// # Errors
    /// When the page has no head to put it in.
    pub fn add_script(&mut self, script: &str) -> Result<()> {
        self.add_to_head(&format!("{}\n", module(script, " async")))
    }
}

/// The element of a module script.
fn module(script: &str, when: &str) -> String {
    format!("<script type=\"module\"{when} src=\"./{script}\"></script>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_loaded_early_is_asked_for_after_the_map() {
        let page = r#"<head><link rel="preload" data-asset="years" href="a.json" as="fetch"></head>
<body><div id="atlas"></div></body>"#;
        let picture = r#"<div id="first"><svg></svg><div class="caption">1993</div></div>"#;
        let mut page = Page::new(page.to_owned());
        assert!(page.add_first_picture("<div></div>", "app.js").is_err());
        page.add_first_picture(picture, "app.js").unwrap();
        let html = page.into_html();
        let (head, body) = html.split_once("</svg>").unwrap();
        assert!(head.contains(r#"<link data-asset="years" href="a.json" as="fetch">"#), "{head}");
        assert!(!head.contains("preload") && !head.contains("app.js"), "{head}");
        assert!(body.starts_with(r#"<link rel="preload" href="a.json" as="fetch">"#), "{body}");
        assert!(body.contains(r#"src="./app.js"></script><div class="caption">1993"#), "{body}");
    }
}
