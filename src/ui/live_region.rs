//! Says each change once to a screen reader: half a second after the last one, and not while the
//! years play.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long the reader must have been still; with the time until the reader is known to rest, half
/// a second.
const QUIET_MILLISECONDS: u32 = 400;

/// What is to be said.
#[derive(Properties, PartialEq)]
pub struct LiveRegionProps {
    /// The sentence.
    pub sentence: AttrValue,
    /// Whether to stay silent for now.
    pub silent: bool,
}

/// A polite live region.
#[component]
pub fn LiveRegion(props: &LiveRegionProps) -> Html {
    let said = use_state(AttrValue::default);
    // Nothing has changed yet when the page opens.
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with((props.sentence.clone(), props.silent), move |(sentence, silent)| {
            let opening = std::mem::replace(&mut *first.borrow_mut(), false);
            let sentence = sentence.clone();
            let timer = (!silent && !opening)
                .then(|| Timeout::new(QUIET_MILLISECONDS, move || said.set(sentence)));
            move || drop(timer)
        });
    }
    html! { <p class="for-speech" aria-live="polite" role="status">{ (*said).clone() }</p> }
}
