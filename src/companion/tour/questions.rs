//! Questions with answers that are hidden until they are asked for.

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::explained::Explained;
use crate::companion::library::Library;
use crate::record::Dataset;
use crate::teach::Question;
use crate::text::{Language, companion_catalogue};
use crate::ui::fact::sources;

/// Which questions.
#[derive(Properties)]
pub struct QuestionsProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The terms.
    pub library: Rc<Library>,
    /// The language of the interface.
    pub language: Language,
    /// The questions.
    pub questions: Vec<Question>,
    /// Called when an answer is shown.
    pub answered: Callback<()>,
}

impl PartialEq for QuestionsProps {
    fn eq(&self, other: &Self) -> bool {
        self.questions == other.questions
            && self.language == other.language
            && Rc::ptr_eq(&self.library, &other.library)
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The questions of a stop.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    if props.questions.is_empty() {
        return Html::default();
    }
    let words = companion_catalogue(props.language).tour;
    html! {
        <section class="questions">
            <h3>{ words.questions }</h3>
            { for props.questions.iter().enumerate().map(|(at, question)| html! {
                <Asked key={at} dataset={props.dataset.clone()} library={props.library.clone()}
                    language={props.language} question={question.clone()} answered={props.answered.clone()} />
            }) }
        </section>
    }
}

/// Which question.
#[derive(Properties)]
struct AskedProps {
    dataset: Rc<Dataset>,
    library: Rc<Library>,
    language: Language,
    question: Question,
    answered: Callback<()>,
}

impl PartialEq for AskedProps {
    fn eq(&self, other: &Self) -> bool {
        self.question == other.question
            && self.language == other.language
            && Rc::ptr_eq(&self.library, &other.library)
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// One question. Choosing an answer shows whether it is right, and why.
#[component]
fn Asked(props: &AskedProps) -> Html {
    let AskedProps { dataset, library, language, question, .. } = props;
    let words = companion_catalogue(*language).tour;
    let open = use_state_eq(|| false);
    let chosen = use_state_eq(|| None::<usize>);
    let toggle = {
        let (open, answered) = (open.clone(), props.answered.clone());
        Callback::from(move |_: MouseEvent| {
            open.set(!*open);
            answered.emit(());
        })
    };
    let choices = question.choices.iter().enumerate().map(|(at, choice)| {
        let onclick = {
            let (open, chosen, right) = (open.clone(), chosen.clone(), choice.right);
            let answered = props.answered.clone();
            Callback::from(move |_: MouseEvent| {
                chosen.set(Some(at));
                open.set(right);
                if right {
                    answered.emit(());
                }
            })
        };
        html! {
            <li key={at}><button type="button" class="plain choice" data-choice={at.to_string()}
                aria-pressed={(*chosen == Some(at)).to_string()} {onclick}>{ choice.text.say(*language).0 }</button></li>
        }
    });
    let verdict = chosen
        .and_then(|at| question.choices.get(at))
        .map(|choice| if choice.right { words.right } else { words.not_right });
    html! {
        <div class="asked">
            <Explained dataset={dataset.clone()} library={library.clone()} language={*language} words={question.ask.clone()} />
            if !question.choices.is_empty() { <ul class="choices-of-answer">{ for choices }</ul> }
            <p class="verdict" role="status">{ verdict.unwrap_or_default() }</p>
            <button type="button" class="plain" data-action="answer" aria-expanded={open.to_string()} onclick={toggle}>
                { if *open { words.hide_answer } else { words.show_answer } }
            </button>
            if *open {
                <div class="told">
                    <Explained dataset={dataset.clone()} library={library.clone()} language={*language} words={question.answer.clone()} />
                    if !question.sources.is_empty() { { sources(dataset, &question.sources, *language) } }
                </div>
            }
        </div>
    }
}
