//! What is seen and weighed. Each clue has one weight, in the table beside this file.

macro_rules! clues {
    ($($(#[$doc:meta])* $clue:ident = $name:literal,)+) => {
        /// Something seen that speaks for or against what is asked.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Clue {
            $($(#[$doc])* $clue,)+
        }

        impl Clue {
            /// All, in the order of the table.
            pub(crate) const ALL: &[Clue] = &[$(Clue::$clue,)+];

            /// What reports call it.
            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Clue::$clue => $name,)+
                }
            }
        }
    };
}

// Of two claims.
clues! {
    EventPrior = "prior of an event",
    MatterPrior = "prior of a matter",
    EventOfMany = "one event of many",
    MatterOfMany = "one matter of many",
    WordsOfEvent = "words in common",
    WordsOnBothSides = "words on both sides",
    WordsOfMatter = "words of the matter in common",
    TopicOfEvent = "topic in common",
    TopicOfMatter = "matter in common",
    SameEventsAndTimes = "the same events and times",
    SameTerm = "the same term",
    SameAct = "the same act",
    SamePredicate = "same predicate",
    RelatedPredicate = "related predicate",
    OtherPredicate = "other predicate",
    SameParticipant = "same participant",
    OtherParticipant = "another participant",
    SameSpeaker = "same speaker",
    OtherSpeaker = "other speaker",
    ToldAndSaid = "told here, said there",
    Anchored = "the passages around agree",
    BothAnswer = "both answer a question",
    Rival = "a better counterpart",
    SureEnough = "sure enough",
    PlainnessOfEvent = "plainness of the disagreement",
    PlainnessOfMatter = "plainness of the disagreement about a matter",
    NoPlainness = "no disagreement so far",
    Correction = "a correction",
    SameQuantity = "the same quantity",
    SameTime = "the same time",
    Disputed = "a possible conflict",
    // Of two texts that somebody put side by side.
    SideBySide = "put side by side",
    Strongest = "the strongest discrepancy",
    Named = "a discrepancy that can be named",
    Negation = "it is a denial",
    Opposites = "it is one of opposite or exclusive words",
    Measure = "it is one of numbers or times",
    Binding = "it is one of who, where or what is bound to what",
    Stance = "it is one of what is possible, due, promised or supposed",
    DeniedOnBoth = "both deny something",
    OddDenials = "one denial more",
    OddDenialsOfSame = "one denial more of the same words",
    Shared = "words that the other has too",
    SharedOfLonger = "words of the longer that the shorter has too",
    SharedMore = "nearly all words are the other's too",
    InOrder = "words in the same order",
    OwnNothing = "nothing of its own",
    OwnOne = "one word of its own",
    OwnWords = "words of its own",
    OwnWordsOfLonger = "words of the longer of its own",
    RivalNouns = "nouns that exclude each other",
    RivalAdjectives = "adjectives that exclude each other",
    OpposedWords = "opposite words",
    RivalModifiers = "other words about the same thing",
    RivalParts = "another in the same part",
    OtherDeed = "the same doer, another deed",
    OtherPlace = "another place",
    AtOdds = "another doer or another thing",
    NumberDiffers = "one or several",
    Alone = "only this",
    ExclusiveParticipant = "participants that exclude each other",
}
