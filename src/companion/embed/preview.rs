//! What the markup will show.

use std::rc::Rc;

use gloo::file::{Blob, ObjectUrl};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::record::Dataset;
use crate::text::companion_catalogue;
use crate::ui::{page, raster};
use crate::view::{
    Embedding, Sheet, State, Theme, Tier, natural_height, picture_name, picture_text,
    published_picture,
};
use crate::world::World;

/// Width in pixels of the place for the preview.
const WIDTH: u32 = 340;

/// Of what.
#[derive(Properties, Clone)]
pub struct PreviewProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// Shapes and borders, once they are there.
    pub world: Option<Rc<World>>,
    /// What the atlas shows.
    pub state: State,
    /// What is chosen.
    pub embedding: Embedding,
    /// The address of what is embedded.
    pub address: AttrValue,
}

impl PartialEq for PreviewProps {
    fn eq(&self, other: &Self) -> bool {
        let place = |props: &Self| (props.world.is_some(), props.embedding, props.address.clone());
        place(self) == place(other)
            && self.state == other.state
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The atlas in a frame, or the picture.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    if props.embedding.tier == Tier::Image {
        return html! { <Picture ..props.clone() /> };
    }
    let words = companion_catalogue(props.state.language).embed;
    let height = natural_height(props.embedding.chrome, WIDTH).unwrap_or(480);
    html! {
        <iframe class="preview" src={props.address.clone()} title={words.preview} height={height.to_string()} />
    }
}

/// The picture of the view, to be saved where the site has none of it.
#[component]
fn Picture(props: &PreviewProps) -> Html {
    let PreviewProps { dataset, world, state, address, .. } = props;
    let words = companion_catalogue(state.language).embed;
    let failed = use_state_eq(|| false);
    let published = published_picture(dataset, state);
    let made =
        use_memo((state.clone(), published.is_none(), world.is_some()), |(state, wanted, _)| {
            let world = world.as_ref().filter(|_| *wanted)?;
            let dark = match state.theme {
                Theme::Light => false,
                Theme::Dark => true,
                Theme::Auto => page::holds("(prefers-color-scheme: dark)"),
            };
            let text =
                picture_text(&Sheet { world, dataset, state, url: address, dark, prefix: "" });
            let file: ObjectUrl =
                Blob::new_with_options(text.as_str(), Some("image/svg+xml")).into();
            Some((text, file))
        });
    if let Some(path) = published {
        let site = crate::view::site_of(&crate::ui::copied::address()).to_owned();
        return html! { <img class="preview" src={format!("{site}{path}")} alt="" width="1200" height="630" /> };
    }
    let Some((text, file)) = made.as_ref() else { return Html::default() };
    let onclick = {
        let (text, failed, name) = (text.clone(), failed.clone(), picture_name(dataset, state));
        Callback::from(move |_: MouseEvent| {
            let (text, failed, name) = (text.clone(), failed.clone(), name.clone());
            spawn_local(async move {
                failed.set(raster::save(&text, 1.0, &name).await.is_none());
            });
        })
    };
    html! {<>
        <p>{ words.save_first }{ " " }
            <button type="button" class="plain" data-action="save-picture" {onclick}>{ words.save }</button>
        </p>
        <p role="alert">{ if *failed { words.save_failed } else { "" } }</p>
        <img class="preview" src={file.to_string()} alt="" />
    </>}
}
