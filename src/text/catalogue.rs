//! The catalogue: one field for every string or sentence.

use crate::unit::{Month, Year};

/// A name and how many there are of it.
pub type Count<'a> = (&'a str, usize);

/// The name of a category and those of its places.
pub type Named<'a> = (&'a str, Vec<&'a str>);

/// A year and the names of its places.
pub type OfYear<'a> = (Year, &'a [&'a str]);

/// What the map says of a year. It is apart from the catalogue, because the map is there before all
/// that has the other strings.
pub struct MapWords {
    /// What the year control says: the year, places, and places in each category.
    pub year_value: fn(Year, usize, &[Count<'_>]) -> String,
    /// What began and what ended since the year before.
    pub change: fn(began: &[&str], ended: &[&str]) -> String,
    /// How two years differ: each with its own places, and the places of both.
    pub compared: fn(OfYear<'_>, OfYear<'_>, both: &[&str]) -> String,
    /// A place on the map: its name and its categories.
    pub map_place: fn(&str, &[&str]) -> String,
    /// People in the field, and whether the number of some is not known.
    pub in_the_field: fn(u32, bool) -> String,
}

/// A sentence, and after it what `tell` says of each label and its places, where it has any.
pub(super) fn told(
    mut sentence: String,
    parts: [(String, &[&str]); 3],
    tell: fn(&str, &[&str]) -> String,
) -> String {
    for (label, places) in parts.iter().filter(|(_, places)| !places.is_empty()) {
        sentence.push_str(&tell(label, places));
    }
    sentence
}

/// All strings of one language. Sentences with something to fill in are functions, because word
/// order and plural forms differ between languages.
pub struct Catalogue {
    /// The title of the atlas.
    pub title: &'static str,
    /// Link that jumps over the header and the map.
    pub skip_to_list: &'static str,
    /// What the atlas is, under its title.
    pub subtitle: &'static str,
    /// While the record is on its way.
    pub loading: &'static str,

    /// Label of the year control.
    pub year: &'static str,
    /// Name of the whole region of the year control.
    pub year_control: &'static str,
    /// Button: one year back.
    pub previous_year: &'static str,
    /// Button: one year on.
    pub next_year: &'static str,
    /// Button: start the play-through.
    pub play: &'static str,
    /// Button: stop the play-through.
    pub pause: &'static str,
    /// Label of the field in which a year is typed.
    pub type_year: &'static str,
    /// Button: the next year in which something begins or has ended.
    pub next_change: &'static str,
    /// Button: the previous such year.
    pub previous_change: &'static str,
    /// Label of the choice of speed.
    pub speed: &'static str,
    /// Label of the choice of time.
    pub mode: &'static str,
    /// Only the year shown.
    pub this_year: &'static str,
    /// Everything up to the year shown.
    pub so_far: &'static str,
    /// Two years together.
    pub compare: &'static str,
    /// Label of the field for the other of two years.
    pub other_year: &'static str,
    /// Of two years compared the only one.
    pub only_in: fn(Year) -> String,
    /// What the bars show: the most deployments in force in a year.
    pub bars: fn(u32) -> String,
    /// The same for people in the field.
    pub bars_of_people: fn(u32) -> String,

    /// The state of the law, by the title of the event that brought it.
    pub law_in_force: fn(&str) -> String,
    /// Heading of the principles of the law.
    pub principles: &'static str,

    /// Label of the category switches.
    pub categories: &'static str,
    /// What a category is, in a sentence.
    pub category_rule: &'static str,
    /// Button that opens the sentence on categories.
    pub about_categories: &'static str,
    /// Switch: patterns beside colours.
    pub patterns: &'static str,
    /// Goods given: the switch, and a heading.
    pub in_kind: &'static str,
    /// The same for narrow places.
    pub in_kind_short: &'static str,
    /// Dispatches under other laws: the switch, and a heading.
    pub other_laws: &'static str,
    /// What they are, in a sentence.
    pub other_laws_rule: &'static str,
    /// Label of the filter by kind of work.
    pub task: &'static str,
    /// The filter is off.
    pub all_tasks: &'static str,
    /// Legend: tinted countries and the lines to them.
    pub people_served: &'static str,
    /// Legend: a plus beside a place.
    pub began_here: &'static str,
    /// Legend: a struck circle.
    pub ended_here: &'static str,
    /// Legend, where two years are compared: hatched, and a dashed ring.
    pub gone_here: &'static str,
    /// Legend: a small box.
    pub gift_here: &'static str,

    /// Label of the choice of projection.
    pub projection: &'static str,
    /// Equal Earth about 11° E.
    pub layout_atlantic: &'static str,
    /// Equal Earth about 150° E.
    pub layout_pacific: &'static str,
    /// The globe.
    pub layout_globe: &'static str,
    /// Label of the choice of region.
    pub region: &'static str,
    /// Everything.
    pub whole_world: &'static str,
    /// A region.
    pub africa: &'static str,
    /// A region.
    pub middle_east: &'static str,
    /// A region.
    pub asia_pacific: &'static str,
    /// A region.
    pub europe: &'static str,
    /// A region.
    pub americas: &'static str,
    /// Switch: circles for people in the field.
    pub how_many: &'static str,
    /// Label of the zoom buttons.
    pub zoom: &'static str,
    /// Button.
    pub zoom_in: &'static str,
    /// Button.
    pub zoom_out: &'static str,
    /// Button: look at the active places.
    pub zoom_active: &'static str,

    /// Accessible name of the map.
    pub map: fn(Year) -> String,
    /// The map in words: the year, and for each category the places.
    pub description: fn(Year, &[Named<'_>]) -> String,

    /// Heading of the list.
    pub in_force_in: fn(Year) -> String,
    /// Heading of the list of everything between two years.
    pub in_force_until: fn(Year, Year) -> String,
    /// Heading of the list of two years.
    pub in_force_in_either: fn(Year, Year) -> String,
    /// Heading of the events of a year.
    pub happened_in: fn(Year) -> String,
    /// Who was prime minister.
    pub in_office: fn(&[&str]) -> String,
    /// Deployments and places, under the heading of the list.
    pub deployments_in_places: fn(usize, usize) -> String,
    /// What the numbers in the list count.
    pub people_rule: &'static str,
    /// The list is empty because nothing was in force.
    pub nobody: &'static str,
    /// The list is empty because of the switches.
    pub nothing_switched_on: &'static str,
    /// Goods given in the year, heading with the number of gifts.
    pub in_kind_given: fn(usize) -> String,

    /// Button: show the table.
    pub show_table: &'static str,
    /// Button: show the list.
    pub show_list: &'static str,
    /// Heading of a column.
    pub column_place: &'static str,
    /// Heading of a column.
    pub column_mission: &'static str,
    /// Heading of a column.
    pub column_category: &'static str,
    /// Heading of a column.
    pub column_unit: &'static str,
    /// Heading of a column.
    pub column_from: &'static str,
    /// Heading of a column.
    pub column_to: &'static str,
    /// Heading of a column: people sent in total.
    pub column_people: &'static str,
    /// In the place of a last month.
    pub ongoing: &'static str,

    /// Opens the link, the pictures and the files.
    pub take_away: &'static str,
    /// Button: opens data of one's own.
    pub own_data: &'static str,
    /// What the words of the record mean that is open.
    pub terms_here: &'static str,
    /// The button that leads to what can be taken away.
    pub share: &'static str,
    /// Button: copy a text.
    pub copy: &'static str,
    /// The text has been copied.
    pub copy_done: &'static str,
    /// Names the version of the data.
    pub data_version: fn(&str) -> String,

    /// Heading of the keys, and the button that shows them.
    pub shortcuts: &'static str,
    /// Switch: keys without Ctrl or ⌘ do something.
    pub shortcuts_on: &'static str,
    /// What a key does.
    pub key_search: &'static str,
    /// What a key does.
    pub key_play: &'static str,
    /// What two keys do.
    pub key_years: &'static str,
    /// What a key does.
    pub key_help: &'static str,
    /// What the keys do on the map.
    pub keys_on_map: &'static str,
    /// What the keys do on the year control.
    pub keys_on_years: &'static str,
    /// Button: close a dialog.
    pub close: &'static str,

    /// Button: back from a record to the list.
    pub back_to_list: &'static str,
    /// Today's name beside the name of the year.
    pub now_called: fn(&str) -> String,
    /// Opens the ways to cite a record.
    pub cite: &'static str,
    /// The form of a citation that is one line of text.
    pub cite_as_text: &'static str,
    /// Opens a text that reports an error.
    pub report_error: &'static str,
    /// What to do with that text.
    pub report_rule: &'static str,
    /// Last line of that text: asks what is wrong.
    pub what_is_wrong: &'static str,
    /// The countries that a place which is none lies between.
    pub lies_between: fn(&[&str]) -> String,
    /// Stands before links to other records.
    pub see_also: &'static str,
    /// A place that has no deployment in any year.
    pub no_deployment_here: &'static str,
    /// Button: show the year in which the first deployment here began.
    pub show_first_year: fn(Year) -> String,
    /// Marks a deployment that is in force in the year shown.
    pub in_force_now: fn(Year) -> String,
    /// A range of months; without a last one it goes on as of the third.
    pub months: fn(Month, Option<Month>, Month) -> String,
    /// One month.
    pub month: fn(Month) -> String,
    /// A number of people.
    pub people: fn(u32) -> String,
    /// A total, and whether it is only about right.
    pub people_in_total: fn(u32, bool) -> String,
    /// A number that no source gives.
    pub number_unknown: &'static str,
    /// The same in a table cell.
    pub unknown_short: &'static str,
    /// Rotations of one size: people, how many rotations.
    pub rotation: fn(u32, u32) -> String,
    /// Heading of the rotations.
    pub rotations: &'static str,
    /// A strength at one moment: the date as the source gives it, and people.
    pub strength: fn(&str, u32) -> String,
    /// People counted in an earlier record.
    pub carried_over: fn(u32, &str) -> String,
    /// Where the work was done.
    pub worked_in: &'static str,
    /// For whom it was done.
    pub for_whom: &'static str,
    /// Where it was supplied from.
    pub by_way_of: &'static str,
    /// Heading of the sources.
    pub sources: &'static str,
    /// A source without an address.
    pub source_not_online: &'static str,
    /// Heading of the events.
    pub events: &'static str,
    /// Remark on a record.
    pub note: &'static str,
    /// Official sources agree.
    pub confidence_high: &'static str,
    /// Sources differ in details.
    pub confidence_medium: &'static str,
    /// Little was found.
    pub confidence_low: &'static str,
    /// Members of the Self-Defense Forces.
    pub personnel_sdf: &'static str,
    /// Police officers.
    pub personnel_police: &'static str,
    /// Officials and private citizens.
    pub personnel_civilian: &'static str,
    /// To whom goods were given.
    pub given_to: fn(&str) -> String,
    /// Several names as one text.
    pub list: fn(&[&str]) -> String,

    /// Switch between light, dark and the system's choice.
    pub theme: &'static str,
    /// Follow the system.
    pub theme_auto: &'static str,
    /// Always light.
    pub theme_light: &'static str,
    /// Always dark.
    pub theme_dark: &'static str,
    /// Label of the choice of language.
    pub language: &'static str,

    /// The record could not be fetched.
    pub record_missing: &'static str,
    /// The record has mistakes: how many.
    pub record_wrong: fn(usize) -> String,
    /// The record is no JSON: line, column and what the parser says.
    pub record_not_json: fn(usize, usize, &str) -> String,
    /// The record is larger than the atlas reads.
    pub record_too_large: &'static str,
    /// One mistake: section, record, field, what was found, what was expected.
    pub problem: fn(&str, Option<&str>, &str, &str, &str) -> String,
    /// The shapes of the countries could not be fetched or read.
    pub map_missing: &'static str,
    /// Name of the navigation in the header.
    pub ways: &'static str,
    /// The map by itself.
    pub explore: &'static str,
    /// Guided tours.
    pub tours: &'static str,
    /// Questions.
    pub quiz: &'static str,
    /// A sheet for the class.
    pub worksheet: &'static str,
    /// What the terms mean.
    pub glossary: &'static str,
    /// While what was opened beside the map is on its way.
    pub loading_more: &'static str,
    /// When it did not come.
    pub companion_missing: &'static str,

    /// When the app itself has failed.
    pub app_failed: &'static str,
    /// Link: load the page again.
    pub load_again: &'static str,
    /// Button: load again.
    pub try_again: &'static str,
    /// Opens the list of mistakes.
    pub details: &'static str,

    /// Credit line and non-endorsement, under the map; opens the policy on borders.
    pub map_note: &'static str,

    /// Label of the search field.
    pub search: &'static str,
    /// Stands in the search field while it is empty: what can be typed.
    pub search_hint: &'static str,
    /// Label of the answers.
    pub search_answers: &'static str,
    /// How many answers there are.
    pub search_found: fn(usize) -> String,
    /// There is no answer to what was typed.
    pub search_nothing: fn(&str) -> String,
    /// An answer is a place.
    pub found_place: &'static str,
    /// An answer is a mission.
    pub found_mission: &'static str,
}
