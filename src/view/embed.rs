//! The atlas in somebody else's page: how tall it wants to be, in what words it says so, and the
//! markup that puts it there.

use serde_json::{Value, json};

use crate::view::data::{DATA, asked_data};
use crate::view::state::Chrome;

/// A message to the page around the atlas.
#[derive(Clone, Debug, PartialEq)]
pub enum Post {
    /// An object.
    Object(Value),
    /// A text.
    Text(String),
}

/// Longest query that a host may ask for.
const LONGEST_QUERY: usize = 1_000;
/// Kind of the message that asks for another view.
const SET: &str = "pko-atlas:set";

/// Longest name that a host may give its frame.
const LONGEST_NAME: usize = 64;

/// The height in pixels at which a frame of this width is well filled; nothing where the content
/// itself is as tall as it is, as on phones.
pub fn natural_height(chrome: Chrome, width: u32) -> Option<u32> {
    let share = |of: f64, more: f64| (f64::from(width) * of + more).round() as u32;
    match chrome {
        Chrome::Full if width < 700 => None,
        Chrome::Full => Some(share(0.62, 0.0).clamp(620, 900)),
        Chrome::Compact => Some(share(0.5, 150.0).clamp(300, 760)),
        Chrome::Map => Some(share(0.5, 0.0).clamp(200, 700)),
    }
}

/// The height in the words of this atlas and of hosts that are common: AMP, Medium and Embedly, the
/// learning system Canvas, and pym.js where the host has named its frame.
pub fn height_posts(height: u32, address: &str, pym: Option<&str>) -> Vec<Post> {
    let text = |value: Value| Post::Text(value.to_string());
    let mut posts = vec![
        Post::Object(json!({ "type": "pko-atlas:height", "height": height })),
        Post::Object(json!({ "sentinel": "amp", "type": "embed-size", "height": height })),
        text(json!({ "src": address, "context": "iframe.resize", "height": height })),
        text(json!({ "subject": "lti.frameResize", "height": height })),
    ];
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let named =
        pym.filter(|name| (1..=LONGEST_NAME).contains(&name.len()) && name.chars().all(plain));
    if let Some(name) = named {
        posts.push(Post::Text(format!("pymxPYMx{name}xPYMxheightxPYMx{height}")));
    }
    posts
}

/// What the atlas shows, told to the page around it: nothing but words that the address has too.
pub fn state_post(query: &str) -> Post {
    Post::Object(json!({ "type": "pko-atlas:state", "query": query }))
}

/// The query that a message of the page around asks for; nothing for any other message.
pub fn asked_for<'a>(kind: Option<&str>, query: Option<&'a str>) -> Option<&'a str> {
    query.filter(|query| kind == Some(SET) && query.len() <= LONGEST_QUERY)
}

/// The same as an element, for pages that load its script; `site` ends with a slash. With a version,
/// of that version of the record.
pub fn element_snippet(site: &str, query: &str, title: &str, version: Option<&str>) -> String {
    let attributes: String = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .filter(|(name, _)| *name != DATA)
        .chain(version.map(|version| ("v", version)))
        // An address stands in an attribute as it is.
        .chain(asked_data(query).as_deref().map(|address| (DATA, address)))
        .map(|(name, value)| format!(" {}=\"{}\"", escaped(name), escaped(value)))
        .collect();
    let folder = version.map(|version| format!("versions/{version}/")).unwrap_or_default();
    let page = escaped(&format!("{site}{folder}?{query}"));
    let (site, title) = (escaped(site), escaped(title));
    format!(
        "<script type=\"module\" src=\"{site}pko-atlas.js\"></script>\n\
         <pko-atlas title=\"{title}\"{attributes}><a href=\"{page}\">{title}</a></pko-atlas>"
    )
}

/// The same as a picture that leads to the atlas; `file` is the picture's name where the author puts
/// it, `words` what it shows.
pub fn image_snippet(address: &str, file: &str, words: &str) -> String {
    format!(
        "<a href=\"{}\"><img src=\"{}\" alt=\"{}\" width=\"100%\"></a>",
        escaped(address),
        escaped(file),
        escaped(words),
    )
}

/// The same as Markdown.
pub fn image_markdown(address: &str, file: &str, words: &str) -> String {
    // What ends a text or an address in Markdown stands there as itself.
    let plain = |text: &str| -> String {
        let marks = |letter: char| matches!(letter, '[' | ']' | '\\' | '*' | '_' | '`' | '<' | '>');
        text.chars()
            .flat_map(|letter| marks(letter).then_some('\\').into_iter().chain([letter]))
            .collect()
    };
    let target = |text: &str| text.replace('(', "%28").replace(')', "%29").replace(' ', "%20");
    format!("[![{}]({})]({})", plain(words), target(file), target(address))
}

/// A text as it stands in HTML, between tags or in an attribute within double quotation marks.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The markup of a frame that shows an address, under a title; with a colour scheme where the page's
/// ground is to show through, which it does only under the scheme of what is in the frame.
pub fn snippet(address: &str, title: &str, chrome: Chrome, scheme: Option<&str>) -> String {
    // Of a column of an article; a host that hears the height sets it anew.
    let height = natural_height(chrome, 800).unwrap_or(620);
    let scheme = scheme.map(|scheme| format!(";color-scheme:{scheme}")).unwrap_or_default();
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height}\" \
         style=\"border:0{scheme}\" loading=\"lazy\" allow=\"fullscreen; clipboard-write\"></iframe>",
        escaped(address),
        escaped(title),
    )
}
