//! What the app hears: from the network, the reader, the clock, and others in the page.

use std::rc::Rc;

use crate::record::Dataset;
use crate::ui::first::Left;
use crate::ui::foreign::{Failed, Opened};
use crate::ui::load::RecordFault;
use crate::unit::CountryCode;
use crate::view::Message;
use crate::world::{CountryNames, Topology, World};

/// What the app hears.
pub enum Heard {
    /// The shapes have arrived, or not.
    World(Option<Rc<World>>),
    /// Names of all countries have arrived.
    Names(CountryNames),
    /// The map wants finer shapes.
    DetailWanted,
    /// The finer shapes have arrived, or not.
    Detail(Option<Topology>),
    /// The record has arrived.
    Record(Result<Rc<Dataset>, RecordFault>),
    /// The record has arrived in all languages, or not; then a message is to be taken in.
    Texts(Option<Rc<Dataset>>, Option<Message>),
    /// The record is wanted in all languages.
    TextsWanted,
    /// Somebody's record has arrived, or not.
    Foreign(Result<Opened, Failed>),
    /// The companion hands over a record, or nothing for the built-in one.
    Handed(String),
    /// The built-in record is wanted.
    BuiltIn,
    /// Somebody's record is wanted once more.
    ForeignAgain,
    /// The reader, or the clock, asks for something.
    Message(Message),
    /// The reader has stopped stepping through the years.
    Rested,
    /// The reader has gone back or forth in the history.
    Travelled,
    /// The page around asks for a view, by its query.
    Asked(String),
    /// The companion asks for a view, by its query.
    Proposed(String),
    /// The companion wants to know what is shown.
    Introduced,
    /// The map is to show a country without a record.
    LookAt(CountryCode),
    /// The reader has let go of the first picture's range.
    LetGo,
    /// The reader has done this on the first picture.
    Left(Left),
    /// What is awaited should have come by now.
    Late,
    /// Load again what is missing.
    Retry,
}
