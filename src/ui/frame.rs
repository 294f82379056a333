//! What the atlas and the page around it tell each other: how tall it wants to be, what it shows, and
//! what it is to show.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, UrlSearchParams, Window};

use crate::ui::resize::SizeWatch;
use crate::ui::{location, page};
use crate::view::{Chrome, Post, State, asked_for, height_posts, natural_height, state_post};

/// Milliseconds between two messages at least.
const PAUSE: u32 = 100;

/// The name that pym.js on the page around gave this frame; to be read before the address is written
/// anew.
pub fn name() -> Option<String> {
    UrlSearchParams::new_with_str(&location::query()).ok()?.get("childId")
}

/// Gives the page around as much and as little as it asked for, and tells it the height of that for as
/// long as the value is held.
pub fn fit(state: &State, name: Option<String>) -> Option<HeightTeller> {
    page::set_chrome(state.chrome);
    page::set_see_through(state.see_through);
    HeightTeller::start(state.chrome, name)
}

/// Tells it for as long as it is held.
pub struct HeightTeller {
    _watch: SizeWatch,
}

impl HeightTeller {
    /// Tells the height of the atlas, in a frame with this name if pym.js gave it one, now and whenever it has another size; nothing in a page of its
    /// own.
    pub fn start(chrome: Chrome, pym: Option<String>) -> Option<HeightTeller> {
        if !page::is_framed() {
            return None;
        }
        let atlas: Element = web_sys::window()?.document()?.get_element_by_id("atlas")?;
        let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let told = Rc::new(RefCell::new(0));
        let watched = atlas.clone();
        let watch = SizeWatch::start(&atlas, move || {
            if waiting.borrow().is_some() {
                return;
            }
            let (own, told, atlas) = (waiting.clone(), told.clone(), watched.clone());
            let pym = pym.clone();
            *waiting.borrow_mut() = Some(Timeout::new(PAUSE, move || {
                own.borrow_mut().take();
                let height = height_of(&atlas, chrome);
                if told.replace(height) != height {
                    let _no_host = tell(height, pym.as_deref());
                }
            }));
        })?;
        Some(HeightTeller { _watch: watch })
    }
}

fn height_of(atlas: &Element, chrome: Chrome) -> u32 {
    let width = u32::try_from(atlas.client_width()).unwrap_or_default();
    let own = || u32::try_from(atlas.scroll_height()).unwrap_or_default();
    natural_height(chrome, width).unwrap_or_else(own)
}

/// To whoever the host is: there is nothing in it but a height and an address that the host gave.
fn tell(height: u32, pym: Option<&str>) -> Option<()> {
    let address = web_sys::window()?.location().href().ok()?;
    height_posts(height, &address, pym).into_iter().try_for_each(send)
}

fn send(post: Post) -> Option<()> {
    let window: Window = web_sys::window()?;
    let host = window.parent().ok().flatten()?;
    let message = match post {
        Post::Text(text) => JsValue::from_str(&text),
        Post::Object(value) => js_sys::JSON::parse(&value.to_string()).ok()?,
    };
    host.post_message(&message, "*").ok()
}

/// Tells what the atlas shows; nobody in a page of its own.
pub fn tell_state(query: &str) {
    if page::is_framed() {
        let _no_host = send(state_post(query));
    }
}

/// Hears what the page around asks to be shown: from that page only, and a query only.
pub fn listen(asked: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window().filter(|_| page::is_framed())?;
    let host = window.parent().ok().flatten()?;
    Some(EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let from_host = event.source().is_some_and(|source| js_sys::Object::is(&source, &host));
        let text = |name: &str| {
            let value = js_sys::Reflect::get(&event.data(), &name.into());
            value.ok().and_then(|value| value.as_string())
        };
        if !from_host {
            return;
        }
        let (kind, query) = (text("type"), text("query"));
        if let Some(query) = asked_for(kind.as_deref(), query.as_deref()) {
            asked(query.to_owned());
        }
    }))
}
