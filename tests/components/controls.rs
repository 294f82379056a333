//! The year control, the legend, the list and the dossier.

use pko_atlas::record::CategoryIndex;
use pko_atlas::ui::dossier::{DossierPanel, DossierPanelProps};
use pko_atlas::ui::legend::{Legend, LegendProps};
use pko_atlas::ui::list::{List, ListProps};
use pko_atlas::ui::steps::Steps;
use pko_atlas::ui::year_control::{YearControl, YearControlProps};
use pko_atlas::unit::Year;
use pko_atlas::view::Message;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;
use yew::Renderer;

use crate::support::{all, click, dataset, find, looking, mailbox, place, press, settle};

#[wasm_bindgen_test]
async fn the_year_control_is_a_labelled_range_that_says_what_it_shows() {
    let (root, dataset) = (place(), dataset());
    let (state, screen) = looking(&dataset, 1994);
    let (dispatch, sent) = mailbox();
    let props = YearControlProps {
        speed: pko_atlas::view::Speed::Normal,
        mode: pko_atlas::view::Mode::ThisYear,
        measure: pko_atlas::view::Measure::Places,
        dataset,
        language: state.language,
        year: state.year,
        playing: false,
        value_text: screen.value_text.to_string().into(),
        sentence: screen.sentence.to_string().into(),
        bars: screen.bars,
        steps: Steps::default(),
        dispatch,
    };
    Renderer::<YearControl>::with_root_and_props(root.clone(), props).render();
    settle().await;
    let range: HtmlInputElement = find(&root, "input[type=range]").unchecked_into();
    assert_eq!(
        (range.min(), range.max(), range.value()),
        ("1992".into(), "2026".into(), "1994".into())
    );
    assert_eq!(range.get_attribute("aria-label").as_deref(), Some("Year"));
    let said = range.get_attribute("aria-valuetext");
    assert_eq!(said.as_deref(), Some("1994: 4 places; UN peacekeeping 2, Humanitarian relief 2"));
    for key in ["PageUp", "PageDown", "Home", "End", "x"] {
        press(&range, key);
    }
    // Arrows and the pointer move the range itself.
    range.set_value("1995");
    let moved = web_sys::Event::new("input").expect("an event");
    range.dispatch_event(&moved).expect("dispatched");
    let typed: HtmlInputElement = find(&root, "input[data-action=year]").unchecked_into();
    typed.set_value("2007");
    let event = web_sys::Event::new("change").expect("an event");
    typed.dispatch_event(&event).expect("dispatched");
    click(&find(&root, "[data-action=play]"));
    let expected = [
        Message::StepYear(5),
        Message::StepYear(-5),
        Message::Year(Year(1992)),
        Message::Year(Year(2026)),
        Message::Year(Year(1995)),
        Message::Play,
    ];
    let sent = sent.borrow();
    let without_typed: Vec<_> =
        sent.iter().filter(|message| **message != Message::Year(Year(2007))).cloned().collect();
    assert_eq!(without_typed, expected);
    assert_eq!(all(&root, ".bars rect").len(), {
        let counts =
            |bar: &pko_atlas::view::YearBar| bar.counts.iter().filter(|count| **count > 0).count();
        pko_atlas::view::bars(&crate::support::dataset(), &state).iter().map(counts).sum::<usize>()
    });
}

#[wasm_bindgen_test]
async fn the_legend_switches_categories_and_counts_the_year() {
    let (root, dataset) = (place(), dataset());
    let (state, screen) = looking(&dataset, 2002);
    let (dispatch, sent) = mailbox();
    let props = LegendProps {
        other_laws: false,
        patterns: false,
        dataset,
        language: state.language,
        categories: state.categories.without(CategoryIndex(2)),
        in_kind: true,
        task: None,
        counts: screen.view.category_counts.clone(),
        gifts: screen.view.gifts.len(),
        dispatch,
    };
    Renderer::<Legend>::with_root_and_props(root.clone(), props).render();
    settle().await;
    let chip = |id: &str| find(&root, &format!("button[data-category={id}]"));
    let pressed = |id: &str| chip(id).get_attribute("aria-pressed");
    assert_eq!(pressed("peacekeeping").as_deref(), Some("true"));
    assert_eq!(pressed("humanitarian-relief").as_deref(), Some("false"));
    assert!(chip("peacekeeping").text_content().is_some_and(|text| text.ends_with('6')));
    click(&chip("election-monitoring"));
    click(&chip("in-kind"));
    let expected = [Message::ToggleCategory(CategoryIndex(3)), Message::ToggleInKind];
    assert_eq!(*sent.borrow(), expected);
}

#[wasm_bindgen_test]
async fn a_row_of_the_list_opens_its_place() {
    let (root, dataset) = (place(), dataset());
    let (state, screen) = looking(&dataset, 1993);
    let (dispatch, sent) = mailbox();
    let cambodia = dataset.place_by_id("cambodia").expect("Cambodia");
    let props = ListProps {
        dataset,
        shown: pko_atlas::view::Shown { state, screen: screen.into() },
        everything_on: true,
        dispatch,
    };
    Renderer::<List>::with_root_and_props(root.clone(), props).render();
    settle().await;
    let row = find(&root, "[data-list] [data-place-id=cambodia]");
    assert!(
        row.text_content().is_some_and(|text| text.contains("UNTAC") && text.contains("1,332"))
    );
    click(&row);
    assert_eq!(*sent.borrow(), [Message::Choose(cambodia)]);
}

#[wasm_bindgen_test]
async fn the_dossier_says_what_is_not_known_and_links_to_its_sources() {
    let (root, dataset) = (place(), dataset());
    let (state, _) = looking(&dataset, 2022);
    let (dispatch, sent) = mailbox();
    let poland = dataset.place_by_id("poland").expect("Poland");
    let props = DossierPanelProps {
        dataset,
        language: state.language,
        place: poland,
        year: state.year,
        dispatch,
    };
    Renderer::<DossierPanel>::with_root_and_props(root.clone(), props).render();
    settle().await;
    let part = find(&root, "[data-dossier=poland] [data-deployment=ukraine-victims-airlift-unit]");
    let text = part.text_content().unwrap_or_default();
    assert!(text.contains("number not known") && text.contains("Ukraine"), "{text}");
    let links = all(&part, ".sources a");
    assert!(!links.is_empty());
    for link in links {
        let address = link.get_attribute("href").unwrap_or_default();
        assert!(address.starts_with("http"), "{address}");
        assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener noreferrer"));
    }
    click(&find(&root, "[data-action=close]"));
    assert_eq!(*sent.borrow(), [Message::Close]);
}
