//! What the browser tells the map. Listeners of its own, because a wheel that may zoom must be
//! allowed to keep the page from scrolling, which a listener is not by default.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use yew::Callback;

use crate::ui::map::Heard;
use crate::view::Pixels;

/// The listeners; they stop when dropped.
pub struct MapListeners(
    #[expect(dead_code, reason = "they listen for as long as they are held")] Vec<EventListener>,
);

impl MapListeners {
    /// Listens on the map's `<svg>`.
    pub fn start(root: &Element, heard: Callback<Heard>) -> MapListeners {
        let on = |name: &'static str, says: fn(&Event) -> Option<Heard>| {
            let heard = heard.clone();
            let active = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(root, name, active, move |event| {
                if let Some(message) = says(event) {
                    heard.emit(message);
                }
            })
        };
        MapListeners(vec![
            on("click", |event| {
                event.target().and_then(|target| target.dyn_into().ok()).map(Heard::Clicked)
            }),
            on("dblclick", |event| Some(Heard::ClickedTwice(at(event.dyn_ref()?)))),
            on("keydown", |event| event.dyn_ref::<KeyboardEvent>().cloned().map(Heard::Key)),
            on("focusin", |_| Some(Heard::Focused(true))),
            on("focusout", |_| Some(Heard::Focused(false))),
            on("pointerdown", |event| {
                let pointer: &PointerEvent = event.dyn_ref()?;
                let main = pointer.button() == 0;
                let touch = pointer.pointer_type() == "touch";
                main.then(|| Heard::Down(pointer.pointer_id(), touch, at(pointer)))
            }),
            on("pointermove", |event| {
                let pointer: &PointerEvent = event.dyn_ref()?;
                let over = pointer.target().and_then(|target| target.dyn_into().ok());
                Some(Heard::Moved(pointer.pointer_id(), at(pointer), over))
            }),
            on("pointerup", up),
            on("pointercancel", up),
            on("pointerleave", up),
            on("wheel", |event| {
                let wheel: &WheelEvent = event.dyn_ref()?;
                // The bare wheel scrolls the page.
                (wheel.ctrl_key() || wheel.meta_key()).then(|| {
                    wheel.prevent_default();
                    Heard::Wheel(wheel.delta_y(), at(wheel))
                })
            }),
        ])
    }
}

fn up(event: &Event) -> Option<Heard> {
    event.dyn_ref::<PointerEvent>().map(|pointer| Heard::Up(pointer.pointer_id()))
}

fn at(event: &MouseEvent) -> Pixels {
    Pixels { x: f64::from(event.client_x()), y: f64::from(event.client_y()) }
}
