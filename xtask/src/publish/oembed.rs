//! oEmbed: what a writer's program puts in the place of a pasted link. A static host cannot answer
//! for any address, so there is a file for each preset, and each page names its own.

use pko_atlas::text::Language;
use pko_atlas::unit::Year;
use pko_atlas::view::{Chrome, State, heading, natural_height, snippet, write_query};
use serde_json::json;

use crate::publish::pictures::{CARD, card_path};
use crate::publish::{Address, Publication};

/// Width in pixels that a frame is made for: a column of an article.
const WIDTH: u32 = 800;
/// Seconds for which an answer holds.
const KEPT: u32 = 86_400;

/// The path of the answer for the whole atlas, with so much around the map.
pub fn preset_path(chrome: Chrome) -> String {
    match chrome {
        Chrome::Compact => "oembed.json".to_owned(),
        Chrome::Full | Chrome::Map => format!("oembed/{}.json", chrome.id()),
    }
}

/// The path of the answer for a year.
pub fn year_path(year: Year, language: Language) -> String {
    match language {
        Language::English => format!("oembed/{year}.json"),
        _ => format!("oembed/{year}.{}.json", language.tag()),
    }
}

/// All answers with their paths; none where the site's address is not known, because a frame in
/// another page needs an absolute one.
pub fn files(publication: &Publication) -> Vec<(String, String)> {
    let Some(site) = &publication.site else { return Vec::new() };
    let start = State::start(&publication.dataset);
    let presets = Chrome::ALL.into_iter().map(|chrome| {
        let state = State { chrome, ..start.clone() };
        (preset_path(chrome), answer(publication, site, &state))
    });
    let years = publication.dataset.years().flat_map(|year| {
        let start = &start;
        Language::ALL.iter().map(move |language| {
            let state =
                State { year, language: *language, chrome: Chrome::Compact, ..start.clone() };
            (year_path(year, *language), answer(publication, site, &state))
        })
    });
    presets.chain(years).collect()
}

/// The answer for what a state shows.
fn answer(publication: &Publication, site: &Address, state: &State) -> String {
    let dataset = &publication.dataset;
    let title = format!("PKO Atlas: {}", heading(dataset, state));
    let address = format!("{site}?{}", write_query(state, dataset));
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "PKO Atlas",
        "provider_url": site.to_string(),
        "title": title,
        "html": snippet(&address, &title, state.chrome, None),
        "width": WIDTH,
        "height": natural_height(state.chrome, WIDTH).unwrap_or(WIDTH),
        "thumbnail_url": format!("{site}{}", card_path(state.year)),
        "thumbnail_width": CARD.0,
        "thumbnail_height": CARD.1,
        "cache_age": KEPT,
    });
    format!("{answer:#}\n")
}
