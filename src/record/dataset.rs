//! The dataset as typed values. Shapes and meanings follow `docs/data.md`; references between
//! records are positions in the tables of the same dataset, resolved when it is read.

use crate::record::category::CategoryIndex;
use crate::record::other_law::OtherLaw;
use crate::record::principle::Principle;
use crate::unit::{CountryCode, LonLat, Month, Year};

/// A text in the languages of the atlas. English is always there; the others may be missing in
/// other people's datasets, and then English is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    /// English.
    pub en: String,
    /// Japanese.
    pub ja: Option<String>,
    /// Simplified Chinese.
    pub zh: Option<String>,
}

macro_rules! table_index {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);
    )*};
}

table_index! {
    /// Position of a place in [`Dataset::places`].
    PlaceIndex,
    /// Position of a mission in [`Dataset::missions`].
    MissionIndex,
    /// Position of a task in [`Dataset::tasks`].
    TaskIndex,
    /// Position of a source in [`Dataset::sources`].
    SourceIndex,
    /// Position of a deployment in [`Dataset::deployments`].
    DeploymentIndex,
    /// Position of a contribution in [`Dataset::in_kind`].
    InKindIndex,
}

/// Where a record comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The atlas itself.
    #[default]
    BuiltIn,
    /// Another host, or a file that this host keeps for somebody.
    Host(String),
    /// A file of the reader.
    File,
}

/// A whole record: every table a reader may look into.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Where it comes from; no document says that of itself.
    pub origin: Origin,
    /// What the atlas shows, as a title.
    pub title: Localized,
    /// Version of the data, for citations and links that pin it.
    pub version: String,
    /// The month up to which the record was looked after; open ends hold up to it.
    pub as_of: Month,
    /// The first year the year control offers; the last is the year of `as_of`.
    pub first_year: Year,
    /// Kinds of deployment, in the fixed order in which they are shown.
    pub categories: Vec<Category>,
    /// Kinds of work: the second facet.
    pub tasks: Vec<Task>,
    /// Missions and operations.
    pub missions: Vec<Mission>,
    /// Places of the record, with the names they had.
    pub places: Vec<Place>,
    /// Where each fact comes from.
    pub sources: Vec<Source>,
    /// People sent.
    pub deployments: Vec<Deployment>,
    /// Goods given; nobody is sent with them.
    pub in_kind: Vec<InKind>,
    /// Dated events beside the deployments.
    pub events: Vec<Event>,
    /// Terms of office of prime ministers.
    pub prime_ministers: Vec<Term>,
    /// Dispatches under other laws.
    pub other_laws: Vec<OtherLaw>,
    /// Conditions of taking part, in order.
    pub principles: Vec<Principle>,
}

/// A kind of deployment: for the built-in record a pillar of the Act.
#[derive(Clone, Debug)]
pub struct Category {
    /// Stable identifier, in lower case with hyphens: `humanitarian-relief`.
    pub id: String,
    /// Full name.
    pub name: Localized,
    /// Name for narrow places.
    pub short: Localized,
    /// The colours that its author wishes for, on light and on dark ground.
    pub colours: [Option<Colour>; 2],
}

/// Red, green and blue of sRGB.
pub type Colour = [u8; 3];

/// A kind of work, such as engineers or election observers, whatever the category.
#[derive(Clone, Debug)]
pub struct Task {
    /// Stable identifier: `election-observers`.
    pub id: String,
    /// Name.
    pub name: Localized,
}

/// A mission or operation, such as UNTAC.
#[derive(Clone, Debug)]
pub struct Mission {
    /// Stable identifier: `untac`.
    pub id: String,
    /// The acronym it is known by, when it has one.
    pub acronym: Option<String>,
    /// Full name.
    pub name: Localized,
}

/// A place of the record.
#[derive(Clone, Debug)]
pub struct Place {
    /// Stable identifier: `timor-leste`.
    pub id: String,
    /// The code of its shape on the map; `None` for a place that is no country, such as the
    /// Golan Heights.
    pub code: Option<CountryCode>,
    /// A position to show it at when no shape of the map has its code.
    pub position: Option<LonLat>,
    /// Today's name.
    pub name: Localized,
    /// Earlier names, each with the months in which it was in use.
    pub historical: Vec<HistoricalName>,
    /// Countries that it lies in or between, when it is not one itself.
    pub neighbours: Vec<CountryCode>,
}

/// A name that a place had for some time.
#[derive(Clone, Debug)]
pub struct HistoricalName {
    /// The full name, with who governed where that says more.
    pub name: Localized,
    /// The name on the map and in lists, where it was another than today's.
    pub short: Option<Localized>,
    /// First month of use.
    pub from: Month,
    /// Last month of use; `None` when it is still in use.
    pub to: Option<Month>,
}

/// A published source.
#[derive(Clone, Debug)]
pub struct Source {
    /// Stable identifier: `mofa-record-2024`.
    pub id: String,
    /// Title in the language of the source.
    pub title: String,
    /// Language of the title, as a tag such as `ja`; `None` when the record does not say.
    pub language: Option<String>,
    /// Who published it.
    pub publisher: String,
    /// Its address, `http` or `https`; `None` when it has none.
    pub url: Option<String>,
    /// When it was published, as the source says it.
    pub date: Option<String>,
    /// When it was read, `YYYY-MM-DD`.
    pub accessed: Option<String>,
}

/// How a place takes part in a deployment or contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// People worked here.
    MissionArea,
    /// The work was for the people of this place.
    Beneficiary,
    /// Supply, training or loading point.
    Staging,
}

