//! The map: one element for each country, and a step that touches only what changes.

use std::cell::RefCell;
use std::rc::Rc;

use pko_atlas::record::Dataset;
use pko_atlas::ui::map::{WorldMap, WorldMapProps};
use pko_atlas::ui::steps::Steps;
use pko_atlas::unit::CountryCode;
use pko_atlas::view::{Layout, Measure, Message};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{MutationObserver, MutationObserverInit, MutationRecord};
use yew::{Callback, Renderer};

use crate::support::{
    all, click, dataset, find, looking, mailbox, place, press, settle, until, world,
};

fn props(dataset: &Rc<Dataset>, year: i16, dispatch: &Callback<Message>) -> WorldMapProps {
    let (state, screen) = looking(dataset, year);
    WorldMapProps {
        world: world(),
        fine: None,
        names: None,
        language: state.language,
        layout: state.layout,
        measure: state.measure,
        shown: Some((dataset.clone(), pko_atlas::view::Shown { state, screen: screen.into() })),
        chosen: None,
        looked_at: None,
        quiet: false,
        steps: Steps::default(),
        want_detail: Callback::noop(),
        dispatch: dispatch.clone(),
    }
}

#[wasm_bindgen_test]
async fn every_country_is_one_element_and_the_active_ones_say_why() {
    let (root, dataset) = (place(), dataset());
    let props = props(&dataset, 1999, &mailbox().0);
    Renderer::<WorldMap>::with_root_and_props(root.clone(), props).render();
    until(&root, "[data-categories]").await;
    // Of the 177 shapes, four are part of another in 1999: Montenegro, South Sudan, and in all years
    // the north of Cyprus and of Somalia.
    let codes = all(&root, "svg[data-map] [data-iso]");
    assert_eq!(codes.len(), 173);
    let indonesia = find(&root, "[data-iso=IDN]");
    let categories = indonesia.get_attribute("data-categories");
    assert_eq!(categories.as_deref(), Some("peacekeeping humanitarian-relief"));
    // Two categories are two stripes, not one that wins.
    let paint = indonesia.get_attribute("fill").unwrap_or_default();
    let pattern = paint.trim_start_matches("url(").trim_end_matches(')').to_owned();
    assert_eq!(all(&root, &format!("{pattern} rect")).len(), 2);
    // Indonesia, East Timor, and the mark of the Golan, which is no country.
    assert_eq!(all(&root, "[data-categories]").len(), 3);
    let golan = find(&root, "[data-place=golan-heights]");
    assert_eq!(golan.get_attribute("data-categories").as_deref(), Some("peacekeeping"));
    assert!(find(&root, "[data-iso=JPN]").get_attribute("data-categories").is_none());
}

#[wasm_bindgen_test]
async fn people_served_from_elsewhere_are_shown_in_another_way() {
    let (root, dataset) = (place(), dataset());
    let props = props(&dataset, 1994, &mailbox().0);
    Renderer::<WorldMap>::with_root_and_props(root.clone(), props).render();
    until(&root, "[data-categories]").await;
    let rwanda = find(&root, "[data-iso=RWA]");
    assert_eq!(rwanda.get_attribute("data-for").as_deref(), Some("humanitarian-relief"));
    assert!(rwanda.get_attribute("data-categories").is_none());
    assert!(find(&root, "[data-iso=COD]").get_attribute("data-for").is_none());
}

#[wasm_bindgen_test]
async fn a_year_step_touches_only_the_countries_that_change() {
    let (root, dataset) = (place(), dataset());
    let (dispatch, _) = mailbox();
    let first = props(&dataset, 1993, &dispatch);
    let world = first.world.clone();
    let mut map = Renderer::<WorldMap>::with_root_and_props(root.clone(), first).render();
    until(&root, "[data-categories]").await;
    let touched: Rc<RefCell<Vec<String>>> = Rc::default();
    let heard = touched.clone();
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |records: js_sys::Array| {
        for record in records.iter() {
            let record: MutationRecord = record.unchecked_into();
            let target: Option<web_sys::Element> =
                record.target().and_then(|node| node.dyn_into().ok());
            heard.borrow_mut().extend(target.and_then(|target| target.get_attribute("data-iso")));
        }
    });
    let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).expect("an observer");
    let options = MutationObserverInit::new();
    options.set_attributes(true);
    options.set_subtree(true);
    observer.observe_with_options(&root, &options).expect("observing");
    map.update(WorldMapProps { world, ..props(&dataset, 1994, &dispatch) });
    until(&root, "[data-iso=SLV][data-categories]").await;
    observer.disconnect();
    let mut touched = touched.borrow().clone();
    touched.sort();
    touched.dedup();
    // Cambodia ended; El Salvador, Kenya and Zaire began; Rwanda was served and given goods;
    // Mozambique was given goods, Cambodia no more.
    assert_eq!(touched, ["COD", "KEN", "KHM", "MOZ", "RWA", "SLV"]);
}

