//! The result of a quiz, and the slip that says so.

use yew::prelude::*;

use crate::companion::print::use_printed;
use crate::companion::quiz::PartProps;
use crate::companion::quiz::clock::restart;
use crate::companion::quiz::paper::Files;
use crate::teach::quiz::{Answer, Position, Slip, answer_text, choice_text, prompt_text};
use crate::text::companion_catalogue;
use crate::ui::copied::Copied;
use crate::ui::heading::use_focused_heading;
use crate::view::{Activity, ActivityKind, State};

/// The result.
#[component]
pub fn Outcome(props: &PartProps) -> Html {
    let language = props.state.language;
    let words = companion_catalogue(language).quiz;
    let heading = use_focused_heading(());
    use_printed();
    let made = {
        let part = props.clone();
        use_memo((props.position.text(), language, props.desk.clone()), move |_| {
            let bank = part.desk.bank();
            let Position { ticket, answers, .. } = &part.position;
            let slip = Slip::of(&bank, ticket, &part.questions, answers);
            let files = Files::new(&part, &slip);
            (slip, files)
        })
    };
    let (slip, files) = &*made;
    let material = props.desk.material();
    let name = format!("pko-atlas-quiz-{}", slip.ticket.text());
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // A frame without the right to open dialogs prints nothing.
            let _refused = window.print();
        }
    });
    let again = {
        let first = Position::first(slip.ticket.clone(), props.position.timer);
        let to = props.at(&first);
        props.show.reform(move |_: MouseEvent| {
            restart();
            to.clone()
        })
    };
    let another = {
        let start = Some(Activity::start(ActivityKind::Quiz));
        let start = State { activity: start, ..props.state.clone() };
        props.show.reform(move |_: MouseEvent| start.clone())
    };
    html! {
        <section class="quiz" data-quiz="result">
            <p class="quiz-place quiet"><span>{ words.result }</span><span>{ slip.ticket.text() }</span></p>
            <h2 ref={heading} tabindex="-1">{ (words.score)(slip.right, slip.of) }</h2>
            <p class="name-line on-paper">{ words.name_line }</p>
            <table class="answers-given">
                <caption class="for-speech">{ words.answers }</caption>
                <thead><tr>
                    <th scope="col">{ words.question }</th>
                    <th scope="col">{ words.given }</th>
                    <th scope="col">{ words.right_answer }</th>
                </tr></thead>
                <tbody>
                    { for props.questions.iter().zip(&slip.answers).map(|(question, answer)| {
                        let right = *answer == Answer::Option(question.right);
                        let given = answer_text(material, question, *answer, language);
                        let answer = question.choices.get(question.right);
                        html! {
                            <tr data-right={right.to_string()}>
                                <td>{ prompt_text(material, &question.subject, language) }</td>
                                <td><span class="sign" aria-hidden="true">{ if right { "✓ " } else { "× " } }</span>{ given }</td>
                                <td>{ answer.map(|answer| choice_text(material, answer, language)).unwrap_or_default() }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
            <p class="slip-line on-paper">{ slip.line() }</p>
            <div class="off-paper">
                <Copied {language} label={words.slip} text={slip.line()} />
                <p class="quiet">{ words.slip_hint }</p>
                <p class="files">
                    <button type="button" class="plain" data-action="print-slip" onclick={print}>{ words.print }</button>
                    <a class="plain" data-export="slip-text" href={files.text.to_string()} download={format!("{name}.txt")}>{ words.save_text }</a>
                    <a class="plain" data-export="slip-json" href={files.json.to_string()} download={format!("{name}.json")}>{ words.save_json }</a>
                </p>
                <p class="files">
                    <button type="button" class="plain" data-action="again" onclick={again}>{ words.again }</button>
                    <button type="button" class="plain" data-action="another-quiz" onclick={another}>{ words.another }</button>
                </p>
            </div>
        </section>
    }
}
