//! Every strength, with its reason: how plain a disagreement is by itself, from 0 to 1, as if the claims surely spoke of one thing.
//!
//! 1 is what no reader would hesitate about. A strength is no probability and knows nothing of the rest of the pair: the room `score`
//! alone turns strengths into probabilities, with weights of its own. Some of these stand for a disagreement, the others are factors
//! for what makes one less plain; a factor says so.

// Negation.

/// One affirms what the other denies.
pub(super) const DENIED: f32 = 1.0;
/// Factor. Where both sentences deny as much, the denials are likelier misplaced in reading than exchanged between the accounts.
pub(super) const DENIED_ON_BOTH: f32 = 0.55;
/// How much a denial loses of which all else is not on the other side.
pub(super) const UNCOVERED: f32 = 0.5;
/// Factor. "Not killed by the fall", "not comfortably": a denial with an adjunct that the other side has not is rather one of the adjunct.
pub(super) const NARROWED: f32 = 0.6;
/// Factor. What will be may well not be so yet.
pub(super) const NOT_YET: f32 = 0.6;
/// Factor. One word in common, "to say" and "no say", is no event in common.
pub(super) const SLIGHT: f32 = 0.6;
/// Factor. A denial about a name that the other side has not is one of something else.
pub(super) const OTHER_NAME: f32 = 0.6;

// Opposites, words that exclude each other, names.

/// Opposite predicates leave nothing open.
pub(super) const OPPOSITE_PREDICATES: f32 = 1.0;
/// Opposite words may say more of the same thing in two respects.
pub(super) const OPPOSITE_MODIFIERS: f32 = 0.9;
/// "Near" and "far from" are a matter of taste where they are not of measure.
pub(super) const OPPOSITE_PREPOSITIONS: f32 = 0.9;
/// Words of one set exclude each other of one thing at one time; parts of it may differ.
pub(super) const EXCLUSIVE_WORDS: f32 = 0.8;
/// Another name; two names may still be of one thing that no list knows.
pub(super) const OTHER_ENTITY: f32 = 0.85;
/// A place of which neither lies in the other; what is told may have been in both.
pub(super) const OTHER_PLACE: f32 = 0.85;
/// Of another nation; some are of two.
pub(super) const OTHER_NATION: f32 = 0.8;
/// A person is no dish and no town, whoever has the name.
pub(super) const OTHER_KIND: f32 = 0.85;
/// Made by another; more than one may have had a hand in it.
pub(super) const OTHER_MAKER: f32 = 0.85;
/// Lists are spelt, cut and ordered differently.
pub(super) const IN_LIST: f32 = 0.6;
/// The same content from another mouth; both may have said it.
pub(super) const ANOTHER_MOUTH: f32 = 0.7;

/// Another number or word in passages that stand beside each other, said of who knows what: both may be true.
pub(super) const TOLD_OTHERWISE: f32 = 0.58;
/// The same with names and times, which have many forms.
pub(super) const CALLED_OTHERWISE: f32 = 0.4;
/// Factor. What the other side leaves out it does not dispute.
pub(super) const ON_ONE_SIDE: f32 = 0.5;

// What is bound to what.

/// Two events have the times of each other: every word returns, so nothing else can be meant.
pub(super) const EXCHANGED_TIMES: f32 = 1.0;
/// Doer and sufferer have changed places; a parser may have changed them.
pub(super) const BOTH_EXCHANGED: f32 = 0.9;
/// Where one of the two is known to have changed its place, the other has most likely taken it.
pub(super) const ONE_EXCHANGED: f32 = 0.75;
/// A condition on one side only: the other may have taken it as understood.
pub(super) const ONE_SIDED_CONDITION: f32 = 0.8;

// Numbers.

/// Scores, places in an order and numbers in names are exact.
pub(super) const EXACT_NUMBERS: f32 = 1.0;
/// Years are hardly ever rounded, and yet misremembered.
pub(super) const NUMBERS_OF_YEARS: f32 = 0.95;
/// How far apart two numbers lie, as a part of the smaller, and how plain that is: the nearer, the likelier a slip or a rounding.
pub(super) const NUMBERS_APART: [(f64, f32); 3] = [(0.01, 0.5), (0.05, 0.7), (0.2, 0.85)];
/// Further apart than that.
pub(super) const NUMBERS_FAR_APART: f32 = 1.0;
/// Factor. An estimate is easily that much off.
pub(super) const ESTIMATED: f32 = 0.8;
/// Only one is the largest, and only one the second largest.
pub(super) const OTHER_RANK: f32 = 0.9;
/// Where one side does not say among which, it may mean others.
pub(super) const OTHER_RANK_OF_SOME: f32 = 0.8;
/// Ranges that overlap in part can both hold the true number.
pub(super) const RANGES_OVERLAP: f32 = 0.3;
/// Factor. Numbers that hang on unlike words, or that are said of what may be different things, are likely different quantities.
pub(super) const ELSEWHERE: f32 = 0.8;
/// Factor. "The first edition" and "the second edition", "the company" and "the rival company" have each their own numbers.
pub(super) const OTHER_THING: f32 = 0.6;

