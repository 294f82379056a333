//! What is in force as a table that can be sorted.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::text::catalogue;
use crate::view::{Column, Message, Mode, Sort, State, TableRow, table};

/// What the table shows.
#[derive(Properties)]
pub struct TableProps {
    /// The record.
    pub dataset: Rc<Dataset>,
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
    let words = catalogue(props.state.language);
    let rows = table(&props.dataset, &props.state, props.sort);
    let caption = match props.state.mode {
        Mode::ThisYear => (words.in_force_in)(props.state.year),
        Mode::SoFar => (words.in_force_until)(props.dataset.first_year, props.state.year),
    };
    html! {
        <table class="table" data-table={props.state.year.to_string()}>
            <caption>{ caption }</caption>
            <thead><tr>{ for Column::ALL.into_iter().map(|column| heading(props, column)) }</tr></thead>
            <tbody>{ for rows.iter().map(|row| table_row(props, row)) }</tbody>
        </table>
    }
}

fn heading(props: &TableProps, column: Column) -> Html {
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
            { for cells.map(|(column, text)| match (column, row.place) {
                (Column::Place, Some(place)) => {
                    let onclick = props.dispatch.reform(move |_: MouseEvent| Message::Choose(place));
                    let id = props.dataset.place(place).id.clone();
                    html! {
                        <th scope="row">
                            <button type="button" data-place-id={id} {onclick}>{ text.clone() }</button>
                        </th>
                    }
                }
                _ => html! { <td data-column={column.id()}>{ text.clone() }</td> },
            }) }
        </tr>
    }
}
