//! Figures of the record that its sources give in so many words, and sums that official documents
//! give as a whole.

use pko_atlas::record::{Dataset, Deployment, Role};
use pko_atlas::unit::Month;

use crate::support::{dataset, file};

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

fn find<'a>(dataset: &'a Dataset, id: &str) -> &'a Deployment {
    let found = dataset.deployments.iter().find(|deployment| deployment.id == id);
    found.unwrap_or_else(|| panic!("no deployment {id}"))
}

fn total(deployment: &Deployment) -> u32 {
    deployment.total.unwrap_or_else(|| panic!("{} has no total", deployment.id)).people
}

fn sum(dataset: &Dataset, prefixes: &[&str]) -> u32 {
    let own = dataset
        .deployments
        .iter()
        .filter(|deployment| prefixes.iter().any(|prefix| deployment.id.starts_with(prefix)));
    own.map(total).sum()
}

fn codes(dataset: &Dataset, deployment: &Deployment, role: Role) -> Vec<String> {
    let parts = deployment.places.iter().filter(|part| part.role == role);
    parts.filter_map(|part| dataset.place(part.place).code).map(|code| code.to_string()).collect()
}

fn category<'a>(dataset: &'a Dataset, deployment: &Deployment) -> &'a str {
    &dataset.category(deployment.category).id
}

#[test]
fn angola_had_three_observers_in_two_months() {
    let data = dataset();
    let angola = find(data, "unavem-ii-election-observers"); // mofa-record-2024
    assert_eq!(total(angola), 3);
    assert_eq!((angola.start, angola.end), (month("1992-09"), Some(month("1992-10"))));
    assert_eq!(category(data, angola), "peacekeeping");
    assert_eq!(data.task(angola.task).id, "election-observers");
}

#[test]
fn cambodia_had_twice_600_engineers_and_1332_people_in_all() {
    let data = dataset();
    let engineers = find(data, "untac-engineering-unit"); // mofa-record-2024
    let sizes: Vec<_> =
        engineers.rotations.iter().map(|rotation| (rotation.people, rotation.times)).collect();
    assert_eq!(sizes, [(600, 2)]);
    assert_eq!(total(engineers), 1_200);
    assert_eq!(sum(data, &["untac-"]), 1_332);
}

#[test]
fn mozambique_had_three_units_of_48() {
    let data = dataset();
    let unit = find(data, "onumoz-movement-control-unit"); // mofa-record-2024
    assert_eq!((unit.rotations[0].people, unit.rotations[0].times, total(unit)), (48, 3, 144));
}

#[test]
fn the_golan_had_33_units_of_43_and_one_of_44() {
    let data = dataset();
    let unit = find(data, "undof-transport-unit"); // mofa-record-2024
    let sizes: Vec<_> =
        unit.rotations.iter().map(|rotation| (rotation.people, rotation.times)).collect();
    assert_eq!(sizes, [(43, 33), (44, 1)]);
    assert_eq!(total(unit), 1_463);
    assert_eq!((unit.start, unit.end), (month("1996-02"), Some(month("2013-01"))));
}

#[test]
fn east_timor_had_2304_engineers_and_staff() {
    assert_eq!(sum(dataset(), &["untaet-"]), 690); // mofa-unmit-police-2007
    assert_eq!(sum(dataset(), &["unmiset-"]), 1_614);
    assert_eq!(sum(dataset(), &["untaet-", "unmiset-"]), 2_304);
}

#[test]
fn relief_for_rwandans_was_done_in_zaire() {
    let data = dataset();
    let unit = find(data, "rwanda-refugees-relief-unit"); // cao-rwanda03-en
    assert_eq!(codes(data, unit, Role::MissionArea), ["COD"]);
    assert_eq!(codes(data, unit, Role::Beneficiary), ["RWA"]);
    assert_eq!(total(unit), 283);
    let zaire = data.place(unit.places[0].place);
    assert_eq!(zaire.name_in(unit.start.year()).en, "Zaire");
}

#[test]
fn bosnia_had_5_observers_and_25_supervisors_in_1998() {
    let data = dataset(); // cao-bosnia02
    let (observers, supervisors) = (
        find(data, "bosnia-1998-election-observers"),
        find(data, "bosnia-1998-election-supervisors"),
    );
    assert_eq!((total(observers), total(supervisors)), (5, 25));
    assert_eq!(category(data, observers), "election-monitoring");
    assert_eq!(category(data, supervisors), "election-monitoring");
}

#[test]
fn kosovo_had_6_observers_and_has_a_user_assigned_code() {
    let data = dataset();
    let kosovo = find(data, "kosovo-2001-election-observers"); // cao-kosovo03
    assert_eq!(total(kosovo), 6);
    assert_eq!(codes(data, kosovo, Role::MissionArea), ["XKX"]);
}

#[test]
fn congo_had_8_and_then_5_observers() {
    let data = dataset();
    let congo = find(data, "drc-2006-election-observers"); // cao-congo02
    let sizes: Vec<_> = congo.rotations.iter().map(|rotation| rotation.people).collect();
    assert_eq!((sizes.as_slice(), total(congo)), ([8, 5].as_slice(), 13));
}

