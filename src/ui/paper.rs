//! One page for paper: the map with patterns and its legend, the table of what is shown, its
//! sources, and the address. Made when the browser is about to print.

use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use crate::record::{Dataset, SourceIndex};
use crate::text::catalogue;
use crate::ui::copied::address;
use crate::ui::fact::tag_beside;
use crate::view::{Column, Sheet, Shown, State, heading, picture_node, table};
use crate::world::{Borders, World};

/// Of which view.
#[derive(Properties)]
pub struct PaperProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// What is shown.
    pub shown: Shown,
    /// Shapes and borders, once they are there.
    pub world: Option<Rc<World>>,
}

impl PartialEq for PaperProps {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
            && self.world.is_some() == other.world.is_some()
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// Nothing on the screen.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let printing = use_state_eq(|| false);
    {
        let printing = printing.clone();
        use_effect_with((), move |()| {
            let listeners = web_sys::window().map(|window| {
                let after = printing.clone();
                (
                    EventListener::new(&window, "beforeprint", move |_| printing.set(true)),
                    EventListener::new(&window, "afterprint", move |_| after.set(false)),
                )
            });
            move || drop(listeners)
        });
    }
    if !*printing {
        return Html::default();
    }
    let (dataset, url) = (&props.dataset, address());
    // Paper is light, and printers and copiers know no colour.
    let state = State { patterns: true, ..props.shown.state.clone() };
    let picture = props.world.as_ref().map(|world| {
        let sheet =
            Sheet { world, dataset, state: &state, url: &url, dark: false, prefix: "paper-" };
        let mut text = String::new();
        picture_node(&sheet).write(&mut text);
        // Our own writer has escaped every text in it.
        Html::from_html_unchecked(text.into())
    });
    let borders = props.world.as_ref().map(|world| world.borders.clone()).unwrap_or_default();
    html! {
        <section class="paper" lang={state.language.tag()}>
            { picture }
            { rows(dataset, &borders, &state) }
        </section>
    }
}

/// The table of what is shown, with numbers of sources, and the sources.
fn rows(dataset: &Dataset, borders: &Borders, state: &State) -> Html {
    let words = catalogue(state.language);
    let rows = table(dataset, borders, state, state.table.unwrap_or_default());
    let mut sources: Vec<SourceIndex> = Vec::new();
    let mut numbers = |own: &[SourceIndex]| {
        let numbers = own.iter().map(|source| {
            let known = sources.iter().position(|known| known == source);
            let at = known.unwrap_or_else(|| {
                sources.push(*source);
                sources.len() - 1
            });
            (at + 1).to_string()
        });
        numbers.collect::<Vec<_>>().join(" ")
    };
    let body: Html = rows
        .iter()
        .map(|row| {
            let numbers = numbers(&dataset.deployment(row.deployment).sources);
            html! {
                <tr>
                    { for row.cells.iter().map(|cell| html! { <td>{ cell }</td> }) }
                    <td>{ numbers }</td>
                </tr>
            }
        })
        .collect();
    html! {<>
        <table>
            <caption>{ heading(dataset, state) }</caption>
            <thead><tr>
                { for Column::ALL.into_iter().map(|column| html! { <th>{ column.heading(words) }</th> }) }
                <th>{ words.sources }</th>
            </tr></thead>
            <tbody>{ body }</tbody>
        </table>
        <ol>
            { for sources.iter().map(|index| {
                let source = dataset.source(*index);
                html! {
                    <li><span lang={tag_beside(source.language.as_deref(), state.language)}>{ &source.title }</span>{ ". " }{ &source.publisher }{ ". " }{ source.url.clone() }</li>
                }
            }) }
        </ol>
    </>}
}
