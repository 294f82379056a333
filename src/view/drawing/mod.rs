//! What the map shows, as plain elements: the page makes them live, files carry them away.

mod accessible;
mod extra;
mod fill;
mod legend;
mod mark;
mod moving;
mod node;
mod palette;
mod rules;
mod scene;
mod sheet;
mod still;
mod style;

pub use accessible::refused_colours;
pub use extra::Extra;
pub use fill::{Fill, category_names, fill, hatch, texture};
pub use mark::{Difference, MarkLook, mark_node};
pub use moving::moving_picture;
pub use node::Node;
pub use palette::{DARK, LIGHT, Palette};
pub use rules::category_rules;
pub use scene::{Drawing, Scene};
pub use sheet::{Sheet, picture_node, picture_text};
pub use still::{Still, shortened};
