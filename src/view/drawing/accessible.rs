//! The colours of somebody's categories: those wished for where every reader can tell them from the
//! map and from each other, and the atlas's own where not.

use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::{FromColor, Lab, LinSrgb, Srgb};

use crate::record::{Category, Colour, Dataset, Problem};
use crate::unit::decimal;
use crate::view::drawing::palette::{DARK, LIGHT, Palette, hex};

/// WCAG 2.2, 1.4.11: what a picture needs to be understood.
const GRAPHIC: f32 = 3.0;
/// ΔE2000 between any two categories.
const APART: f32 = 10.0;

/// How linear sRGB looks to a reader: with all three cones, and with complete protanopia,
/// deuteranopia and tritanopia by Machado, Oliveira and Fernandes, “A Physiologically-based Model
/// for Simulation of Color Vision Deficiency”, 2009.
const EYES: [[[f32; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

impl Palette {
    /// The palette with the colours that the categories of a dataset have in it.
    pub fn for_dataset(&self, dataset: &Dataset) -> Palette {
        choose(self, dataset).0
    }
}

/// A sentence of facts for each colour that was wished for and is not used. One wish for both grounds
/// is granted when it is used on one of them: few colours can be seen on both.
pub fn refused_colours(dataset: &Dataset) -> Vec<Problem> {
    let [light, dark] = [LIGHT, DARK].map(|theme| choose(&theme, dataset).1);
    let of = |problem: &Problem, others: &[Problem]| {
        others.iter().any(|other| other.record == problem.record)
    };
    let one_wish = |problem: &Problem| {
        let own = |category: &&Category| problem.record.as_deref() == Some(&category.id);
        let category = dataset.categories.iter().find(own);
        category.is_some_and(|category| category.colours[0] == category.colours[1])
    };
    let told = |problem: &&Problem, others: &[Problem]| !one_wish(problem) || of(problem, others);
    let on_light = light.iter().filter(|problem| told(problem, &dark));
    on_light.chain(dark.iter().filter(|problem| told(problem, &light))).cloned().collect()
}

fn choose(palette: &Palette, dataset: &Dataset) -> (Palette, Vec<Problem>) {
    let theme = usize::from(*palette == DARK);
    let wish = |category: &Category| category.colours.get(theme).copied().flatten();
    let wishes: Vec<Option<Colour>> = dataset.categories.iter().map(wish).collect();
    let mut refused = Vec::new();
    let mut refuse = |at: usize, wish: Colour, expected: String| {
        refused.push(Problem {
            line: None,
            section: "categories".to_owned(),
            record: dataset.categories.get(at).map(|category| category.id.clone()),
            field: format!("colour.{}", if theme == 0 { "light" } else { "dark" }),
            found: hex(wish),
            expected,
            suggestion: None,
        });
    };
    let mut chosen: Vec<Option<Colour>> = Vec::new();
    for (at, wish) in wishes.iter().enumerate() {
        let fault = wish.and_then(|wish| Some((wish, fault(palette, wish, &chosen)?)));
        chosen.push(wish.filter(|_| fault.is_none()));
        if let Some((wish, expected)) = fault {
            refuse(at, wish, expected);
        }
    }
    let mut whole = *palette;
    match filled(palette, &chosen) {
        Some(colours) => {
            for (place, colour) in whole.categories.iter_mut().zip(colours) {
                *place = colour;
            }
        }
        None => {
            for (at, wish) in chosen.into_iter().enumerate() {
                if let Some(wish) = wish {
                    refuse(at, wish, "a colour that leaves room for those of the others".into());
                }
            }
        }
    }
    (whole, refused)
}

/// The chosen colours, and colours of the atlas for the categories that have none; nothing where too
/// few of them are far enough from those chosen.
fn filled(palette: &Palette, chosen: &[Option<Colour>]) -> Option<Vec<Colour>> {
    let mut own = palette.categories.iter();
    let mut next = || own.find(|colour| fault(palette, **colour, chosen).is_none()).copied();
    chosen.iter().map(|colour| colour.or_else(&mut next)).collect()
}

/// What a colour would have to be; nothing where it is so.
fn fault(palette: &Palette, colour: Colour, others: &[Option<Colour>]) -> Option<String> {
    for (name, ground) in [("land", palette.land), ("sea", palette.sea)] {
        let contrast = srgb(colour).relative_contrast(srgb(ground));
        if contrast < GRAPHIC {
            return Some(format!(
                "a contrast of at least {} : 1 to the {name} {} (it has {} : 1)",
                decimal(GRAPHIC.into(), 0),
                hex(ground),
                decimal(contrast.into(), 1),
            ));
        }
    }
    let near = others.iter().flatten().find(|other| apart(colour, **other) < APART)?;
    Some(format!(
        "a colour that every reader can tell from {} of another category (ΔE2000 at least {} \
         for every kind of colour vision; it has {})",
        hex(*near),
        decimal(APART.into(), 0),
        decimal(apart(colour, *near).into(), 1),
    ))
}

/// ΔE2000 for the eyes that tell two colours apart least.
fn apart(one: Colour, other: Colour) -> f32 {
    let by_eye = EYES.iter().map(|rows| seen(one, rows).difference(seen(other, rows)));
    by_eye.fold(f32::INFINITY, f32::min)
}

fn seen(colour: Colour, rows: &[[f32; 3]; 3]) -> Lab {
    let linear = srgb(colour).into_linear();
    let [red, green, blue] = rows.map(|[from_red, from_green, from_blue]| {
        let sum = from_red * linear.red + from_green * linear.green + from_blue * linear.blue;
        sum.clamp(0.0, 1.0)
    });
    Lab::from_color(LinSrgb::new(red, green, blue))
}

fn srgb([red, green, blue]: Colour) -> Srgb<f32> {
    Srgb::new(red, green, blue).into_format()
}
