//! What the reader can take away: a disclosure that the companion fills.

use yew::prelude::*;

use crate::text::{Language, catalogue};
use crate::ui::companion::{TAKE_AWAY, TAKE_AWAY_PLACE, tell};

/// What the disclosure says.
#[derive(Properties, PartialEq)]
pub struct TakeAwayProps {
    /// The language of the interface.
    pub language: Language,
    /// Hears whether it is open.
    pub toggled: Callback<bool>,
    /// What stands in it until the companion is there.
    pub children: Html,
}

/// The disclosure.
#[component]
pub fn TakeAway(props: &TakeAwayProps) -> Html {
    let details = use_node_ref();
    let ontoggle = {
        let (details, toggled) = (details.clone(), props.toggled.clone());
        // Also heard from disclosures inside.
        Callback::from(move |_: Event| {
            let own = details.cast::<web_sys::Element>();
            let open = own.is_some_and(|details| details.has_attribute("open"));
            tell(TAKE_AWAY, if open { "open" } else { "" });
            toggled.emit(open);
        })
    };
    {
        // It comes back closed.
        let toggled = props.toggled.clone();
        use_effect_with((), move |()| {
            move || {
                tell(TAKE_AWAY, "");
                toggled.emit(false);
            }
        });
    }
    html! {
        <details ref={details} class="citing" data-action="take-away" {ontoggle}>
            <summary>{ catalogue(props.language).take_away }</summary>
            { props.children.clone() }
            // The element stays, because what fills it belongs to another module.
            <div id={TAKE_AWAY_PLACE}></div>
        </details>
    }
}