/// A place in its role.
#[derive(Clone, Debug)]
pub struct PlaceRole {
    /// The place.
    pub place: PlaceIndex,
    /// Its role.
    pub role: Role,
    /// What a reader should know about it.
    pub note: Option<Localized>,
}

/// Which service the people came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Personnel {
    /// Members of the Self-Defense Forces.
    SelfDefenseForces,
    /// Police officers.
    Police,
    /// Officials and private citizens.
    Civilian,
}

/// How sure the record is of a deployment as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Official sources agree.
    High,
    /// Sources differ in details, or one of them is not official.
    Medium,
    /// Little was found.
    Low,
}

/// People sent for one kind of work in one mission.
#[derive(Clone, Debug)]
pub struct Deployment {
    /// Stable identifier: `untac-engineering-unit`.
    pub id: String,
    /// The mission.
    pub mission: MissionIndex,
    /// The category: the legal pillar, in the built-in record.
    pub category: CategoryIndex,
    /// The kind of work.
    pub task: TaskIndex,
    /// What the unit or group is called.
    pub component: Localized,
    /// Which service the people came from.
    pub personnel: Option<Personnel>,
    /// Where, for whom and by way of which places.
    pub places: Vec<PlaceRole>,
    /// First month.
    pub start: Month,
    /// Last month; `None` while it goes on.
    pub end: Option<Month>,
    /// Until when the sources say that it goes on, for one that has no end.
    pub as_of: Option<Month>,
    /// Rotations in order; empty when their sizes are not known.
    pub rotations: Vec<Rotation>,
    /// People sent in total over all rotations; `None` when not known, which is never zero.
    pub total: Option<Total>,
    /// People counted in another deployment who went on in this one.
    pub carried_over: Option<CarriedOver>,
    /// Sizes at single moments.
    pub strength: Vec<Strength>,
    /// Totals up to single moments.
    pub cumulative: Vec<Strength>,
    /// What the people did.
    pub did: Localized,
    /// Where exactly.
    pub sites: Vec<Site>,
    /// At least one, and at least one with an address.
    pub sources: Vec<SourceIndex>,
    /// How sure the record is.
    pub confidence: Confidence,
    /// What a reader should know about the record.
    pub note: Option<Localized>,
}

/// A rotation, or several of the same size.
#[derive(Clone, Debug)]
pub struct Rotation {
    /// People in each.
    pub people: u32,
    /// How many rotations of this size.
    pub times: u32,
    /// What it is called in the sources.
    pub label: Option<Localized>,
}

/// People sent in total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// The number.
    pub people: u32,
    /// Whether the sources say "about".
    pub approximate: bool,
}

/// People who are counted elsewhere.
#[derive(Clone, Debug)]
pub struct CarriedOver {
    /// The number.
    pub people: u32,
    /// The deployment they are counted in.
    pub from: DeploymentIndex,
}

/// A number of people at one moment.
#[derive(Clone, Debug)]
pub struct Strength {
    /// When, as precisely as the source says: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: String,
    /// The number.
    pub people: u32,
    /// What a reader should know about it.
    pub note: Option<Localized>,
}

/// A camp, office or airport.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its name.
    pub name: Localized,
    /// Where it is; rounded, see `docs/data.md`.
    pub position: LonLat,
    /// The place it lies in.
    pub place: PlaceIndex,
    /// What it is: `base`, `operations`, `country-capital` and so on.
    pub kind: String,
}

/// Goods given to an organisation or mission.
#[derive(Clone, Debug)]
pub struct InKind {
    /// Stable identifier: `in-kind-untac-medicines`.
    pub id: String,
    /// First year to which the sources allow it to belong.
    pub year: Year,
    /// Last such year; the same as `year` when it is certain.
    pub year_max: Year,
    /// The month, where known.
    pub month: Option<Month>,
    /// Who received the goods.
    pub recipients: Vec<Recipient>,
    /// For whom they were.
    pub for_whom: Localized,
    /// Where they were given and for whom.
    pub places: Vec<PlaceRole>,
    /// What was given.
    pub goods: Vec<Localized>,
    /// At least one, and at least one with an address.
    pub sources: Vec<SourceIndex>,
    /// How sure the record is.
    pub confidence: Confidence,
    /// What a reader should know about the record.
    pub note: Option<Localized>,
}

/// Who received goods.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Acronym.
    pub code: String,
    /// Name.
    pub name: Localized,
}

/// Something that happened on a day or in a month.
#[derive(Clone, Debug)]
pub struct Event {
    /// Stable identifier.
    pub id: String,
    /// When: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: String,
    /// The year of the date.
    pub year: Year,
    /// What it is: `law`, `casualty`, `withdrawal` and so on.
    pub kind: String,
    /// In a few words.
    pub title: Localized,
    /// In a sentence.
    pub description: Localized,
    /// Countries concerned.
    pub countries: Vec<CountryCode>,
    /// Deployments concerned.
    pub deployments: Vec<DeploymentIndex>,
    /// At least one, and at least one with an address.
    pub sources: Vec<SourceIndex>,
    /// What a reader should know about the record.
    pub note: Option<Localized>,
}

/// A term of office.
#[derive(Clone, Debug)]
pub struct Term {
    /// Stable identifier: `abe-2`.
    pub id: String,
    /// The name.
    pub name: Localized,
    /// First month.
    pub start: Month,
    /// Last month; `None` while in office.
    pub end: Option<Month>,
    /// At least one, and at least one with an address.
    pub sources: Vec<SourceIndex>,
}
