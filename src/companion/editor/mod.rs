//! Making a lesson: views of the map with texts, kept as a file or a link.

mod field;
mod keep;
mod step_form;

use std::rc::Rc;

use gloo::file::futures::read_as_text;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::companion::editor::field::Field;
use crate::companion::editor::keep::Keep;
use crate::companion::editor::step_form::StepForm;
use crate::companion::library::{Shelf, use_library};
use crate::companion::mistakes::mistakes as mistakes_of;
use crate::companion::own::{self, OWN};
use crate::companion::tour::{at_page, at_step};
use crate::record::DataError;
use crate::teach::{Kind, Lesson, Words, add_step, new_lesson, read_lesson, write_lesson};
use crate::text::companion_catalogue;
use crate::ui::heading::use_focused_heading;

/// The activity.
#[component]
pub fn Editor(props: &ActivityProps) -> Html {
    let (dataset, state) = (&props.dataset, &props.state);
    let language = state.language;
    let words = companion_catalogue(language).editor;
    let heading = use_focused_heading(());
    let shelf = use_library(dataset);
    let library = shelf.or_empty();
    let draft = use_state_eq(|| None::<Rc<Lesson>>);
    let said = use_state_eq(String::new);
    let forgetful = use_state_eq(|| !own::can_keep());
    let mistakes = use_state_eq(|| None::<DataError>);
    if shelf == Shelf::Awaited {
        let waiting = companion_catalogue(language).tour.loading;
        return html! { <><h2 ref={heading} tabindex="-1">{ words.title }</h2><p role="status">{ waiting }</p></> };
    }
    let lesson = match &*draft {
        Some(lesson) => lesson.clone(),
        None => own::draft(dataset, &library.claims)
            .unwrap_or_else(|| Rc::new(new_lesson(OWN, words.new_title, language))),
    };
    let put = {
        let (draft, dataset, library) = (draft.clone(), dataset.clone(), library.clone());
        Callback::from(move |lesson: Lesson| {
            let lesson = Rc::new(lesson);
            own::keep(lesson.clone(), &dataset, &library.claims);
            draft.set(Some(lesson));
        })
    };
    let add = {
        let (lesson, put, said) = (lesson.clone(), put.clone(), said.clone());
        let (dataset, state) = (dataset.clone(), state.clone());
        Callback::from(move |_: MouseEvent| {
            let mut next = (*lesson).clone();
            let number = next.steps.len().saturating_add(1);
            let title = (words.new_step)(number);
            if add_step(&mut next, &state, &dataset, &title, words.new_text) {
                said.set((words.added)(number));
                put.emit(next);
            } else {
                said.set(words.full.to_owned());
            }
        })
    };
    let kind = {
        let (lesson, put) = (lesson.clone(), put.clone());
        Callback::from(move |event: Event| {
            let Some(choice) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let found = Kind::NAMES.iter().find(|(name, _)| *name == choice.value());
            if let Some((_, kind)) = found {
                put.emit(Lesson { kind: *kind, ..(*lesson).clone() });
            }
        })
    };
    let write = |change: fn(&mut Lesson) -> &mut Words| {
        let (lesson, put) = (lesson.clone(), put.clone());
        Callback::from(move |text: String| {
            let mut next = (*lesson).clone();
            change(&mut next).set(language, text);
            put.emit(next);
        })
    };
    let preview = {
        let to = at_step(&lesson, OWN, 0, state, dataset).unwrap_or_else(|| at_page(None, state));
        props.show.reform(move |_: MouseEvent| to.clone())
    };
    let clear = {
        let put = put.clone();
        Callback::from(move |_: MouseEvent| {
            let sure = web_sys::window()
                .and_then(|window| window.confirm_with_message(words.clear_sure).ok());
            if sure == Some(true) {
                put.emit(new_lesson(OWN, words.new_title, language));
            }
        })
    };
    let open = {
        let (put, said, mistakes) = (put.clone(), said.clone(), mistakes.clone());
        let (dataset, library) = (dataset.clone(), library.clone());
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
            let file = gloo::file::File::from(file);
            let (put, said, mistakes) = (put.clone(), said.clone(), mistakes.clone());
            let (dataset, library) = (dataset.clone(), library.clone());
            spawn_local(async move {
                let Ok(text) = read_as_text(&file).await else {
                    said.set(words.unreadable.to_owned());
                    return;
                };
                match read_lesson(&text, &dataset, &library.claims) {
                    Ok(lesson) => {
                        said.set((words.opened)(lesson.title.say(language).0));
                        mistakes.set(None);
                        put.emit(lesson);
                    }
                    Err(error) => mistakes.set(Some(error)),
                }
            });
            // The same file can be opened again after it was mended.
            field.set_value("");
        })
    };
    // What is kept is read as anybody would read it: what is wrong is said before it is passed on.
    let text = write_lesson(&lesson, dataset, &library.claims).to_string();
    let wrong = read_lesson(&text, dataset, &library.claims).err();
    let own = |words: &Words| words.own(language).unwrap_or_default().to_owned();
    html! {
        <article class="editor">
            <h2 ref={heading} tabindex="-1">{ words.title }</h2>
            <p class="quiet">{ words.rule }</p>
            if *forgetful {
                <p class="trouble" role="status" data-warning="storage">{ words.not_kept }</p>
            }
            <p class="editor-tools">
                <label class="plain file">{ words.open }
                    <input type="file" accept=".json,application/json" data-action="open-lesson" onchange={open} /></label>
                <button type="button" class="plain" data-action="clear-lesson" onclick={clear}>{ words.clear }</button>
            </p>
            if let Some(error) = &*mistakes { { mistakes_of(error, language) } }
            <Field label={words.lesson_title} value={own(&lesson.title)} write={write(|lesson| &mut lesson.title)} name="lesson-title" />
            <Field label={words.summary} value={own(&lesson.summary)} write={write(|lesson| &mut lesson.summary)} name="lesson-summary" rows={2} />
            <label class="field"><span>{ words.kind }</span>
                <select data-action="lesson-kind" onchange={kind}>
                    { for Kind::NAMES.iter().zip(words.kinds).map(|((name, kind), label)| html! {
                        <option value={*name} selected={lesson.kind == *kind}>{ label }</option>
                    }) }
                </select></label>
            <h3>{ words.steps }</h3>
            <ol class="step-forms">
                { for lesson.steps.iter().enumerate().map(|(at, step)| html! {
                    <StepForm key={step.id.clone()} dataset={dataset.clone()} lesson={lesson.clone()} {at}
                        state={state.clone()} show={props.show.clone()} put={put.clone()} />
                }) }
            </ol>
            <button type="button" class="plain strong" data-action="add-step" onclick={add}>{ words.add }</button>
            <p role="status" class="quiet">{ (*said).clone() }</p>
            if lesson.steps.is_empty() {
            } else if let Some(error) = &wrong {
                <h3>{ words.to_mend }</h3>
                { mistakes_of(error, language) }
            } else {
                <button type="button" class="plain strong" data-action="preview-lesson" onclick={preview}>{ words.preview }</button>
                <Keep {text} id={lesson.id.clone()} {language} />
            }
        </article>
    }
}
