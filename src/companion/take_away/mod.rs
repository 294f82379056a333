//! What the reader can take away: the link, the map as pictures and as words, the records as files,
//! and the page on paper.

mod pass;

use std::rc::Rc;

use gloo::file::{Blob, ObjectUrl};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::companion::take_away::pass::Pass;
use crate::record::Dataset;
use crate::text::{TakeAwayWords, companion_catalogue};
use crate::ui::copied::{Copied, address};
use crate::ui::page;
use crate::ui::raster;
use crate::ui::share::arrive;
use crate::view::{
    Activity, ActivityKind, Embedding, FileKind, Opened, Screen, Sheet, State, Theme, description,
    moving_picture, picture_text, share_text,
};
use crate::world::World;

/// Of which view.
#[derive(Properties)]
pub struct TakeAwayProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// What the atlas shows.
    pub state: State,
    /// Shapes and borders, once they are there.
    pub world: Option<Rc<World>>,
    /// Asks the atlas to show something else, as one step of the history.
    pub show: Callback<State>,
}

impl PartialEq for TakeAwayProps {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
            && self.world.is_some() == other.world.is_some()
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// Pictures in pixels: what the file is called after, and pixels for a unit of the SVG. The last is
/// as wide as A4 across at 300 dots an inch.
const RASTERS: [(&str, f64); 3] = [("", 1.0), ("-2x", 2.0), ("-print", 3508.0 / 1200.0)];

/// What fills the disclosure of the atlas, while it is open.
#[component]
pub fn TakeAway(props: &TakeAwayProps) -> Html {
    let TakeAwayProps { dataset, state, world, show } = props;
    let words = companion_catalogue(state.language).take_away;
    let place = use_node_ref();
    let failed = use_state_eq(|| false);
    let embed = {
        // A record that is open goes along: the dialog takes its place.
        let opened = Opened::of(state);
        let position = Embedding { opened, ..Embedding::default() }.position(dataset);
        let activity = Activity::at(ActivityKind::Embed, &position);
        let state = State { activity, ..state.clone() };
        show.reform(move |_: MouseEvent| state.clone())
    };
    {
        let place = place.clone();
        use_effect_with((), move |()| {
            let place = place.cast::<web_sys::Element>();
            if let Some(details) = place.and_then(|place| place.closest("details").ok()?) {
                arrive(&details);
            }
        });
    }
    // Addresses of files are given up when others take their place.
    let made = {
        let key = (state.clone(), world.is_some(), Rc::as_ptr(dataset));
        use_memo(key, |(state, ..)| Made::new(dataset, world.as_ref(), state))
    };
    let stem = stem(dataset, state);
    let save_raster = |suffix: &'static str, scale: f64, label: String| {
        let (made, failed, stem) = (made.clone(), failed.clone(), stem.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let Some(picture) = made.picture.clone() else {
                return;
            };
            let (failed, name) = (failed.clone(), format!("{stem}{suffix}.png"));
            spawn_local(async move {
                failed.set(raster::save(&picture, scale, &name).await.is_none());
            });
        });
        html! { <button type="button" class="plain" data-export={format!("png{suffix}")} {onclick}>{ label }</button> }
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // A frame without the right to open dialogs prints nothing.
            let _refused = window.print();
        }
    });
    html! {
        <div ref={place}>
            <Copied language={state.language} label={words.link_to_this} text={made.url.clone()} />
            <Copied language={state.language} label={words.share_text} text={made.message.clone()} />
            <Pass language={state.language} url={made.url.clone()} text={made.words.clone()} />
            if let (Some(picture), Some(moving)) = (&made.svg, &made.moving) {
                <p class="quiet">{ words.the_picture }</p>
                <p class="files">
                    <a class="plain" data-export="svg" href={picture.to_string()}
                        download={format!("{stem}.svg")}>{ (words.save_as)("SVG") }</a>
                    { for RASTERS.into_iter().map(|(suffix, scale)| {
                        save_raster(suffix, scale, raster_label(suffix, words))
                    }) }
                    <a class="plain" data-export="moving" href={moving.to_string()}
                        download={format!("pko-atlas-{}.svg", dataset.version)}>
                        { (words.save_as)(words.animation) }
                    </a>
                    <button type="button" class="plain" data-action="print" onclick={print}>{ words.print }</button>
                </p>
                <p role="alert">{ if *failed { words.picture_failed } else { "" } }</p>
            }
            <p class="quiet">{ words.the_records }</p>
            <p class="files">
                { for made.files.iter().map(|(kind, file)| html! {
                    <a class="plain" data-export={kind.extension()} href={file.to_string()}
                        download={kind.name(dataset, state)}>
                        { (words.save_as)(&kind.extension().to_ascii_uppercase()) }
                    </a>
                }) }
            </p>
            <Copied language={state.language} label={words.picture_in_words} text={made.words.clone()} />
            <button type="button" class="plain" data-action="embedding" onclick={embed}>{ words.frame }</button>
        </div>
    }
}

/// What files of the picture are called.
fn stem(dataset: &Dataset, state: &State) -> String {
    format!("pko-atlas-{}-{}", state.year, dataset.version)
}

fn raster_label(suffix: &str, words: &TakeAwayWords) -> String {
    (words.save_as)(match suffix {
        "-2x" => "PNG 2×",
        "-print" => words.for_print,
        _ => "PNG",
    })
}

/// What has been made of a view.
struct Made {
    url: String,
    /// The view in words, and the same with its address as a message.
    words: String,
    message: String,
    files: Vec<(FileKind, ObjectUrl)>,
    /// The map as the text of an SVG file.
    picture: Option<String>,
    svg: Option<ObjectUrl>,
    moving: Option<ObjectUrl>,
}

impl Made {
    fn new(dataset: &Rc<Dataset>, world: Option<&Rc<World>>, state: &State) -> Made {
        let url = address();
        let borders = world.map(|world| world.borders.clone()).unwrap_or_default();
        let kinds = FileKind::ALL.into_iter();
        let files = kinds.map(|kind| {
            (kind, file(&kind.text(dataset, &borders, state, &url), kind.media_type()))
        });
        let files = files.collect();
        let dark = match state.theme {
            Theme::Light => false,
            Theme::Dark => true,
            Theme::Auto => page::holds("(prefers-color-scheme: dark)"),
        };
        let sheet = world.map(|world| Sheet { world, dataset, state, url: &url, dark, prefix: "" });
        let picture = sheet.as_ref().map(picture_text);
        let svg = picture.as_ref().map(|text| file(text, SVG));
        let moving = sheet.as_ref().map(|sheet| file(&moving_picture(sheet), SVG));
        let screen = Screen::derive(dataset, &borders, state, None);
        let words = description(dataset, state, &screen);
        let message = share_text(dataset, state, &screen, &url);
        Made { words, message, files, picture, svg, moving, url }
    }
}

const SVG: &str = "image/svg+xml";

fn file(text: &str, media_type: &str) -> ObjectUrl {
    Blob::new_with_options(text, Some(media_type)).into()
}
