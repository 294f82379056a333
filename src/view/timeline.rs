//! What stands beside the bars of the year control: events, the law, and who was prime minister.

use crate::record::{Dataset, Event, Term};
use crate::unit::{Year, sort_by, within};

/// Kind of event that the bars show already.
const DEPLOYMENT: &str = "deployment";
/// Kind of event that changes the law.
const LAW: &str = "law";

/// An event on the axis of the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its position in [`Dataset::events`].
    pub event: usize,
    /// Years since the beginning of the first year on offer.
    pub at: f32,
}

/// A term of office on the axis of the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Its position in [`Dataset::prime_ministers`].
    pub term: usize,
    /// Years since the beginning of the first year on offer, where it begins.
    pub from: f32,
    /// The same where it ends, never after the last year on offer.
    pub to: f32,
}

/// A state of the law on the axis of the years.
#[derive(Clone, Debug, PartialEq)]
pub struct LawSpan {
    /// Position in [`Dataset::events`] of what brought it.
    pub event: usize,
    /// Years since the beginning of the first year on offer, where it begins.
    pub from: f32,
    /// The same where the next one begins.
    pub to: f32,
}

/// States of the law within the years on offer, in order.
pub fn laws(dataset: &Dataset) -> Vec<LawSpan> {
    let count = f32::from(dataset.last_year().0 - dataset.first_year.0 + 1);
    let all = dataset.events.iter().enumerate().filter(|(_, event)| event.kind == LAW);
    let mut begun: Vec<(usize, f32)> =
        all.map(|(index, event)| (index, within(position(dataset, event), 0.0, count))).collect();
    sort_by(&mut begun, |one, other| one.1.total_cmp(&other.1));
    let ends = begun.iter().skip(1).map(|(_, at)| *at).chain([count]);
    let spans = begun.iter().zip(ends).map(|((event, from), to)| LawSpan {
        event: *event,
        from: *from,
        to,
    });
    spans.filter(|span| span.to > span.from).collect()
}

/// The event that brought the state of the law at the end of a year.
pub fn law_in(dataset: &Dataset, year: Year) -> Option<&Event> {
    let laws = dataset.events.iter().filter(|event| event.kind == LAW && event.year <= year);
    laws.max_by(|one, other| one.date.cmp(&other.date))
}

/// Events that are no deployments, in the years on offer.
pub fn ticks(dataset: &Dataset) -> Vec<Tick> {
    let years = dataset.first_year..=dataset.last_year();
    let events = dataset.events.iter().enumerate();
    let shown = events.filter(|(_, event)| event.kind != DEPLOYMENT && years.contains(&event.year));
    shown.map(|(index, event)| Tick { event: index, at: position(dataset, event) }).collect()
}

/// Terms of office within the years on offer, in order.
pub fn spans(dataset: &Dataset) -> Vec<Span> {
    let count = f32::from(dataset.last_year().0 - dataset.first_year.0 + 1);
    let at = |year: Year, month: u8| {
        let years = f32::from(year.0 - dataset.first_year.0) + f32::from(month - 1) / 12.0;
        within(years, 0.0, count)
    };
    let terms = dataset.prime_ministers.iter().enumerate();
    let spans = terms.map(|(index, term)| Span {
        term: index,
        from: at(term.start.year(), term.start.number()),
        to: term.end.map_or(count, |end| at(end.year(), end.number())),
    });
    spans.filter(|span| span.to > span.from).collect()
}

/// Everything that happened in a year, in the order of the record.
pub fn events_in(dataset: &Dataset, year: Year) -> impl Iterator<Item = &Event> {
    dataset.events.iter().filter(move |event| event.year == year)
}

/// Who was in office in a year, in order.
pub fn in_office(dataset: &Dataset, year: Year) -> impl Iterator<Item = &Term> {
    dataset.prime_ministers.iter().filter(move |term| {
        term.start <= year.last_month() && term.end.is_none_or(|end| end >= year.first_month())
    })
}

/// The middle of the month of an event, or of its year where the month is not known.
fn position(dataset: &Dataset, event: &Event) -> f32 {
    let month = event.date.split('-').nth(1).and_then(|month| month.parse::<u8>().ok());
    let within = month.map_or(0.5, |month| (f32::from(month.clamp(1, 12)) - 0.5) / 12.0);
    f32::from(event.year.0 - dataset.first_year.0) + within
}
