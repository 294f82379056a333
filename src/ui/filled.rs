//! A disclosure that the companion fills: what can be taken away, and the words of a record.

use yew::prelude::*;

use crate::ui::companion::tell;

/// What the disclosure says, and who fills it.
#[derive(Properties, PartialEq)]
pub struct FilledProps {
    /// What it is about: the name of its action and the identifier of the element that is filled.
    pub about: &'static str,
    /// The event by which the companion is told that it is open, or closed.
    pub event: &'static str,
    /// Its summary.
    pub summary: &'static str,
    /// Hears whether it is open.
    pub toggled: Callback<bool>,
    /// What stands in it until the companion is there.
    pub children: Html,
}

/// The disclosure.
#[component]
pub fn Filled(props: &FilledProps) -> Html {
    let details = use_node_ref();
    let event = props.event;
    let ontoggle = {
        let (details, toggled) = (details.clone(), props.toggled.clone());
        // Also heard from disclosures inside.
        Callback::from(move |_: Event| {
            let own = details.cast::<web_sys::Element>();
            let open = own.is_some_and(|details| details.has_attribute("open"));
            tell(event, if open { "open" } else { "" });
            toggled.emit(open);
        })
    };
    {
        // It comes back closed.
        let toggled = props.toggled.clone();
        use_effect_with((), move |()| {
            move || {
                tell(event, "");
                toggled.emit(false);
            }
        });
    }
    html! {
        <details ref={details} class="citing" data-action={props.about} {ontoggle}>
            <summary>{ props.summary }</summary>
            { props.children.clone() }
            // The element stays, because what fills it belongs to another module.
            <div id={props.about}></div>
        </details>
    }
}
