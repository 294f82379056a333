//! The whole of the companion: hears what the atlas shows, and shows the activity that is open.

use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use crate::companion::data::Data;
use crate::companion::editor::Editor;
use crate::companion::embed::Embed;
use crate::companion::glossary::Glossary;
use crate::companion::one_file::OneFile;
use crate::companion::place::Place;
use crate::companion::quiz::Quiz;
use crate::companion::take_away::TakeAway;
use crate::companion::terms::Terms;
use crate::companion::tour::Tour;
use crate::companion::worksheet::Worksheet;
use crate::record::{Dataset, Origin, read_what_is_good};
use crate::text::companion_catalogue;
use crate::ui::clock::within_patience;
use crate::ui::companion::{
    DATASET, HELLO, SHOW, SHOWN, TAKE_AWAY, TAKE_AWAY_PLACE, TERMS, TERMS_PLACE, hear, tell,
};
use crate::ui::load;
use crate::view::{ActivityKind, State, asked_language, read_query, write_query};
use crate::world::World;

/// What an activity works with.
#[derive(Properties, Clone)]
pub struct ActivityProps {
    /// The record that the atlas shows.
    pub dataset: Rc<Dataset>,
    /// Shapes and borders, once they are there.
    pub world: Option<Rc<World>>,
    /// Whether they could not be had.
    pub world_missing: bool,
    /// What the atlas shows; its `activity` is the one that is open.
    pub state: State,
    /// The position in the activity.
    pub at: AttrValue,
    /// Asks the atlas to show something else, as one step of the history.
    pub show: Callback<State>,
}

impl PartialEq for ActivityProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dataset, &other.dataset)
            && self.world.is_some() == other.world.is_some()
            && self.world_missing == other.world_missing
            && self.state == other.state
            && self.at == other.at
    }
}

/// What the companion hears.
pub enum Heard {
    /// The atlas shows another record than the built-in one.
    Dataset(String),
    /// The atlas shows this.
    Shown(String),
    /// The built-in record has arrived, or not.
    Record(Option<Rc<Dataset>>),
    /// The shapes have arrived, or not.
    World(Option<Rc<World>>),
    /// An activity asks for a view.
    Show(State),
    /// What can be taken away has been opened, or closed.
    TakeAway(bool),
    /// The words of an open record have been asked for, or no more.
    Terms(bool),
}

/// The companion.
pub struct Companion {
    dataset: Option<Rc<Dataset>>,
    world: Option<Rc<World>>,
    /// What the atlas told last, as it told it.
    query: Option<String>,
    missing: bool,
    /// Where what can be taken away is shown.
    taking: Option<Place>,
    /// Where the words of the record are.
    explaining: Option<Place>,
    world_missing: bool,
    show: Callback<State>,
    _listeners: [Option<EventListener>; 4],
}

impl Component for Companion {
    type Message = Heard;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let (dataset, shown) = (context.link().clone(), context.link().clone());
        let (taking, explaining) = (context.link().clone(), context.link().clone());
        context
            .link()
            .send_future(async { Heard::World(within_patience(load::world()).await.flatten()) });
        Companion {
            dataset: None,
            world: None,
            query: None,
            missing: false,
            taking: Place::new(TAKE_AWAY_PLACE),
            explaining: Place::new(TERMS_PLACE),
            world_missing: false,
            show: context.link().callback(Heard::Show),
            _listeners: [
                hear(DATASET, move |text| dataset.send_message(Heard::Dataset(text))),
                hear(SHOWN, move |query| shown.send_message(Heard::Shown(query))),
                hear(TAKE_AWAY, move |open| {
                    taking.send_message(Heard::TakeAway(!open.is_empty()));
                }),
                hear(TERMS, move |open| {
                    explaining.send_message(Heard::Terms(!open.is_empty()));
                }),
            ],
        }
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        match heard {
            // The atlas has read it before: what it could not read it does not pass on.
            Heard::Dataset(text) if text.is_empty() => self.load_built_in(context),
            Heard::Dataset(text) => {
                self.dataset = read_what_is_good(&text).ok().map(|reading| {
                    let origin = Origin::File;
                    Rc::new(Dataset { origin, ..reading.dataset })
                });
                self.missing = self.dataset.is_none();
            }
            Heard::Shown(query) => self.query = Some(query),
            Heard::Record(record) => {
                self.missing = record.is_none();
                self.dataset = record;
            }
            Heard::TakeAway(open) => {
                let Some(place) = &mut self.taking else { return false };
                place.open(open);
            }
            Heard::Terms(open) => {
                let Some(place) = &mut self.explaining else { return false };
                place.open(open);
            }
            Heard::World(world) => {
                self.world_missing = world.is_none();
                self.world = world;
            }
            Heard::Show(state) => {
                if let Some(dataset) = &self.dataset {
                    let query = write_query(&state, dataset);
                    tell(SHOW, &query);
                }
                return false;
            }
        }
        true
    }

    fn view(&self, _context: &Context<Self>) -> Html {
        html! {<>
            { self.beside() }
            { for self.taking.as_ref().map(|place| place.show(|| self.take_away())) }
            { for self.explaining.as_ref().map(|place| place.show(|| self.terms())) }
        </>}
    }

    fn rendered(&mut self, _context: &Context<Self>, first: bool) {
        if first {
            tell(HELLO, "");
        }
    }
}

