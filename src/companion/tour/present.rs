//! Steering a tour by keys, clicker and swipe, and presenting it: large type on the whole screen,
//! notes in a window of their own.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::companion::tour::notes;
use crate::teach::Lesson;
use crate::text::{Language, companion_catalogue};

/// Least way of a swipe, in pixels.
const SWIPE: i32 = 60;
/// On the root of the page while a tour is presented.
const PRESENTING: &str = "data-presenting";

/// Keys anywhere in the page, and a swipe on the stop; `true` is forward.
#[hook]
pub fn use_steering(steer: &Callback<bool>) -> (Callback<PointerEvent>, Callback<PointerEvent>) {
    {
        let steer = steer.clone();
        use_effect(move || {
            let listener = web_sys::window().map(|window| {
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&window, "keydown", options, move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                    if let Some(forward) = direction(event) {
                        event.prevent_default();
                        steer.emit(forward);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let from = use_mut_ref(|| None::<(i32, i32)>);
    let down = {
        let from = from.clone();
        Callback::from(move |event: PointerEvent| {
            let touches = event.pointer_type() == "touch";
            *from.borrow_mut() = touches.then(|| (event.client_x(), event.client_y()));
        })
    };
    let up = {
        let steer = steer.clone();
        Callback::from(move |event: PointerEvent| {
            let Some((x, y)) = from.borrow_mut().take() else { return };
            let (across, along) = (event.client_x() - x, event.client_y() - y);
            if across.abs() >= SWIPE && across.abs() > along.abs().saturating_mul(2) {
                steer.emit(across < 0);
            }
        })
    };
    (down, up)
}

/// Where a key leads. Arrows belong to the map and the year unless the focus is in the lesson.
fn direction(event: &KeyboardEvent) -> Option<bool> {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    if held || event.default_prevented() || event.is_composing() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = |selector: &str| {
        target.as_ref().is_some_and(|one| one.closest(selector).ok().flatten().is_some())
    };
    if within("input, textarea, select, [contenteditable], dialog") {
        return None;
    }
    let in_lesson = within(".activity") || !within(".atlas");
    match event.key().as_str() {
        "PageDown" => Some(true),
        "PageUp" => Some(false),
        "ArrowRight" if in_lesson => Some(true),
        "ArrowLeft" if in_lesson => Some(false),
        _ => None,
    }
}

/// What is presented.
#[derive(Properties)]
pub struct PresenterProps {
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// The stop, from 0.
    pub step: usize,
    /// The language of the interface.
    pub language: Language,
}

impl PartialEq for PresenterProps {
    fn eq(&self, other: &Self) -> bool {
        self.step == other.step
            && self.language == other.language
            && Rc::ptr_eq(&self.lesson, &other.lesson)
    }
}

/// The switch of the presenter, and the notes.
#[component]
pub fn Presenter(props: &PresenterProps) -> Html {
    let words = companion_catalogue(props.language).tour;
    let presenting = use_state_eq(|| false);
    let refused = use_state_eq(|| false);
    let window = use_mut_ref(|| None::<web_sys::Window>);
    {
        let presenting_now = *presenting;
        use_effect_with(presenting_now, |presenting| {
            mark(*presenting);
            bring_to_start();
            || mark(false)
        });
    }
    {
        // Leaving the full screen by Escape ends presenting. Opening the notes leaves it too, in some
        // browsers, and ends nothing.
        let (presenting, window) = (presenting.clone(), window.clone());
        use_effect_with((), move |()| {
            let document = web_sys::window().and_then(|window| window.document());
            let listener = document.map(|document| {
                let page = document.clone();
                EventListener::new(&document, "fullscreenchange", move |_| {
                    let notes =
                        window.borrow().as_ref().is_some_and(|notes| notes.closed() == Ok(false));
                    if page.fullscreen_element().is_none() && !notes {
                        presenting.set(false);
                    }
                })
            });
            move || drop(listener)
        });
    }
    {
        let window = window.clone();
        let (lesson, step, language) = (props.lesson.clone(), props.step, props.language);
        use_effect_with((Rc::as_ptr(&lesson), step, language), move |_| {
            if let Some(window) = window.borrow().as_ref() {
                notes::write(window, &lesson, step, language);
            }
        });
    }
    let toggle = {
        let presenting = presenting.clone();
        Callback::from(move |_: MouseEvent| {
            fill_screen(!*presenting);
            presenting.set(!*presenting);
        })
    };
    let open = {
        let (window, refused) = (window.clone(), refused.clone());
        let (lesson, step, language) = (props.lesson.clone(), props.step, props.language);
        Callback::from(move |_: MouseEvent| {
            let opened = notes::open();
            refused.set(opened.is_none());
            if let Some(opened) = &opened {
                notes::write(opened, &lesson, step, language);
            }
            *window.borrow_mut() = opened;
        })
    };
    html! {
        <div class="presenter">
            <button type="button" class="plain" data-action="present" aria-pressed={presenting.to_string()} onclick={toggle}>
                { if *presenting { words.end_presenting } else { words.present } }
            </button>
            <button type="button" class="plain" data-action="notes" onclick={open}>{ words.open_notes }</button>
            if *refused {
                <div class="notes-here" role="status">
                    <p class="quiet">{ words.notes_refused }</p>
                    <p>{ notes::of(&props.lesson, props.step, props.language) }</p>
                </div>
            }
        </div>
    }
}

/// Brings the beginning of the stop back where it can be seen, after the stop or its type has changed
/// under a reader who had scrolled on; with some of the map above it, where they share a column.
pub fn bring_to_start() {
    let Some(window) = web_sys::window() else { return };
    let heading = window.document().and_then(|page| page.query_selector(".player h2").ok()?);
    let Some(heading) = heading else { return };
    let panel = heading.closest(".panel").ok().flatten();
    let top = panel.map_or(0.0, |panel| panel.get_bounding_client_rect().top()).max(0.0);
    let bottom = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    let shown = heading.get_bounding_client_rect();
    if shown.top() < top || shown.bottom() > bottom {
        let middle = ScrollIntoViewOptions::new();
        middle.set_block(ScrollLogicalPosition::Center);
        heading.scroll_into_view_with_scroll_into_view_options(&middle);
    }
}

/// Puts the mark of presenting on the page, or takes it away.
fn mark(presenting: bool) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _never = if presenting {
            root.set_attribute(PRESENTING, "")
        } else {
            root.remove_attribute(PRESENTING)
        };
    }
}

/// Asks for the whole screen, or gives it back. A refusal, as in a frame, leaves the large type.
fn fill_screen(fill: bool) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if !fill {
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        }
        return;
    }
    let Some(root) = document.document_element() else { return };
    let name = JsValue::from_str("requestFullscreen");
    let ask = js_sys::Reflect::get(&root, &name).ok().and_then(|ask| ask.dyn_into().ok());
    let asked = ask.and_then(|ask: js_sys::Function| ask.call0(&root).ok());
    if let Some(asked) = asked.and_then(|asked| asked.dyn_into::<js_sys::Promise>().ok()) {
        spawn_local(async move {
            let _refused = JsFuture::from(asked).await;
        });
    }
    // The button that was pressed stays where the keys go.
    if let Some(button) =
        document.active_element().and_then(|one| one.dyn_into::<HtmlElement>().ok())
    {
        let _refused = button.focus();
    }
}
