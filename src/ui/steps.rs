//! Who follows a step of the year at once. A step must not visit what stays as it is, and a virtual
//! document visits everything: so those parts of the page that differ from year to year are written
//! to directly, and the virtual document is brought up to date once the reader rests.
//!
//! What is written directly is always what the components would render for the year shown. That is
//! why the two cannot contradict each other, whichever comes last.
//!
//! Between two years next to each other the same writes are made whenever nothing but the year has
//! changed. They are kept, and made again without asking the followers, who come after when somebody
//! needs them to know the year: see [`Steps::catch_up`]. In a row of steps, as when a key is held down,
//! not even the app is asked: the page goes ahead of it, and it comes after when the reader rests, or
//! before anything else happens: see [`Steps::go_ahead`].

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use yew::prelude::*;

use crate::ui::rest::Mark;
use crate::ui::writes::{self, Walk};
use crate::unit::Year;
use crate::view::Shown;

type Follower = Rc<dyn Fn(&Shown)>;

/// The followers of one atlas; a clone is the same list.
#[derive(Clone, Default)]
pub struct Steps(Rc<RefCell<Inner>>);

struct Inner {
    followers: Vec<Follower>,
    /// The steps whose writes are known.
    walk: Rc<Walk>,
    /// What the page shows and the followers do not know yet.
    ahead: Option<Shown>,
    /// Lets the app come to what the page shows.
    come: Option<Rc<dyn Fn()>>,
}

impl Default for Inner {
    fn default() -> Inner {
        Inner { followers: Vec::new(), walk: Rc::new(Walk::new()), ahead: None, come: None }
    }
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
        let (walk, to) = (self.walk(), i32::from(shown.state.year.0));
        if walk.again(to) {
            self.have_come(shown);
            return;
        }
        self.catch_up();
        walk.begin(to);
        self.tell(shown);
        walk.end(to);
    }

    /// The page shows this already.
    pub fn have_come(&self, shown: &Shown) {
        self.0.borrow_mut().ahead = Some(shown.clone());
    }

    /// The steps whose writes are known, for whoever hears of steps first.
    pub fn walk(&self) -> Rc<Walk> {
        self.0.borrow().walk.clone()
    }

    /// Lets the page take steps that are known without the app, marking each, or no more.
    pub fn go_ahead(&self, mark: Option<&Mark>) {
        self.walk().go_ahead(mark);
    }

    /// The year that the page has come to without the app, once.
    pub fn ahead(&self) -> Option<Year> {
        self.walk().ahead().and_then(|year| year.try_into().ok()).map(Year)
    }

    /// No followers and no steps, for the same app.
    #[must_use]
    pub fn anew(&self) -> Steps {
        let come = self.0.borrow().come.clone();
        Steps(Rc::new(RefCell::new(Inner { come, ..Inner::default() })))
    }

    /// Calls `come` before anybody needs to know what the page shows: the app takes the year of
    /// [`Steps::ahead`] then.
    pub fn when_ahead(&self, come: impl Fn() + 'static) {
        self.0.borrow_mut().come = Some(Rc::new(come));
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
        let come = self.0.borrow().come.clone();
        if let Some(come) = come {
            come();
        }
        let ahead = self.0.borrow().ahead.clone();
        if let Some(shown) = ahead {
            writes::silently(|| follow(&shown));
        }
    }

    /// Forgets the writes that are kept, as when something else than the year has changed.
    pub fn forget(&self) {
        self.walk().forget();
    }

    fn tell(&self, shown: &Shown) {
        // A follower may come or go meanwhile.
        let followers = self.0.borrow().followers.clone();
        for follow in followers {
            follow(shown);
        }
    }
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
