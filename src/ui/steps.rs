//! Who follows a step of the year at once. A step must not visit what stays as it is, and a virtual
//! document visits everything: so those parts of the page that differ from year to year are written
//! to directly, and the virtual document is brought up to date once the reader rests.
//!
//! What is written directly is always what the components would render for the year shown. That is
//! why the two cannot contradict each other, whichever comes last.
//!
//! Between two years next to each other the same writes are made whenever nothing but the year has
//! changed. They are kept, and made again without asking the followers, who come after when somebody
//! needs them to know the year: see [`Steps::catch_up`].

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use yew::prelude::*;

use crate::ui::writes::{self, Again};
use crate::unit::Year;
use crate::view::Shown;

type Follower = Rc<dyn Fn(&Shown)>;

/// The followers of one atlas; a clone is the same list.
#[derive(Clone, Default)]
pub struct Steps(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    followers: Vec<Follower>,
    /// The year that the page shows, if it came to it by a step.
    at: Option<Year>,
    /// The writes between two years next to each other.
    kept: Vec<((Year, Year), Rc<Again>)>,
    /// What the page shows and the followers do not know yet.
    ahead: Option<Shown>,
}

impl PartialEq for Steps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Follows until dropped.
pub struct Following {
    followers: Weak<RefCell<Inner>>,
    own: Follower,
}

impl Steps {
    /// Calls `follow` at each step with what is shown now. All that it writes to the page it has to
    /// write by [`writes`], and must hang on what is shown and on nothing else that changes without
    /// [`Steps::forget`].
    pub fn follow(&self, follow: impl Fn(&Shown) + 'static) -> Following {
        let own: Follower = Rc::new(follow);
        self.forget();
        self.0.borrow_mut().followers.push(own.clone());
        Following { followers: Rc::downgrade(&self.0), own }
    }

    /// Takes a step.
    pub fn take(&self, shown: &Shown) {
        let to = shown.state.year;
        let mut inner = self.0.borrow_mut();
        let way = inner.at.replace(to).map(|from| (from, to)).filter(next_to_each_other);
        let known = inner.kept.iter().find(|(known, _)| Some(*known) == way);
        if let Some(again) = known.map(|(_, again)| again.clone()) {
            inner.ahead = Some(shown.clone());
            drop(inner);
            again.call();
            return;
        }
        drop(inner);
        self.catch_up();
        if let Some(way) = way {
            writes::keep();
            self.tell(shown);
            let kept = writes::end().map(|again| (way, Rc::new(again)));
            self.0.borrow_mut().kept.extend(kept);
        } else {
            self.tell(shown);
        }
    }

    /// Lets the followers come to what the page shows already.
    pub fn catch_up(&self) {
        let ahead = self.0.borrow_mut().ahead.take();
        if let Some(shown) = ahead {
            writes::silently(|| self.tell(&shown));
        }
    }

    /// Lets one of the followers come to what the page shows already, before the others do.
    pub fn catch_up_alone(&self, follow: impl FnOnce(&Shown)) {
        let ahead = self.0.borrow().ahead.clone();
        if let Some(shown) = ahead {
            writes::silently(|| follow(&shown));
        }
    }

    /// Forgets the writes that are kept, as when something else than the year has changed.
    pub fn forget(&self) {
        let mut inner = self.0.borrow_mut();
        inner.at = None;
        inner.kept.clear();
        writes::only_once();
    }

    fn tell(&self, shown: &Shown) {
        // A follower may come or go meanwhile.
        let followers = self.0.borrow().followers.clone();
        for follow in followers {
            follow(shown);
        }
    }
}

fn next_to_each_other((from, to): &(Year, Year)) -> bool {
    from.0.abs_diff(to.0) == 1
}

impl Drop for Following {
    fn drop(&mut self) {
        if let Some(inner) = self.followers.upgrade() {
            inner.borrow_mut().followers.retain(|known| !Rc::ptr_eq(known, &self.own));
            Steps(inner).forget();
        }
    }
}

/// Follows each step for as long as the component is there.
#[hook]
pub fn use_steps(steps: &Steps, follow: impl Fn(&Shown) + 'static) {
    use_effect_with(steps.clone(), move |steps| {
        let following = steps.follow(follow);
        move || drop(following)
    });
}
