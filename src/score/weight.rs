//! Every weight, with its reason. All are log-odds: they add up, and the logistic function makes a probability of the sum.

/// Before any evidence, two claims of two accounts hardly ever speak of the same event.
pub(super) const EVENT_BIAS: f64 = -4.6;
/// Nor of the same matter.
pub(super) const MATTER_BIAS: f64 = -3.4;
/// What two claims share counts in full from about three times this much telling words.
pub(super) const ENOUGH_WORDS: f64 = 0.9;
/// The same for topics.
pub(super) const ENOUGH_TOPIC: f64 = 0.6;
/// All words in common against none.
pub(super) const CONTENT: f64 = 7.0;
/// The smaller of the two shares: what only one side says lowers it.
pub(super) const CONTENT_LEAST: f64 = 1.5;
/// All subjects in common against none; topics are inherited and so prove less than words.
pub(super) const TOPIC: f64 = 2.0;
/// For kinds that stand on the matter, the topic is what counts.
pub(super) const TOPIC_OF_MATTER: f64 = 4.5;
/// Two events and two times that return on the other side are hardly a coincidence.
pub(super) const SAME_EVENTS_AND_TIMES: f64 = 3.0;
/// What is due by the same time is likely the same.
pub(super) const SAME_TERM: f64 = 2.0;
/// What is demanded or asked is the same act.
pub(super) const SAME_ACT: f64 = 1.6;
/// Words in common tell less of the matter, since the sides put it differently.
pub(super) const CONTENT_OF_MATTER: f64 = 4.0;
/// The predicates are the same word.
pub(super) const PREDICATE_SAME: f64 = 1.2;
/// The predicates are alike or opposed: about the same thing, if in other words.
pub(super) const PREDICATE_RELATED: f64 = 0.9;
/// The predicates have nothing to do with each other.
pub(super) const PREDICATE_OTHER: f64 = -1.0;
/// A participant in the same part on both sides.
pub(super) const SLOT_AGREES: f64 = 0.7;
/// A participant in a part that the other side fills with something else.
pub(super) const SLOT_DIFFERS: f64 = -0.6;
/// One person's words on both sides: two reports of one original.
pub(super) const SAME_SPEAKER: f64 = 0.8;
/// Different persons' words.
pub(super) const OTHER_SPEAKER: f64 = -1.2;
/// Told as what happened here, as what was said there.
pub(super) const MIXED_VOICES: f64 = -0.4;
/// Passages beside these that say the same show that the accounts run parallel here.
pub(super) const ANCHORED: f64 = 0.7;
/// Both answer a question: about the same matter, if their topics meet.
pub(super) const BOTH_ANSWER: f64 = 0.8;

/// A claim that says more of the same with another is rather that one's counterpart.
pub(super) const RIVAL: f64 = -6.0;
/// For agreement, the words that only the longer claim has count less.
pub(super) const OF_SHORTER: f32 = 0.35;
/// Two passages of one account may both bear out one of the other.
pub(super) const RIVAL_OF_ACCORD: f32 = 0.3;
/// The most that mere differences without a disagreement amount to.
pub(super) const DOUBT: f64 = 0.3;
/// Past this, more in common does not make it surer that two claims are of one event: about one pair in twenty is not.
pub(super) const SURE: f64 = 3.0;
/// The less plain a disagreement about an event, the sooner both may be true; from about two thirds down nothing is flagged.
pub(super) const STRENGTH_OF_EVENT: f64 = 8.0;

/// A conflict of full strength between claims that surely are comparable is one that careful readers call so.
pub(super) const STRENGTH: f64 = 4.4;
/// Without strength there is no conflict.
pub(super) const STRENGTH_BIAS: f64 = -3.9;
/// A correction is no contradiction, however plainly the two differ.
pub(super) const SUPERSEDED: f64 = -3.0;

/// The same number of the same thing is rarely a coincidence.
pub(super) const SAME_QUANTITY: f64 = 3.8;
/// The same time is shared by whatever happened then.
pub(super) const SAME_TIME: f64 = 2.2;
/// What may be a conflict is no agreement.
pub(super) const DISPUTED: f64 = 4.0;
/// About as many content words as a plain statement has.
pub(super) const TELLING_WORDS: f64 = 3.0;
