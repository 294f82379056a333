//! Under this Act or not: deployments of the record beside dispatches under other laws.

use crate::record::DeploymentIndex;
use crate::teach::quiz::bank::Bank;
use crate::teach::quiz::kinds::{Asking, Draft, first_place};
use crate::teach::quiz::question::{Choice, Dispatch, Kind, Level, Question, Sight, Subject};
use crate::unit::Year;

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let dataset = asking.bank.dataset();
    let others: Vec<Dispatch> = (0..dataset.other_laws.len()).map(Dispatch::OtherLaw).collect();
    if others.is_empty() {
        return None;
    }
    if asking.level == Level::Easy {
        let own: Vec<Dispatch> =
            asking.bank.well_named().iter().copied().map(Dispatch::UnderAct).collect();
        let (one, two) = if asking.random.coin() { (own, others) } else { (others, own) };
        return [one, two].into_iter().find_map(|subjects| {
            asking.first_of(subjects, |bank, _, _, dispatch| Some(yes_or_no(bank, dispatch)))
        });
    }
    asking.first_of((0..dataset.other_laws.len()).collect(), |bank, level, random, at| {
        let dataset = bank.dataset();
        let odd = dataset.other_laws.get(at)?;
        let mut own = random.shuffled(bank.well_named().to_vec());
        if level == Level::Hard {
            let distance = |index: &DeploymentIndex| {
                (dataset.deployment(*index).start.ordinal() - odd.start.ordinal()).abs()
            };
            own.sort_by_key(distance);
        }
        Some(Draft {
            kind: Kind::Law,
            key: format!("law:odd:{}", odd.id),
            subject: Subject::NotUnderAct,
            right: Choice::Dispatch(Dispatch::OtherLaw(at)),
            wrong: own.into_iter().map(|at| Choice::Dispatch(Dispatch::UnderAct(at))).collect(),
            before: Sight::empty(dataset.last_year()),
            after: sight(bank, Dispatch::OtherLaw(at)),
        })
    })
}

fn yes_or_no(bank: &Bank<'_>, dispatch: Dispatch) -> Draft {
    let dataset = bank.dataset();
    let (under, id) = match dispatch {
        Dispatch::UnderAct(index) => (true, dataset.deployment(index).id.as_str()),
        Dispatch::OtherLaw(at) => {
            (false, dataset.other_laws.get(at).map(|other| other.id.as_str()).unwrap_or_default())
        }
    };
    Draft {
        kind: Kind::Law,
        key: format!("law:{id}"),
        subject: Subject::UnderAct(dispatch),
        right: Choice::UnderAct(under),
        wrong: vec![Choice::UnderAct(!under)],
        before: Sight::empty(dataset.last_year()),
        after: sight(bank, dispatch),
    }
}

fn sight(bank: &Bank<'_>, dispatch: Dispatch) -> Sight {
    let dataset = bank.dataset();
    let within = |year: Year| year.clamp(dataset.first_year, dataset.last_year());
    match dispatch {
        Dispatch::UnderAct(index) => {
            let deployment = dataset.deployment(index);
            let year = within(deployment.start.year());
            Sight { place: first_place(deployment), ..Sight::full(year) }
        }
        Dispatch::OtherLaw(at) => {
            let start = dataset.other_laws.get(at).map(|other| other.start.year());
            let year = within(start.unwrap_or(dataset.first_year));
            Sight { other_laws: true, ..Sight::full(year) }
        }
    }
}
