//! `cargo xtask …`: reads the command line and calls the command.

use std::process::ExitCode;

use anyhow::Result;
use xtask::arguments::{Command, HELP};
use xtask::project::Project;
use xtask::tools::Tools;
use xtask::{
    assets, audit, bench, build, check, check_data, dist, fuzz, lessons, server, single, site,
    world,
};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let command = Command::from_environment()?;
    if let Command::Help = command {
        print!("{HELP}");
        return Ok(());
    }
    let project = Project::here()?;
    let tools = Tools::of(&project);
    match command {
        Command::Help => Ok(()),
        Command::Setup => tools.for_tests(),
        Command::Build { site } => {
            tools.for_build()?;
            build::release(&project, &tools, site.as_ref())
        }
        Command::SingleFile => {
            tools.for_build()?;
            build::release(&project, &tools, None)?;
            single::take_out(&project)
        }
        Command::Dist { site } => {
            tools.for_build()?;
            dist::archive(&project, &tools, site.as_ref())
        }
        Command::Serve { port } => {
            server::claim(port)?;
            tools.for_build()?;
            build::release(&project, &tools, None)?;
            let site = site::Site::read(&project.dist(), Some(&project.compressed()))?;
            server::serve_until_stopped(site, port)
        }
        Command::Dev { port } => {
            tools.for_build()?;
            build::edit_loop(&tools, port)
        }
        Command::Test => {
            tools.for_tests()?;
            check::everything(&project, &tools)
        }
        Command::Journeys { filter } => {
            tools.for_tests()?;
            build::if_stale(&project, &tools)?;
            check::journeys(&tools, &filter)
        }
        Command::Soak { words } => {
            tools.for_tests()?;
            build::if_stale(&project, &tools)?;
            check::soak(&tools, &words)
        }
        Command::Screenshots { queries } => {
            tools.for_tests()?;
            build::if_stale(&project, &tools)?;
            check::screenshots(&tools, &queries)
        }
        Command::Audit { advisories } => {
            audit::everything(&project, &tools, advisories.as_deref().map(std::path::Path::new))
        }
        Command::Fuzz { target, effort } => fuzz::run(&project, &tools, target.as_deref(), effort),
        Command::CheckData { file } => {
            let data = project.root().join("static/data");
            check_data::check(&data, std::path::Path::new(&file))
        }
        Command::CheckLesson { file } => {
            lessons::check(project.root(), std::path::Path::new(&file))
        }
        Command::World => {
            tools.for_world()?;
            world::run(project.root())
        }
        Command::Bench { parts } => {
            tools.for_tests()?;
            bench::run(&project, &tools, &parts)
        }
        Command::Assets => assets::write(&project),
        Command::TellApart => assets::tell_apart(),
    }
}
