//! What is in force as a table that can be sorted.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{Dataset, PlaceIndex};
use crate::text::catalogue;
use crate::view::{Column, Message, Sort, State, TableRow, heading, place_name, table};
use crate::world::Borders;

/// What the table shows.
#[derive(Properties)]
pub struct TableProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// For the places of the year.
    pub borders: Rc<Borders>,
    /// What the reader is looking at.
    pub state: State,
    /// The order of the rows.
    pub sort: Sort,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for TableProps {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
            && self.sort == other.sort
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// A table with a caption; its headings are buttons that sort, its places open their records.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let rows = table(&props.dataset, &props.borders, &props.state, props.sort);
    let caption = heading(&props.dataset, &props.state);
    html! {
        <table class="table" data-table={props.state.year.to_string()}>
            <caption>{ caption }</caption>
            <thead><tr>{ for Column::ALL.into_iter().map(|column| column_heading(props, column)) }</tr></thead>
            <tbody>{ for rows.iter().map(|row| table_row(props, row)) }</tbody>
        </table>
    }
}

fn column_heading(props: &TableProps, column: Column) -> Html {
    let words = catalogue(props.state.language);
    let sorted = props.sort.column == column;
    let (said, sign) = match (sorted, props.sort.descending) {
        (true, true) => (Some("descending"), " ▾"),
        (true, false) => (Some("ascending"), " ▴"),
        (false, _) => (None, ""),
    };
    let next = Sort { column, descending: sorted && !props.sort.descending };
    let onclick = props.dispatch.reform(move |_: MouseEvent| Message::Table(Some(next)));
    html! {
        <th scope="col" aria-sort={said} data-column={column.id()}>
            <button type="button" data-sort={column.id()} {onclick}>
                { column.heading(words) }<span aria-hidden="true">{ sign }</span>
            </button>
        </th>
    }
}

fn table_row(props: &TableProps, row: &TableRow) -> Html {
    let deployment = props.dataset.deployment(row.deployment);
    let cells = Column::ALL.into_iter().zip(&row.cells);
    html! {
        <tr key={deployment.id.clone()} data-deployment={deployment.id.clone()}>
            { for cells.map(|(column, text)| match column {
                Column::Place => html! {
                    <th scope="row">{ for row.places.iter().map(|place| place_button(props, *place)) }</th>
                },
                _ => html! { <td data-column={column.id()}>{ text.clone() }</td> },
            }) }
        </tr>
    }
}

/// A place of a row, which opens its record.
fn place_button(props: &TableProps, place: PlaceIndex) -> Html {
    let onclick = props.dispatch.reform(move |_: MouseEvent| Message::Choose(place));
    let place = props.dataset.place(place);
    html! {
        <button type="button" data-place-id={place.id.clone()} {onclick}>
            { place_name(place, props.state.year, props.state.language) }
        </button>
    }
}
