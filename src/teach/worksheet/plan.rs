//! What is chosen for a worksheet, and its mirror in the address.

use crate::unit::Year;

/// The size of the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// All sizes, in the order in which they are offered.
    pub const ALL: [Paper; 2] = [Paper::A4, Paper::Letter];

    /// The name in the address.
    pub fn id(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
        }
    }
}

/// What the map shows, and so what is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapKind {
    /// Numbers at the places: which places are they?
    #[default]
    Numbered,
    /// Numbers and names: which kind of cooperation was it?
    Labelled,
    /// Outlines alone: where are the places of a list?
    Blank,
}

impl MapKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [MapKind; 3] = [MapKind::Numbered, MapKind::Labelled, MapKind::Blank];

    /// The name in the address.
    pub fn id(self) -> &'static str {
        match self {
            MapKind::Numbered => "numbered",
            MapKind::Labelled => "labelled",
            MapKind::Blank => "blank",
        }
    }
}

/// A part that a sheet may have beside its map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The names to choose from, on a map with numbers.
    Bank,
    /// Missions to put in order.
    Strip,
    /// A part of the record with questions.
    Reading,
    /// The answers.
    Key,
}

impl Part {
    /// All parts, in the order of the sheet.
    pub const ALL: [Part; 4] = [Part::Bank, Part::Strip, Part::Reading, Part::Key];

    /// The name in the address.
    pub fn id(self) -> &'static str {
        match self {
            Part::Bank => "bank",
            Part::Strip => "strip",
            Part::Reading => "reading",
            Part::Key => "key",
        }
    }
}

/// Stands for no part at all.
const MAP_ALONE: &str = "map";
/// Longest seed, in letters.
const LONGEST: usize = 16;

/// What is chosen for a worksheet. Its year and categories are those of the atlas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What chance follows from: 1 to 16 small letters and digits.
    pub seed: String,
    /// The paper.
    pub paper: Paper,
    /// The map.
    pub map: MapKind,
    /// The parts beside it, in the order of [`Part::ALL`].
    pub parts: Vec<Part>,
    /// First and last year of the timeline; `None` for all years of the record.
    pub years: Option<(Year, Year)>,
}

impl Plan {
    /// Reads a position such as `s7k2.a4.numbered.bank.strip.reading.key` or
    /// `s7k2.letter.blank.strip.1992-2001`. What is not understood is left out; a position without a
    /// word on parts has them all.
    pub fn read(position: &str) -> Plan {
        let mut words = position.split('.');
        let seed = words.next().unwrap_or_default();
        let fits = (1..=LONGEST).contains(&seed.len())
            && seed.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit());
        let mut plan = Plan {
            seed: if fits { seed } else { "start" }.to_owned(),
            paper: Paper::default(),
            map: MapKind::default(),
            parts: Vec::new(),
            years: None,
        };
        let mut alone = false;
        let mut named = Vec::new();
        for word in words {
            if let Some(paper) = Paper::ALL.into_iter().find(|paper| paper.id() == word) {
                plan.paper = paper;
            } else if let Some(map) = MapKind::ALL.into_iter().find(|map| map.id() == word) {
                plan.map = map;
            } else if let Some(part) = Part::ALL.into_iter().find(|part| part.id() == word) {
                named.push(part);
            } else if let Some(years) = read_years(word) {
                plan.years = Some(years);
            } else {
                alone |= word == MAP_ALONE;
            }
        }
        let all = named.is_empty() && !alone;
        plan.parts = Part::ALL.into_iter().filter(|part| all || named.contains(part)).collect();
        plan
    }

    /// The position that reads as this plan.
    pub fn write(&self) -> String {
        let mut words = vec![self.seed.clone(), self.paper.id().into(), self.map.id().into()];
        words.extend(self.parts.iter().map(|part| part.id().to_owned()));
        if self.parts.is_empty() {
            words.push(MAP_ALONE.to_owned());
        }
        words.extend(self.years.map(|(first, last)| format!("{first}-{last}")));
        words.join(".")
    }

    /// Whether the sheet has a part.
    pub fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// The same with a part more or less.
    #[must_use]
    pub fn toggled(&self, part: Part) -> Plan {
        let kept = |own: &Part| self.has(*own) != (*own == part);
        Plan { parts: Part::ALL.into_iter().filter(kept).collect(), ..self.clone() }
    }
}

/// Two years with a hyphen between them, the earlier first.
fn read_years(word: &str) -> Option<(Year, Year)> {
    let (first, last) = word.split_once('-')?;
    let (first, last) = (Year(first.parse().ok()?), Year(last.parse().ok()?));
    (Year(0) <= first && first <= last && last <= Year(9999)).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Activity, ActivityKind};

    #[test]
    fn a_plan_reads_and_writes_the_same_position() {
        for position in [
            "s7k2.a4.numbered.bank.strip.reading.key",
            "a.letter.blank.map",
            "z9.letter.labelled.strip.key.1992-2001",
        ] {
            let plan = Plan::read(position);
            assert_eq!(plan.write(), position);
            assert!(Activity::at(ActivityKind::Worksheet, position).is_some(), "{position}");
        }
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        let start = Plan::read("start");
        assert_eq!(start.write(), "start.a4.numbered.bank.strip.reading.key");
        for position in
            ["", "start.", "start.A5.colour", "start.2001-1992", "start.-5-9", "UP", "é"]
        {
            assert_eq!(Plan::read(position), start, "{position}");
        }
        assert_eq!(Plan::read("abcdefghijklmnopq").seed, "start");
    }

    #[test]
    fn a_part_is_taken_and_given_back() {
        let plan = Plan::read("start");
        let without = plan.toggled(Part::Strip);
        assert!(!without.has(Part::Strip) && without.has(Part::Key));
        assert_eq!(without.toggled(Part::Strip), plan);
        let none = Part::ALL.into_iter().fold(plan, |plan, part| plan.toggled(part));
        assert_eq!(Plan::read(&none.write()), none);
    }
}
