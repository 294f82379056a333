//! Every deployment with its sources, for readers whose browser runs no scripts.

use pko_atlas::record::{DeploymentIndex, Role};
use pko_atlas::text::{catalogue, grouped};
use pko_atlas::unit::Year;
use pko_atlas::view::{Column, Node, place_name, say};

use super::First;

/// A table of all of them, in the order of the record.
pub fn records(first: &First<'_>) -> Node {
    let words = catalogue(first.state.language);
    let mut head = Node::new("tr");
    for column in Column::ALL {
        head.children.push(Node::new("th").with("scope", "col").saying(column.heading(words)));
    }
    head.children.push(Node::new("th").with("scope", "col").saying(words.sources));
    let mut body = Node::new("tbody");
    for index in 0..first.dataset.deployments.len() {
        if let Ok(index) = u16::try_from(index) {
            body.children.push(row(first, DeploymentIndex(index)));
        }
    }
    let table = Node::of("table", "table")
        .holding(Node::new("caption").saying("All deployments of the record, with their sources"))
        .holding(Node::new("thead").holding(head))
        .holding(body);
    Node::of("div", "first-records").holding(table)
}

fn row(first: &First<'_>, index: DeploymentIndex) -> Node {
    let (dataset, language) = (first.dataset, first.state.language);
    let words = catalogue(language);
    let deployment = dataset.deployment(index);
    // A record of several years calls its places as they were called when it began.
    let began: Year = deployment.start.year();
    let places: Vec<&str> = deployment
        .places
        .iter()
        .filter(|part| part.role == Role::MissionArea)
        .map(|part| place_name(dataset.place(part.place), began, language))
        .collect();
    let mission = dataset.mission(deployment.mission);
    let people = deployment.total.map_or_else(
        || words.unknown_short.to_owned(),
        |total| format!("{}{}", if total.approximate { "≈ " } else { "" }, grouped(total.people)),
    );
    let cells = [
        mission.acronym.clone().unwrap_or_else(|| say(&mission.name, language).to_owned()),
        say(&dataset.category(deployment.category).short, language).to_owned(),
        say(&deployment.component, language).to_owned(),
        deployment.start.to_string(),
        deployment.end.map_or_else(|| words.ongoing.to_owned(), |end| end.to_string()),
        people,
    ];
    let mut row =
        Node::new("tr").holding(Node::new("th").with("scope", "row").saying((words.list)(&places)));
    row.children.extend(cells.into_iter().map(|cell| Node::new("td").saying(cell)));
    let mut sources = Node::new("td");
    for (at, source) in deployment.sources.iter().enumerate() {
        let source = dataset.source(*source);
        let number = format!("[{}]", at + 1);
        sources.children.push(match &source.url {
            Some(url) => Node::new("a").with("href", url.clone()).with("rel", "noopener"),
            None => Node::new("span"),
        });
        if let Some(own) = sources.children.last_mut() {
            own.attributes.push(("title", source.title.clone().into()));
            own.text = Some(number);
        }
    }
    row.holding(sources)
}
