//! The teacher's guide of a tour, which is printed on one page.

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::print::use_printed;
use crate::companion::tour::at_page;
use crate::record::{Dataset, SourceIndex};
use crate::teach::{Lesson, Plan, Question};
use crate::text::{Language, TourWords, companion_catalogue};
use crate::ui::fact::sources;
use crate::ui::heading::use_focused_heading;
use crate::view::State;

/// Of which lesson.
#[derive(Properties)]
pub struct GuidePageProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// Its name in the address.
    pub name: AttrValue,
    /// What the atlas shows.
    pub state: State,
    /// Asks the atlas to show something else.
    pub show: Callback<State>,
}

impl PartialEq for GuidePageProps {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.state == other.state
            && Rc::ptr_eq(&self.lesson, &other.lesson)
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The guide.
#[component]
pub fn GuidePage(props: &GuidePageProps) -> Html {
    let (lesson, language) = (&props.lesson, props.state.language);
    let words = companion_catalogue(language).tour;
    let heading = use_focused_heading(props.name.clone());
    use_printed();
    let all = {
        let to = at_page(None, &props.state);
        props.show.reform(move |_: MouseEvent| to.clone())
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // A frame may not be allowed to print.
            let _refused = window.print();
        }
    });
    let guide = lesson.guide.clone().unwrap_or_default();
    let asked = || lesson.steps.iter().flat_map(|step| &step.questions).chain(&guide.questions);
    let mut named: Vec<SourceIndex> = Vec::new();
    for source in asked().flat_map(|question| &question.sources) {
        if !named.contains(source) {
            named.push(*source);
        }
    }
    html! {
        <article class="guide" data-guide={lesson.id.clone()}>
            <p class="off-paper">
                <button type="button" class="plain" data-action="all-tours" onclick={all}>{ words.all }</button>
                <button type="button" class="plain strong" data-action="print-guide" onclick={print}>{ words.print }</button>
            </p>
            <p class="quiet">{ words.guide_title }</p>
            <h2 ref={heading} tabindex="-1">{ lesson.title.say(language).0 }</h2>
            <p>{ lesson.summary.say(language).0 }</p>
            <p><b>{ words.goal }</b>{ " " }{ guide.goal.say(language).0 }</p>
            <div class="plans">
                { for guide.plans.iter().map(|plan| shown_plan(plan, lesson, language, words)) }
            </div>
            <h3>{ words.stops_heading }</h3>
            <ol class="guide-stops">
                { for lesson.steps.iter().map(|step| html! {
                    <li><b>{ step.title.say(language).0 }</b>
                        { for step.questions.iter().map(|question| answered(question, language, words)) }</li>
                }) }
            </ol>
            <h3>{ words.questions }</h3>
            <ul class="guide-questions">
                { for guide.questions.iter().map(|question| html! { <li>{ answered(question, language, words) }</li> }) }
            </ul>
            { sources(&props.dataset, &named, language) }
        </article>
    }
}

fn shown_plan(plan: &Plan, lesson: &Lesson, language: Language, words: &TourWords) -> Html {
    html! {
        <section>
            <h3>{ (words.plan)(plan.minutes) }</h3>
            <ol class="plan">
                { for plan.parts.iter().map(|part| {
                    let stops: Vec<String> =
                        part.steps.iter().map(|at| at.saturating_add(1).to_string()).collect();
                    let all = stops.len() == lesson.steps.len();
                    html! {
                        <li><b>{ (words.minutes)(part.minutes) }</b>{ " " }{ part.activity.say(language).0 }
                            if !stops.is_empty() && !all {
                                <span class="quiet">{ format!(" ({}: {})", words.stops_heading, stops.join(", ")) }</span>
                            }</li>
                    }
                }) }
            </ol>
        </section>
    }
}

fn answered(question: &Question, language: Language, words: &TourWords) -> Html {
    html! {
        <span class="question-and-answer">{ " " }{ question.ask.say(language).0 }
            <span class="given-answer"><b>{ words.answer }</b>{ " " }{ question.answer.say(language).0 }</span></span>
    }
}