#[wasm_bindgen_test]
async fn a_country_without_a_record_can_be_looked_at() {
    let (root, dataset) = (place(), dataset());
    let wants = Rc::new(RefCell::new(0));
    let heard = wants.clone();
    let looking_at = |code: &str, times: u32| WorldMapProps {
        looked_at: CountryCode::parse(code).map(|code| (code, times)),
        want_detail: Callback::from({
            let heard = heard.clone();
            move |()| *heard.borrow_mut() += 1
        }),
        ..props(&dataset, 1994, &mailbox().0)
    };
    let world = world();
    let props = WorldMapProps { world: world.clone(), ..props(&dataset, 1994, &mailbox().0) };
    let mut map = Renderer::<WorldMap>::with_root_and_props(root.clone(), props).render();
    until(&root, "[data-categories]").await;
    let whole = find(&root, "[data-iso=MMR]").get_bounding_client_rect();
    map.update(WorldMapProps { world: world.clone(), ..looking_at("MMR", 1) });
    until(&root, "[data-iso=MMR].chosen").await;
    gloo::timers::future::TimeoutFuture::new(900).await;
    let close = find(&root, "[data-iso=MMR].chosen").get_bounding_client_rect();
    assert!(close.width() > 2.0 * whole.width(), "{} and {}", close.width(), whole.width());
    let stage = root.get_bounding_client_rect();
    assert!(close.left() >= stage.left() && close.right() <= stage.right());
    // Singapore is too small for the coarse shapes: finer ones are asked for.
    let asked = *wants.borrow();
    map.update(WorldMapProps { world, ..looking_at("SGP", 2) });
    settle().await;
    assert!(*wants.borrow() > asked);
    assert!(all(&root, ".chosen").is_empty());
}

#[wasm_bindgen_test]
async fn marks_can_be_hit_walked_through_and_opened() {
    let (root, dataset) = (place(), dataset());
    let (dispatch, sent) = mailbox();
    let props = props(&dataset, 2007, &dispatch);
    Renderer::<WorldMap>::with_root_and_props(root.clone(), props).render();
    until(&root, "[data-categories]").await;
    let marks = all(&root, "[data-place]");
    // The Golan, Nepal and Timor-Leste.
    assert_eq!(marks.len(), 3);
    for target in all(&root, "[data-place] .target") {
        let area = target.get_bounding_client_rect();
        assert!(area.width() >= 24.0 && area.height() >= 24.0);
    }
    let stops: Vec<_> = marks
        .iter()
        .filter(|mark| mark.get_attribute("tabindex").as_deref() == Some("0"))
        .collect();
    assert_eq!(stops.len(), 1, "the map is one tab stop");
    press(stops[0], "End");
    settle().await;
    let focused = crate::support::page().active_element().expect("a focus");
    assert_eq!(focused.get_attribute("data-place").as_deref(), Some("timor-leste"));
    press(&focused, "Enter");
    click(&find(&root, "[data-iso=NPL]"));
    settle().await;
    let index = |id: &str| dataset.place_by_id(id).expect("a place");
    let expected = [Message::Choose(index("timor-leste")), Message::Choose(index("nepal"))];
    assert_eq!(*sent.borrow(), expected);
}

/// Goods for the force on the Golan in 1995, when nobody of the record worked there yet: no country
/// can show them.
#[wasm_bindgen_test]
async fn a_gift_to_a_place_without_a_shape_is_a_mark() {
    let (root, dataset) = (place(), dataset());
    let props = props(&dataset, 1995, &mailbox().0);
    Renderer::<WorldMap>::with_root_and_props(root.clone(), props).render();
    until(&root, "[data-place]").await;
    let golan = find(&root, "[data-place=golan-heights]");
    assert!(golan.has_attribute("data-in-kind") && !golan.has_attribute("data-categories"));
    assert!(golan.query_selector(".target").expect("a selector").is_some());
    assert!(all(&root, "[data-iso=SYR][data-in-kind], [data-iso=ISR][data-in-kind]").is_empty());
}

#[wasm_bindgen_test]
async fn south_sudan_is_not_there_before_july_2011() {
    let (root, dataset) = (place(), dataset());
    let (dispatch, _) = mailbox();
    let first = props(&dataset, 2010, &dispatch);
    let world = first.world.clone();
    let mut map = Renderer::<WorldMap>::with_root_and_props(root.clone(), first).render();
    until(&root, "[data-categories]").await;
    assert!(all(&root, "[data-iso=SSD]").is_empty());
    let whole = find(&root, "[data-iso=SDN]").get_attribute("d");
    map.update(WorldMapProps { world, ..props(&dataset, 2011, &dispatch) });
    until(&root, "[data-iso=SSD]").await;
    assert_eq!(all(&root, "[data-iso=SSD][data-categories]").len(), 1);
    assert_ne!(find(&root, "[data-iso=SDN]").get_attribute("d"), whole);
}

#[wasm_bindgen_test]
async fn a_globe_shows_the_places_before_the_horizon_only() {
    let (root, dataset) = (place(), dataset());
    let globe = WorldMapProps { layout: Layout::Globe, ..props(&dataset, 1994, &mailbox().0) };
    Renderer::<WorldMap>::with_root_and_props(root.clone(), globe).render();
    until(&root, "[data-categories]").await;
    assert!(all(&root, "[data-place=el-salvador]").is_empty(), "it is on the other side");
    assert_eq!(all(&root, "[data-place=kenya]").len(), 1);
    assert_eq!(find(&root, "[data-iso=SLV]").get_attribute("d").as_deref(), Some(""));
}

#[wasm_bindgen_test]
async fn three_observers_do_not_look_like_an_army() {
    let (root, dataset) = (place(), dataset());
    let mut people = props(&dataset, 1992, &mailbox().0);
    people.measure = Measure::People;
    if let Some((_, shown)) = &mut people.shown {
        shown.state.measure = Measure::People;
    }
    Renderer::<WorldMap>::with_root_and_props(root.clone(), people).render();
    until(&root, ".people").await;
    let radius = |place: &str| -> f64 {
        let circle = find(&root, &format!("[data-place={place}] .people"));
        circle.get_attribute("r").and_then(|text| text.parse().ok()).expect("a radius")
    };
    // Angola had 3 people in the field, Cambodia 8 + 600 + 75: areas in proportion.
    let ratio = (radius("cambodia") / radius("angola")).powi(2);
    assert!((ratio / (683.0 / 3.0) - 1.0).abs() < 0.1, "{ratio}");
}
