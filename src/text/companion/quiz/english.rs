//! English.

use crate::text::companion::quiz::QuizWords;

/// English.
pub static ENGLISH: QuizWords = QuizWords {
    title: "Quiz",
    intro: "Questions are made from the record. Every answer says why, with its source. Nothing is \
        timed unless you ask for it, and nothing leaves your browser.",
    nothing: "This record is too small for a quiz: no question with one right answer can be made from it.",
    waiting: "The quiz waits for the borders of the years…",
    missing: "What the quiz needs could not be loaded. Check the connection and open it again.",
    level: "Level",
    levels: [
        ("Easy", "three options, far apart"),
        ("Medium", "four options"),
        ("Hard", "four options, close together"),
    ],
    seed: "Seed",
    seed_hint: "Whoever uses the same seed and level gets the same questions, in any language.",
    seed_wrong: "A seed has 1 to 16 letters a–z, digits or hyphens.",
    new_seed: "Another seed",
    timer: "Time",
    no_timer: "No time limit",
    minutes: |minutes| format!("{minutes} minutes"),
    timer_hint: "When the time is up, that is said and nothing ends.",
    minutes_left: |minutes| format!("{minutes} minutes left"),
    last_minute: "Less than a minute left",
    time_is_up: "The time is up. Nothing ends: the other questions can still be answered.",
    without_time: "Go on without a time",
    begin: "Begin",
    has_questions: |count| format!("{count} question{}", if count == 1 { "" } else { "s" }),
    same_quiz: "The same quiz for the class",

    question_of: |at, all| format!("Question {at} of {all}"),
    kinds: [
        "Find on the map",
        "Which category",
        "Which year",
        "Order in time",
        "Predict, then watch",
        "Under this Act or not",
        "Claim or fact",
        "How many people",
        "What kind of work",
        "For whom",
    ],
    how_to_answer: |options| format!("Choose from the list, or press 1 to {options}."),
    on_the_map: "You can also choose the place on the map.",
    do_not_know: "I do not know",
    next: "Next question",
    to_result: "To the result",
    right: "Right",
    wrong: |right| format!("Not right. The answer is: {right}"),
    right_option: "right answer",
    chosen_option: "your answer",
    why: "Why",
    show_on_map: "Show on the map",
    open_record: |place| format!("Open the record: {place}"),
    watch: |year| format!("Watch the map up to {year}…"),
    watch_again: "Watch again",

    result: "Result",
    score: |right, all| format!("{right} of {all} right"),
    answers: "Answers",
    question: "Question",
    given: "Your answer",
    right_answer: "Right answer",
    elsewhere: "another place",
    no_answer: "no answer",
    slip: "Result slip",
    slip_hint: "The code holds quiz, answers and score with a checksum. Your teacher can paste it \
        under “Check a result slip”.",
    name_line: "Name:",
    print: "Print",
    save_text: "Save as text",
    save_json: "Save as JSON",
    again: "Same questions again",
    another: "Another quiz",

    check: "Check a result slip",
    check_field: "Paste the slip, or its last line",
    check_holds: |quiz, right, all| format!("The slip holds: quiz {quiz}, {right} of {all} right."),
    check_no_slip: "There is no result slip in this text.",
    check_other_record: |theirs, own| {
        format!(
            "The slip is of record version {theirs}; this atlas shows {own}. Open the slip’s version to check it."
        )
    },
    check_changed: "The slip does not hold: quiz, answers, score and checksum do not fit together.",

    joined: |parts| parts.join(", "),
    sentence: |text| format!("{text}."),
    places: |count| if count == 1 { "1 place".to_owned() } else { format!("{count} places") },

    find_mission: |acronym, first, last| {
        if first == last {
            format!("Where did people work under {acronym} in {first}?")
        } else {
            format!("Where did people work under {acronym}, {first}–{last}?")
        }
    },
    find_work: |component, months| format!("{component}, {months}: where did they work?"),
    category: |label| format!("{label}: under which category does the record file it?"),
    first: |place| format!("{place}: in which year did people first work there?"),
    last: |place| format!("{place}: in which year did people last work there?"),
    began_first: "Which of these began first?",
    began_last: "Which of these began last?",
    order: "In which order did these begin?",
    predict: |from, before, to| {
        format!(
            "In {from}, people were at work in {}. In how many in {to}? Guess, then watch.",
            (ENGLISH.places)(before)
        )
    },
    under_act: |label| format!("{label}: was it done under the law this atlas is about?"),
    not_under_act: "Which of these was not done under the law this atlas is about?",
    claim_or_fact: |sentence| format!("Claim or fact? “{sentence}”"),
    fact_among_claims: "Which of these sentences is a fact of the record? The others are claims.",
    checked: |claim| format!("“{claim}” What does the record say to this?"),
    people: |label| format!("{label}: how many people were sent in all?"),
    work: |place, year| format!("{place}, {year}: what kind of work did people do there?"),
    for_whom: |label| format!("{label}: for the people of which place did they work?"),

    is_under_act: "Under this Act",
    is_not_under_act: "Under another law",
    is_claim: "A claim: somebody’s interpretation",
    is_fact: "A fact of the record",
    verdicts: [
        "It cannot decide: this is an interpretation",
        "It cannot decide yet: this is about the future",
        "It bears out a part and leaves the rest open",
        "It says otherwise, at least in part",
    ],

    is_called: |acronym, name| format!("{acronym} is the {name}."),
    because_category: |label, category| format!("{label}: filed under {category}."),
    because_first: |place, year| format!("{place}: {year} is the first year with people at work."),
    because_last: |place, year| format!("{place}: {year} is the last year with people at work."),
    because_places: |year, count, names| {
        if count == 0 {
            format!("In {year} people were at work in no place.")
        } else {
            format!("In {year} people were at work in {}: {names}.", (ENGLISH.places)(count))
        }
    },
    because_under_act: |label, category| format!("{label}: in the record, under {category}."),
    because_other_law: |label, law| format!("{label}: another law was used, the {law}."),
    because_claim: |source| format!("A claim by its author. Its source: {source}."),
    because_fact: |date, title| format!("A dated event of the record: {date}, {title}."),
    because_people: |label, people| format!("{label}: {people} in all."),
    because_whom: |places, whom| {
        format!("The work was done in {places}, for the people of {whom}.")
    },
};
