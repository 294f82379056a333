//! What a reader does, done in real browsers.
//!
//! A journey is an async function that gets a browser and says with an error what did not hold.
//! `tests/chromium.rs`, `tests/firefox.rs` and `tests/webkit.rs` run the same journeys, listed once
//! below. `cargo xtask test` sets up what they need and builds the site they are run on;
//! `cargo xtask journeys firefox keys` runs a few of them.

pub mod atlas;
pub mod browser;
pub mod devtools;
pub mod display;
pub mod driver;
pub mod engine;
pub mod engine_fault;
pub mod journeys;
pub mod monkey;
pub mod printer;
pub mod probe;
pub mod record;

/// Makes a test of every journey, in one engine.
#[macro_export]
macro_rules! journeys_in {
    ($engine:expr) => {
        $crate::journeys_in! { $engine =>
            loading::the_page_loads_without_a_complaint,
            loading::the_page_works_from_any_prefix,
            year::keys_move_the_year,
            year::a_step_that_is_taken_back_at_once_leaves_nothing,
            year::what_comes_in_a_row_of_steps_knows_the_year,
            year::buttons_and_the_typed_year_move_the_year,
            year::dragging_moves_the_year,
            contract::every_year_shows_what_the_record_holds,
            contract::switches_take_categories_off_the_map,
            contract::a_switch_activated_twice_shows_its_category_alone,
            dossier::a_click_opens_the_record_of_cambodia,
            dossier::a_key_press_opens_the_record_of_cambodia,
            dossier::a_record_says_when_how_surely_and_by_whom,
            share::a_view_is_shared_from_anywhere,
            table::the_table_covers_nothing,
            table::a_row_of_the_table_chooses_on_the_map,
            address::an_address_restores_what_it_names,
            address::broken_values_in_an_address_are_dropped,
            address::back_and_forward_return_to_where_the_reader_was,
            faults::a_broken_dataset_is_explained_and_keeps_the_map,
            faults::a_missing_dataset_is_explained_and_can_be_had_later,
            broken::no_fault_of_a_file_leaves_a_blank_page,
            broken::what_never_comes_leaves_no_blank_page,
            broken::no_fault_beside_the_map_turns_for_ever,
            broken::a_host_that_goes_away_leaves_what_has_come,
            broken::what_a_browser_lacks_costs_nothing_else,
            broken::where_webassembly_is_forbidden_the_picture_stays,
            panicked::a_panic_at_the_start_leaves_the_first_picture,
            panicked::a_failure_in_the_middle_leaves_map_and_list,
            language::a_language_is_chosen_kept_and_overruled_by_an_address,
            search::the_search_finds_a_place_by_its_old_name,
            export::the_table_is_saved_as_it_is_sorted,
            export::the_map_is_saved_as_pictures,
            offline::the_second_visit_needs_no_network,
            offline::a_newer_version_is_announced_and_waits,
            offline::a_mixed_site_is_not_kept,
            offline::without_room_nothing_is_kept,
            single::one_file_is_the_whole_atlas_without_a_host,
            worksheet::the_same_address_makes_the_same_worksheet,
            worksheet::a_worksheet_prints_with_its_answers_on_a_page_of_their_own,
            own_data::a_table_with_mistakes_shows_its_good_rows_and_lists_the_others,
            own_data::a_file_can_be_dropped_and_the_built_in_record_comes_back,
            own_data::data_of_another_host_are_shown_as_such_and_kept_in_the_address,
            own_data::a_table_at_an_address_is_shown_with_its_mistakes,
            own_data::data_that_cannot_be_had_leave_the_record_of_the_atlas,
            own_data::hostile_data_stay_text,
            own_data::five_thousand_records_sweep_and_fifty_thousand_are_refused,
            paper::one_page_holds_map_records_and_sources,
            eyes::forced_colours_keep_things_apart,
            eyes::less_motion_means_none,
            speech::each_change_is_said_once_and_nothing_while_playing,
            frame::a_frame_of_any_size_is_filled_and_does_not_scroll,
            frame::a_sandboxed_frame_works_and_tells_its_height,
            frame::an_element_follows_text_reader_and_script,
            frame::the_height_that_is_told_is_enough,
            frame::the_wheel_scrolls_the_page_around,
            embedding::what_is_embedded_is_what_is_seen,
            embedding::a_file_of_the_readers_own_is_not_embedded,
            hosts::every_host_shows_the_atlas_in_silence,
            hosts::text_drives_the_map_and_is_announced,
            hosts::a_picture_stands_until_it_is_opened_by_a_key,
            hosts::where_it_is_blocked_there_is_a_link,
            messages::hostile_messages_have_no_effect,
            keyboard::everything_can_be_done_by_keys,
            keyboard::single_keys_can_be_switched_off,
            agreement::list_table_map_and_words_hold_the_same_places,
            accessible::a_checker_finds_no_fault_in_any_view,
            accessible::a_checker_finds_no_fault_where_something_is_wrong,
            accessible::a_checker_finds_no_fault_beside_the_map,
            first::the_first_picture_gives_way_to_the_app,
            first::without_the_app_the_first_picture_stays_and_says_so,
            first::the_first_picture_is_silent_about_other_years,
            first::the_first_picture_follows_the_range,
            first::the_first_picture_has_the_borders_of_its_year,
            first::the_first_picture_stays_where_it_is,
            first::a_place_chosen_early_is_opened,
            first::nothing_is_torn_out_of_the_hand,
            first::without_the_app_the_first_picture_goes_on,
            later::a_missing_language_is_explained_and_can_be_had_again,
            later::a_missing_part_is_explained_and_can_be_had_again,
            companion::an_activity_opens_beside_the_map_and_closes,
            companion::a_missing_companion_is_explained_and_can_be_had_later,
            tour::a_tour_is_walked_by_keys_alone,
            tour::a_tour_is_left_and_taken_up_again,
            tour::claims_stand_beside_the_record,
            tour::a_tour_is_presented_with_notes_beside,
            tour::a_guide_is_one_page,
            tour::the_glossary_explains_and_finds_terms,
            forgetful::where_nothing_is_stored_that_is_said_and_all_works,
            private::a_private_window_works_and_says_what_it_keeps,
            lesson::a_lesson_is_made_and_passed_on,
            lesson::a_lesson_file_is_opened_or_its_mistakes_are_told,
            sight::a_year_chosen_beside_a_question_or_a_stop_is_kept,
            quiz::a_quiz_by_map_and_by_list_has_the_same_score,
            quiz::a_quiz_is_taken_by_keys_alone,
            quiz::a_time_that_was_asked_for_ends_nothing,
            quiz::a_quiz_is_made_of_a_table_of_the_readers_own,
            phone::a_phone_shows_everything_without_scrolling_sideways,
            phone::nothing_is_lost_at_320_pixels,
            targets::every_active_place_can_be_hit,
            labels::names_do_not_overlap,
            moves::hands_and_keys_move_the_map,
            moves::the_globe_turns,
            moves::finer_shapes_come_without_a_jump,
        }
    };
    ($engine:expr => $($room:ident :: $name:ident),* $(,)?) => {
        $(
            #[test]
            fn $name() -> anyhow::Result<()> {
                $crate::browser::run($engine, $crate::journeys::$room::$name)
            }
        )*
    };
}
