//! The command line.

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::fuzz::Effort;
use crate::publish::Address;

/// What `--help` prints.
pub const HELP: &str = "\
PKO Atlas: set up, build, serve, check.

    cargo xtask serve [--port 8080]   build the release site and serve it at
                                      http://127.0.0.1:8080/
    cargo xtask test                  run every check: format, clippy, documentation, unit and
                                      property tests, components in Chromium, journeys in
                                      Chromium, Firefox and WebKitGTK
    cargo xtask build [--site URL]    leave the same static site in dist/; with its own address, what
                                      needs an absolute one too: cards, oEmbed, sitemap
    cargo xtask single-file           the same in one page that needs no host: dist-single/pko-atlas.html
    cargo xtask dist [--site URL]     build, and pack the site with checksums and compressed files
                                      into target/archive/
    cargo xtask dev [--port 8080]     edit loop: rebuild and reload at every change
    cargo xtask world                 make static/world/ again from the published map
    cargo xtask journeys [ENGINE] [NAME]
                                      only the browser journeys; ENGINE is chromium, firefox or
                                      webkit, NAME a part of a journey's name
    cargo xtask soak [MINUTES] [ENGINE] [SEED]
                                      let a monkey use all controls: no error, no growth, and the
                                      address always says what is shown; 10 minutes in Chromium
    cargo xtask screenshots [QUERY]…  pictures in all sizes and both themes, to target/screenshots/;
                                      of some years, or of what the queries name ('?year=1999')
    cargo xtask bench [PART]…         measure the app beside other pages of the same map
                                      (docs/performance.md)
    cargo xtask check-data FILE       tell every mistake in a dataset, with its line
    cargo xtask check-lesson FILE     tell every mistake in a lesson, with its line
    cargo xtask fuzz [TARGET] [--seconds 60] [--runs N]
                                      look for what makes the reading of anything from outside
                                      fail; TARGET is one of fuzz/targets
    cargo xtask audit [FOLDER]        check licences, sources and checksums of all that this is built
                                      from, and advisories in FOLDER, a copy of the RustSec database
    cargo xtask setup                 only set up what all of these need

Each command sets up what it lacks, says so, and says how long that takes. The tools go to .tools/,
once: about seven minutes on two cores, most of it for compiling trunk. Needed beforehand: Rust
1.95 with rustup, Node 20 with npm; for `test` also Debian's browsers, which are installed when the
command runs as root and named when it does not.
";

/// A command with its settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Explain the commands.
    Help,
    /// Set up everything.
    Setup,
    /// Build the release site.
    Build {
        /// The address at which it will be.
        site: Option<Address>,
    },
    /// Build the site as one page.
    SingleFile,
    /// Build the release site and pack it.
    Dist {
        /// The address at which it will be.
        site: Option<Address>,
    },
    /// Build and serve the release site.
    Serve {
        /// The port on the loopback address.
        port: u16,
    },
    /// Rebuild at every change.
    Dev {
        /// The port on the loopback address.
        port: u16,
    },
    /// Run every check.
    Test,
    /// Run the browser journeys alone.
    Journeys {
        /// An engine, a part of a journey's name, or both.
        filter: Vec<String>,
    },
    /// Let a monkey use the atlas.
    Soak {
        /// Minutes, engine, seed.
        words: Vec<String>,
    },
    /// Take pictures.
    Screenshots {
        /// Queries of the pages to take; without any, the usual ones.
        queries: Vec<String>,
    },
    /// Check a dataset in one file.
    CheckData {
        /// The file.
        file: String,
    },
    /// Check a lesson in one file.
    CheckLesson {
        /// The file.
        file: String,
    },
    /// Look for what makes the reading of anything from outside fail.
    Fuzz {
        /// What to look at; without it, everything.
        target: Option<String>,
        /// How long.
        effort: Effort,
    },
    /// Check what this is built from.
    Audit {
        /// A copy of the database of advisories.
        advisories: Option<String>,
    },
    /// Make the map's shapes.
    World,
    /// Measure.
    Bench {
        /// What to measure; without any, everything.
        parts: Vec<String>,
    },
    /// Write the run-time assets: called by Trunk, not by people.
    Assets,
    /// Tell the marks of atlas and companion apart: called by Trunk, not by people.
    TellApart,
}

impl Command {
    /// The command the process was started with.
    ///
    /// # Errors
    /// One sentence about the argument that was not understood.
    pub fn from_environment() -> Result<Command> {
        Self::parse(lexopt::Parser::from_env())
    }

