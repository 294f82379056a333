//! The one source of truth for what the reader is looking at.

use std::rc::Rc;

use crate::record::{CategorySet, Dataset, MissionIndex, PlaceIndex, TaskIndex};
use crate::text::Language;
use crate::unit::Year;
use crate::view::activity::Activity;
use crate::view::sort::Sort;

/// Which kinds of work are shown: all, or one.
pub type TaskFilter = Option<TaskIndex>;

/// How the Earth is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Equal Earth about 11° E, which leaves the Bering Strait whole.
    #[default]
    Atlantic,
    /// Equal Earth about 150° E, as on Japanese school maps.
    Pacific,
    /// A globe.
    Globe,
}

impl Layout {
    /// All layouts, in the order in which they are offered.
    pub const ALL: [Layout; 3] = [Layout::Atlantic, Layout::Pacific, Layout::Globe];

    /// The name in the URL.
    pub fn id(self) -> &'static str {
        match self {
            Layout::Atlantic => "equal-earth",
            Layout::Pacific => "pacific",
            Layout::Globe => "globe",
        }
    }
}

/// What the map's marks mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Where: a country is filled, whatever the number.
    #[default]
    Places,
    /// How many: a circle whose area is proportional to the people in the field.
    People,
}

/// Which time the map and the list are of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// What was in force in the year.
    #[default]
    ThisYear,
    /// Everything from the first year up to the year.
    SoFar,
    /// The year and another one together, and how they differ.
    Compared(Year),
}

impl Mode {
    /// The name in the URL.
    pub fn id(self) -> &'static str {
        match self {
            Mode::ThisYear => "this-year",
            Mode::SoFar => "so-far",
            Mode::Compared(_) => "compare",
        }
    }

    /// The year that is compared with.
    pub fn other_year(self) -> Option<Year> {
        match self {
            Mode::Compared(year) => Some(year),
            Mode::ThisYear | Mode::SoFar => None,
        }
    }
}

/// How fast the years play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    /// Two seconds a year.
    Half,
    /// A second a year.
    #[default]
    Normal,
    /// Half a second a year.
    Double,
}

impl Speed {
    /// All speeds, in the order in which they are offered.
    pub const ALL: [Speed; 3] = [Speed::Half, Speed::Normal, Speed::Double];

    /// The name in the URL.
    pub fn id(self) -> &'static str {
        match self {
            Speed::Half => "half",
            Speed::Normal => "normal",
            Speed::Double => "double",
        }
    }

    /// How a reader knows it, in any language.
    pub fn label(self) -> &'static str {
        match self {
            Speed::Half => "½×",
            Speed::Normal => "1×",
            Speed::Double => "2×",
        }
    }

    /// Milliseconds a year stays on the screen.
    pub fn milliseconds(self) -> u32 {
        match self {
            Speed::Half => 2_000,
            Speed::Normal => 1_000,
            Speed::Double => 500,
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The name in the URL.
    pub fn id(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// How much stands around the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chrome {
    /// Everything.
    #[default]
    Full,
    /// The switches and the year: for a column of an article.
    Compact,
    /// Nothing: the map of a year.
    Map,
}

impl Chrome {
    /// All of them, from much to little.
    pub const ALL: [Chrome; 3] = [Chrome::Full, Chrome::Compact, Chrome::Map];

    /// The name in the URL.
    pub fn id(self) -> &'static str {
        match self {
            Chrome::Full => "full",
            Chrome::Compact => "compact",
            Chrome::Map => "map",
        }
    }
}

/// What the reader is looking at. Everything but `playing` is mirrored in the URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The year shown, always one that the dataset offers.
    pub year: Year,
    /// The categories switched on.
    pub categories: CategorySet,
    /// Whether goods given are shown.
    pub in_kind: bool,
    /// Whether dispatches under other laws are shown.
    pub other_laws: bool,
    /// Which time is shown.
    pub mode: Mode,
    /// The order of the table, when it stands in the place of the list.
    pub table: Option<Sort>,
    /// Which kinds of work are shown.
    pub task: TaskFilter,
    /// The place whose record is open.
    pub place: Option<PlaceIndex>,
    /// The mission whose record is open; at most one of place and mission is.
    pub mission: Option<MissionIndex>,
    /// What the reader does beside the map.
    pub activity: Option<Activity>,
    /// Whether the activity is still to choose the view: an address asked for one of its positions and
    /// for no year. What is shown meanwhile is the start.
    pub view_awaited: bool,
    /// The language of the interface.
    pub language: Language,
    /// What the marks on the map mean.
    pub measure: Measure,
    /// How the Earth is laid out.
    pub layout: Layout,
    /// Light or dark.
    pub theme: Theme,
    /// How much stands around the map.
    pub chrome: Chrome,
    /// Whether the ground of the page around shows through.
    pub see_through: bool,
    /// Whether categories are told apart by pattern too.
    pub patterns: bool,
    /// How fast the years play.
    pub speed: Speed,
    /// The address of the record, where it is not the built-in one.
    pub data: Option<Rc<str>>,
    /// Whether the years are playing.
    pub playing: bool,
}

impl State {
    /// Whether another state is of another year, or playing, and else the same.
    pub fn differs_in_year_alone(&self, other: &State) -> bool {
        State { year: self.year, playing: self.playing, ..other.clone() } == *self
    }

    /// Where a reader starts: the latest year, everything switched on, nothing chosen.
    pub fn start(dataset: &Dataset) -> State {
        State {
            year: dataset.last_year(),
            categories: CategorySet::first(dataset.categories.len()),
            in_kind: true,
            other_laws: false,
            mode: Mode::default(),
            table: None,
            task: None,
            place: None,
            mission: None,
            activity: None,
            view_awaited: false,
            language: Language::default(),
            measure: Measure::default(),
            layout: Layout::default(),
            theme: Theme::default(),
            chrome: Chrome::default(),
            see_through: false,
            patterns: false,
            speed: Speed::default(),
            data: None,
            playing: false,
        }
    }
}
