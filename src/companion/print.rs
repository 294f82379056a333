//! What is open beside the map, on paper instead of the atlas.

use yew::prelude::*;

/// On the root of the page while what the printer gets is the open activity.
const PRINTED: &str = "data-print";

/// While the component is there, the printer gets the activity and nothing else.
#[hook]
pub fn use_printed() {
    use_effect_with((), |()| {
        mark(true);
        || mark(false)
    });
}

fn mark(printed: bool) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _never = if printed {
            root.set_attribute(PRINTED, "activity")
        } else {
            root.remove_attribute(PRINTED)
        };
    }
}
