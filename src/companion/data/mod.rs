//! Other people's records: a file of the reader is opened, checked and shown, and stays on the
//! reader's machine.

mod report;
mod workshop;

use gloo::file::{Blob, File, ObjectUrl};
use web_sys::{DragEvent, HtmlInputElement};
use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::companion::data::report::Report;
pub use crate::companion::data::workshop::{Outcome, Workshop};
use crate::import::TEMPLATE;
use crate::record::Origin;
use crate::text::{companion_catalogue, foreign_words};
use crate::ui::companion::{OPEN_DATA, tell};

/// What the activity hears.
pub enum Heard {
    /// A file was chosen or dropped.
    Chosen(File),
    /// The reader gives the record another title.
    Titled(String),
    /// A file has been read.
    Done(u32, Outcome),
    /// Something is dragged over it, or away.
    Over(bool),
}

/// The activity.
pub struct Data {
    workshop: Workshop,
    file: Option<File>,
    title: String,
    /// How many files were asked for: only the last one counts.
    asked: u32,
    busy: bool,
    over: bool,
    outcome: Option<Outcome>,
    /// The dataset as a file to save.
    made: Option<ObjectUrl>,
    template: ObjectUrl,
}

impl Component for Data {
    type Message = Heard;
    type Properties = ActivityProps;

    fn create(_context: &Context<Self>) -> Self {
        Data {
            workshop: Workshop::default(),
            file: None,
            title: String::new(),
            asked: 0,
            busy: false,
            over: false,
            outcome: None,
            made: None,
            // Spreadsheets take a file for UTF-8 only when it begins with this.
            template: csv(&format!("\u{feff}{TEMPLATE}")),
        }
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        match heard {
            Heard::Chosen(file) => {
                let name = file.name();
                self.title =
                    name.rsplit_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned());
                self.over = false;
                self.read(context, file);
            }
            Heard::Titled(title) => {
                self.title = title;
                if let Some(file) = self.file.take() {
                    self.read(context, file);
                }
            }
            Heard::Done(asked, outcome) if asked == self.asked => {
                self.busy = false;
                self.made = None;
                if let Outcome::Good(imported) = &outcome {
                    tell(OPEN_DATA, &imported.document);
                    let document = imported.document.as_str();
                    self.made =
                        Some(Blob::new_with_options(document, Some("application/json")).into());
                }
                self.outcome = Some(outcome);
            }
            // Another file was chosen meanwhile.
            Heard::Done(..) => return false,
            Heard::Over(over) => return std::mem::replace(&mut self.over, over) != over,
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let language = props.state.language;
        let words = companion_catalogue(language).data;
        let link = context.link();
        let onchange = link.batch_callback(|event: Event| {
            let input: HtmlInputElement = event.target_dyn_into()?;
            let file = input.files()?.get(0)?;
            // The same file may be chosen again, mended.
            input.set_value("");
            Some(Heard::Chosen(File::from(file)))
        });
        let ondrop = link.batch_callback(|event: DragEvent| {
            event.prevent_default();
            let file = event.data_transfer()?.files()?.get(0)?;
            Some(Heard::Chosen(File::from(file)))
        });
        let ondragover = link.callback(|event: DragEvent| {
            event.prevent_default();
            Heard::Over(true)
        });
        let ontitle = link.batch_callback(|event: Event| {
            Some(Heard::Titled(event.target_dyn_into::<HtmlInputElement>()?.value()))
        });
        let foreign = props.dataset.origin != Origin::BuiltIn;
        html! {
            <section class={classes!("workshop", self.over.then_some("over"))} {ondrop} {ondragover}
                ondragleave={link.callback(|_| Heard::Over(false))} data-drop="">
                <h2>{ words.title }</h2>
                <p>{ words.about }</p>
                <p class="open-file">
                    <label class="plain"><input type="file" class="for-speech" data-action="own-file"
                        accept=".csv,.tsv,.txt,.json,text/csv,application/json" {onchange} />{ words.choose }</label>
                    <span class="quiet">{ words.or_drop }</span>
                </p>
                <p><a href={self.template.to_string()} download="pko-atlas-template.csv"
                    data-export="template">{ words.template }</a></p>
                if self.file.is_some() {
                    <label class="own-title">{ words.name }
                        <input type="text" maxlength="200" data-action="own-title" value={self.title.clone()}
                            onchange={ontitle} /></label>
                }
                if self.busy { <p role="status">{ words.reading }</p> }
                if let Some(outcome) = self.outcome.as_ref().filter(|_| !self.busy) {
                    <Report language={language} outcome={outcome.clone()} save={self.save()} />
                }
                if foreign {
                    <p><button type="button" class="plain" data-action="own-back"
                        onclick={|_| tell(OPEN_DATA, "")}>{ foreign_words(language).back }</button></p>
                }
                <details class="columns">
                    <summary>{ words.columns }</summary>
                    <dl>{ for words.column.iter().map(|(name, what)| html! {
                        <div><dt><code>{ name }</code></dt><dd>{ what }</dd></div>
                    }) }</dl>
                </details>
            </section>
        }
    }
}

impl Data {
    /// Address and name of the dataset as a file.
    fn save(&self) -> Option<(AttrValue, AttrValue)> {
        let address = AttrValue::from(self.made.as_ref()?.to_string());
        Some((address, AttrValue::from(format!("{}.json", self.title))))
    }

    fn read(&mut self, context: &Context<Self>, file: File) {
        self.asked += 1;
        self.busy = true;
        self.file = Some(file.clone());
        let (asked, title, workshop) = (self.asked, self.title.clone(), self.workshop.clone());
        context
            .link()
            .send_future(async move { Heard::Done(asked, workshop.read(file, title).await) });
    }
}

fn csv(text: &str) -> ObjectUrl {
    Blob::new_with_options(text, Some("text/csv;charset=utf-8")).into()
}
