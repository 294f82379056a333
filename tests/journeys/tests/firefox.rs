//! The journeys in Firefox.

pko_atlas_journeys::journeys_in!(pko_atlas_journeys::engine::Engine::Firefox);
