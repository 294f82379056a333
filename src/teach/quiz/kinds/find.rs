//! Find on the map: asked of missions known by an acronym that worked in exactly one country, and of
//! work that was done in one country alone at its time.

use crate::record::{Confidence, DeploymentIndex, MissionIndex, PlaceIndex};
use crate::teach::quiz::bank::{Bank, at_work, overlap};
use crate::teach::quiz::kinds::{Asking, Draft};
use crate::teach::quiz::question::{Choice, Kind, Level, Question, Sight, Subject};
use crate::teach::quiz::random::Random;
use crate::unit::Year;

/// Options that must be filled before the map may show what was active: with fewer it would tell.
const CANDIDATES: usize = 3;
/// How many of the places nearest in time are options of a hard question.
const NEAREST: usize = 6;

#[derive(Clone, Copy)]
enum Wanted {
    Mission(MissionIndex),
    Work(DeploymentIndex),
}

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let dataset = asking.bank.dataset();
    let missions = (0u16..).map(MissionIndex).zip(&dataset.missions);
    let known = |acronym: &Option<String>| {
        acronym.as_ref().is_some_and(|acronym| {
            let same = dataset.missions.iter().filter(|other| {
                let other = other.acronym.as_ref();
                other.is_some_and(|other| other.eq_ignore_ascii_case(acronym))
            });
            !acronym.trim().is_empty() && same.count() == 1
        })
    };
    let (named, unnamed): (Vec<_>, Vec<_>) =
        missions.partition(|(_, mission)| known(&mission.acronym));
    let unnamed: Vec<MissionIndex> = unnamed.into_iter().map(|(index, _)| index).collect();
    let work = asking.bank.deployments().filter(|(_, deployment)| {
        unnamed.contains(&deployment.mission) && deployment.confidence != Confidence::Low
    });
    let mut subjects: Vec<Wanted> =
        named.into_iter().map(|(index, _)| Wanted::Mission(index)).collect();
    subjects.extend(work.map(|(index, _)| Wanted::Work(index)));
    asking.first_of(subjects, draft)
}

fn draft(bank: &Bank<'_>, level: Level, random: &mut Random, wanted: Wanted) -> Option<Draft> {
    let dataset = bank.dataset();
    let own: Vec<DeploymentIndex> = match wanted {
        Wanted::Work(index) => vec![index],
        Wanted::Mission(mission) => bank
            .deployments()
            .filter(|(_, deployment)| deployment.mission == mission)
            .map(|(index, _)| index)
            .collect(),
    };
    let place = only(own.iter().flat_map(|index| at_work(dataset.deployment(*index))))?;
    dataset.place(place).code?;
    if let Wanted::Work(index) = wanted
        && !is_alone(bank, index, place)
    {
        return None;
    }
    let first = own.iter().map(|index| bank.first_year(*index)).min()?;
    let last = own.iter().map(|index| bank.last_year(*index)).max()?;
    let offered = |year: &Year| {
        dataset.first_year <= *year && *year <= dataset.last_year() && bank.is_itself(place, *year)
    };
    let year = first.to(last).find(offered)?;

    // Whoever took part in any way would be half right.
    let related = |other: PlaceIndex| {
        own.iter().any(|index| dataset.deployment(*index).places.iter().any(|p| p.place == other))
    };
    let wrong: Vec<PlaceIndex> = bank
        .places()
        .iter()
        .copied()
        .filter(|other| {
            dataset.place(*other).code.is_some() && bank.is_itself(*other, year) && !related(*other)
        })
        .collect();
    let mut wrong = random.shuffled(wrong);
    if level == Level::Hard {
        let distance = |place: &PlaceIndex| {
            let starts = bank.deployments_at(*place).into_iter().map(|at| bank.first_year(at));
            starts.map(|start| (i32::from(start.0) - i32::from(year.0)).abs()).min()
        };
        let shuffled = wrong.clone();
        wrong.sort_by_key(distance);
        wrong.truncate(NEAREST);
        wrong = shuffled.into_iter().filter(|place| wrong.contains(place)).collect();
    }
    // Only what is filled beside the answer could be meant then.
    let filled = |place: &PlaceIndex| {
        let here = bank.deployments_at(*place).into_iter();
        here.map(|index| dataset.deployment(index)).any(|one| one.holds_in(year, dataset.as_of))
    };
    let others: Vec<PlaceIndex> = wrong.iter().copied().filter(filled).collect();
    let hint = level == Level::Easy && others.len() + 1 >= CANDIDATES;
    if hint {
        wrong = others;
    }
    let (subject, key) = match wanted {
        Wanted::Mission(index) => {
            (Subject::FindMission(index, year), dataset.mission(index).id.clone())
        }
        Wanted::Work(index) => {
            (Subject::FindWork(index, year), dataset.deployment(index).id.clone())
        }
    };
    Some(Draft {
        kind: Kind::Find,
        key: format!("find:{key}"),
        subject,
        right: Choice::Place(place, year),
        wrong: wrong.into_iter().map(|place| Choice::Place(place, year)).collect(),
        before: if hint { Sight::full(year) } else { Sight::empty(year) },
        after: Sight { place: Some(place), ..Sight::full(year) },
    })
}

/// The only one of places.
fn only(mut places: impl Iterator<Item = PlaceIndex>) -> Option<PlaceIndex> {
    let first = places.next()?;
    places.all(|place| place == first).then_some(first)
}

/// Whether no other deployment with the same kind of work went on elsewhere at the same time.
fn is_alone(bank: &Bank<'_>, index: DeploymentIndex, place: PlaceIndex) -> bool {
    let dataset = bank.dataset();
    let own = dataset.deployment(index);
    bank.deployments().all(|(_, other)| {
        other.task != own.task
            || !overlap(own, other, dataset.as_of)
            || at_work(other).all(|there| there == place)
    })
}
