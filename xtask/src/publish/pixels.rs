//! Pixels as a small PNG file: a map has few colours, so 256 of them with the edges between are
//! enough, and make a third of the bytes.

use std::collections::HashMap;

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder};
use resvg::tiny_skia::Pixmap;

type Rgba = [u8; 4];

/// Most colours that an indexed PNG file can have.
const MOST: usize = 256;

/// The file.
///
/// # Errors
/// When the picture is larger than a PNG file can be.
pub fn png(pixmap: &Pixmap) -> Result<Vec<u8>> {
    let pixels: Vec<Rgba> = pixmap
        .pixels()
        .iter()
        .map(|pixel| {
            let plain = pixel.demultiply();
            [plain.red(), plain.green(), plain.blue(), plain.alpha()]
        })
        .collect();
    let palette = most_frequent(&pixels);
    let mut known: HashMap<Rgba, u8> = HashMap::new();
    let indices: Vec<u8> = pixels
        .iter()
        .map(|pixel| *known.entry(*pixel).or_insert_with(|| nearest(&palette, *pixel)))
        .collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Best);
    let colours: Vec<u8> =
        palette.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
    encoder.set_palette(colours);
    if palette.iter().any(|colour| colour[3] < u8::MAX) {
        encoder.set_trns(palette.iter().map(|colour| colour[3]).collect::<Vec<u8>>());
    }
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&indices))
        .context("the picture cannot be written as PNG")?;
    Ok(file)
}

/// The colours that most pixels have, in a fixed order.
fn most_frequent(pixels: &[Rgba]) -> Vec<Rgba> {
    let mut counts: HashMap<Rgba, usize> = HashMap::new();
    for run in pixels.chunk_by(|one, other| one == other) {
        if let Some(colour) = run.first() {
            *counts.entry(*colour).or_default() += run.len();
        }
    }
    let mut colours: Vec<(Rgba, usize)> = counts.into_iter().collect();
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    colours.into_iter().take(MOST).map(|(colour, _)| colour).collect()
}

/// The position of the colour in the palette that is least far from another.
fn nearest(palette: &[Rgba], colour: Rgba) -> u8 {
    let far = |known: &Rgba| -> u32 {
        let apart = known.iter().zip(colour).map(|(one, other)| u32::from(one.abs_diff(other)));
        apart.map(|difference| difference * difference).sum()
    };
    let found = palette.iter().enumerate().min_by_key(|(_, known)| far(known));
    found.and_then(|(position, _)| u8::try_from(position).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Color;

    use super::*;

    #[test]
    fn a_file_holds_the_colours_it_was_made_of() {
        let mut pixmap = Pixmap::new(8, 8).unwrap();
        pixmap.fill(Color::from_rgba8(0xc1, 0x5f, 0x31, 0xff));
        let file = png(&pixmap).unwrap();
        let mut decoder = png::Decoder::new(file.as_slice());
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size()];
        reader.next_frame(&mut pixels).unwrap();
        assert!(pixels.chunks(3).all(|pixel| pixel == [0xc1, 0x5f, 0x31]), "{pixels:?}");
    }

    #[test]
    fn a_colour_beyond_the_palette_becomes_the_nearest() {
        let palette = [[0, 0, 0, 255], [200, 0, 0, 255], [255, 255, 255, 255]];
        assert_eq!(nearest(&palette, [180, 10, 0, 255]), 1);
        assert_eq!(nearest(&palette, [250, 250, 251, 255]), 2);
    }
}
