//! The search field: an editable combobox with a list of answers, after the pattern of the ARIA
//! Authoring Practices.

mod answers;

pub use answers::{Answers, AnswersProps};

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::record::Dataset;
use crate::text::{Language, catalogue};
use crate::ui::keys;
use crate::ui::later;
use crate::ui::live_region::LiveRegion;
use crate::ui::search::answers::{LIST, option_id};
use crate::unit::{CountryCode, Year};
use crate::view::{Asker, Choice, Hit, Message, SearchIndex};
use crate::world::{Borders, CountryNames};

/// What can be found, and what the reader is looking at.
#[derive(Clone, Properties)]
pub struct SearchProps {
    /// The record, once it is there.
    pub dataset: Option<Rc<Dataset>>,
    /// For names of the time.
    pub borders: Rc<Borders>,
    /// Names of all countries, once they are there.
    #[prop_or_default]
    pub names: Option<Rc<CountryNames>>,
    /// The language of the interface.
    pub language: Language,
    /// The year shown, when the reader last rested.
    pub year: Option<Year>,
    /// Where messages go.
    pub dispatch: Callback<Message>,
    /// Asks for names in all languages.
    #[prop_or_default]
    pub want_texts: Callback<()>,
    /// Moves the map to a country without a record.
    #[prop_or_default]
    pub look_at: Callback<CountryCode>,
}

impl PartialEq for SearchProps {
    fn eq(&self, other: &Self) -> bool {
        self.same_names(other) && self.language == other.language && self.year == other.year
    }
}

impl SearchProps {
    fn same_names(&self, other: &Self) -> bool {
        let same_record = match (&self.dataset, &other.dataset) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same_record
            && Rc::ptr_eq(&self.borders, &other.borders)
            && self.names.is_some() == other.names.is_some()
    }
}

/// What the field hears.
pub enum Heard {
    /// It has the focus.
    Focused,
    /// The focus has gone.
    Left,
    /// Something was typed.
    Typed(String),
    /// A key was pressed in it.
    Key(KeyboardEvent),
    /// An answer was clicked, by its position.
    Clicked(usize),
    /// The shortcut was pressed.
    Called,
    /// What finds answers is there, or cannot be had.
    Arrived,
}

/// The field and its answers.
pub struct Search {
    field: NodeRef,
    list: NodeRef,
    /// Made when the reader first comes here: nothing may hold up the first picture.
    index: Option<SearchIndex>,
    typed: String,
    hits: Rc<Vec<Hit>>,
    open: bool,
    /// The answer that the keys stand on.
    active: Option<usize>,
    shortcut: Option<EventListener>,
    /// Whether what finds answers is on its way.
    awaited: bool,
}

impl Component for Search {
    type Message = Heard;
    type Properties = SearchProps;

    fn create(_context: &Context<Self>) -> Self {
        Search {
            field: NodeRef::default(),
            list: NodeRef::default(),
            index: None,
            typed: String::new(),
            hits: Rc::default(),
            open: false,
            active: None,
            shortcut: None,
            awaited: false,
        }
    }

