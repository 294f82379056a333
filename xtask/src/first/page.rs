//! The parts of the first picture, where the app will have them.

use pko_atlas::text::{catalogue, grouped};
use pko_atlas::view::{CategoryGroup, Node, Row, description, heading, place_name, say};

use super::First;
use super::map::map;
use super::records::records;

/// What a reader is told when the app cannot start: it is not there to say so itself.
const MISSING: &str = "The interactive atlas could not be started: this browser may not allow \
                       WebAssembly, or a file did not arrive. Map and records of the latest year are \
                       shown below. Reload the page to try again.";

/// Shown by the style sheet alone when the app has not come after some seconds: whatever keeps it from
/// coming may keep every script from saying so.
const LATE: &str = "The interactive atlas has not come yet. Map and records of the latest year are shown \
                    below.";

/// The element of a count.
const COUNT: &str = "b";

/// All of it, in one element.
pub fn page(first: &First<'_>) -> Node {
    let words = catalogue(first.state.language);
    let year = first.state.year.to_string();
    let words_of_map = description(first.dataset, &first.state, &first.screen);
    let ground = Node::of("div", "map")
        .holding(Node::of("div", "first-box").holding(map(first)))
        .holding(Node::of("p", "for-speech").with("id", "first-words").saying(words_of_map));
    let caption = Node::of("div", "caption")
        .holding(Node::of("p", "year").saying(year.clone()))
        .holding(legend(first));
    let stage =
        Node::of("div", "stage")
            .holding(ground)
            .holding(caption)
            .holding(Node::of("div", "panel").holding(list(first)))
            .holding(
                Node::of("div", "year-control")
                    .holding(Node::of("div", "year-tools").holding(
                        Node::of("p", "sentence").saying(first.screen.sentence.to_string()),
                    ))
                    .holding(Node::of("div", "track").holding(bars(first)).holding(range(first))),
            );
    Node::new("div")
        .with("id", "first")
        .with("data-of", year)
        .with("lang", first.state.language.tag())
        .holding(
            Node::of("div", "error-band")
                .with("role", "alert")
                .with("hidden", "")
                .holding(Node::new("p").saying(MISSING)),
        )
        .holding(
            Node::of("div", "error-band first-late")
                .holding(Node::new("p").saying(LATE))
                .holding(Node::new("a").with("href", "").saying(words.load_again)),
        )
        .holding(Node::of("div", "atlas").holding(header(first)).holding(stage))
        .holding(records(first))
}

impl First<'_> {
    /// What header and legend say, in the order in which they say it; the counts apart.
    pub fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for part in [header(self), legend(self)] {
            push_words(&part, &mut words);
        }
        words
    }
}

fn push_words(node: &Node, words: &mut Vec<String>) {
    words.extend(node.text.clone().filter(|_| node.name != COUNT));
    for child in &node.children {
        push_words(child, words);
    }
}

/// Title, ways, and the place of the search.
fn header(first: &First<'_>) -> Node {
    let title = Node::of("p", "title").saying(catalogue(first.state.language).title);
    let subtitle = say(&first.dataset.title, first.state.language);
    Node::of("div", "header")
        .holding(title)
        .holding(Node::of("p", "subtitle").saying(subtitle))
        .holding(ways(first))
        .holding(Node::of("div", "search").saying(" "))
}

/// Where the ways through the atlas will be.
fn ways(first: &First<'_>) -> Node {
    let words = catalogue(first.state.language);
    let mut ways = Node::new("ul");
    for name in [words.explore, words.tours, words.quiz, words.worksheet, words.glossary] {
        ways.children.push(Node::new("li").holding(Node::new("span").saying(name)));
    }
    Node::of("div", "ways").holding(ways)
}

fn swatch(category: &str) -> Node {
    let square = Node::new("rect").with("x", "1").with("y", "1").with("width", "10");
    let square = square.with("height", "10").with("rx", "2");
    Node::of("svg", "swatch")
        .with("viewBox", "0 0 12 12")
        .with("aria-hidden", "true")
        .holding(square.with("data-swatch", category.to_owned()))
}

/// How much the map shows of each category, and of goods given.
pub fn counts(first: &First<'_>) -> Vec<String> {
    let view = &first.screen.view;
    let categories = view.category_counts.iter().map(ToString::to_string);
    categories.chain([view.gifts.len().to_string()]).collect()
}

