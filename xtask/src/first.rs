//! The first picture: what the page shows before any script has run, and where none can. Map,
//! legend, list, bars and a table of all records of the latest year, drawn by the code of the app
//! itself from the same record; the app takes its place as soon as it is there.

mod map;
mod page;
mod records;
mod years;

pub use years::write as write_years;

use std::rc::Rc;

use pko_atlas::record::Dataset;
use pko_atlas::view::{Screen, State};
use pko_atlas::world::World;

use crate::publish::Publication;

/// What the first picture is drawn from.
struct First<'a> {
    dataset: &'a Dataset,
    world: &'a Rc<World>,
    state: State,
    screen: Screen,
}

/// The first picture as HTML.
pub fn picture(publication: &Publication) -> String {
    let mut html = String::new();
    page::page(&First::of(publication)).write(&mut html);
    html
}

impl First<'_> {
    fn of(publication: &Publication) -> First<'_> {
        First::showing(publication, State::start(&publication.dataset))
    }

    fn showing(publication: &Publication, state: State) -> First<'_> {
        let (dataset, world) = (&publication.dataset, &publication.world);
        let screen = Screen::derive(dataset, &world.borders, &state, None);
        First { dataset, world, state, screen }
    }
}

#[cfg(test)]
fn here() -> Publication {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Publication::read(&root, None).expect("the project")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_shows_what_the_app_would_show_first() {
        let project = here();
        let first = First::of(&project);
        let mut html = String::new();
        page::page(&first).write(&mut html);
        for active in &first.screen.view.places {
            let place = first.dataset.place(active.place);
            let name = pko_atlas::view::place_name(place, first.state.year, first.state.language);
            assert!(html.contains(&format!(">{name}</text>")), "no mark for {name}");
        }
        assert!(html.contains(&format!("class=\"year\">{}</p>", first.state.year)));
    }

    #[test]
    fn the_style_sheet_gives_the_map_its_own_proportions() {
        let mut html = String::new();
        map::map(&First::of(&here())).write(&mut html);
        let view_box = html.split("viewBox=\"").nth(1).and_then(|rest| rest.split('"').next());
        let numbers: Vec<f64> =
            view_box.unwrap_or_default().split(' ').map(|word| word.parse().unwrap()).collect();
        let styles = include_str!("../../static/styles/atlas.css");
        let ratio = styles.split("--ratio: ").nth(1).and_then(|rest| rest.split(';').next());
        let ratio: f64 = ratio.unwrap().parse().unwrap();
        assert!(
            (numbers[2] / numbers[3] - ratio).abs() < 1e-3,
            "{} is not {ratio}",
            numbers[2] / numbers[3]
        );
    }

    #[test]
    fn every_deployment_is_a_row_with_its_sources() {
        let project = here();
        let first = First::of(&project);
        let mut html = String::new();
        records::records(&first).write(&mut html);
        let rows = html.matches("<tr><th scope=\"row\">").count();
        assert_eq!(rows, first.dataset.deployments.len());
        for deployment in &first.dataset.deployments {
            for url in
                deployment.sources.iter().filter_map(|at| first.dataset.source(*at).url.as_ref())
            {
                assert!(html.contains(&url.replace('&', "&amp;")), "{url} is not linked");
            }
        }
    }

    #[test]
    fn it_takes_none_of_the_names_by_which_the_app_is_found() {
        let mut html = String::new();
        page::page(&First::of(&here())).write(&mut html);
        for name in
            ["data-map", "data-iso", "data-year", "data-list", "data-place-id", "id=\"list\""]
        {
            assert!(!html.contains(name), "the first picture has {name}");
        }
        let closed = html.split("/>").filter_map(|before| before.rsplit('<').next());
        let closed: Vec<&str> = closed.filter_map(|tag| tag.split(' ').next()).collect();
        for name in ["div", "p", "span", "ul", "li", "td", "th", "a"] {
            assert!(!closed.contains(&name), "HTML does not close <{name}/>");
        }
        assert!(!html.contains(" style="), "a strict policy drops styles in attributes");
    }
}
