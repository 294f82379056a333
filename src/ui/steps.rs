//! Who follows a step of the year at once. A step must not visit what stays as it is, and a virtual
//! document visits everything: so those parts of the page that differ from year to year are written
//! to directly, and the virtual document is brought up to date once the reader rests.
//!
//! What is written directly is always what the components would render for the year shown. That is
//! why the two cannot contradict each other, whichever comes last.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use yew::prelude::*;

use crate::view::Shown;

type Follower = Rc<dyn Fn(&Shown)>;

/// The followers of one atlas; a clone is the same list.
#[derive(Clone, Default)]
pub struct Steps(Rc<RefCell<Vec<Follower>>>);

impl PartialEq for Steps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Follows until dropped.
pub struct Following {
    followers: Weak<RefCell<Vec<Follower>>>,
    own: Follower,
}

impl Steps {
    /// Calls `follow` at each step with what is shown now.
    pub fn follow(&self, follow: impl Fn(&Shown) + 'static) -> Following {
        let own: Follower = Rc::new(follow);
        self.0.borrow_mut().push(own.clone());
        Following { followers: Rc::downgrade(&self.0), own }
    }

    /// Takes a step.
    pub fn take(&self, shown: &Shown) {
        // A follower may come or go meanwhile.
        let followers = self.0.borrow().clone();
        for follow in followers {
            follow(shown);
        }
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        if let Some(followers) = self.followers.upgrade() {
            followers.borrow_mut().retain(|known| !Rc::ptr_eq(known, &self.own));
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
