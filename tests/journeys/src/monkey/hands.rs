//! How the monkey looks at a page and lays hands on it. In Chromium it does without WebDriver for all that
//! it does most: of each of its scripts and clicks WebDriver leaves up to 0.2 kB in the heap of the page,
//! also of an empty one, and so hides what the page itself keeps.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::key::Key;
use serde_json::Value;

use crate::browser::Browser;
use crate::devtools;
use crate::engine::Engine;

/// The hands.
#[derive(Clone, Copy, Debug)]
pub struct Hands<'browser> {
    client: &'browser Client,
    engine: Engine,
}

impl<'browser> Hands<'browser> {
    /// Those in a browser.
    pub fn of(browser: &'browser Browser) -> Hands<'browser> {
        Hands { client: &browser.client, engine: browser.engine }
    }

    /// Runs the body of a function in the page and gives what it returns.
    ///
    /// # Errors
    /// When it throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let given = match self.engine {
            Engine::Chromium => devtools::evaluate(self.client, script, &arguments).await,
            Engine::Firefox | Engine::Webkit => {
                self.client.execute(script, arguments).await.map_err(Into::into)
            }
        };
        given.with_context(|| format!("threw: {script}"))
    }

    /// Presses the mouse at a point of the window, moves it over others and lets it go at the last.
    ///
    /// # Errors
    /// When the browser does not let it.
    pub async fn drag(&self, from: (f64, f64), over: &[(f64, f64)]) -> Result<()> {
        if self.engine == Engine::Chromium {
            let mouse =
                async |kind, point, held| devtools::use_mouse(self.client, kind, point, held).await;
            mouse("mouseMoved", from, false).await?;
            mouse("mousePressed", from, true).await?;
            for point in over {
                mouse("mouseMoved", *point, true).await?;
            }
            return mouse("mouseReleased", *over.last().unwrap_or(&from), false).await;
        }
        let move_to = |(x, y)| PointerAction::MoveTo { duration: None, x, y };
        let mut mouse = MouseActions::new("mouse".to_owned())
            .then(move_to(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        for point in over {
            mouse = mouse.then(move_to(*point));
        }
        let mouse = mouse.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(mouse).await.context("no mouse")
    }

    /// Presses a key and lets it go.
    ///
    /// # Errors
    /// When the browser does not let it.
    pub async fn press(&self, key: Key) -> Result<()> {
        let value = char::from(key);
        let press = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(press).await.context("no key")
    }
}
