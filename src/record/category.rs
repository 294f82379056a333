//! Categories as small numbers and sets of them, in the order of the dataset's table.

/// The position of a category in the dataset's table; also its order wherever several are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryIndex(pub u8);

impl CategoryIndex {
    /// The most categories one dataset may have: more could not be told apart by colour.
    pub const LIMIT: usize = 8;
}

/// A set of categories, at most [`CategoryIndex::LIMIT`] of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategorySet(u8);

impl CategorySet {
    /// No category.
    pub const EMPTY: CategorySet = CategorySet(0);

    /// The first `count` categories of the table.
    pub fn first(count: usize) -> CategorySet {
        (0..count.min(CategoryIndex::LIMIT)).map(|index| CategoryIndex(index as u8)).collect()
    }

    /// The set with `category` added.
    #[must_use]
    pub fn with(self, category: CategoryIndex) -> CategorySet {
        CategorySet(self.0 | bit(category))
    }

    /// The set with `category` taken out.
    #[must_use]
    pub fn without(self, category: CategoryIndex) -> CategorySet {
        CategorySet(self.0 & !bit(category))
    }

    /// The set with `category` taken out if it was in, and put in if it was not.
    #[must_use]
    pub fn toggled(self, category: CategoryIndex) -> CategorySet {
        CategorySet(self.0 ^ bit(category))
    }

    /// Whether `category` is in the set.
    pub fn contains(self, category: CategoryIndex) -> bool {
        self.0 & bit(category) != 0
    }

    /// Whether no category is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many categories are in the set.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The categories of the set in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = CategoryIndex> {
        (0..CategoryIndex::LIMIT as u8)
            .map(CategoryIndex)
            .filter(move |index| self.contains(*index))
    }
}

fn bit(category: CategoryIndex) -> u8 {
    1u8.checked_shl(category.0.into()).unwrap_or(0)
}

impl FromIterator<CategoryIndex> for CategorySet {
    fn from_iter<I: IntoIterator<Item = CategoryIndex>>(categories: I) -> Self {
        categories.into_iter().fold(CategorySet::EMPTY, CategorySet::with)
    }
}
