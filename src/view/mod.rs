//! What the reader is looking at: the state, the messages that change it, its mirror in the URL,
//! and the plain values that the screen shows, derived from record, world and state.
//!
//! Decides everything; knows nothing of the browser.

mod activity;
mod camera;
mod change;
mod citation;
mod connect;
mod data;
mod dossier;
mod dots;
mod drawing;
mod embed;
mod embedding;
mod export;
mod held;
mod in_text;
mod marks;
mod message;
mod overview;
mod picture;
mod region;
mod screen;
mod screen_cache;
mod search;
mod size;
mod sort;
mod state;
mod summary;
mod table;
mod timeline;
mod travel;
mod url;
mod value;
mod words;
mod year;

pub use activity::{Activity, ActivityKind};
pub use camera::{Camera, Frame, camera_transform, stripe_transform};
pub use change::{Changes, Look, LookChange, changes, look_changes, looks};
pub use citation::{Cited, Form, citation, error_report};
pub use connect::{Connector, connector_path};
pub use data::{asked_data, decoded, is_table, may_load};
pub use dossier::{Dossier, DossierDeployment, dossier};
pub use dots::Dot;
pub use drawing::{
    DARK, Difference, Drawing, Extra, Fill, LIGHT, MarkLook, Node, Palette, Scene, Sheet, Still,
    category_names, category_rules, fill, hatch, mark_node, moving_picture, picture_node,
    picture_text, refused_colours, shortened, texture,
};
pub use embed::{
    Post, asked_for, element_snippet, escaped, height_posts, image_markdown, image_snippet,
    natural_height, snippet, state_post,
};
pub use embedding::{
    Embedding, Opened, System, Tier, Way, picture_name, published_picture, site_of, where_it_works,
};
pub use export::{CSV_COLUMNS, FileKind};
pub use held::{deployments_held, gifts_held, next_change};
pub use in_text::{InText, bracketed_source, in_text};
pub use marks::{
    Alignment, Area, Candidate, Label, Mark, Pixels, RING, TARGET, area_of, marks, text_width,
};
pub use message::{Message, reduce};
pub use overview::{YearBar, bars};
pub use picture::{Detail, Picture, Shape};
pub use region::Region;
pub use screen::{Screen, Shown};
pub use screen_cache::ScreenCache;
pub use search::{Asker, Beside, Choice, Hit, HitKind, MOST_HITS, SearchIndex};
pub use size::{InField, circle_radius, in_field, people_in_field};
pub use sort::{Column, Sort};
pub use state::{Chrome, Layout, Measure, Mode, Speed, State, TaskFilter, Theme};
pub use summary::{description, heading, share_text};
pub use table::{TableRow, table};
pub use timeline::{LawSpan, Span, Tick, events_in, in_office, law_in, laws, spans, ticks};
pub use travel::{Direction, nearest};
pub use url::{asked_language, read_place, read_query, write_query};
pub use value::value_text;
pub use words::{begins_with, place_name, problem_sentence, problem_sentences, say, written};
pub use year::{ActivePlace, CategoryGroup, Row, YearView, people_here, shown_as, year_view};
