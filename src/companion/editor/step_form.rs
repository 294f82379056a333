//! The form of one step.

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::editor::field::Field;
use crate::record::Dataset;
use crate::teach::{
    Lesson, Question, Step, WebLink, Words, choices_as_lines, choices_from_lines, move_step,
    remove_step, shown, take_view,
};
use crate::text::{Language, companion_catalogue};
use crate::view::State;

/// Which step.
#[derive(Properties)]
pub struct StepFormProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// The step, from 0.
    pub at: usize,
    /// What the atlas shows.
    pub state: State,
    /// Asks the atlas to show something else.
    pub show: Callback<State>,
    /// Where the changed lesson goes.
    pub put: Callback<Lesson>,
}

impl PartialEq for StepFormProps {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && self.lesson == other.lesson && self.state == other.state
    }
}

/// What a field changes.
type Change = fn(&mut Step, Language, String);

/// The form. What is not needed is left empty.
#[component]
pub fn StepForm(props: &StepFormProps) -> Html {
    let StepFormProps { dataset, lesson, at, state, show, put } = props;
    let (at, language) = (*at, state.language);
    let words = companion_catalogue(language).editor;
    let Some(step) = lesson.steps.get(at) else { return Html::default() };
    let write = |change: Change| {
        let (lesson, put) = (lesson.clone(), put.clone());
        Callback::from(move |text: String| {
            let mut next = (*lesson).clone();
            if let Some(step) = next.steps.get_mut(at) {
                change(step, language, text);
            }
            put.emit(next);
        })
    };
    let act = |change: Rc<dyn Fn(&mut Lesson)>| {
        let (lesson, put) = (lesson.clone(), put.clone());
        Callback::from(move |_: MouseEvent| {
            let mut next = (*lesson).clone();
            change(&mut next);
            put.emit(next);
        })
    };
    let up = act(Rc::new(move |lesson| move_step(lesson, at, true)));
    let down = act(Rc::new(move |lesson| move_step(lesson, at, false)));
    let remove = act(Rc::new(move |lesson| remove_step(lesson, at)));
    let take = {
        let (state, dataset) = (state.clone(), dataset.clone());
        act(Rc::new(move |lesson| {
            if let Some(step) = lesson.steps.get_mut(at) {
                take_view(step, &state, &dataset);
            }
        }))
    };
    let look = {
        let to = shown(&step.view, state, dataset);
        show.reform(move |_: MouseEvent| to.clone())
    };
    let own = |text: Option<&Words>| {
        text.and_then(|text| text.own(language)).unwrap_or_default().to_owned()
    };
    let question = step.questions.first();
    let link = step.links.first();
    let title = own(Some(&step.title));
    let named = |label: &str| format!("{label}: {title}");
    let name = |field: &str| format!("{field}-{}", at.saturating_add(1));
    html! {
        <li class="step-form" data-step-form={step.id.clone()}>
            <details open={at.saturating_add(1) == lesson.steps.len()}>
                <summary>{ format!("{}. {title}", at.saturating_add(1)) }</summary>
                <Field label={words.step_title} name={name("title")} value={title.clone()} write={write(|step, language, text| step.title.set(language, text))} />
                <Field label={words.text} name={name("text")} rows={4} value={own(Some(&step.text))} write={write(|step, language, text| step.text.set(language, text))} />
                <Field label={words.notice} name={name("notice")} rows={2} value={own(step.notice.as_ref())} write={write(|step, language, text| set_optional(&mut step.notice, language, text))} />
                <Field label={words.question} name={name("question")} value={own(question.map(|question| &question.ask))} write={write(|step, language, text| ask(step, |question| question.ask.set(language, text)))} />
                <Field label={words.answer} name={name("answer")} rows={2} value={own(question.map(|question| &question.answer))} write={write(|step, language, text| ask(step, |question| question.answer.set(language, text)))} />
                <Field label={words.choices} name={name("choices")} rows={3} value={question.map(|question| choices_as_lines(question, language)).unwrap_or_default()} write={write(|step, language, text| ask(step, |question| question.choices = choices_from_lines(&text, language)))} />
                <Field label={words.notes} name={name("notes")} rows={2} value={own(step.notes.as_ref())} write={write(|step, language, text| set_optional(&mut step.notes, language, text))} />
                <Field label={words.link} name={name("link")} value={link.map(|link| link.url.clone()).unwrap_or_default()} write={write(|step, _, text| link_to(step, |link| link.url = text))} />
                <Field label={words.link_title} name={name("link-title")} value={link.map(|link| link.title.clone()).unwrap_or_default()} write={write(|step, _, text| link_to(step, |link| link.title = text))} />
                <p class="quiet">{ words.view }{ ": " }<code>{ &step.view }</code></p>
                <p class="editor-tools">
                    <button type="button" class="plain" onclick={look} aria-label={named(words.show_view)}>{ words.show_view }</button>
                    <button type="button" class="plain" data-action="take-view" onclick={take} aria-label={named(words.take_view)}>{ words.take_view }</button>
                </p>
            </details>
            <p class="editor-tools">
                <button type="button" class="plain" data-action="step-up" disabled={at == 0} onclick={up} aria-label={named(words.up)}>{ words.up }</button>
                <button type="button" class="plain" data-action="step-down" disabled={at + 1 == lesson.steps.len()} onclick={down} aria-label={named(words.down)}>{ words.down }</button>
                <button type="button" class="plain" data-action="step-remove" onclick={remove} aria-label={named(words.remove)}>{ words.remove }</button>
            </p>
        </li>
    }
}

fn set_optional(place: &mut Option<Words>, language: Language, text: String) {
    let mut words = place.take().unwrap_or_default();
    words.set(language, text);
    *place = (!words.is_empty()).then_some(words);
}

/// Changes the first question; an empty one is taken away.
fn ask(step: &mut Step, change: impl FnOnce(&mut Question)) {
    if step.questions.is_empty() {
        step.questions.push(Question::default());
    }
    if let Some(question) = step.questions.first_mut() {
        change(question);
        if question.ask.is_empty() && question.answer.is_empty() && question.choices.is_empty() {
            step.questions.remove(0);
        }
    }
}

/// Changes the first address; an empty one is taken away.
fn link_to(step: &mut Step, change: impl FnOnce(&mut WebLink)) {
    let mut link = match step.links.is_empty() {
        true => WebLink { title: String::new(), url: String::new() },
        false => step.links.remove(0),
    };
    change(&mut link);
    if !(link.title.is_empty() && link.url.is_empty()) {
        step.links.insert(0, link);
    }
}
