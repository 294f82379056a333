//! A question: what is asked, the options, and once it is answered, why.

use yew::prelude::*;

use crate::companion::quiz::PartProps;
use crate::companion::quiz::clock::TimeLeft;
use crate::companion::quiz::feedback::{Feedback, use_watching};
use crate::companion::quiz::options::{Options, answering, step_focus};
use crate::teach::quiz::{Answer, Kind, Position, Question, choice_text, prompt_text};
use crate::text::companion_catalogue;
use crate::ui::heading::use_focused_heading;
use crate::ui::live_region::LiveRegion;
use crate::view::{Activity, ActivityKind, State};

/// The question of the position.
#[component]
pub fn Ask(props: &PartProps) -> Html {
    let language = props.state.language;
    let words = companion_catalogue(language).quiz;
    let heading = use_focused_heading((props.position.ticket.clone(), props.position.question));
    use_sight(props);
    let watching = use_watching(props);
    let Some(question) = props.question() else { return Html::default() };
    let given = props.position.answer();
    let prompt = prompt_text(props.desk.material(), &question.subject, language);
    let at = props.position.question.unwrap_or(0);
    let kind = Kind::ALL.iter().position(|kind| *kind == question.kind);
    let kind = kind.and_then(|at| words.kinds.get(at)).copied().unwrap_or_default();
    let answer = answering(props);
    let do_not_know = answer.reform(|_: MouseEvent| Answer::Unknown);
    let onkeydown = keys(props, watching.is_some());
    let verdict = match given {
        Some(_) if watching.is_some() => String::new(),
        Some(answer) if answer == Answer::Option(question.right) => words.right.to_owned(),
        Some(_) => {
            let right = question.choices.get(question.right);
            let right = right.map(|right| choice_text(props.desk.material(), right, language));
            (words.wrong)(&right.unwrap_or_default())
        }
        None => String::new(),
    };
    html! {
        // The keys do what the buttons inside do.
        <section class="quiz" data-quiz="question" data-kind={question.kind.id()} {onkeydown}>
            <p class="quiz-place quiet">
                <span>{ (words.question_of)(at + 1, props.questions.len()) }</span>
                <span>{ kind }</span>
                <span class="quiz-name">{ props.position.ticket.text() }</span>
            </p>
            if let Some(timer) = props.position.timer {
                <TimeLeft {timer} {language} quiz={props.position.ticket.text()} untouched={props.position.answers.is_empty()}
                    off={without_time(props)} />
            }
            { beads(props, watching.is_none()) }
            <h2 ref={heading} class="prompt" tabindex="-1">{ prompt }</h2>
            <Options ..props.clone() />
            if given.is_none() {
                <p class="quiet">{ (words.how_to_answer)(question.choices.len()) }
                    if question.is_of_places() { { " " }{ words.on_the_map } }
                </p>
                <button type="button" class="plain" data-action="do-not-know" onclick={do_not_know}>{ words.do_not_know }</button>
            } else if let Some(to) = watching {
                <p class="watching" role="status">{ (words.watch)(to) }</p>
            } else {
                <Feedback part={props.clone()} verdict={verdict.clone()} />
            }
            <LiveRegion sentence={verdict} silent={false} />
        </section>
    }
}

/// Goes on without the timer that was asked for.
fn without_time(props: &PartProps) -> Callback<MouseEvent> {
    let activity = Position { timer: None, ..props.position.clone() };
    let activity = Activity::at(ActivityKind::Quiz, &activity.text());
    let to = State { activity, ..props.state.clone() };
    props.show.reform(move |_: MouseEvent| to.clone())
}

/// A bead for each question. Its words stand above it.
fn beads(props: &PartProps, told: bool) -> Html {
    let here = props.position.question;
    let bead = |at: usize, question: &Question| {
        let answer = props.position.answers.get(at).filter(|_| told || here != Some(at));
        let (state, sign) = match answer {
            Some(answer) if *answer == Answer::Option(question.right) => ("right", "✓"),
            Some(_) => ("wrong", "×"),
            None if here == Some(at) => ("now", ""),
            None => ("to-come", ""),
        };
        html! { <span data-state={state}>{ sign }</span> }
    };
    html! {
        <p class="beads" aria-hidden="true">
            { for props.questions.iter().enumerate().map(|(at, question)| bead(at, question)) }
        </p>
    }
}

/// Brings the map to the question, or to its answer, for one that is opened by an address without a
/// year. What was watched then is over.
#[hook]
fn use_sight(props: &PartProps) {
    let props = props.clone();
    use_effect_with((props.position.text(), props.state.view_awaited), move |(_, awaited)| {
        let answered = props.position.answer().is_some();
        let watched = props.question().filter(|question| answered && question.is_watched());
        if *awaited {
            props.show.emit(match watched {
                Some(watched) => watched.after.state(&props.state, &props.desk.dataset),
                None => props.at(&props.position),
            });
        }
    });
}

/// Digits answer, arrows lead through the options, and Enter goes on. They are heard inside the
/// question alone, and not in a field.
fn keys(props: &PartProps, watching: bool) -> Callback<KeyboardEvent> {
    let props = props.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(question) = props.question() else { return };
        let asked = props.position.answer().is_none();
        let key = event.key();
        let digit = key.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
        match (key.as_str(), digit) {
            (_, Some(at)) if asked && at < question.choices.len() => {
                event.prevent_default();
                answering(&props).emit(Answer::Option(at));
            }
            ("ArrowDown" | "ArrowUp", _) if asked => {
                event.prevent_default();
                // Without options there is nowhere to go.
                let _moved = step_focus(&event, key == "ArrowDown");
            }
            ("ArrowRight", _) if !asked && !watching => {
                event.prevent_default();
                props.show.emit(props.at(&props.position.next(props.questions.len())));
            }
            _ => {}
        }
    })
}
