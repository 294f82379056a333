//! What the reader does beside the map: a tour, a quiz, a worksheet and their like.
//!
//! The state knows which activity is open and keeps its position; what a position means is known to
//! the activity alone.

/// A kind of activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActivityKind {
    /// A guided tour.
    Tour,
    /// Questions.
    Quiz,
    /// A sheet for the class.
    Worksheet,
    /// What the terms mean.
    Glossary,
    /// Making a lesson.
    Editor,
    /// Putting the atlas into another page.
    Embed,
    /// Other people's records.
    Data,
}

impl ActivityKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [ActivityKind; 7] = [
        ActivityKind::Tour,
        ActivityKind::Quiz,
        ActivityKind::Worksheet,
        ActivityKind::Glossary,
        ActivityKind::Editor,
        ActivityKind::Embed,
        ActivityKind::Data,
    ];

    /// The name of its parameter in the URL.
    pub fn id(self) -> &'static str {
        match self {
            ActivityKind::Tour => "tour",
            ActivityKind::Quiz => "quiz",
            ActivityKind::Worksheet => "worksheet",
            ActivityKind::Glossary => "glossary",
            ActivityKind::Editor => "editor",
            ActivityKind::Embed => "embed",
            ActivityKind::Data => "own-data",
        }
    }

    /// The kind with this name in the URL.
    pub fn from_id(id: &str) -> Option<ActivityKind> {
        ActivityKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// An open activity and how far the reader has come in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Which one.
    pub kind: ActivityKind,
    at: String,
}

impl Activity {
    /// Where every activity begins.
    pub const START: &'static str = "start";
    /// Longest position, in bytes.
    pub const LONGEST: usize = 200;

    /// An activity at its beginning.
    pub fn start(kind: ActivityKind) -> Activity {
        Activity { kind, at: Activity::START.to_owned() }
    }

    /// An activity at a position: 1 to [`Activity::LONGEST`] letters and digits of ASCII and
    /// `.`, `_`, `-`, `~`, `:`, which every address carries as they are; nothing for any other.
    pub fn at(kind: ActivityKind, at: &str) -> Option<Activity> {
        let plain = |letter: char| {
            letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-' | '~' | ':')
        };
        let fits = (1..=Activity::LONGEST).contains(&at.len()) && at.chars().all(plain);
        fits.then(|| Activity { kind, at: at.to_owned() })
    }

    /// The position.
    pub fn position(&self) -> &str {
        &self.at
    }

    /// Whether it has a view of the map to show at its position: a stop of a tour, a question.
    pub fn chooses_view(&self) -> bool {
        matches!(self.kind, ActivityKind::Tour | ActivityKind::Quiz) && self.at != Activity::START
    }

    /// Whether the map keeps its names to itself, and a place that is clicked is an answer: while a
    /// quiz asks. A position that ends with a tilde is one at which there is nothing to guess.
    pub fn is_quiet(&self) -> bool {
        let asks = self.at != Activity::START && !self.at.ends_with('~');
        self.kind == ActivityKind::Quiz && asks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_what_an_address_carries_as_it_is() {
        for at in ["start", "ten-stops.3", "s7k2:easy~4", &"a".repeat(200)] {
            let activity = Activity::at(ActivityKind::Tour, at).expect("a position");
            assert_eq!(activity.position(), at);
        }
        for at in ["", "a b", "a&b", "é", "a=b", "<b>", &"a".repeat(201)] {
            assert_eq!(Activity::at(ActivityKind::Tour, at), None, "{at}");
        }
    }

    #[test]
    fn the_map_is_quiet_while_a_quiz_asks() {
        let quiet = |kind, at| Activity::at(kind, at).is_some_and(|activity| activity.is_quiet());
        assert!(quiet(ActivityKind::Quiz, "s7k2.easy.2.1"));
        assert!(!quiet(ActivityKind::Quiz, "s7k2.easy.2.12~"));
        assert!(!quiet(ActivityKind::Quiz, Activity::START));
        assert!(!quiet(ActivityKind::Tour, "s7k2.easy.2.1"));
    }

    #[test]
    fn every_kind_is_known_by_its_name() {
        for kind in ActivityKind::ALL {
            assert_eq!(ActivityKind::from_id(kind.id()), Some(kind));
        }
        assert_eq!(ActivityKind::from_id("lecture"), None);
    }
}
