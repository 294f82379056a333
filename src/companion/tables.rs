//! Reading tables for the atlas, before anything is opened beside the map.

use wasm_bindgen_futures::spawn_local;

use crate::companion::data::{Outcome, Workshop};
use crate::companion::mount;
use crate::record::{Told, write_told};
use crate::ui::companion::{MOUNT, READS_TABLES, TABLE, TABLE_READ, hear, tell};

/// Reads what the atlas asks for, as long as the page is there, and says that it does.
pub fn serve() {
    let workshop = Workshop::default();
    let tables = hear(TABLE, move |text| {
        let workshop = workshop.clone();
        spawn_local(async move {
            let (name, table) = text.split_once('\n').unwrap_or_default();
            let told = match workshop.read_bytes(table.as_bytes(), name.to_owned()).await {
                Outcome::Good(imported) => write_told(&Ok(Told {
                    document: imported.document.clone(),
                    left_out: imported.left_out,
                    problems: imported.problems.clone(),
                })),
                Outcome::Bad(error) => write_told(&Err((*error).clone())),
                // Without the names of countries no row can be read.
                Outcome::NoNames => String::new(),
            };
            tell(TABLE_READ, &told);
        });
    });
    let mounting = hear(MOUNT, |_| {
        // The atlas has the place now, and a page is there.
        let _never = mount();
    });
    for listener in [tables, mounting].into_iter().flatten() {
        listener.forget();
    }
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _never = root.set_attribute(READS_TABLES, "");
    }
    tell(READS_TABLES, "");
}
