//! Where the reader looks at the map from, and the way from one such pose to another.

use web_sys::Element;
use yew::Context;

use crate::ui::map::pose::{Motion, Pose, motion_is_reduced, on_next_frame, wrapped};
use crate::ui::map::{Heard, WorldMap, WorldMapProps};
use crate::unit::{LonLat, within};
use crate::view::{Layout, Pixels};

/// How much closer than the whole a reader must be for the fine shapes.
const FINE_FROM: f64 = 1.7;

impl WorldMap {
    /// Takes the size that the map's box has now.
    pub(super) fn resized(&mut self, props: &WorldMapProps) {
        if let Some(root) = self.root.cast::<Element>() {
            self.face.measure(&root);
        }
        (self.face.pose, self.motion) = (None, None);
        if props.layout == Layout::Globe {
            self.face.redraw();
        }
        self.face.show();
    }

    /// A point of the page as a point of the map's box.
    pub(super) fn inside(&self, at: Pixels) -> Pixels {
        let area = self.root.cast::<Element>().map(|root| root.get_bounding_client_rect());
        area.map_or(at, |area| Pixels { x: at.x - area.left(), y: at.y - area.top() })
    }

    /// Where the reader is going, or is: two steps in a row lead as far as one after the other.
    pub(super) fn goal(&self) -> Pose {
        self.motion.map_or_else(|| self.face.pose(), |motion| motion.goal())
    }

    /// Goes to a pose, at once or on the way.
    pub(super) fn go(&mut self, context: &Context<Self>, mut to: Pose, at_once: bool) {
        to.camera = to.camera.held_to(self.face.coarse.frame(), self.face.size);
        to.middle = LonLat { lon: wrapped(to.middle.lon), lat: within(to.middle.lat, -85.0, 85.0) };
        if at_once || motion_is_reduced() {
            self.motion = None;
            self.take(context, to);
        } else {
            let waiting = self.motion.is_some();
            self.motion = Some(Motion::start(self.face.pose(), to));
            if !waiting {
                self.ask_for_frame(context);
            }
        }
    }

    fn ask_for_frame(&self, context: &Context<Self>) {
        let link = context.link().clone();
        on_next_frame(move || link.send_message(Heard::Frame));
    }

    /// Takes the next pose on the way.
    pub(super) fn frame(&mut self, context: &Context<Self>) {
        let Some(motion) = self.motion else { return };
        let (pose, last) = motion.pose();
        if last {
            self.motion = None;
        } else {
            self.ask_for_frame(context);
        }
        self.take(context, pose);
    }

    /// Takes the fine shapes that have come, where the reader is close enough for them.
    pub(super) fn refine(&mut self) {
        let close = self.face.pose().camera.closeness(&self.face.whole()) >= FINE_FROM;
        if close && self.face.fine.is_some() && !self.face.fine_drawn {
            self.face.fine_drawn = true;
            self.face.redraw();
        }
    }

    /// Takes a pose, and the detail that belongs to it.
    fn take(&mut self, context: &Context<Self>, pose: Pose) {
        let props = context.props();
        let globe_moves = props.layout == Layout::Globe && self.face.pose != Some(pose);
        self.face.pose = Some(pose);
        let close = pose.camera.closeness(&self.face.whole()) >= FINE_FROM;
        if close {
            props.want_detail.emit(());
        }
        let fine = close && self.face.fine.is_some();
        let other_detail = fine != self.face.fine_drawn;
        self.face.fine_drawn = fine;
        if globe_moves || other_detail {
            self.face.redraw();
        }
        self.face.show();
    }
}
