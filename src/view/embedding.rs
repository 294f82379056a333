//! The markup that carries the present view into another page: in which form, with how much around the
//! map, of the live record or a pinned version of it; and in which systems each form can be put.

use crate::record::{Dataset, MissionIndex, Origin, PlaceIndex};
use crate::text::catalogue;
use crate::view::embed::{element_snippet, image_markdown, image_snippet, snippet};
use crate::view::screen::Screen;
use crate::view::state::{Chrome, Layout, State, Theme};
use crate::view::summary::{description, heading};
use crate::view::url::{place_word, read_mission, read_place, write_query};

/// In which form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tier {
    /// An image that leads to the atlas.
    Image,
    /// A frame.
    #[default]
    Frame,
    /// The element `<pko-atlas>`.
    Element,
}

impl Tier {
    /// All of them, from the one that works anywhere to the one that does most.
    pub const ALL: [Tier; 3] = [Tier::Image, Tier::Frame, Tier::Element];

    /// Its name in an activity's position.
    pub fn id(self) -> &'static str {
        match self {
            Tier::Image => "image",
            Tier::Frame => "frame",
            Tier::Element => "element",
        }
    }
}

/// What the author has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embedding {
    /// In which form.
    pub tier: Tier,
    /// How much around the map.
    pub chrome: Chrome,
    /// Whether the record stays as it is today.
    pub pinned: bool,
    /// Whether the page's own ground shows through.
    pub see_through: bool,
    /// The record that is open in it.
    pub opened: Opened,
}

/// The record that is open in what is embedded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opened {
    /// None.
    #[default]
    Nothing,
    /// That of a place.
    Place(PlaceIndex),
    /// That of a mission.
    Mission(MissionIndex),
}

impl Opened {
    /// What is open in a view.
    pub fn of(state: &State) -> Opened {
        match (state.place, state.mission) {
            (Some(place), _) => Opened::Place(place),
            (None, Some(mission)) => Opened::Mission(mission),
            (None, None) => Opened::Nothing,
        }
    }
}

impl Default for Embedding {
    fn default() -> Embedding {
        Embedding {
            tier: Tier::default(),
            chrome: Chrome::Compact,
            pinned: false,
            see_through: false,
            opened: Opened::Nothing,
        }
    }
}

const PINNED: &str = "pinned";
const SEE_THROUGH: &str = "see-through";
const PLACE: &str = "place:";
const MISSION: &str = "mission:";

impl Embedding {
    /// As the position of an activity: `frame.compact`, `pinned` and `see-through` where chosen, and at
    /// the end `place:KHM` or `mission:untac`.
    pub fn position(&self, dataset: &Dataset) -> String {
        let mut position = format!("{}.{}", self.tier.id(), self.chrome.id());
        for (chosen, name) in [(self.pinned, PINNED), (self.see_through, SEE_THROUGH)] {
            if chosen {
                position.push('.');
                position.push_str(name);
            }
        }
        match self.opened {
            Opened::Nothing => {}
            Opened::Place(place) => {
                position.push_str(&format!(".{PLACE}{}", place_word(dataset.place(place))));
            }
            Opened::Mission(mission) => {
                position.push_str(&format!(".{MISSION}{}", dataset.mission(mission).id));
            }
        }
        position
    }

    /// From such a position; what is unknown in it is as at the start.
    pub fn from_position(position: &str, dataset: &Dataset) -> Embedding {
        let mut embedding = Embedding::default();
        for word in position.split('.') {
            if let Some(place) = word.strip_prefix(PLACE).and_then(|id| read_place(id, dataset)) {
                embedding.opened = Opened::Place(place);
            } else if let Some(mission) =
                word.strip_prefix(MISSION).and_then(|id| read_mission(id, dataset))
            {
                embedding.opened = Opened::Mission(mission);
            }
            if let Some(tier) = Tier::ALL.into_iter().find(|tier| tier.id() == word) {
                embedding.tier = tier;
            } else if let Some(chrome) = Chrome::ALL.into_iter().find(|own| own.id() == word) {
                embedding.chrome = chrome;
            } else if word == PINNED {
                embedding.pinned = true;
            } else if word == SEE_THROUGH {
                embedding.see_through = true;
            }
        }
        embedding
    }

    /// What is embedded: the view without what is open beside the map.
    fn state(&self, state: &State) -> State {
        let chrome = match self.tier {
            Tier::Image => Chrome::Full,
            Tier::Frame | Tier::Element => self.chrome,
        };
        let see_through = self.see_through && self.tier != Tier::Image;
        let (place, mission) = match self.opened {
            Opened::Nothing => (None, None),
            Opened::Place(place) => (Some(place), None),
            Opened::Mission(mission) => (None, Some(mission)),
        };
        let still = State { activity: None, playing: false, ..state.clone() };
        State { chrome, see_through, place, mission, ..still }
    }

    /// The address of what is embedded; `site` ends with a slash.
    pub fn address(&self, site: &str, dataset: &Dataset, state: &State) -> String {
        let version = &dataset.version;
        let folder = if self.pinned { format!("versions/{version}/") } else { String::new() };
        format!("{site}{folder}?{}", write_query(&self.state(state), dataset))
    }

