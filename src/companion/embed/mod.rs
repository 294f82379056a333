//! Putting the atlas into another page: the choices, the markup, where it works, and a preview.

mod choices;
mod preview;

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::companion::embed::choices::Choices;
use crate::companion::embed::preview::{Preview, PreviewProps};
use crate::record::{Dataset, Origin};
use crate::text::{EmbedWords, catalogue, companion_catalogue};
use crate::ui::copied::{Copied, address};
use crate::view::{
    Activity, ActivityKind, Embedding, Opened, Screen, State, System, Tier, Way, place_name, say,
    site_of, where_it_works,
};

/// The activity. What is chosen is its position, so that the address keeps it.
#[component]
pub fn Embed(props: &ActivityProps) -> Html {
    let ActivityProps { dataset, world, state, at, show, .. } = props;
    let language = state.language;
    let words = companion_catalogue(language).embed;
    if dataset.origin != Origin::BuiltIn && state.data.is_none() {
        let own_data = Some(Activity::start(ActivityKind::Data));
        let to = State { activity: own_data, ..state.clone() };
        let onclick = show.reform(move |_: MouseEvent| to.clone());
        return html! {
            <div class="embed">
                <h2>{ words.title }</h2>
                <p data-warning="own-file">{ words.own_file }</p>
                <p><button type="button" class="plain" data-action="own-data" {onclick}>{ catalogue(language).own_data }</button></p>
            </div>
        };
    }
    let embedding = Embedding::from_position(at, dataset);
    let page = address();
    let site = site_of(&page).to_owned();
    let borders = world.as_ref().map(|world| world.borders.clone()).unwrap_or_default();
    let screen = Screen::derive(dataset, &borders, state, None);
    let (html, markdown) = embedding.markup(&site, dataset, state, &screen);
    let choose = {
        let (state, dataset) = (state.clone(), dataset.clone());
        show.reform(move |chosen: Embedding| State {
            activity: state
                .activity
                .as_ref()
                .and_then(|open| Activity::at(open.kind, &chosen.position(&dataset))),
            ..state.clone()
        })
    };
    let link = embedding.address(&site, dataset, state);
    let preview = PreviewProps {
        dataset: dataset.clone(),
        world: world.clone(),
        state: state.clone(),
        embedding,
        address: link.clone().into(),
    };
    html! {
        <div class="embed">
            <h2>{ words.title }</h2>
            <p class="quiet about">{ words.about }</p>
            <Choices {language} version={dataset.version.clone()} {embedding} {choose}
                opened={opened_name(embedding.opened, dataset, state)} />
            <Copied {language} label={words.html} text={html} />
            if let Some(markdown) = markdown {
                <Copied {language} label={words.markdown} text={markdown} />
            }
            if embedding.tier != Tier::Element {
                <Copied {language} label={words.address} text={link} />
            }
            <h3>{ words.where_it_works }</h3>
            <ul class="systems">
                { for where_it_works(embedding.tier).iter().map(|(system, way)| html! {
                    <li><b>{ system_name(*system, words) }</b>{ ": " }{ way_in_words(*way, words) }</li>
                }) }
            </ul>
            <h3>{ words.preview }</h3>
            <Preview ..preview />
        </div>
    }
}

/// The name of the record that is open in what is embedded.
fn opened_name(opened: Opened, dataset: &Dataset, state: &State) -> Option<AttrValue> {
    let name = match opened {
        Opened::Nothing => return None,
        Opened::Place(place) => place_name(dataset.place(place), state.year, state.language),
        Opened::Mission(mission) => say(&dataset.mission(mission).name, state.language),
    };
    Some(AttrValue::from(name.to_owned()))
}

fn system_name(system: System, words: &EmbedWords) -> &'static str {
    match system {
        System::Mail => words.mail,
        System::WordPress => "WordPress",
        System::Ghost => "Ghost",
        System::Moodle => "Moodle",
        System::Canvas => "Canvas",
        System::GoogleSites => "Google Sites",
        System::Notion => "Notion",
        System::Markdown => "Markdown",
    }
}

fn way_in_words(way: Way, words: &EmbedWords) -> &'static str {
    match way {
        Way::Insert => words.insert,
        Way::HtmlBlock => words.html_block,
        Way::HtmlView => words.html_view,
        Way::Address => words.address_alone,
        Way::Markdown => words.as_markdown,
        Way::IfHtml => words.if_html,
        Way::IfScripts => words.if_scripts,
    }
}
