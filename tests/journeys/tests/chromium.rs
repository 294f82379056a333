//! The journeys in Chromium.

pko_atlas_journeys::journeys_in!(pko_atlas_journeys::engine::Engine::Chromium);
