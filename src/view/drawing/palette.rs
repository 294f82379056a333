//! The colours of pictures that leave the page: those of the style sheet, which a test holds equal.

use crate::record::{CategoryIndex, Colour};

/// The colours of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Ground of the page.
    pub paper: Colour,
    /// Ground of the map.
    pub sea: Colour,
    /// Countries without a record.
    pub land: Colour,
    /// Hairlines.
    pub rule: Colour,
    /// Text and strong lines.
    pub ink: Colour,
    /// Weaker text and lines.
    pub muted: Colour,
    /// Categories by their position; the first four are those of the atlas's own record.
    pub categories: [Colour; CategoryIndex::LIMIT],
}

/// Light.
pub const LIGHT: Palette = Palette {
    paper: [0xfb, 0xfa, 0xf7],
    sea: [0xee, 0xf2, 0xf3],
    land: [0xde, 0xdc, 0xd5],
    rule: [0xdc, 0xda, 0xd2],
    ink: [0x18, 0x21, 0x2b],
    muted: [0x55, 0x60, 0x6c],
    categories: [
        [0x2d, 0x79, 0xe2],
        [0x89, 0x46, 0x73],
        [0xc1, 0x5f, 0x31],
        [0x20, 0x4b, 0x02],
        [0x69, 0x69, 0x5a],
        [0x00, 0x0f, 0xe1],
        [0x5a, 0x0f, 0x5a],
        [0x1e, 0x0f, 0x00],
    ],
};

/// Dark.
pub const DARK: Palette = Palette {
    paper: [0x12, 0x17, 0x1d],
    sea: [0x17, 0x1e, 0x26],
    land: [0x33, 0x3b, 0x45],
    rule: [0x2b, 0x34, 0x3e],
    ink: [0xee, 0xf1, 0xf3],
    muted: [0xa3, 0xad, 0xb8],
    categories: [
        [0x5b, 0x93, 0xf2],
        [0xed, 0xa1, 0xc9],
        [0xf2, 0x7d, 0x23],
        [0xa6, 0xdc, 0x9e],
        [0xf0, 0xe1, 0x2d],
        [0x96, 0xa5, 0x87],
        [0xb4, 0x78, 0xa5],
        [0xff, 0xf0, 0xff],
    ],
};

impl Palette {
    /// The colour of a category.
    pub fn category(&self, position: usize) -> Colour {
        self.categories.get(position % self.categories.len()).copied().unwrap_or(self.ink)
    }

    /// The land with a little of the colour of a category: people served from elsewhere.
    pub fn tint(&self, position: usize) -> Colour {
        let mut mixed = self.land;
        for (part, other) in mixed.iter_mut().zip(self.category(position)) {
            *part = (f64::from(*part) * 0.78 + f64::from(other) * 0.22).round() as u8;
        }
        mixed
    }
}

/// A colour as SVG and CSS write it.
pub fn hex([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
