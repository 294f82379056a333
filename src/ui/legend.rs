//! The legend, which is also the switchboard: a chip for each category, the filter by kind of
//! work, and the rule by which things are filed.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::record::{CategoryIndex, CategorySet, Dataset, Origin, TaskIndex};
use crate::text::{Language, catalogue};
use crate::ui::clock;
use crate::ui::swatch::Swatch;
use crate::view::{Message, TaskFilter, say};

/// Two activations of a switch by a key within so many milliseconds show its category alone.
const TWICE: f64 = 250.0;

/// How a switch was activated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Activation {
    /// Once, whatever came before.
    Once,
    /// For the second time in a row at the same point, as the system counts a double click.
    Twice,
    /// By a key, which nobody counts.
    Key,
}

impl Activation {
    fn of(event: &MouseEvent) -> Activation {
        match event.detail() {
            // Scripts click without a pointer too; what they ask for, they ask for once.
            0 if event.is_trusted() => Activation::Key,
            0 | 1 => Activation::Once,
            count if count % 2 == 0 => Activation::Twice,
            _ => Activation::Once,
        }
    }
}

/// What the legend shows.
#[derive(Properties)]
pub struct LegendProps {
    /// For names.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// Categories switched on.
    pub categories: CategorySet,
    /// Whether goods given are shown.
    pub in_kind: bool,
    /// Whether dispatches under other laws are shown.
    pub other_laws: bool,
    /// Whether categories have patterns.
    pub patterns: bool,
    /// The filter by kind of work.
    pub task: TaskFilter,
    /// Deployments in the year, for each category.
    pub counts: Vec<usize>,
    /// Gifts of goods in the year.
    pub gifts: usize,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for LegendProps {
    fn eq(&self, other: &Self) -> bool {
        self.categories == other.categories
            && self.in_kind == other.in_kind
            && (self.task, self.other_laws, self.patterns)
                == (other.task, other.other_laws, other.patterns)
            && self.counts == other.counts
            && self.gifts == other.gifts
            && self.language == other.language
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// Chips, filter and rule.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let words = catalogue(props.language);
    // The switch activated last, when (by `clock::now`), and whether it was alone.
    let last = use_mut_ref(|| (None, f64::NEG_INFINITY, false));
    let (shown, patterns) = ((props.categories, props.in_kind), props.patterns);
    let activate =
        props.dispatch.reform(move |(index, activation): (CategoryIndex, Activation)| {
            let now = clock::now();
            let alone = shown == (CategorySet::EMPTY.with(index), false);
            let (before, at, was_alone) = last.replace((Some(index), now, alone));
            let twice = match activation {
                Activation::Once => false,
                Activation::Twice => before == Some(index),
                Activation::Key => before == Some(index) && now - at < TWICE,
            };
            match twice {
                true if was_alone => Message::AllCategories,
                true => Message::IsolateCategory(index),
                false => Message::ToggleCategory(index),
            }
        });
    let chips = (0u8..).map(CategoryIndex).zip(&props.dataset.categories).zip(&props.counts);
    html! {
        <div class="legend">
            <div class="chips" role="group" aria-label={words.categories}>
                { for chips.map(|((index, category), count)| html! {
                    <Chip id={category.id.clone()} order={Some(index.0)} on={props.categories.contains(index)}
                        name={say(&category.name, props.language).to_owned()}
                        short={say(&category.short, props.language).to_owned()} count={Some(*count)}
                        onclick={activate.reform(move |activation| (index, activation))} />
                }) }
                if !props.dataset.in_kind.is_empty() {
                    <Chip id="in-kind" on={props.in_kind} name={words.in_kind_short}
                        short={words.in_kind_short} count={Some(props.gifts)}
                        onclick={props.dispatch.reform(|_: Activation| Message::ToggleInKind)} />
                }
                if !props.dataset.other_laws.is_empty() {
                    <Chip id="other-laws" on={props.other_laws} name={words.other_laws}
                        short={words.other_laws} count={None}
                        onclick={props.dispatch.reform(|_: Activation| Message::ToggleOtherLaws)} />
                }
            </div>
            <div class="legend-more">
                <Tasks dataset={props.dataset.clone()} language={props.language} task={props.task}
                    dispatch={props.dispatch.clone()} />
                <button type="button" class="plain" data-action="patterns"
                    aria-pressed={props.patterns.to_string()}
                    onclick={props.dispatch.reform(move |_: MouseEvent| Message::Patterns(!patterns))}>
                    { words.patterns }
                </button>
                <details class="rule">
                    <summary>{ words.about_categories }</summary>
                    <div class="signs">
                        if props.dataset.origin == Origin::BuiltIn {
                            <p>{ words.category_rule }</p>
                        }
                        <p class="tint-key">{ words.people_served }</p>
                        <p class="change-key">
                            <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 1v10M1 6h10" /></svg>
                            { words.began_here }
                        </p>
                        <p class="change-key">
                            <svg viewBox="0 0 14 14" aria-hidden="true">
                                <path class="ended-sign" d="M1 7a6 6 0 1 0 12 0a6 6 0 1 0 -12 0m2.5 0h7" />
                            </svg>
                            { words.ended_here }
                        </p>
                        <p class="change-key">
                            <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 11L11 1M1 5L5 1M7 11L11 7" /></svg>
                            { words.gone_here }
                        </p>
                        <p class="change-key">
                            <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 2h10v9h-10zm0 3h10m-5-3v9" /></svg>
                            { words.gift_here }
                        </p>
                    </div>
                </details>
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ChipProps {
    id: AttrValue,
    #[prop_or_default]
    order: Option<u8>,
    on: bool,
    name: AttrValue,
    short: AttrValue,
    count: Option<usize>,
    onclick: Callback<Activation>,
}

/// A switch with the colour, the name and the count of a category.
#[component]
fn Chip(props: &ChipProps) -> Html {
    html! {
        <button type="button" class="chip" data-category={props.id.clone()}
            aria-pressed={props.on.to_string()} onclick={props.onclick.reform(|event: MouseEvent| Activation::of(&event))}>
            <Swatch category={props.id.clone()} order={props.order} />
            <span class="long">{ &props.name }</span>
            <span class="short">{ &props.short }</span>
            if let Some(count) = props.count { <b>{ count }</b> }
        </button>
    }
}

#[derive(Properties)]
struct TasksProps {
    dataset: Rc<Dataset>,
    language: Language,
    task: TaskFilter,
    dispatch: Callback<Message>,
}

impl PartialEq for TasksProps {
    fn eq(&self, other: &Self) -> bool {
        self.task == other.task
            && self.language == other.language
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The filter by kind of work.
#[component]
fn Tasks(props: &TasksProps) -> Html {
    let words = catalogue(props.language);
    let (dataset, dispatch) = (props.dataset.clone(), props.dispatch.clone());
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
        let found = dataset.tasks.iter().position(|task| task.id == select.value());
        let task = found.and_then(|index| u16::try_from(index).ok()).map(TaskIndex);
        dispatch.emit(Message::Task(task));
    });
    let chosen = |index: usize| props.task.is_some_and(|task| usize::from(task.0) == index);
    html! {
        <label class="tasks">
            <span class="for-speech">{ words.task }</span>
            <select data-action="task" {onchange}>
                <option value="" selected={props.task.is_none()}>{ words.all_tasks }</option>
                { for props.dataset.tasks.iter().enumerate().map(|(index, task)| html! {
                    <option value={task.id.clone()} selected={chosen(index)}>
                        { say(&task.name, props.language) }
                    </option>
                }) }
            </select>
        </label>
    }
}