    fn parse(mut parser: lexopt::Parser) -> Result<Command> {
        let mut words: Vec<String> = Vec::new();
        let mut port = None;
        let mut site = None;
        let mut effort = Effort::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Short('h') | Long("help") => return Ok(Command::Help),
                Long("port") => port = Some(parser.value()?.parse()?),
                Long("seconds") => effort.seconds = Some(parser.value()?.parse()?),
                Long("runs") => effort.runs = Some(parser.value()?.parse()?),
                Long("site") => site = Some(parser.value()?.string()?.parse()?),
                Value(word) => words.push(word.string()?),
                _ => return Err(argument.unexpected().into()),
            }
        }
        let mut words = words.into_iter();
        let name = words.next().unwrap_or_else(|| "help".to_owned());
        let rest: Vec<String> = words.collect();
        let command = match name.as_str() {
            "help" => Command::Help,
            "setup" => Command::Setup,
            "build" => Command::Build { site: site.take() },
            "single-file" => Command::SingleFile,
            "dist" => Command::Dist { site: site.take() },
            "serve" => Command::Serve { port: port.take().unwrap_or(8080) },
            "dev" => Command::Dev { port: port.take().unwrap_or(8080) },
            "test" => Command::Test,
            "journeys" => return Ok(Command::Journeys { filter: rest }),
            "soak" => return Ok(Command::Soak { words: rest }),
            "screenshots" => return Ok(Command::Screenshots { queries: rest }),
            "check-data" => return Ok(Command::CheckData { file: one_file(&name, rest)? }),
            "check-lesson" => return Ok(Command::CheckLesson { file: one_file(&name, rest)? }),
            "audit" => {
                let mut folders = rest.into_iter();
                let (advisories, more) = (folders.next(), folders.next());
                if let Some(word) = more {
                    bail!("audit takes one folder, found {word:?} too");
                }
                return Ok(Command::Audit { advisories });
            }
            "fuzz" => {
                let mut targets = rest.into_iter();
                let (target, more) = (targets.next(), targets.next());
                if let Some(word) = more {
                    bail!("fuzz takes one target, found {word:?} too");
                }
                return Ok(Command::Fuzz { target, effort });
            }
            "world" => Command::World,
            "bench" => return Ok(Command::Bench { parts: rest }),
            "assets" => Command::Assets,
            "tell-apart" => Command::TellApart,
            _ => bail!("there is no command {name:?}; `cargo xtask --help` lists them"),
        };
        if let Some(word) = rest.first() {
            bail!("{name} takes no argument, found {word:?}; see `cargo xtask --help`");
        }
        if port.is_some() {
            bail!("{name} has no --port; see `cargo xtask --help`");
        }
        if effort != Effort::default() {
            bail!("{name} has no --seconds and no --runs; see `cargo xtask --help`");
        }
        if site.is_some() {
            bail!("{name} has no --site; see `cargo xtask --help`");
        }
        Ok(command)
    }
}

fn one_file(command: &str, mut words: Vec<String>) -> Result<String> {
    match words.pop() {
        Some(file) if words.is_empty() => Ok(file),
        _ => bail!("{command} takes one file"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Command> {
        Command::parse(lexopt::Parser::from_args(words))
    }

    #[test]
    fn without_a_port_the_site_is_served_at_8080() {
        assert_eq!(parsed(&["serve"]).unwrap(), Command::Serve { port: 8080 });
        assert_eq!(parsed(&["serve", "--port", "9000"]).unwrap(), Command::Serve { port: 9000 });
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (words, named) in [
            (&["sreve"][..], "sreve"),
            (&["build", "--port", "1"], "--port"),
            (&["build", "twice"], "twice"),
            (&["serve", "--loud"], "--loud"),
            (&["serve", "--seconds", "1"], "--seconds"),
            (&["serve", "--runs", "1"], "--runs"),
            (&["fuzz", "csv", "json"], "json"),
            (&["audit", "here", "there"], "there"),
            (&["serve", "--port", "many"], "many"),
            (&["serve", "--site", "https://example.org"], "--site"),
            (&["build", "--site", "example.org"], "example.org"),
            (&["check-lesson"], "one file"),
            (&["check-data", "a", "b"], "one file"),
        ] {
            let error = parsed(words).unwrap_err().to_string();
            assert!(error.contains(named), "{error}");
        }
    }

    #[test]
    fn help_is_given_whenever_it_is_asked_for() {
        for words in [&[][..], &["--help"], &["serve", "--help"], &["help"]] {
            assert_eq!(parsed(words).unwrap(), Command::Help);
        }
    }
}
