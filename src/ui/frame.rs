//! Tells the page around the atlas how tall it wants to be.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{Element, UrlSearchParams, Window};

use crate::ui::resize::SizeWatch;
use crate::ui::{location, page};
use crate::view::{Chrome, Post, height_posts, natural_height};

/// Milliseconds between two messages at least.
const PAUSE: u32 = 100;

/// The name that pym.js on the page around gave this frame; to be read before the address is written
/// anew.
pub fn name() -> Option<String> {
    UrlSearchParams::new_with_str(&location::query()).ok()?.get("childId")
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
    let window: Window = web_sys::window()?;
    let host = window.parent().ok().flatten()?;
    let address = window.location().href().ok()?;
    for post in height_posts(height, &address, pym) {
        let message = match post {
            Post::Text(text) => JsValue::from_str(&text),
            Post::Object(value) => js_sys::JSON::parse(&value.to_string()).ok()?,
        };
        host.post_message(&message, "*").ok()?;
    }
    Some(())
}
