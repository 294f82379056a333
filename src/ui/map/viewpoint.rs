//! Where the reader looks at the map from, and the way from one such pose to another.

use web_sys::Element;
use yew::Context;

use crate::ui::map::pose::{Motion, Pose, motion_is_reduced, on_next_frame, wrapped};
use crate::ui::map::{Heard, WorldMap};
use crate::unit::{LonLat, within};
use crate::view::{Camera, Layout, Pixels};

/// Where a globe is turned to at first: between Africa and Asia, where most of the record is.
const FIRST_MIDDLE: LonLat = LonLat { lon: 60.0, lat: 12.0 };
/// How much closer than the whole a reader must be for the fine shapes.
const FINE_FROM: f64 = 1.7;

impl WorldMap {
    /// Asks the browser how large the map's box is.
    pub(super) fn measure(&mut self) {
        let area = self.root.cast::<Element>().map(|root| root.get_bounding_client_rect());
        self.size =
            area.map_or(Pixels::default(), |area| Pixels { x: area.width(), y: area.height() });
    }

    /// A point of the page as a point of the map's box.
    pub(super) fn inside(&self, at: Pixels) -> Pixels {
        let area = self.root.cast::<Element>().map(|root| root.get_bounding_client_rect());
        area.map_or(at, |area| Pixels { x: at.x - area.left(), y: at.y - area.top() })
    }

    /// The camera that sees all of the map.
    pub(super) fn whole(&self) -> Camera {
        Camera::fit(self.coarse.frame(), self.size)
    }

    /// Where the reader looks from.
    pub(super) fn pose(&self) -> Pose {
        self.pose.unwrap_or_else(|| Pose { camera: self.whole(), middle: FIRST_MIDDLE })
    }

    /// Where the reader is going, or is: two steps in a row lead as far as one after the other.
    pub(super) fn goal(&self) -> Pose {
        self.motion.map_or_else(|| self.pose(), |motion| motion.goal())
    }

    /// Goes to a pose, at once or on the way.
    pub(super) fn go(&mut self, context: &Context<Self>, mut to: Pose, at_once: bool) {
        to.camera = to.camera.held_to(self.coarse.frame(), self.size);
        to.middle = LonLat { lon: wrapped(to.middle.lon), lat: within(to.middle.lat, -85.0, 85.0) };
        if at_once || motion_is_reduced() {
            self.motion = None;
            self.take(context, to);
        } else {
            let waiting = self.motion.is_some();
            self.motion = Some(Motion::start(self.pose(), to));
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
        let close = self.pose().camera.closeness(&self.whole()) >= FINE_FROM;
        if close && self.fine.is_some() && !self.fine_drawn {
            self.fine_drawn = true;
            self.redraw();
        }
    }

    /// Takes a pose, and the detail that belongs to it.
    fn take(&mut self, context: &Context<Self>, pose: Pose) {
        let props = context.props();
        let globe_moves = props.layout == Layout::Globe && self.pose != Some(pose);
        self.pose = Some(pose);
        let close = pose.camera.closeness(&self.whole()) >= FINE_FROM;
        if close {
            props.want_detail.emit(());
        }
        let fine = close && self.fine.is_some();
        let other_detail = fine != self.fine_drawn;
        self.fine_drawn = fine;
        if globe_moves || other_detail {
            self.redraw();
        }
        self.show();
    }
}
