//! A table at an address: the companion makes a dataset of it, because the atlas itself knows no tables.
//! It is loaded for that, and opens nothing.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use gloo::events::EventListener;

use crate::record::{DataError, Told, read_told};
use crate::ui::companion::{FAILED, READS_TABLES, TABLE, TABLE_READ, hear, load, tell};
use crate::ui::page;

/// Reads a table; nothing where the companion cannot be had.
pub async fn read(text: &str, name: &str) -> Option<Result<Told, DataError>> {
    if page::attribute(READS_TABLES).is_none() {
        let (_listening, here) = listen(&[READS_TABLES, FAILED]);
        let _failure = load()?;
        next(&here).await;
        page::attribute(READS_TABLES)?;
    }
    let (_listening, read) = listen(&[TABLE_READ]);
    tell(TABLE, &format!("{name}\n{text}"));
    let answer = next(&read).await;
    (!answer.is_empty()).then(|| read_told(&answer))
}

/// The text of the next event of some names.
async fn next(heard: &Heard) -> String {
    poll_fn(|context| {
        let mut heard = heard.0.borrow_mut();
        match heard.0.take() {
            Some(text) => Poll::Ready(text),
            None => {
                heard.1 = Some(context.waker().clone());
                Poll::Pending
            }
        }
    })
    .await
}

/// A text that was heard, and who waits for one.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<(Option<String>, Option<Waker>)>>);

/// Listens to events of some names for as long as the listeners are kept.
fn listen(names: &[&'static str]) -> (Vec<EventListener>, Heard) {
    let all = Heard::default();
    let listeners = names.iter().filter_map(|name| {
        let all = all.clone();
        hear(name, move |text| {
            let waiting = {
                let mut heard = all.0.borrow_mut();
                heard.0 = Some(text);
                heard.1.take()
            };
            if let Some(waker) = waiting {
                waker.wake();
            }
        })
    });
    (listeners.collect(), all)
}