    /// The markup, and for an image the same as Markdown.
    pub fn markup(
        &self,
        site: &str,
        dataset: &Dataset,
        state: &State,
        screen: &Screen,
    ) -> (String, Option<String>) {
        let address = self.address(site, dataset, state);
        let title = format!("{}: {}", catalogue(state.language).title, heading(dataset, state));
        match self.tier {
            Tier::Image => {
                let file = match published_picture(dataset, state) {
                    Some(path) => format!("{site}{path}"),
                    None => picture_name(dataset, state),
                };
                let words = description(dataset, state, screen);
                let html = image_snippet(&address, &file, &words);
                (html, Some(image_markdown(&address, &file, &words)))
            }
            Tier::Frame => {
                let scheme = self.see_through.then(|| scheme(state.theme));
                (snippet(&address, &title, self.chrome, scheme), None)
            }
            Tier::Element => {
                let query = write_query(&self.state(state), dataset);
                let version = self.pinned.then_some(dataset.version.as_str());
                (element_snippet(site, &query, &title, version), None)
            }
        }
    }
}

/// The colour scheme that a see-through frame must have.
fn scheme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "light dark",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// The path of the picture that the site has of this view; nothing for a view of which it has none.
pub fn published_picture(dataset: &Dataset, state: &State) -> Option<String> {
    if dataset.origin != Origin::BuiltIn {
        return None;
    }
    let start = State::start(dataset);
    // Language, chrome and what is open do not show in that picture.
    let plain = State {
        year: state.year,
        place: state.place,
        mission: state.mission,
        table: state.table,
        speed: state.speed,
        language: state.language,
        theme: state.theme,
        chrome: state.chrome,
        see_through: state.see_through,
        activity: state.activity.clone(),
        playing: state.playing,
        ..start
    };
    let light = state.theme != Theme::Dark;
    (plain == *state && light && state.layout == Layout::Atlantic)
        .then(|| format!("pictures/{}.png", state.year))
}

/// What a picture of a view is called where its author saves it.
pub fn picture_name(dataset: &Dataset, state: &State) -> String {
    format!("pko-atlas-{}-{}.png", state.year, dataset.version)
}

/// A system for pages that many people use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Newsletters and mail.
    Mail,
    /// WordPress.
    WordPress,
    /// Ghost.
    Ghost,
    /// Moodle.
    Moodle,
    /// Canvas.
    Canvas,
    /// Google Sites.
    GoogleSites,
    /// Notion.
    Notion,
    /// Markdown.
    Markdown,
}

/// How a form is put into a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Insert the picture as any other, and give it the link.
    Insert,
    /// Paste the markup into a block for HTML.
    HtmlBlock,
    /// Paste the markup into the HTML view of the editor.
    HtmlView,
    /// Give the address alone to “embed”.
    Address,
    /// Paste it as Markdown.
    Markdown,
    /// Paste it as HTML, where the program lets HTML through.
    IfHtml,
    /// Paste it as HTML, where the site lets its authors use scripts.
    IfScripts,
}

/// Where a form works, and how it gets there. Elsewhere it does not.
pub fn where_it_works(tier: Tier) -> &'static [(System, Way)] {
    match tier {
        Tier::Image => &[
            (System::Mail, Way::Insert),
            (System::WordPress, Way::HtmlBlock),
            (System::Ghost, Way::HtmlBlock),
            (System::Moodle, Way::HtmlView),
            (System::Canvas, Way::HtmlView),
            (System::GoogleSites, Way::Insert),
            (System::Notion, Way::Insert),
            (System::Markdown, Way::Markdown),
        ],
        Tier::Frame => &[
            (System::WordPress, Way::HtmlBlock),
            (System::Ghost, Way::HtmlBlock),
            (System::Moodle, Way::HtmlView),
            (System::Canvas, Way::HtmlView),
            (System::GoogleSites, Way::Address),
            (System::Notion, Way::Address),
            (System::Markdown, Way::IfHtml),
        ],
        Tier::Element => &[
            (System::WordPress, Way::IfScripts),
            (System::Ghost, Way::HtmlBlock),
            (System::Markdown, Way::IfScripts),
        ],
    }
}

/// The site that a page of the atlas stands in, with a slash at its end, from the page's address.
pub fn site_of(address: &str) -> &str {
    let page = address.split(['?', '#']).next().unwrap_or_default();
    let folder = page.rfind('/').and_then(|end| page.get(..=end)).unwrap_or(page);
    // A pinned version has a folder of its own.
    match folder.trim_end_matches('/').rsplit_once('/') {
        Some((above, _)) if above.ends_with("/versions") => {
            folder.get(..above.len() + 1 - "versions/".len()).unwrap_or(folder)
        }
        _ => folder,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_where_the_page_is_or_two_above_a_version() {
        for (address, site) in [
            ("https://example.org/atlas/?year=1994", "https://example.org/atlas/"),
            ("https://example.org/atlas/index.html#x", "https://example.org/atlas/"),
            ("https://example.org/?a=/b/", "https://example.org/"),
            ("https://example.org/atlas/versions/2026.11.23/?a", "https://example.org/atlas/"),
            ("https://example.org/versions/2026.11.23/", "https://example.org/"),
        ] {
            assert_eq!(site_of(address), site, "{address}");
        }
    }
}
