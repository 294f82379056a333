//! The journeys in WebKitGTK.

pko_atlas_journeys::journeys_in!(pko_atlas_journeys::engine::Engine::Webkit);