#[test]
fn the_referendum_of_2011_had_15_observers() {
    let data = dataset();
    let referendum = find(data, "southern-sudan-2011-referendum-observers"); // cao-sudan07
    assert_eq!(total(referendum), 15);
    assert_eq!(codes(data, referendum, Role::MissionArea), ["SDN", "SSD"]);
}

#[test]
fn sinai_is_the_only_coordinated_operation_and_goes_on() {
    let data = dataset();
    let own: Vec<_> = data
        .deployments
        .iter()
        .filter(|deployment| category(data, deployment) == "coordinated-operations")
        .collect();
    assert_eq!(own.len(), 1);
    let sizes: Vec<_> =
        own[0].rotations.iter().map(|rotation| (rotation.people, rotation.times)).collect();
    assert_eq!(
        (own[0].id.as_str(), sizes.as_slice()),
        ("mfo-headquarters-staff", [(2, 4), (4, 3)].as_slice())
    );
    assert_eq!((total(own[0]), own[0].end), (20, None)); // cao-mfo-7
}

#[test]
fn south_sudan_had_3912_engineers_from_2012_to_2017() {
    let data = dataset();
    let engineers = find(data, "unmiss-engineering-unit"); // mod-unmiss
    assert_eq!(total(engineers), 3_912);
    assert_eq!((engineers.start, engineers.end), (month("2012-01"), Some(month("2017-05"))));
}

#[test]
fn the_security_council_voted_on_23_december_2016() {
    let data = dataset();
    let vote = data.events.iter().find(|event| event.id == "unsc-vote-south-sudan"); // un-sc12653
    assert_eq!(vote.map(|vote| vote.date.as_str()), Some("2016-12-23"));
}

/// Diplomatic Bluebook 2006 counts 5,607 people sent by February 2006, when the 20th transport
/// group and the tenth pair of staff were on the Golan.
#[test]
fn the_record_to_february_2006_adds_up_to_5607() {
    let data = dataset();
    let before = month("2006-02");
    let started = data.deployments.iter().filter(|deployment| deployment.start <= before);
    let sum: u32 = started
        .map(|deployment| match deployment.id.as_str() {
            "undof-transport-unit" => 20 * 43,
            "undof-headquarters-staff" => 10 * 2,
            _ => total(deployment),
        })
        .sum();
    assert_eq!(sum, 5_607); // mofa-bluebook-2006
}

/// The Golan had 1,144 people by January 2009 and 1,190 by July: 26 and 27 transport groups, 13
/// pairs of staff and then the first three.
#[test]
fn the_golan_adds_up_in_2009() {
    let data = dataset();
    let staff = find(data, "undof-headquarters-staff");
    let (pairs, threes) = (&staff.rotations[0], &staff.rotations[1]);
    assert_eq!((pairs.people, pairs.times, threes.people), (2, 13, 3));
    let transport = find(data, "undof-transport-unit").rotations[0].people;
    assert_eq!(transport * 26 + pairs.people * pairs.times, 1_144);
    assert_eq!(transport * 27 + pairs.people * pairs.times + threes.people, 1_190);
}

#[test]
fn eight_missions_five_reliefs_and_five_elections_by_january_2005() {
    let data = dataset(); // mofa-pamph2005
    for (name, count) in
        [("peacekeeping", 8), ("humanitarian-relief", 5), ("election-monitoring", 5)]
    {
        let mut missions: Vec<_> = data
            .deployments
            .iter()
            .filter(|deployment| deployment.start <= month("2005-01"))
            .filter(|deployment| category(data, deployment) == name)
            .map(|deployment| deployment.mission)
            .collect();
        missions.sort();
        missions.dedup();
        assert_eq!(missions.len(), count, "{name}");
    }
}

#[test]
fn totals_by_category_are_those_of_the_sources() {
    let data = dataset();
    let expected = [
        ("peacekeeping", 25, 9_456, 2_200),
        ("coordinated-operations", 1, 20, 0),
        ("humanitarian-relief", 7, 812, 0),
        ("election-monitoring", 10, 162, 0),
    ];
    for (name, records, exact, about) in expected {
        let own: Vec<_> =
            data.deployments.iter().filter(|one| category(data, one) == name).collect();
        let sum = |approximate: bool| -> u32 {
            let totals = own.iter().filter_map(|deployment| deployment.total);
            totals.filter(|total| total.approximate == approximate).map(|total| total.people).sum()
        };
        assert_eq!((own.len(), sum(false), sum(true)), (records, exact, about), "{name}");
    }
}

#[test]
fn nothing_of_the_record_is_missing() {
    let data = dataset();
    assert_eq!(data.deployments.len(), 43);
    assert_eq!(data.in_kind.len(), 29);
    assert_eq!(data.events.len(), 65);
    assert_eq!(data.prime_ministers.len(), 20);
    assert_eq!(data.sources.len(), 170 + 16 + 7, "and those of other laws and of lessons");
    assert_eq!(data.other_laws.len(), 9);
    assert_eq!(file("claims").as_array().map(Vec::len), Some(16));
}

#[test]
fn an_unknown_number_is_unknown_and_not_zero() {
    let data = dataset();
    assert_eq!(find(data, "ukraine-victims-airlift-unit").total, None);
    assert!(find(data, "unmiss-engineering-unit").rotations.is_empty());
    let known = data.deployments.iter().filter_map(|deployment| deployment.total);
    assert!(known.into_iter().all(|total| total.people > 0));
}
