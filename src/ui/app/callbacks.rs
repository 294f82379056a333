//! Where the components send what they hear.

use yew::prelude::*;

use crate::ui::app::App;
use crate::ui::heard::Heard;
use crate::unit::CountryCode;
use crate::view::Message;

/// Callbacks, made once.
pub struct Callbacks {
    /// Takes what the reader or the clock asks for.
    pub dispatch: Callback<Message>,
    /// Shows a country without a record.
    pub look_at: Callback<CountryCode>,
    /// Loads finer shapes.
    pub want_detail: Callback<()>,
    /// Loads the texts of the record in all languages.
    pub want_texts: Callback<()>,
    /// Loads again what is missing.
    pub retry: Callback<()>,
    /// Shows the built-in record.
    pub built_in: Callback<()>,
    /// Asks for somebody's record once more.
    pub foreign_again: Callback<()>,
}

impl Callbacks {
    /// The callbacks of an app.
    pub fn of(context: &Context<App>) -> Callbacks {
        let link = context.link();
        let walker = link.clone();
        let dispatch = Callback::from(move |message: Message| {
            let walked = walker.get_component().is_some_and(|app| app.walk(&message));
            if !walked {
                walker.send_message(Heard::Message(message));
            }
        });
        Callbacks {
            dispatch,
            look_at: link.callback(Heard::LookAt),
            want_detail: link.callback(|()| Heard::DetailWanted),
            want_texts: link.callback(|()| Heard::TextsWanted),
            retry: link.callback(|()| Heard::Retry),
            built_in: link.callback(|()| Heard::BuiltIn),
            foreign_again: link.callback(|()| Heard::ForeignAgain),
        }
    }
}
