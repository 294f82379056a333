//! A step of the year is written directly; the virtual document follows later and agrees.

use std::cell::Cell;
use std::rc::Rc;

use pko_atlas::record::Dataset;
use pko_atlas::ui::map::{WorldMap, WorldMapProps};
use pko_atlas::ui::steps::Steps;
use pko_atlas::ui::year_control::{YearControl, YearControlProps};
use pko_atlas::view::{Measure, Mode, Shown, Speed};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement, MutationObserver, MutationObserverInit};
use yew::{Callback, Renderer};

use crate::support::{all, dataset, find, looking, mailbox, place, settle, until, world};

fn shown(dataset: &Dataset, year: i16) -> Shown {
    let (state, screen) = looking(dataset, year);
    Shown { state, screen: screen.into() }
}

fn map(dataset: &Rc<Dataset>, shown: &Shown, steps: &Steps) -> WorldMapProps {
    WorldMapProps {
        world: world(),
        fine: None,
        names: None,
        language: shown.state.language,
        layout: shown.state.layout,
        measure: shown.state.measure,
        shown: Some((dataset.clone(), shown.clone())),
        chosen: None,
        looked_at: None,
        quiet: false,
        steps: steps.clone(),
        want_detail: Callback::noop(),
        dispatch: mailbox().0,
    }
}

/// Counts what happens to an element and all that is in it.
struct Mutations {
    count: Rc<Cell<u32>>,
    observer: MutationObserver,
    _heard: Closure<dyn FnMut(js_sys::Array)>,
}

impl Mutations {
    fn of(root: &Element) -> Mutations {
        let count = Rc::new(Cell::new(0));
        let own = count.clone();
        let heard = Closure::<dyn FnMut(js_sys::Array)>::new(move |records: js_sys::Array| {
            own.set(own.get() + records.length());
        });
        let observer = MutationObserver::new(heard.as_ref().unchecked_ref()).expect("an observer");
        let options = MutationObserverInit::new();
        options.set_attributes(true);
        options.set_child_list(true);
        options.set_character_data(true);
        options.set_subtree(true);
        observer.observe_with_options(root, &options).expect("observing");
        Mutations { count, observer, _heard: heard }
    }

    async fn take(&self) -> u32 {
        settle().await;
        self.count.replace(0)
    }
}

impl Drop for Mutations {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

#[wasm_bindgen_test]
async fn the_map_takes_a_step_without_its_properties_and_agrees_with_them_later() {
    let (root, dataset, steps) = (place(), dataset(), Steps::default());
    let (before, after) = (shown(&dataset, 1993), shown(&dataset, 1994));
    let props = map(&dataset, &before, &steps);
    let world = props.world.clone();
    let mut app = Renderer::<WorldMap>::with_root_and_props(root.clone(), props).render();
    until(&root, "[data-categories]").await;
    let surface = find(&root, "svg[data-map]");
    let mutations = Mutations::of(&surface);
    steps.take(&after);
    assert!(mutations.take().await > 0);
    assert_eq!(all(&root, "[data-iso=SLV][data-categories]").len(), 1);
    let stepped = surface.inner_html();
    app.update(WorldMapProps { world, ..map(&dataset, &after, &steps) });
    assert_eq!(mutations.take().await, 1, "the name of the map, and nothing in it");
    assert_eq!(surface.inner_html(), stepped);
}

#[wasm_bindgen_test]
async fn a_year_that_comes_again_brings_back_its_marks() {
    let (root, dataset, steps) = (place(), dataset(), Steps::default());
    let (first, second) = (shown(&dataset, 2007), shown(&dataset, 1999));
    let props = map(&dataset, &first, &steps);
    Renderer::<WorldMap>::with_root_and_props(root.clone(), props).render();
    until(&root, "[data-place=nepal]").await;
    let there = find(&root, "[data-place=nepal]");
    let outline = there.outer_html();
    steps.take(&second);
    settle().await;
    assert!(all(&root, "[data-place=nepal]").is_empty());
    assert_eq!(all(&root, ".marks [tabindex='0']").len(), 1, "the map is one tab stop");
    steps.take(&first);
    settle().await;
    let again = find(&root, "[data-place=nepal]");
    assert!(again.is_same_node(Some(&there)), "it was made anew");
    assert_eq!(
        again.outer_html().replace("tabindex=\"0\"", "tabindex=\"-1\""),
        outline.replace("tabindex=\"0\"", "tabindex=\"-1\"")
    );
    assert_eq!(all(&root, ".marks [tabindex='0']").len(), 1);
}

#[wasm_bindgen_test]
async fn the_control_follows_a_step_at_once() {
    let (root, dataset, steps) = (place(), dataset(), Steps::default());
    let control = |shown: &Shown| YearControlProps {
        speed: Speed::Normal,
        mode: Mode::ThisYear,
        measure: Measure::Places,
        dataset: dataset.clone(),
        language: shown.state.language,
        year: shown.state.year,
        playing: false,
        value_text: shown.screen.value_text.to_string().into(),
        sentence: shown.screen.sentence.to_string().into(),
        bars: shown.screen.bars.clone(),
        steps: steps.clone(),
        dispatch: Callback::noop(),
    };
    let before = shown(&dataset, 1993);
    let mut after = shown(&dataset, 1996);
    Rc::make_mut(&mut after.screen).bars = before.screen.bars.clone();
    let mut app =
        Renderer::<YearControl>::with_root_and_props(root.clone(), control(&before)).render();
    settle().await;
    let range: HtmlInputElement = find(&root, "input[type=range]").unchecked_into();
    let present = || find(&root, ".veil").get_attribute("x").unwrap_or_default();
    let first = |bars: &str| bars.split(' ').next().map(str::to_owned);
    assert_eq!(
        find(&root, ".bars").get_attribute("viewBox").and_then(|bars| first(&bars)),
        Some("1992".to_owned())
    );
    for shown in [&after, &before, &after] {
        steps.take(shown);
        let year = shown.state.year.to_string();
        assert_eq!(range.value(), year);
        assert!(range.get_attribute("aria-valuetext").is_some_and(|says| says.starts_with(&year)));
        assert_eq!(present(), year);
    }
    app.update(control(&after));
    settle().await;
    assert_eq!((range.value(), present()), ("1996".to_owned(), "1996".to_owned()));
    let typed: HtmlInputElement = find(&root, "input[data-action=year]").unchecked_into();
    assert_eq!(typed.value(), "1996");
}
