//! Other people's records: fetched from the address that the page's own address names, or handed over
//! by the companion, which opens files of the reader.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::future::TimeoutFuture;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response, Url};

use crate::record::{DataError, Dataset, MOST_BYTES, Origin, Problem, read_what_is_good};
use crate::ui::table_reader;
use crate::view::{decoded, is_table, may_load, refused_colours};

/// A record of somebody, as it is shown.
pub struct Opened {
    /// What is good of it.
    pub dataset: Rc<Dataset>,
    /// The document, for the companion.
    pub text: String,
    /// Its address; nothing for a file of the reader.
    pub address: Option<Rc<str>>,
    /// How many records are left out.
    pub left_out: usize,
    /// Mistakes and remarks.
    pub problems: Vec<Problem>,
}

/// Why a record of somebody is not shown.
pub enum ForeignFault {
    /// The address is none that may be loaded.
    Address,
    /// Nobody answered.
    Unreachable,
    /// The policy of this site forbids it.
    Blocked,
    /// It is a table, and what reads tables cannot be had.
    Table,
    /// It has mistakes, and nothing without.
    Wrong(DataError),
}

/// A fault, and what it is a fault of.
pub struct Failed {
    /// The host, or the address where it has none; nothing for a file of the reader.
    pub from: Option<String>,
    /// The address, to try again.
    pub address: Option<Rc<str>>,
    /// Why.
    pub fault: ForeignFault,
}

/// Reads a document; `from` is the host it came from, if it came from one.
pub fn open(
    text: String,
    from: Option<String>,
    address: Option<Rc<str>>,
) -> Result<Opened, Failed> {
    let failed = |fault| Failed { from: from.clone(), address: address.clone(), fault };
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let reading = read_what_is_good(&text).map_err(|error| failed(ForeignFault::Wrong(error)))?;
    let mut dataset = reading.dataset;
    let mut problems = reading.problems;
    problems.extend(refused_colours(&dataset));
    dataset.origin = from.clone().map_or(Origin::File, Origin::Host);
    Ok(Opened { dataset: Rc::new(dataset), text, address, left_out: reading.left_out, problems })
}

/// What is said of an address whose document does not come.
pub fn given_up(address: Rc<str>) -> Failed {
    let from = resolved(&address).map(|(url, _)| url.host());
    Failed { from, address: Some(address), fault: ForeignFault::Unreachable }
}

/// What is said of a file where what reads it does not come.
pub fn not_read() -> Failed {
    Failed { from: None, address: None, fault: ForeignFault::Unreachable }
}

/// Fetches and reads the document at an address.
pub async fn fetch(address: Rc<str>) -> Result<Opened, Failed> {
    let failed =
        |from: Option<String>, fault| Failed { from, address: Some(address.clone()), fault };
    let Some((url, page)) = resolved(&address) else {
        return Err(failed(Some(address.to_string()), ForeignFault::Address));
    };
    let host = Some(url.host());
    if !may_load(&url.protocol(), &page) {
        return Err(failed(Some(url.href()), ForeignFault::Address));
    }
    let blocked = Rc::new(std::cell::Cell::new(false));
    let heard = blocked.clone();
    // The fetch itself does not say that a policy stood in its way.
    let document = web_sys::window().and_then(|window| window.document());
    let _listening = document.map(|document| {
        EventListener::new(&document, "securitypolicyviolation", move |_| heard.set(true))
    });
    match bytes(&url.href()).await {
        Some(Ok(bytes)) => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            if !is_table(&text) {
                return open(text, host, Some(address.clone()));
            }
            match table_reader::read(&text, &file_name(&url.pathname())).await {
                Some(Ok(told)) => {
                    let mut opened = open(told.document, host, Some(address.clone()))?;
                    opened.left_out = told.left_out;
                    opened.problems.splice(0..0, told.problems);
                    Ok(opened)
                }
                Some(Err(error)) => Err(failed(host, ForeignFault::Wrong(error))),
                None => Err(failed(host, ForeignFault::Table)),
            }
        }
        Some(Err(TooLarge)) => Err(failed(host, ForeignFault::Wrong(DataError::TooLarge))),
        None => {
            // The violation is reported in a task of its own.
            TimeoutFuture::new(50).await;
            let blocked = blocked.get();
            Err(failed(
                host,
                if blocked { ForeignFault::Blocked } else { ForeignFault::Unreachable },
            ))
        }
    }
}

/// The name of a file without its ending, as a title.
fn file_name(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    let name = decoded(name).unwrap_or_else(|| name.to_owned());
    name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).replace('\n', " ")
}

fn resolved(address: &str) -> Option<(Url, String)> {
    let page = web_sys::window()?.location();
    let url = Url::new_with_base(address, &page.href().ok()?).ok()?;
    Some((url, page.protocol().ok()?))
}

/// More bytes than an atlas can show.
struct TooLarge;

/// What stands at an address; nothing where it cannot be had. It is let go of as soon as it is too
/// large, whatever the server says of its length.
async fn bytes(address: &str) -> Option<Result<Vec<u8>, TooLarge>> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let response: Response = answer.dyn_into().ok().filter(Response::ok)?;
    let reader: ReadableStreamDefaultReader = response.body()?.get_reader().dyn_into().ok()?;
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.ok()?;
        let field = |name: &str| Reflect::get(&piece, &JsValue::from_str(name)).ok();
        if field("done")?.is_truthy() {
            return Some(Ok(bytes));
        }
        let piece: Uint8Array = field("value")?.dyn_into().ok()?;
        if bytes.len() + piece.length() as usize > MOST_BYTES {
            let _let_go = reader.cancel();
            return Some(Err(TooLarge));
        }
        bytes.extend(piece.to_vec());
    }
}
