//! Pictures of every year: the bare map in light and dark as SVG, which stands for the atlas until
//! it is loaded, and as PNG for the cards of messengers and social networks.

use std::path::Path;

use anyhow::{Context, Result};
use pko_atlas::unit::Year;
use pko_atlas::view::{Layout, Sheet, State, Still};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::publish::{Publication, pixels, put};

/// Width and height of a card, as Open Graph recommends them.
pub const CARD: (u32, u32) = (1200, 630);
/// Width and height of the stand-in.
const STAND_IN: (f64, f64) = (960.0, 480.0);

/// What the last year is called for those who name no year.
const LATEST: &str = "latest";

/// The path of a year's card in the site.
pub fn card_path(year: Year) -> String {
    format!("pictures/{year}.png")
}

/// The path of a year's stand-in in the site.
pub fn stand_in_path(year: Year, dark: bool) -> String {
    named(&year.to_string(), dark)
}

fn named(name: &str, dark: bool) -> String {
    format!("pictures/{name}{}.svg", if dark { "-dark" } else { "" })
}

/// Draws all of them.
pub fn write(publication: &Publication, dist: &Path) -> Result<()> {
    let Publication { dataset, world, .. } = publication;
    let stand_in = Still::new(world, Layout::Atlantic, STAND_IN);
    let card = Still::new(world, Layout::Atlantic, (f64::from(CARD.0), f64::from(CARD.1)));
    for year in dataset.years() {
        let state = State { year, ..State::start(dataset) };
        let sheet = |dark| Sheet { world, dataset, state: &state, url: "", dark, prefix: "" };
        for dark in [false, true] {
            let text = stand_in.text(&sheet(dark));
            put(dist, &stand_in_path(year, dark), text.as_bytes())?;
            if year == dataset.last_year() {
                put(dist, &named(LATEST, dark), text.as_bytes())?;
            }
        }
        let drawn = draw(&card.text(&sheet(false)), CARD, Some(sheet(false).palette().paper))?;
        put(dist, &card_path(year), &pixels::png(&drawn)?)?;
    }
    Ok(())
}

/// An SVG picture in pixels, as large as asked for, on a ground or on none.
pub fn draw(svg: &str, size: (u32, u32), ground: Option<[u8; 3]>) -> Result<Pixmap> {
    let tree = Tree::from_str(svg, &Options::default()).context("the picture is no SVG")?;
    let mut pixmap = Pixmap::new(size.0, size.1).context("the picture has no size")?;
    if let Some([red, green, blue]) = ground {
        pixmap.fill(Color::from_rgba8(red, green, blue, u8::MAX));
    }
    let scale = |pixels: u32, length: f32| pixels as f32 / length;
    let (across, down) = (scale(size.0, tree.size().width()), scale(size.1, tree.size().height()));
    resvg::render(&tree, Transform::from_scale(across, down), &mut pixmap.as_mut());
    Ok(pixmap)
}
