//! One page of paper.

use yew::prelude::*;

use crate::companion::worksheet::SheetProps;
use crate::text::{catalogue, companion_catalogue};
use crate::ui::copied::address;
use crate::view::{Node, write_query};

/// What stands on a page.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The sheet.
    pub sheet: SheetProps,
    /// What the page is: `exercise`, `further` or `answers`.
    pub kind: &'static str,
    /// Its heading.
    pub heading: String,
    /// Whether it has lines for a name.
    #[prop_or_default]
    pub named: bool,
    /// What is on it.
    pub children: Html,
}

/// A page with its head and foot.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let SheetProps { plan, dataset, state, .. } = &props.sheet;
    let words = companion_catalogue(state.language).worksheet;
    let common = catalogue(state.language);
    let here = address();
    let place = here.split(['?', '#']).next().unwrap_or_default();
    let address = format!("{place}?{}", write_query(state, dataset));
    html! {
        <article class="sheet-page" data-paper={plan.paper.id()} data-page={props.kind}>
            <header class="sheet-head">
                <h4>{ &props.heading }</h4>
                if props.named {
                    <p class="sheet-name">
                        { for words.head.iter().map(|label| html! { <span>{ *label }</span> }) }
                    </p>
                }
            </header>
            { props.children.clone() }
            <footer class="sheet-foot">
                <span>{ common.title }{ " · " }{ (words.foot)(&plan.seed, &dataset.version) }{ " · " }{ common.map_note }</span>
                <span>{ address }</span>
            </footer>
        </article>
    }
}

/// A drawing of ours in the page, with what it is in words.
pub fn drawing(node: &Node, words: &'static str) -> Html {
    let mut text = String::new();
    node.clone().with("aria-label", words).write(&mut text);
    // Our own writer has escaped every text in it.
    Html::from_html_unchecked(text.into())
}

/// A sample of a pattern, which a text stands beside.
pub fn sample(node: &Node) -> Html {
    let mut text = String::new();
    node.write(&mut text);
    // Our own writer has escaped every text in it.
    Html::from_html_unchecked(text.into())
}
