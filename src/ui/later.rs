//! The part of the app that nobody needs before the map answers: a WebAssembly module of its own,
//! which shares the memory of the first. It is asked for when the map has answered, or when something
//! of it is wanted, and what it can do is reached through a table of functions: whatever only they call
//! is left out of the first module by `cargo xtask build`. A build that is not cut has all at once.

use std::cell::Cell;
use std::mem;
use std::pin::Pin;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::record::{DataError, Dataset};
use crate::text::Language;
use crate::ui::assets::AssetMissing;
use crate::ui::beside::Beside;
use crate::ui::clock::within_patience;
use crate::ui::companion::{Coming, until_it_is_here};
use crate::ui::data_band::{DataBandProps, DataBands};
use crate::ui::foreign::{self, Failed, Opened};
use crate::ui::list::{ListProps, UnderList};
use crate::ui::page;
use crate::ui::panel::PanelProps;
use crate::ui::paper::{Paper, PaperProps};
use crate::ui::search::{Answers, AnswersProps};
use crate::view::{
    Asker, Hit, Screen, SearchIndex, State, category_rules, description, problem_sentences,
};
use crate::world::{Borders, CountryNames};

/// Tells that the part has come a step further.
const CHANGED: &str = "pko-atlas:later";

/// What the part can do.
pub struct Later {
    /// All of the panel but the list: records, table, what is opened beside the map.
    pub beside: fn(PanelProps) -> Html,
    /// What stands under the rows of the list.
    pub under_list: fn(ListProps) -> Html,
    /// The page for a printer.
    pub paper: fn(PaperProps) -> Html,
    /// Whose record is shown when it is not that of the atlas.
    pub data_bands: fn(DataBandProps) -> Html,
    /// The answers under the search field.
    pub answers: fn(AnswersProps) -> Html,
    /// Gathers what can be found.
    pub index: fn(&Dataset, &Borders, Option<&CountryNames>) -> SearchIndex,
    /// Finds it.
    pub find: fn(&SearchIndex, &str, Asker) -> Vec<Hit>,
    /// What the map shows, in words.
    pub description: fn(&Dataset, &State, &Screen) -> String,
    /// What is wrong with a document, in sentences.
    pub mistakes: fn(&DataError, Language) -> (String, Vec<String>),
    /// Fetches and reads somebody's record at an address.
    pub fetch: fn(Rc<str>) -> Awaited<Result<Opened, Failed>>,
    /// Reads a record that the reader has opened.
    pub open: fn(String) -> Result<Opened, Failed>,
    /// The style rules of a record's own categories.
    pub rules: fn(&Dataset) -> String,
}

/// What loads the part.
pub type Load = fn() -> Awaited<Result<&'static Later, AssetMissing>>;

/// What is on its way.
pub type Awaited<T> = Pin<Box<dyn Future<Output = T>>>;

/// The part. Nothing may name it but what loads it, or it would be loaded with the rest.
pub static LATER: Later = Later {
    beside: |props| html! { <Beside ..props /> },
    under_list: |props| html! { <UnderList ..props /> },
    paper: |props| html! { <Paper ..props /> },
    data_bands: |props| html! { <DataBands ..props /> },
    answers: |props| html! { <Answers ..props /> },
    index: SearchIndex::build,
    find: SearchIndex::find,
    description,
    mistakes: problem_sentences,
    fetch: |address| Box::pin(foreign::fetch(address)),
    open: |text| foreign::open(text, None, None),
    rules: category_rules,
};

/// How far the part has come.
#[derive(Clone, Copy)]
pub enum Stand {
    /// Nobody asked for it so far.
    Unasked,
    /// It is being loaded.
    OnItsWay,
    /// It is there.
    Here(&'static Later),
    /// It could not be had.
    Failed,
}

impl Stand {
    /// The part, once it is there.
    pub fn here(self) -> Option<&'static Later> {
        if let Stand::Here(later) = self { Some(later) } else { None }
    }

    /// What stands in the place of something of the part until it is there.
    pub fn until_it_is_here(self, language: Language) -> Html {
        let coming = match self {
            Stand::Unasked => Coming::Unasked,
            Stand::OnItsWay => Coming::OnItsWay,
            Stand::Here(_) => Coming::Here,
            Stand::Failed => Coming::Failed,
        };
        until_it_is_here(coming, &Callback::from(|()| ask()), language)
    }
}

const AT_FIRST: Stand = if cfg!(feature = "split") { Stand::Unasked } else { Stand::Here(&LATER) };

thread_local! {
    static LOAD: Cell<Option<Load>> = const { Cell::new(None) };
    static STAND: Cell<Stand> = const { Cell::new(AT_FIRST) };
}

/// Says how the part is loaded, where it is not there from the start.
pub fn comes_by(load: Load) {
    LOAD.set(Some(load));
}

/// The part, where it is there.
pub fn here() -> Option<&'static Later> {
    STAND.get().here()
}

/// Asks for the part, unless it is there or on its way.
pub fn ask() {
    if let Stand::Unasked | Stand::Failed = STAND.get() {
        spawn_local(async {
            // Whoever wants it hears of it.
            let _here = part().await;
        });
    }
}

/// The part; nothing where it cannot be had.
pub async fn part() -> Option<&'static Later> {
    if let Some(later) = here() {
        return Some(later);
    }
    step(Stand::OnItsWay);
    let mut loading = LOAD.get()?();
    let arrived = within_patience(&mut loading).await;
    if arrived.is_none() {
        // What comes later is taken all the same.
        spawn_local(async {
            if let Ok(later) = loading.await {
                step(Stand::Here(later));
            }
        });
    }
    let later = arrived.and_then(Result::ok);
    step(later.map_or(Stand::Failed, Stand::Here));
    later
}

fn step(stand: Stand) {
    STAND.set(stand);
    page::tell(CHANGED);
}

/// How far the part has come, which is asked for where it is wanted.
#[hook]
pub fn use_later(wanted: bool) -> Stand {
    let (stand, update) = (STAND.get(), use_force_update());
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            let heard = update.clone();
            EventListener::new(&window, CHANGED, move |_| heard.force_update())
        });
        if mem::discriminant(&stand) != mem::discriminant(&STAND.get()) {
            // It has come before anybody listened.
            update.force_update();
        }
        move || drop(listener)
    });
    use_effect_with(wanted, |wanted| {
        if *wanted {
            ask();
        }
    });
    stand
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for AssetMissing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> AssetMissing {
        AssetMissing
    }
}
