//! Telling the reader what is being done and how long it took.

use std::time::Instant;

use anyhow::Result;

/// Does one step of a command under a heading, and says how long it took.
///
/// # Errors
/// Those of the step, with its heading.
pub fn step<T>(heading: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n── {heading}");
    let start = Instant::now();
    let done = work().map_err(|error| error.context(format!("“{heading}” failed")))?;
    println!("   {heading}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(done)
}
