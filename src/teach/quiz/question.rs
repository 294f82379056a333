//! What a question is, apart from its words.

use crate::record::{
    CategoryIndex, CategorySet, Dataset, DeploymentIndex, MissionIndex, PlaceIndex, TaskIndex,
};
use crate::unit::Year;
use crate::view::{Mode, State};

/// How hard a quiz is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Three options, far apart; what is looked for stands out.
    #[default]
    Easy,
    /// Four options.
    Medium,
    /// Four options close to each other, and what is easily mistaken.
    Hard,
}

impl Level {
    /// All levels, in the order in which they are offered.
    pub const ALL: [Level; 3] = [Level::Easy, Level::Medium, Level::Hard];

    /// The name in the address.
    pub fn id(self) -> &'static str {
        match self {
            Level::Easy => "easy",
            Level::Medium => "medium",
            Level::Hard => "hard",
        }
    }

    /// The level with this name in the address.
    pub fn from_id(id: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.id() == id)
    }

    /// How many options a question has where there are enough.
    pub fn options(self) -> usize {
        if self == Level::Easy { 3 } else { 4 }
    }
}

/// Kinds of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Where people worked: on the map or in the list.
    Find,
    /// Under which category the record files it.
    Category,
    /// In which year people first, or last, worked somewhere.
    Year,
    /// What began first or last, or in which order.
    Order,
    /// How many places will be active: guess, then watch.
    Predict,
    /// Under this Act or under another law.
    Law,
    /// A claim or a fact.
    Claim,
    /// How many people were sent.
    People,
    /// What kind of work was done.
    Work,
    /// For whom it was done.
    ForWhom,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 10] = [
        Kind::Find,
        Kind::Category,
        Kind::Year,
        Kind::Order,
        Kind::Predict,
        Kind::Law,
        Kind::Claim,
        Kind::People,
        Kind::Work,
        Kind::ForWhom,
    ];

    /// Stable name.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Find => "find",
            Kind::Category => "category",
            Kind::Year => "year",
            Kind::Order => "order",
            Kind::Predict => "predict",
            Kind::Law => "law",
            Kind::Claim => "claim",
            Kind::People => "people",
            Kind::Work => "work",
            Kind::ForWhom => "for-whom",
        }
    }
}

/// Something done under the Act, or under another law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dispatch {
    /// A deployment of the record.
    UnderAct(DeploymentIndex),
    /// Position in [`Dataset::other_laws`].
    OtherLaw(usize),
}

/// A sentence: a claim or a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    /// Position in the table of claims.
    Claim(usize),
    /// Position in [`Dataset::events`].
    Fact(usize),
}

/// What checking a claim gave, in four groups that exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// An interpretation, which the record can neither confirm nor refute.
    Undecided,
    /// It is about the future.
    Open,
    /// Some of it can be checked, and not all of that holds.
    InPart,
    /// The record says otherwise.
    Contradicted,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Where people worked under a mission, on the map of a year.
    FindMission(MissionIndex, Year),
    /// Where the people of a deployment worked, on the map of a year.
    FindWork(DeploymentIndex, Year),
    /// Under which category a deployment is filed.
    Category(DeploymentIndex),
    /// In which year people first worked at a place.
    First(PlaceIndex),
    /// In which year people last worked at a place.
    Last(PlaceIndex),
    /// Which of the options began first.
    BeganFirst,
    /// Which of the options began last.
    BeganLast,
    /// In which order the deployments began.
    Order(Vec<DeploymentIndex>),
    /// How many places are active in the second year, after the first with as many as given.
    Predict(Year, usize, Year),
    /// Whether something was done under the Act.
    UnderAct(Dispatch),
    /// Which of the options was not done under the Act.
    NotUnderAct,
    /// Whether a sentence is a claim or a fact.
    ClaimOrFact(Statement),
    /// Which of the options is a fact.
    FactAmongClaims,
    /// What checking a claim gave.
    Checked(usize),
    /// How many people were sent with a deployment.
    People(DeploymentIndex),
    /// What kind of work was done at a place in a year.
    Work(PlaceIndex, Year),
    /// For the people of which place a deployment worked.
    ForWhom(DeploymentIndex),
}

/// An option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A place, by the name it had in a year.
    Place(PlaceIndex, Year),
    /// A category.
    Category(CategoryIndex),
    /// A year.
    Year(Year),
    /// So many places.
    Places(usize),
    /// So many people.
    People(u32),
    /// A kind of work.
    Task(TaskIndex),
    /// A deployment, without its time.
    Deployment(DeploymentIndex),
    /// Deployments one after another.
    Sequence(Vec<DeploymentIndex>),
    /// Something done under the Act or another law, with its time.
    Dispatch(Dispatch),
    /// Whether it was done under the Act.
    UnderAct(bool),
    /// A sentence.
    Statement(Statement),
    /// Whether it is a claim.
    IsClaim(bool),
    /// What checking gave.
    Verdict(Verdict),
}

/// What is filled on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// Nothing: the map gives no hint.
    Nothing,
    /// All categories.
    All,
    /// One category.
    Only(CategoryIndex),
}

/// A view of the map for a question or its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The year.
    pub year: Year,
    /// What is filled.
    pub filled: Filled,
    /// Whether dispatches under other laws are shown.
    pub other_laws: bool,
    /// The place whose record can be opened to check the answer.
    pub place: Option<PlaceIndex>,
}

impl Sight {
    /// The map of a year with nothing on it.
    pub fn empty(year: Year) -> Sight {
        Sight { year, filled: Filled::Nothing, other_laws: false, place: None }
    }

    /// The map of a year with everything on it.
    pub fn full(year: Year) -> Sight {
        Sight { filled: Filled::All, ..Sight::empty(year) }
    }

    /// The state that shows it, with the reader's own settings as they are and no record open.
    pub fn state(&self, present: &State, dataset: &Dataset) -> State {
        let categories = match self.filled {
            Filled::Nothing => CategorySet::EMPTY,
            Filled::All => CategorySet::first(dataset.categories.len()),
            Filled::Only(category) => CategorySet::EMPTY.with(category),
        };
        State {
            year: self.year,
            categories,
            in_kind: false,
            other_laws: self.other_laws,
            mode: Mode::ThisYear,
            task: None,
            place: None,
            mission: None,
            view_awaited: false,
            playing: false,
            ..present.clone()
        }
    }
}

/// A question with exactly one right option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its kind.
    pub kind: Kind,
    /// Names what is asked, whatever the options: no two questions of a quiz have the same.
    pub key: String,
    /// What is asked.
    pub subject: Subject,
    /// Two to four options.
    pub choices: Vec<Choice>,
    /// The position of the right one.
    pub right: usize,
    /// The map while it is asked.
    pub before: Sight,
    /// The map on which the answer can be checked.
    pub after: Sight,
}

impl Question {
    /// The position of a place among the options.
    pub fn option_of(&self, place: PlaceIndex) -> Option<usize> {
        self.choices
            .iter()
            .position(|choice| matches!(choice, Choice::Place(option, _) if *option == place))
    }

    /// Whether it is answered by choosing a place, which can be done on the map too.
    pub fn is_of_places(&self) -> bool {
        self.kind == Kind::Find
    }

    /// Whether the years are watched before the answer is told.
    pub fn is_watched(&self) -> bool {
        self.kind == Kind::Predict
    }
}