    fn changed(&mut self, context: &Context<Self>, old: &SearchProps) -> bool {
        if !context.props().same_names(old) {
            self.index = None;
        }
        if !self.typed.is_empty() {
            let stood_on = self.active.and_then(|at| self.hits.get(at).cloned());
            self.ask(context);
            // More names may have come while the reader was among the answers.
            self.active = self.hits.iter().position(|hit| Some(hit) == stood_on.as_ref());
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        match heard {
            Heard::Focused => {
                context.props().want_texts.emit(());
                self.prepare(context);
                // What was typed before is answered again.
                self.open = !self.typed.is_empty();
            }
            Heard::Left => self.close(),
            Heard::Typed(typed) => {
                self.typed = typed;
                self.open = true;
                self.ask(context);
            }
            Heard::Arrived => {
                self.awaited = false;
                if later::here().is_some() {
                    self.ask(context);
                }
            }
            Heard::Key(event) => return self.key(context.props(), &event),
            Heard::Clicked(at) => self.choose(context.props(), at),
            Heard::Called => {
                if let Some(field) = self.field.cast::<HtmlInputElement>() {
                    let _refused = field.focus();
                    field.select();
                }
                return false;
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let language = context.props().language;
        let words = catalogue(language);
        let link = context.link();
        let shown = self.open && !self.hits.is_empty();
        let asked = !self.typed.trim().is_empty() && context.props().dataset.is_some();
        let says = match (self.open && asked, self.hits.len()) {
            (false, _) => String::new(),
            (true, _) if self.awaited => words.loading_more.to_owned(),
            (true, _) if self.index.is_none() => words.companion_missing.to_owned(),
            (true, 0) => (words.search_nothing)(self.typed.trim()),
            (true, answers) => (words.search_found)(answers),
        };
        let active = self.active.filter(|_| shown).map(option_id);
        html! {
            <div class="search" role="search">
                <svg class="search-sign" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.4 10.4L14 14" />
                </svg>
                <input ref={self.field.clone()} type="text" data-action="search" role="combobox"
                    aria-label={words.search} placeholder={words.search_hint}
                    aria-expanded={shown.to_string()} aria-controls={LIST}
                    aria-activedescendant={active} aria-autocomplete="list" aria-keyshortcuts="/"
                    autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
                    onfocus={link.callback(|_| Heard::Focused)}
                    onblur={link.callback(|_| Heard::Left)}
                    oninput={link.batch_callback(|event: InputEvent| {
                        let field = event.target_dyn_into::<HtmlInputElement>()?;
                        Some(Heard::Typed(field.value()))
                    })}
                    onkeydown={link.callback(Heard::Key)} />
                if let Some(later) = later::here() {
                    { (later.answers)(AnswersProps {
                        language,
                        hits: self.hits.clone(),
                        shown,
                        active: self.active,
                        list: self.list.clone(),
                        choose: link.callback(Heard::Clicked),
                    }) }
                }
                if self.open && asked && self.hits.is_empty() {
                    <p class="answers no-answer">{ &says }</p>
                }
                <LiveRegion sentence={says} silent={false} />
            </div>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first && let Some(field) = self.field.cast::<HtmlElement>() {
            let link = context.link().clone();
            self.shortcut = keys::listen(&field, move |key| {
                let called = key == keys::SEARCH;
                if called {
                    link.send_message(Heard::Called);
                }
                called
            });
        }
        if let Some(at) = self.active
            && let Some(list) = self.list.cast::<HtmlElement>()
        {
            answers::bring_into_view(&list, at);
        }
    }
}

impl Search {
    /// Gathers what can be found, once.
    fn prepare(&mut self, context: &Context<Self>) {
        let props = context.props();
        match (later::here(), &props.dataset) {
            (Some(later), Some(dataset)) if self.index.is_none() => {
                let names = props.names.as_deref();
                self.index = Some((later.index)(dataset, &props.borders, names));
            }
            (None, _) if !self.awaited => {
                self.awaited = true;
                context.link().send_future(async {
                    let _here = later::part().await;
                    Heard::Arrived
                });
            }
            _ => {}
        }
    }

    /// Finds the answers to what is typed.
    fn ask(&mut self, context: &Context<Self>) {
        self.prepare(context);
        self.active = None;
        let props = context.props();
        self.hits = match (later::here(), &self.index, props.year) {
            (Some(later), Some(index), Some(year)) => {
                Rc::new((later.find)(index, &self.typed, Asker { year, language: props.language }))
            }
            _ => Rc::default(),
        };
    }

    fn close(&mut self) {
        (self.open, self.active) = (false, None);
    }

    /// Empties the field.
    fn clear(&mut self) {
        self.close();
        self.typed.clear();
        self.hits = Rc::default();
        if let Some(field) = self.field.cast::<HtmlInputElement>() {
            field.set_value("");
        }
    }

    fn choose(&mut self, props: &SearchProps, at: usize) {
        let Some(hit) = self.hits.get(at).cloned() else { return };
        self.clear();
        match hit.choice {
            Choice::Show(message) => props.dispatch.emit(message),
            Choice::LookAt(code) => props.look_at.emit(code),
        }
    }

    /// Whether something is to be drawn anew after a key.
    fn key(&mut self, props: &SearchProps, event: &KeyboardEvent) -> bool {
        /// What some browsers report for keys that the input method takes.
        const TAKEN_BY_INPUT_METHOD: u32 = 229;
        let taken = event.is_composing() || event.key_code() == TAKEN_BY_INPUT_METHOD;
        if taken || event.ctrl_key() || event.meta_key() {
            return false;
        }
        let (hits, shown) = (self.hits.len(), self.open && !self.hits.is_empty());
        match (event.key().as_str(), event.alt_key()) {
            ("ArrowDown", true) => self.open = true,
            ("ArrowUp", true) => self.close(),
            ("ArrowDown", false) if hits > 0 => self.go_to(match self.active {
                Some(at) if shown && at + 1 < hits => at + 1,
                _ => 0,
            }),
            ("ArrowUp", false) if hits > 0 => self.go_to(match self.active {
                Some(at) if shown && at > 0 => at - 1,
                _ => hits - 1,
            }),
            // In the text, as in any field; the arrows begin anew.
            ("Home" | "End" | "ArrowLeft" | "ArrowRight", _) => {
                return self.active.take().is_some();
            }
            ("Enter", false) if shown => self.choose(props, self.active.unwrap_or(0)),
            ("Escape", false) if self.open && !self.typed.is_empty() => self.close(),
            ("Escape", false) if !self.typed.is_empty() => self.clear(),
            _ => return false,
        }
        event.prevent_default();
        true
    }

    fn go_to(&mut self, at: usize) {
        (self.open, self.active) = (true, Some(at));
    }
}
