//! What can happen to the state, and what comes of it.

use crate::record::{CategoryIndex, CategorySet, Dataset, MissionIndex, PlaceIndex};
use crate::text::Language;
use crate::unit::Year;
use crate::view::activity::Activity;
use crate::view::held::next_change;
use crate::view::sort::Sort;
use crate::view::state::{Layout, Measure, Mode, Speed, State, TaskFilter, Theme};

/// Something the reader, the clock or the browser's history asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Show this year, or the nearest that the dataset offers.
    Year(Year),
    /// So many years on (or back, when negative).
    StepYear(i16),
    /// Go to the next year (or, when false, the previous) in which something begins or has ended.
    NextChange(bool),
    /// Show another time.
    Mode(Mode),
    /// Play faster or slower.
    Speed(Speed),
    /// Switch a category on or off.
    ToggleCategory(CategoryIndex),
    /// Show a table in this order in the place of the list; nothing for the list.
    Table(Option<Sort>),
    /// Show this category alone.
    IsolateCategory(CategoryIndex),
    /// Show all categories and goods given.
    AllCategories,
    /// Switch goods given on or off.
    ToggleInKind,
    /// Show or hide dispatches under other laws.
    ToggleOtherLaws,
    /// Show one kind of work, or all.
    Task(TaskFilter),
    /// Open the record of a place.
    Choose(PlaceIndex),
    /// Open the record of a mission.
    ChooseMission(MissionIndex),
    /// Close the open record.
    Close,
    /// Begin something beside the map, or end it.
    Activity(Option<Activity>),
    /// Let the marks mean something else.
    Measure(Measure),
    /// Lay the Earth out otherwise.
    Layout(Layout),
    /// Light or dark.
    Theme(Theme),
    /// Tell categories apart by pattern too, or by colour alone.
    Patterns(bool),
    /// Speak another language.
    Language(Language),
    /// Start the play-through; from the first year when the last one is shown.
    Play,
    /// Stop the play-through.
    Pause,
    /// The clock of the play-through: one year on, stopping at the last.
    Tick,
    /// Several things at once, in this order, as one step of the history.
    All(Vec<Message>),
    /// Take over a state from the URL, as when the reader goes back.
    Restore(State),
}

impl Message {
    /// Whether the view of the map has nothing to do with it, or it tells itself what comes of that.
    fn spares_view(&self) -> bool {
        use Message::{All, Language, Patterns, Pause, Restore, Speed, Theme};
        matches!(
            self,
            Language(_) | Theme(_) | Patterns(_) | Speed(_) | Pause | All(_) | Restore(_)
        )
    }
}

/// The state that follows from a message. Reaching for the year stops the play-through: the
/// reader's hand comes first.
pub fn reduce(state: &State, message: Message, dataset: &Dataset) -> State {
    let mut next =
        State { view_awaited: state.view_awaited && message.spares_view(), ..state.clone() };
    let (first, last) = (dataset.first_year, dataset.last_year());
    let within = |year: Year| Year(year.0.max(first.0).min(last.0.max(first.0)));
    match message {
        Message::Year(year) => {
            next.year = within(year);
            next.playing = false;
        }
        Message::StepYear(step) => {
            next.year = within(Year(state.year.0.saturating_add(step)));
            next.playing = false;
        }
        Message::NextChange(forward) => {
            next.year = next_change(dataset, state, forward).unwrap_or(state.year);
            next.playing = false;
        }
        Message::Mode(Mode::Compared(year)) => next.mode = Mode::Compared(within(year)),
        Message::Mode(mode) => next.mode = mode,
        Message::Language(language) => next.language = language,
        Message::Table(table) => next.table = table,
        Message::Speed(speed) => next.speed = speed,
        Message::IsolateCategory(category) => {
            next.categories = CategorySet::EMPTY.with(category);
            next.in_kind = false;
        }
        Message::AllCategories => {
            next.categories = CategorySet::first(dataset.categories.len());
            next.in_kind = true;
        }
        Message::ToggleCategory(category) => next.categories = state.categories.toggled(category),
        Message::ToggleInKind => next.in_kind = !state.in_kind,
        Message::ToggleOtherLaws => next.other_laws = !state.other_laws,
        Message::Task(task) => next.task = task,
        Message::Choose(place) => {
            next.place = Some(place);
            next.mission = None;
        }
        Message::ChooseMission(mission) => {
            next.mission = Some(mission);
            next.place = None;
        }
        Message::Close => (next.place, next.mission) = (None, None),
        Message::Activity(activity) => {
            // A record would stand in its place.
            (next.place, next.mission) = (None, None);
            next.activity = activity;
        }
        Message::Measure(measure) => next.measure = measure,
        Message::Layout(layout) => next.layout = layout,
        Message::Theme(theme) => next.theme = theme,
        Message::Patterns(patterns) => next.patterns = patterns,
        Message::Play => {
            next.playing = first < last;
            if state.year >= last {
                next.year = first;
            }
        }
        Message::Pause => next.playing = false,
        Message::Tick if state.playing => {
            next.year = within(Year(state.year.0.saturating_add(1)));
            next.playing = next.year < last;
        }
        Message::Tick => {}
        Message::All(messages) => {
            for message in messages {
                next = reduce(&next, message, dataset);
            }
        }
        Message::Restore(restored) => next = restored,
    }
    next
}