/// Factor. Of what goes up and down by the hour, two reports with other figures throughout are of two moments.
pub(super) const OTHER_MOMENT: f32 = 0.5;
/// A number on the bound that the other leaves out ("more than 20" and 20): who says so may only have rounded.
pub(super) const ON_BOUND: f32 = 0.6;
/// A number beyond a bound breaks it, however near it lies; a little less so where it is near.
pub(super) const BEYOND_BOUND: [(f64, f32); 2] = [(0.01, 0.8), (0.1, 0.9)];

// Times.

/// Years, where neither is an estimate.
pub(super) const OTHER_YEAR: f32 = 1.0;
/// Years of which one is roughly meant.
pub(super) const OTHER_ROUGH_YEAR: f32 = 0.8;
/// Factor. Years next to each other are likelier slips.
pub(super) const NEXT_YEAR: f32 = 0.9;
/// One event before another here, after it there; it may have been twice.
pub(super) const OTHER_ORDER: f32 = 0.9;
/// During an event here, before or after it there; where events end is a matter of taste.
pub(super) const DURING_AND_BESIDE: f32 = 0.75;
/// Factor. Where only the rest of the clause shows that two verbs tell of one event.
pub(super) const PUT_OTHERWISE: f32 = 0.85;
/// Months are confused less than days.
pub(super) const OTHER_MONTH: f32 = 0.95;
/// Days of a month, days of the week, days counted from one telling.
pub(super) const OTHER_DAY: f32 = 0.9;
/// Without the days of telling, one's yesterday may be the other's today.
pub(super) const OTHER_DAY_UNANCHORED: f32 = 0.6;
/// Up to so many minutes between two clocks, and how plain that is: watches differ, and people round.
pub(super) const CLOCKS_APART: [(u16, f32); 4] = [(10, 0.4), (30, 0.6), (90, 0.8), (150, 0.85)];
/// Further apart than that.
pub(super) const CLOCKS_FAR_APART: f32 = 1.0;
/// Factor. Where an evening ends is a matter of taste; what the clock says is not.
pub(super) const VAGUE_CLOCK: f32 = 0.6;
/// Before one point and after it.
pub(super) const BEFORE_AGAINST_AFTER: f32 = 0.95;
/// On the wrong side of a bound.
pub(super) const OUT_OF_BOUND: f32 = 0.9;
/// Right on a bound that is left out: "before Friday", on Friday.
pub(super) const ON_THE_BOUND: f32 = 0.5;
/// So long before against so long after: the points from which they count may differ.
pub(super) const OPPOSITE_DISTANCES: f32 = 0.7;
/// "In the last two hours" against "three hours ago".
pub(super) const LONGER_AGO: f32 = 0.6;
/// Lengths of time that lie near each other.
pub(super) const NEAR_LENGTHS: f32 = 0.7;
/// Lengths of time that do not.
pub(super) const OTHER_LENGTHS: f32 = 0.95;
/// Terms by which something is due; people count from different days.
pub(super) const NEAR_TERMS: f32 = 0.5;
/// Terms of which one is several times the other.
pub(super) const FAR_TERMS: f32 = 0.8;

// The ladder of commitment.

/// Refused here, offered or promised there.
pub(super) const REFUSED_AND_OFFERED: f32 = 1.0;
/// Refused here, offered for something in return there.
pub(super) const REFUSED_AND_BARGAINED: f32 = 0.8;
/// Put off here, promised there: one may follow the other.
pub(super) const AVOIDED_AND_PROMISED: f32 = 0.5;
/// Factor. What is said to be impossible is refused only by implication.
pub(super) const IMPLIED_REFUSAL: f32 = 0.85;
/// Factor. A particular act of which the other side says nothing hardly is what it refuses or offers.
pub(super) const OTHER_ACT: f32 = 0.3;

// The ladders of obligation and certainty.

/// Who requests leaves the choice that a demand takes away.
pub(super) const REQUESTED_AND_DEMANDED: f32 = 0.9;
/// A wish may be how a demand was put.
pub(super) const WISHED_AND_DEMANDED: f32 = 0.6;
/// What is decided needs no urging.
pub(super) const URGED_AND_DECIDED: f32 = 0.7;
/// Nor any request, though one may come before the decision.
pub(super) const REQUESTED_AND_DECIDED: f32 = 0.5;
/// What cannot be is neither possible nor so.
pub(super) const IMPOSSIBLE_AND_POSSIBLE: f32 = 0.9;
/// Unlikely here, certain there.
pub(super) const UNLIKELY_AND_CERTAIN: f32 = 0.9;
/// What is unlikely may have happened all the same.
pub(super) const UNLIKELY_AND_LIKELY: f32 = 0.6;
/// Possible here, certain there: the one may only have known less.
pub(super) const POSSIBLE_AND_CERTAIN: f32 = 0.7;
/// "It may" against "it will": predictions are hedged by habit.
pub(super) const MAY_AND_WILL: f32 = 0.5;
