//! The page for the teacher.

use yew::prelude::*;

use crate::companion::worksheet::SheetProps;
use crate::companion::worksheet::exercise::{asked, heading, kinds};
use crate::companion::worksheet::page::{Page, drawing};
use crate::record::{Dataset, SourceIndex};
use crate::teach::worksheet::{Answer, MapKind, Question, Reading, Worksheet};
use crate::text::{Language, catalogue, companion_catalogue, grouped};
use crate::view::{Column, place_name};

/// Every answer, with the sources of the record.
#[component]
pub fn Answers(props: &SheetProps) -> Html {
    let SheetProps { sheet, dataset, state, .. } = props;
    let language = state.language;
    let words = companion_catalogue(language).worksheet;
    let title = format!("{}: {}", words.answers, heading(sheet, dataset, words));
    html! {
        <Page sheet={props.clone()} kind="answers" heading={title}>
            <div class="sheet-map small">{ drawing(&sheet.solution, words.pictures[0]) }</div>
            { kinds(sheet, MapKind::Blank, true) }
            <ol class="sheet-answers">
                { for sheet.blanks.iter().enumerate().map(|(at, blank)| html! {
                    <li><b>{ at + 1 }</b>{ format!("{} {}", blank.name, spaced(&blank.letters)) }{ notes(sheet, &blank.sources) }</li>
                }) }
            </ol>
            if let Some(strip) = &sheet.strip {
                <div class="sheet-strip">{ drawing(&strip.filled, words.pictures[1]) }</div>
                <ol class="sheet-answers">
                    { for strip.items.iter().map(|item| {
                        let deployment = dataset.deployment(item.deployment);
                        html! {
                            <li><b>{ item.letter }</b>{ format!("{} {}", deployment.start, item.label) }{ notes(sheet, &deployment.sources) }</li>
                        }
                    }) }
                </ol>
            }
            if let Some(reading) = &sheet.reading {
                <ol class="sheet-solved">
                    { for reading.questions.iter().map(|question| html! {
                        <li><p>{ asked(question, dataset, language) }</p><p><b>{ answer(question, reading, props) }</b></p></li>
                    }) }
                    <li><p>{ words.ask_open }</p><p>{ words.answer_open }</p></li>
                </ol>
                <p class="sheet-note">
                    { for reading.rows.iter().enumerate().map(|(at, row)| html! {
                        <span>{ (words.answer_row)(at + 1, reading.cell(at, Column::Mission)) }{ notes(sheet, &dataset.deployment(row.deployment).sources) }{ " " }</span>
                    }) }
                </p>
            }
            if !has_page_of_sources(sheet) {
                { sources(sheet, dataset, language) }
            }
        </Page>
    }
}

/// Most sources that stand below the answers.
const BELOW: usize = 24;

/// Whether the sources have a page of their own, because there are too many for that of the answers.
pub fn has_page_of_sources(sheet: &Worksheet) -> bool {
    sheet.sources.len() > BELOW
}

/// The sources on pages of their own.
#[component]
pub fn Sources(props: &SheetProps) -> Html {
    let SheetProps { sheet, dataset, state, .. } = props;
    let words = companion_catalogue(state.language).worksheet;
    let title = format!("{}: {}", words.sources, heading(sheet, dataset, words));
    html! {
        <Page sheet={props.clone()} kind="sources" heading={title}>
            { sources(sheet, dataset, state.language) }
        </Page>
    }
}

fn answer(question: &Question, reading: &Reading, props: &SheetProps) -> String {
    let SheetProps { dataset, state, .. } = props;
    let words = companion_catalogue(state.language).worksheet;
    match &question.answer {
        Answer::Rows(rows) => {
            let named = rows.iter().map(|at| {
                let what = format!(
                    "{}, {}",
                    reading.cell(*at, Column::Mission),
                    reading.cell(*at, Column::Place)
                );
                (words.answer_row)(at + 1, &what)
            });
            named.collect::<Vec<_>>().join("; ")
        }
        Answer::Number { number, approximate } => {
            format!("{}{}", if *approximate { "≈ " } else { "" }, grouped(*number))
        }
        Answer::Place(place) => {
            place_name(dataset.place(*place), state.year, state.language).to_owned()
        }
    }
}

/// The numbers of sources.
fn notes(sheet: &Worksheet, sources: &[SourceIndex]) -> Html {
    html! { <sup>{ sheet.source_numbers(sources) }</sup> }
}

fn spaced(letters: &str) -> String {
    let letters: Vec<String> = letters.chars().map(String::from).collect();
    format!("({})", letters.join(", "))
}

fn sources(sheet: &Worksheet, dataset: &Dataset, language: Language) -> Html {
    html! {
        <section class="sheet-sources">
            <p><b>{ catalogue(language).sources }</b></p>
            <ol>
                { for sheet.sources.iter().map(|index| {
                    let source = dataset.source(*index);
                    html! {
                        <li><span lang={source.language.clone()}>{ &source.title }</span>{ ". " }{ &source.publisher }{ ". " }{ source.url.clone() }</li>
                    }
                }) }
            </ol>
        </section>
    }
}
