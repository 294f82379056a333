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

/// All that is drawn, in an order that does not hang on the way by which it came there.
fn drawn(root: &Element) -> Vec<String> {
    let one = |element: &Element| {
        let names =
            element.get_attribute_names().to_vec().into_iter().filter_map(|name| name.as_string());
        let mut attributes: Vec<String> = names
            .map(|name| format!("{name}={}", element.get_attribute(&name).unwrap_or_default()))
            .collect();
        attributes.sort();
        format!("{attributes:?} {}", element.inner_html())
    };
    let parts = "path[data-iso], path.unsettled, .extras > *, .place-mark";
    let mut drawn: Vec<String> = all(root, parts).iter().map(one).collect();
    drawn.sort();
    drawn
}

#[wasm_bindgen_test]
async fn a_step_that_is_taken_again_leads_to_what_the_year_looks_like() {
    let (root, dataset, steps) = (place(), dataset(), Steps::default());
    let years: Vec<Shown> = (1992..=2025).map(|year| shown(&dataset, year)).collect();
    let props = map(&dataset, &years[0], &steps);
    let world = props.world.clone();
    let mut app = Renderer::<WorldMap>::with_root_and_props(root.clone(), props).render();
    until(&root, "[data-categories]").await;
    let mut looks = Vec::new();
    for year in &years {
        steps.take(year);
        looks.push(drawn(&root));
    }
    // Up and down by kept writes, with jumps in between: no way leads elsewhere.
    let (mut at, mut random) = (years.len() - 1, 1_992_u32);
    for _ in 0..600 {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        at = match random >> 24 {
            0..8 => at / 2,
            8..110 => at.saturating_sub(1),
            _ => (at + 1).min(years.len() - 1),
        };
        steps.take(&years[at]);
        for (now, then) in drawn(&root).iter().zip(&looks[at]) {
            assert_eq!(now, then, "{}", 1992 + at);
        }
        assert_eq!(drawn(&root).len(), looks[at].len());
        assert_eq!(all(&root, ".marks [tabindex='0']").len(), 1, "the map is one tab stop");
    }
    steps.take(&years[7]);
    // The map comes after, and finds the page as it would have made it.
    let surface = find(&root, "svg[data-map]");
    let mutations = Mutations::of(&surface);
    steps.catch_up();
    app.update(WorldMapProps { world, ..map(&dataset, &years[7], &steps) });
    assert_eq!(mutations.take().await, 1, "the name of the map, and nothing in it");
    assert_eq!(drawn(&root), looks[7]);
    // What was kept with one mark as the tab stop does not do for another.
    let (here, next) = (&years[7], &years[8]);
    let stop = all(&root, ".place-mark[tabindex='-1']").pop().expect("another mark");
    let stop: web_sys::HtmlElement = stop.unchecked_into();
    stop.focus().expect("a focus");
    settle().await;
    for year in [next, here, next, here, next, here] {
        steps.take(year);
        settle().await;
        let marks = all(&root, ".place-mark");
        assert_eq!(marks.iter().filter(|mark| mark.has_attribute("tabindex")).count(), marks.len());
        assert_eq!(all(&root, ".marks [tabindex='0']").len(), 1, "the map is one tab stop");
    }
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
