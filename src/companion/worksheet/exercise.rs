//! The pages for the class.

use yew::prelude::*;

use crate::companion::worksheet::SheetProps;
use crate::companion::worksheet::page::{Page, drawing, sample};
use crate::record::Dataset;
use crate::teach::worksheet::{Asked, Blank, MapKind, Question, Reading, Strip, Worksheet};
use crate::text::{Language, WorksheetWords, catalogue, companion_catalogue};
use crate::view::{Column, say};

/// The heading of a sheet.
pub fn heading(sheet: &Worksheet, dataset: &Dataset, words: &WorksheetWords) -> String {
    (words.heading)(sheet.year, sheet.so_far.then_some(dataset.first_year))
}

/// The map and its blanks.
#[component]
pub fn MapExercise(props: &SheetProps) -> Html {
    let SheetProps { sheet, plan, dataset, state } = props;
    let words = companion_catalogue(state.language).worksheet;
    let task = match plan.map {
        MapKind::Numbered => words.do_numbered,
        MapKind::Labelled => words.do_labelled,
        MapKind::Blank => words.do_blank,
    };
    html! {
        <Page sheet={props.clone()} kind="exercise" heading={heading(sheet, dataset, words)} named=true>
            <p class="sheet-task">{ task }</p>
            <div class="sheet-map">{ drawing(&sheet.map, words.pictures[0]) }</div>
            { kinds(sheet, plan.map, false) }
            <ol class="sheet-blanks" data-map={plan.map.id()}>
                { for sheet.blanks.iter().enumerate().map(|(at, blank)| line(at + 1, blank, plan.map)) }
            </ol>
            if !sheet.bank.is_empty() {
                <div class="sheet-bank">
                    <p><b>{ words.bank }</b>{ " " }<span>{ words.bank_note }</span></p>
                    <ul>{ for sheet.bank.iter().map(|name| html! { <li>{ name }</li> }) }</ul>
                </div>
            }
        </Page>
    }
}

/// The categories: letters where they are asked for, patterns where the map has or wants them.
pub fn kinds(sheet: &Worksheet, map: MapKind, of_answers: bool) -> Html {
    html! {
        <ul class="sheet-kinds">
            { for sheet.kinds.iter().map(|kind| html! {
                <li>
                    if map != MapKind::Numbered { <b>{ kind.letter }</b> }
                    if map != MapKind::Labelled { { for kind.samples.get(usize::from(of_answers)).map(sample) } }
                    { &kind.name }
                </li>
            }) }
        </ul>
    }
}

fn line(number: usize, blank: &Blank, map: MapKind) -> Html {
    match map {
        MapKind::Numbered => html! { <li><b>{ number }</b><i class="sheet-line" /></li> },
        MapKind::Labelled => {
            html! { <li><b>{ number }</b><span>{ &blank.name }</span><i class="sheet-line short" /></li> }
        }
        MapKind::Blank => {
            let letters = blank.letters.chars().map(String::from).collect::<Vec<_>>().join(" ");
            html! { <li><i class="sheet-box" /><span>{ &blank.name }</span><b>{ letters }</b></li> }
        }
    }
}

/// The timeline, and the part to read with its questions.
#[component]
pub fn Further(props: &SheetProps) -> Html {
    let SheetProps { sheet, dataset, state, .. } = props;
    let words = companion_catalogue(state.language).worksheet;
    html! {
        <Page sheet={props.clone()} kind="further" heading={heading(sheet, dataset, words)}>
            if let Some(strip) = &sheet.strip {
                { timeline(strip, words) }
            }
            if let Some(reading) = &sheet.reading {
                { passage(reading, dataset, state.language, words) }
            }
        </Page>
    }
}

fn timeline(strip: &Strip, words: &'static WorksheetWords) -> Html {
    html! {
        <section class="sheet-part">
            <p class="sheet-task">{ words.do_strip }</p>
            <ul class="sheet-letters">
                { for strip.items.iter().map(|item| html! {
                    <li><b>{ item.letter }</b><span>{ &item.label }</span></li>
                }) }
            </ul>
            <div class="sheet-strip">{ drawing(&strip.empty, words.pictures[1]) }</div>
        </section>
    }
}

fn passage(
    reading: &Reading,
    dataset: &Dataset,
    language: Language,
    words: &'static WorksheetWords,
) -> Html {
    let common = catalogue(language);
    html! {
        <section class="sheet-part">
            <p class="sheet-task">{ words.do_reading }</p>
            <table class="sheet-table">
                <thead><tr>
                    <th>{ words.row }</th>
                    { for Column::ALL.into_iter().map(|column| html! { <th>{ column.heading(common) }</th> }) }
                </tr></thead>
                <tbody>
                    { for reading.rows.iter().enumerate().map(|(at, row)| html! {
                        <tr><th>{ at + 1 }</th>{ for row.cells.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                    }) }
                </tbody>
            </table>
            <p class="sheet-note">{ common.people_rule }</p>
            <ol class="sheet-questions">
                { for reading.questions.iter().map(|question| html! {
                    <li><p>{ asked(question, dataset, language) }</p><i class="sheet-line" /></li>
                }) }
                <li><p>{ words.ask_open }</p><i class="sheet-line" /><i class="sheet-line" /></li>
            </ol>
        </section>
    }
}

/// A question in words.
pub fn asked(question: &Question, dataset: &Dataset, language: Language) -> String {
    let words = companion_catalogue(language).worksheet;
    match question.asked {
        Asked::Most { partly } => (words.ask_most)(partly).to_owned(),
        Asked::Fewest { partly } => (words.ask_fewest)(partly).to_owned(),
        Asked::First => words.ask_first.to_owned(),
        Asked::Longest => words.ask_longest.to_owned(),
        Asked::Count(index) => (words.ask_count)(say(&dataset.category(index).short, language)),
        Asked::GoingOn(year) => (words.ask_going_on)(year),
        Asked::Sum => words.ask_sum.to_owned(),
        Asked::Again => words.ask_again.to_owned(),
    }
}
