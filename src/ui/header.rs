//! The line at the top.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::text::{Catalogue, Language, catalogue};
use crate::ui::keys::Keys;
use crate::ui::language::LanguageChoice;
use crate::ui::navigation::Navigation;
use crate::ui::offline::{NewerVersion, OfflineMark};
use crate::ui::search::{Search, SearchProps};
use crate::ui::share::Share;
use crate::view::{ActivityKind, Message, Theme};

/// What the header says.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The language of the interface.
    pub language: Language,
    /// The title of the dataset, once it is known.
    #[prop_or_default]
    pub subtitle: Option<AttrValue>,
    /// Whether something is on its way.
    pub busy: bool,
    /// Light or dark.
    pub theme: Theme,
    /// Whether the years are playing.
    pub playing: bool,
    /// What is open beside the map.
    pub activity: Option<ActivityKind>,
    /// Where messages go.
    pub dispatch: Callback<Message>,
    /// What can be found.
    pub search: SearchProps,
}

/// Title, what the atlas is, the search field, and the choices of language and of light or dark; under
/// it, when there is one, the line that offers a newer version.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let words: &Catalogue = catalogue(props.language);
    let subtitle = props.subtitle.clone().unwrap_or(AttrValue::Static(words.subtitle));
    let dispatch = props.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
        let chosen = Theme::ALL.into_iter().find(|theme| theme.id() == select.value());
        dispatch.emit(Message::Theme(chosen.unwrap_or_default()));
    });
    html! {<>
        <header class="header">
            if props.subtitle.is_some() { <a class="skip" href="#list">{ words.skip_to_list }</a> }
            <h1 class="title">{ words.title }</h1>
            <p class="subtitle">{ subtitle }</p>
            <OfflineMark language={props.language} />
            <Navigation language={props.language} open={props.activity} dispatch={props.dispatch.clone()} />
            <Search ..props.search.clone() />
            if props.subtitle.is_some() { <Share language={props.language} /> }
            <LanguageChoice language={props.language} dispatch={props.dispatch.clone()} />
            <label class="theme">
                <span class="for-speech">{ words.theme }</span>
                <select data-action="theme" {onchange}>
                    { for Theme::ALL.into_iter().map(|theme| html! {
                        <option value={theme.id()} selected={theme == props.theme}>
                            { theme_name(theme, words) }
                        </option>
                    }) }
                </select>
            </label>
            <Keys language={props.language} playing={props.playing} dispatch={props.dispatch.clone()} />
            if props.busy {
                <div class="progress" role="progressbar" aria-label={words.loading} />
            }
        </header>
        <NewerVersion language={props.language} />
    </>}
}

fn theme_name(theme: Theme, words: &Catalogue) -> &'static str {
    match theme {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    }
}
