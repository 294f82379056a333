//! A seeded monkey at all controls, for as long as is asked: `soak 10 chromium 7`. It prints its seed,
//! and on a failure what it did last.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use pko_atlas_journeys::browser::run_for;
use pko_atlas_journeys::engine::Engine;
use pko_atlas_journeys::monkey::Monkey;
use tokio::time::timeout;

/// Minutes where nothing is said.
const MINUTES: u64 = 10;
/// How long one action, or what is checked after it, may take.
const PATIENCE: Duration = Duration::from_secs(120);
/// How often memory is looked at.
const LOOKS: u32 = 12;
/// How many of the last actions are told.
const TOLD: usize = 25;

fn main() -> Result<()> {
    let (mut minutes, mut engine, mut seed) = (None, Engine::Chromium, None);
    for word in std::env::args().skip(1) {
        match (word.as_str(), word.parse::<u64>()) {
            ("chromium", _) => engine = Engine::Chromium,
            ("firefox", _) => engine = Engine::Firefox,
            ("webkit", _) => engine = Engine::Webkit,
            (_, Ok(number)) if minutes.is_none() => minutes = Some(number),
            (_, Ok(number)) if seed.is_none() => seed = Some(number),
            _ => bail!("soak takes minutes, an engine and a seed, found {word:?}"),
        }
    }
    let time = Duration::from_secs(60 * minutes.unwrap_or(MINUTES));
    let seed = seed.unwrap_or(1);
    println!("{engine:?}, {} minutes, seed {seed}", time.as_secs() / 60);
    run_for(engine, time + Duration::from_secs(300), async |browser| {
        let mut monkey = Monkey::start(browser, seed).await?;
        let (start, mut told) = (Instant::now(), VecDeque::new());
        let (mut middle, mut looks) = (None, 1);
        while start.elapsed() < time {
            let done = timeout(PATIENCE, monkey.act()).await;
            let done = done.unwrap_or_else(|_| Err(anyhow!("the browser does not come back")));
            told.push_back(monkey.last().to_owned());
            if told.len() > TOLD {
                told.pop_front();
            }
            let checked = match done {
                Ok(()) => {
                    let checked = timeout(PATIENCE, monkey.check()).await;
                    checked.unwrap_or_else(|_| Err(anyhow!("the page does not answer any more")))
                }
                Err(error) => Err(error),
            };
            checked.with_context(|| format!("seed {seed}, last actions: {told:#?}"))?;
            if start.elapsed() > time * looks / LOOKS {
                looks += 1;
                let taken = monkey.memory().await?;
                if let Some(taken) = taken {
                    println!("{:>5} s: {taken}", start.elapsed().as_secs());
                }
                if start.elapsed() > time / 2 {
                    middle = middle.or(taken);
                }
            }
        }
        let end = monkey.memory().await?;
        println!("{} actions, {} fresh loads compared", monkey.actions(), monkey.compared());
        if let Some((middle, end)) = middle.zip(end) {
            println!("memory in the middle: {middle}\nmemory at the end:    {end}");
            middle.check_growth(&end)?;
        }
        Ok(())
    })
}