impl Companion {
    /// What the atlas shows, once that is known; otherwise what to say in the place of it.
    fn state(&self) -> Result<(&Rc<Dataset>, State), Html> {
        let language = self.query.as_deref().and_then(asked_language).unwrap_or_default();
        if self.missing {
            let sentence = companion_catalogue(language).common.record_missing;
            return Err(html! { <p role="alert">{ sentence }</p> });
        }
        let known = self.dataset.as_ref().zip(self.query.as_ref());
        let (dataset, query) = known.ok_or_else(Html::default)?;
        Ok((dataset, State { language, ..read_query(query, dataset) }))
    }

    /// What can be taken away of what the atlas shows.
    fn take_away(&self) -> Html {
        match self.state() {
            Ok((dataset, state)) => html! {
                <TakeAway dataset={dataset.clone()} {state} world={self.world.clone()} show={self.show.clone()} />
            },
            Err(instead) => instead,
        }
    }

    /// The words of the record that is open.
    fn terms(&self) -> Html {
        match self.state() {
            Ok((dataset, state)) => html! { <Terms dataset={dataset.clone()} {state} /> },
            Err(instead) => instead,
        }
    }

    /// What is open beside the map.
    fn beside(&self) -> Html {
        let (dataset, state) = match self.state() {
            Ok(known) => known,
            Err(instead) => return instead,
        };
        let Some(activity) = state.activity.clone() else { return Html::default() };
        let language = state.language;
        let props = ActivityProps {
            dataset: dataset.clone(),
            world: self.world.clone(),
            world_missing: self.world_missing,
            at: AttrValue::from(activity.position().to_owned()),
            show: self.show.clone(),
            state,
        };
        let close = {
            let without = State { activity: None, ..props.state.clone() };
            props.show.reform(move |_: MouseEvent| without.clone())
        };
        html! {
            <div class="activity" data-activity={activity.kind.id()}>
                <button type="button" class="plain leave" data-action="leave" onclick={close}>
                    { companion_catalogue(language).common.close }
                </button>
                { open(activity.kind, props) }
                if is_for_class(activity.kind) {
                    <OneFile {language} />
                }
            </div>
        }
    }

    fn load_built_in(&mut self, context: &Context<Self>) {
        context.link().send_future(async {
            let record = within_patience(load::whole_record()).await;
            Heard::Record(record.and_then(Result::ok))
        });
    }
}

/// The activity that is open.
fn open(kind: ActivityKind, props: ActivityProps) -> Html {
    match kind {
        ActivityKind::Tour => html! { <Tour ..props /> },
        ActivityKind::Quiz => html! { <Quiz ..props /> },
        ActivityKind::Worksheet => html! { <Worksheet ..props /> },
        ActivityKind::Glossary => html! { <Glossary ..props /> },
        ActivityKind::Editor => html! { <Editor ..props /> },
        ActivityKind::Embed => html! { <Embed ..props /> },
        ActivityKind::Data => html! { <Data ..props /> },
    }
}

/// Whether an activity is what a class does, which may have no network.
fn is_for_class(kind: ActivityKind) -> bool {
    matches!(
        kind,
        ActivityKind::Tour | ActivityKind::Quiz | ActivityKind::Worksheet | ActivityKind::Glossary
    )
}
