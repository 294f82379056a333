//! What is highlighted in eleven years, written by hand from the sources named beside each place.

use pko_atlas::unit::Year;

use crate::naive::{Highlighted, highlighted};
use crate::support::dataset;

const PKO: &str = "peacekeeping";
const MFO: &str = "coordinated-operations";
const RELIEF: &str = "humanitarian-relief";
const VOTE: &str = "election-monitoring";
/// A place of its own: neither Syria nor Israel is filled for it.
const GOLAN: &str = "golan-heights";

#[track_caller]
fn check(year: i16, places: &[(&str, &[&str])]) {
    let expected: Highlighted = places
        .iter()
        .map(|(code, categories)| {
            ((*code).to_owned(), categories.iter().map(|name| (*name).to_owned()).collect())
        })
        .collect();
    assert_eq!(highlighted(dataset(), Year(year)), expected, "{year}");
}

#[test]
fn in_1992_angola_and_cambodia() {
    check(
        1992,
        &[
            ("AGO", &[PKO]), // observers in UNAVEM II, September–October 1992: mofa-record-2024
            ("KHM", &[PKO]), // UNTAC from September 1992: mofa-record-2024
        ],
    );
}

#[test]
fn in_1993_cambodia_and_mozambique() {
    check(
        1993,
        &[
            ("KHM", &[PKO]), // UNTAC to September 1993: mofa-record-2024
            ("MOZ", &[PKO]), // ONUMOZ from May 1993: mofa-record-2024
        ],
    );
}

#[test]
fn in_1994_zaire_and_kenya_but_not_rwanda() {
    check(
        1994,
        &[
            ("MOZ", &[PKO]),    // ONUMOZ: mofa-record-2024
            ("SLV", &[PKO]),    // observers in ONUSAL, March–April 1994: mofa-record-2024
            ("COD", &[RELIEF]), // Goma, then Zaire: cao-rwanda03-en
            ("KEN", &[RELIEF]), // the airlift flew from Nairobi: cao-rwanda03-en
        ],
    );
}

#[test]
fn in_1999_the_golan_and_both_sides_of_timor() {
    check(
        1999,
        &[
            (GOLAN, &[PKO]),         // UNDOF since February 1996: mofa-record-2024
            ("TLS", &[PKO]),         // police in UNAMET: mofa-record-2024
            ("IDN", &[PKO, RELIEF]), // one UNAMET officer in Jakarta; airlift to Kupang from November
        ],
    );
}

#[test]
fn in_2002_east_timor_has_two_categories() {
    check(
        2002,
        &[
            (GOLAN, &[PKO]),
            ("TLS", &[PKO, VOTE]), // UNTAET and UNMISET; presidential vote in April: mofa-record-2024
        ],
    );
}

#[test]
fn in_2007_nepal_and_timor_leste() {
    check(
        2007,
        &[
            (GOLAN, &[PKO]),
            ("TLS", &[PKO, VOTE]), // police in UNMIT; three votes
            ("NPL", &[PKO]),       // monitors in UNMIN from March 2007
        ],
    );
}

#[test]
fn in_2011_both_sudans_are_named_for_the_referendum_and_the_missions() {
    check(
        2011,
        &[
            (GOLAN, &[PKO]),
            ("NPL", &[PKO]),       // UNMIN to January 2011
            ("TLS", &[PKO]),       // liaison officers in UNMIT
            ("HTI", &[PKO]),       // MINUSTAH
            ("SDN", &[PKO, VOTE]), // UNMIS to September; the referendum's observers in Khartoum: cao-sudan07
            ("SSD", &[PKO, VOTE]), // UNMISS staff from November; the observers in Juba: cao-sudan07
        ],
    );
}

#[test]
fn in_2013_the_golan_and_haiti_for_the_last_time() {
    check(
        2013,
        &[
            (GOLAN, &[PKO]), // to January 2013: mofa-record-2024
            ("HTI", &[PKO]), // to February 2013
            ("SSD", &[PKO]), // UNMISS: mod-unmiss
        ],
    );
}

#[test]
fn in_2019_sinai_joins_south_sudan() {
    check(
        2019,
        &[
            ("SSD", &[PKO]),
            ("EGY", &[MFO]), // staff officers of the MFO from April 2019: cao-mfo-7
        ],
    );
}

#[test]
fn in_2022_the_airlift_for_ukraine_touches_poland_and_romania() {
    check(
        2022,
        &[
            ("SSD", &[PKO]),
            ("EGY", &[MFO]),
            ("POL", &[RELIEF]), // flights in May and June 2022: jiji-2022-05
            ("ROU", &[RELIEF]),
        ],
    );
}

#[test]
fn in_2026_south_sudan_and_sinai_go_on() {
    check(2026, &[("SSD", &[PKO]), ("EGY", &[MFO])]);
}

#[test]
fn in_2018_only_staff_remain_in_south_sudan() {
    check(2018, &[("SSD", &[PKO])]); // after the engineers left in May 2017: mod-unmiss
}
