//! Order in time: asked of deployments that are named without their time and began in months that
//! lie well apart.

use crate::record::DeploymentIndex;
use crate::teach::quiz::bank::Bank;
use crate::teach::quiz::kinds::{Asking, Draft, first_place};
use crate::teach::quiz::question::{Choice, Kind, Level, Question, Sight, Subject};
use crate::teach::quiz::random::Random;

/// Deployments of a question about an order.
const IN_ORDER: usize = 3;

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let apart = match asking.level {
        Level::Easy => 24,
        Level::Medium => 12,
        Level::Hard => 4,
    };
    let level = asking.level;
    let all = asking.bank.well_named_without_time().to_vec();
    // Each deployment in turn is the seed of a set whose members began in months well apart.
    asking.first_of(all.clone(), |bank, _, random, index| {
        let count = if level == Level::Hard { IN_ORDER } else { level.options() };
        let start = |at: &DeploymentIndex| bank.dataset().deployment(*at).start.ordinal();
        let mut chosen = vec![index];
        for other in random.shuffled(all.clone()) {
            let clear = |one: &DeploymentIndex| (start(one) - start(&other)).abs() >= apart;
            if chosen.len() < count && chosen.iter().all(clear) {
                chosen.push(other);
            }
        }
        chosen.sort_by_key(start);
        if level == Level::Hard {
            (chosen.len() == IN_ORDER).then(|| sequence(bank, chosen, random))
        } else {
            (chosen.len() > 1).then(|| earliest_or_latest(bank, chosen, random.coin()))
        }
    })
}

fn key(bank: &Bank<'_>, what: &str, chosen: &[DeploymentIndex]) -> String {
    let ids: Vec<&str> =
        chosen.iter().map(|index| bank.dataset().deployment(*index).id.as_str()).collect();
    format!("order:{what}:{}", ids.join(","))
}

/// Of deployments in order, the first or the last is looked for.
fn earliest_or_latest(bank: &Bank<'_>, mut chosen: Vec<DeploymentIndex>, first: bool) -> Draft {
    let what = if first { "first" } else { "last" };
    let key = key(bank, what, &chosen);
    let right = if first { chosen.remove(0) } else { chosen.remove(chosen.len() - 1) };
    Draft {
        kind: Kind::Order,
        key,
        subject: if first { Subject::BeganFirst } else { Subject::BeganLast },
        right: Choice::Deployment(right),
        wrong: chosen.into_iter().map(Choice::Deployment).collect(),
        before: Sight::empty(bank.dataset().last_year()),
        after: sight(bank, right),
    }
}

/// Deployments in order, with other orders of the same.
fn sequence(bank: &Bank<'_>, chosen: Vec<DeploymentIndex>, random: &mut Random) -> Draft {
    let [a, b, c] = [0, 1, 2].map(|at| chosen.get(at).copied().unwrap_or(DeploymentIndex(0)));
    let others = [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]];
    let wrong = random.shuffled(others.to_vec());
    Draft {
        kind: Kind::Order,
        key: key(bank, "all", &chosen),
        right: Choice::Sequence(chosen.clone()),
        wrong: wrong.into_iter().map(|order| Choice::Sequence(order.to_vec())).collect(),
        before: Sight::empty(bank.dataset().last_year()),
        after: sight(bank, a),
        subject: Subject::Order(random.shuffled(chosen)),
    }
}

fn sight(bank: &Bank<'_>, index: DeploymentIndex) -> Sight {
    let dataset = bank.dataset();
    let year = bank.first_year(index).max(dataset.first_year);
    Sight { place: first_place(dataset.deployment(index)), ..Sight::full(year) }
}