fn legend(first: &First<'_>) -> Node {
    let language = first.state.language;
    let words = catalogue(language);
    let mut counts = counts(first).into_iter();
    let mut chips = Node::of("div", "chips");
    for category in &first.dataset.categories {
        chips.children.push(
            Node::of("span", "chip")
                .holding(swatch(&category.id))
                .holding(Node::of("span", "long").saying(say(&category.name, language)))
                .holding(Node::of("span", "short").saying(say(&category.short, language)))
                .holding(Node::new(COUNT).saying(counts.next().unwrap_or_default())),
        );
    }
    for (id, name, count) in
        [("in-kind", words.in_kind_short, counts.next()), ("other-laws", words.other_laws, None)]
    {
        let mut chip =
            Node::of("span", "chip").holding(swatch(id)).holding(Node::new("span").saying(name));
        chip.children.extend(count.map(|count| Node::new(COUNT).saying(count)));
        chips.children.push(chip);
    }
    Node::of("div", "legend").holding(chips).holding(Node::of("div", "legend-more").saying(" "))
}

fn list(first: &First<'_>) -> Node {
    let view = &first.screen.view;
    let words = catalogue(first.state.language);
    let counted = (words.deployments_in_places)(view.deployments, view.places.len());
    let mut list = Node::of("div", "list")
        .holding(Node::new("h2").saying(heading(first.dataset, &first.state)))
        .holding(Node::of("p", "quiet").saying(format!("{counted} {}", words.people_rule)));
    list.children.extend(view.groups.iter().map(|group| section(first, group)));
    list
}

fn section(first: &First<'_>, group: &CategoryGroup) -> Node {
    let category = first.dataset.category(group.category);
    let title = Node::new("h3")
        .holding(swatch(&category.id))
        .holding(Node::new("span").saying(say(&category.name, first.state.language)))
        .holding(Node::new("b").saying(group.deployments.to_string()));
    let mut rows = Node::new("ul");
    rows.children.extend(group.rows.iter().map(|own| row(first, own)));
    Node::of("section", "group").holding(title).holding(rows)
}

fn row(first: &First<'_>, row: &Row) -> Node {
    let (dataset, language) = (first.dataset, first.state.language);
    let words = catalogue(language);
    let mut units: Vec<&str> = Vec::new();
    for index in &row.deployments {
        let unit = say(&dataset.deployment(*index).component, language);
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    let people =
        row.people.map_or_else(|| words.unknown_short.to_owned(), |total| grouped(total.people));
    let mission = dataset.mission(row.mission).acronym.clone().unwrap_or_default();
    let name = place_name(dataset.place(row.place), first.state.year, language);
    Node::new("li").holding(
        Node::of("div", "row")
            .holding(Node::of("span", "row-name").saying(name))
            .holding(Node::of("span", "row-mission").saying(mission))
            .holding(Node::of("span", "row-what").saying((words.list)(&units)))
            .holding(Node::of("span", "row-people").saying(people)),
    )
}

/// The range of years, unseen until there is something that it moves.
fn range(first: &First<'_>) -> Node {
    let years = [first.dataset.first_year, first.dataset.last_year()].map(|year| year.to_string());
    let [least, most] = years;
    Node::of("input", "range")
        .with("type", "range")
        .with("step", "1")
        .with("aria-label", catalogue(first.state.language).year)
        .with("min", least)
        .with("max", most)
        .with("value", first.state.year.to_string())
        .with("aria-valuetext", first.screen.value_text.to_string())
        .with("hidden", "")
}

fn bars(first: &First<'_>) -> Node {
    let bars = &first.screen.bars;
    let sum = |counts: &[u32]| counts.iter().sum::<u32>();
    let highest = bars.iter().map(|bar| sum(&bar.counts)).max().unwrap_or(0).max(1);
    let mut drawn = Node::of("svg", "bars")
        .with("viewBox", format!("{} 0 {} 1", first.dataset.first_year, bars.len()))
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true");
    for bar in bars.iter() {
        let mut below = 0.0;
        for (category, count) in first.dataset.categories.iter().zip(&bar.counts) {
            if *count == 0 {
                continue;
            }
            let height = f64::from(*count) / f64::from(highest);
            below += height;
            let rect = Node::new("rect").with("data-swatch", category.id.clone());
            drawn.children.push(
                rect.with("x", format!("{}.03", bar.year))
                    .with("width", ".94")
                    .with("y", format!("{:.3}", 1.0 - below))
                    .with("height", format!("{height:.3}")),
            );
        }
    }
    let wings = Node::new("path").with("d", "M-99,0h99v1h-99zM1,0h99v1h-99z");
    drawn.holding(Node::of("svg", "veil").with("x", first.state.year.to_string()).holding(wings))
}
