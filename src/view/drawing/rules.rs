//! The colours of somebody's categories as rules for the page, whose style sheet knows those of the
//! atlas's own record by name.

use crate::record::Dataset;
use crate::view::drawing::palette::{DARK, LIGHT, Palette, hex};
use crate::view::drawing::style::DASHES;

/// Shares of the one colour that is left where the system forces its own.
const SHARES: [&str; 8] = ["1", ".35", ".7", ".15", ".5", ".85", ".25", ".6"];

/// CSS that paints the categories of a dataset wherever the style sheet paints the atlas's own.
///
/// Its selectors are weaker than those that say what else an element is.
pub fn category_rules(dataset: &Dataset) -> String {
    let (light, dark) = (tokens(dataset, &LIGHT), tokens(dataset, &DARK));
    let ids = || dataset.categories.iter().map(|category| category.id.as_str()).enumerate();
    let system: String = ids().map(|(at, _)| format!("--own-{at}:CanvasText;")).collect();
    let mut text = format!(
        ":root{{{light}}}\
         @media (prefers-color-scheme:dark){{:root:not([data-theme=\"light\"]){{{dark}}}}}\
         :root[data-theme=\"dark\"]{{{dark}}}\
         @media (forced-colors:active){{:root,:root[data-theme],:root:not([data-theme=\"light\"]){{{system}}}}}"
    );
    for (at, id) in ids() {
        let (own, dashes) = (format!("var(--own-{at})"), DASHES.get(at).copied().unwrap_or(""));
        let dashes = if dashes.is_empty() { "none" } else { dashes };
        let share = SHARES.get(at).copied().unwrap_or("1");
        text.push_str(&format!(
            "[data-swatch=\"{id}\"]{{fill:{own}}}\
             .ring[data-swatch=\"{id}\"],.connector[data-swatch=\"{id}\"]{{stroke:{own}}}\
             .country[data-categories=\"{id}\"]:where(:not([fill])){{fill:{own}}}\
             .country[data-for=\"{id}\"]:where(:not([data-categories])){{\
             fill:color-mix(in srgb,{own} 22%,var(--land));stroke:{own}}}\
             [data-patterns] .ring[data-swatch=\"{id}\"]{{stroke-dasharray:{dashes}}}\
             @media (forced-colors:active){{.ring[data-swatch=\"{id}\"]{{stroke-dasharray:{dashes}}}\
             .bars [data-swatch=\"{id}\"],.people[data-swatch=\"{id}\"]{{fill-opacity:{share}}}}}"
        ));
    }
    text
}

fn tokens(dataset: &Dataset, palette: &Palette) -> String {
    let palette = palette.for_dataset(dataset);
    let own = (0..dataset.categories.len()).map(|at| (at, palette.category(at)));
    own.map(|(at, colour)| format!("--own-{at}:{};", hex(colour))).collect()
}
