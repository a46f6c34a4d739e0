use serde::{Deserialize, Serialize};

/// What kind of disagreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "schema"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// One says that it is so, the other that it is not.
    Negation,
    /// Opposite words in the same place.
    Antonymy,
    /// Different numbers for the same quantity.
    Numeric,
    /// Different times for the same event.
    Temporal,
    /// Who did what to whom, or which event on which day, is exchanged.
    Structural,
    /// Another person, place or thing in the same part.
    Entity,
    /// Another degree of certainty or obligation.
    Modality,
    /// Refusing, avoiding, conditional, willing or promising.
    Commitment,
    /// A condition dropped, added or turned round.
    Conditional,
    /// The same content from another mouth.
    Attribution,
    /// Words that exclude each other in the same place.
    Lexical,
    /// A later statement by the same voice replaces an earlier one: no contradiction.
    Superseded,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Kind] = &[
        Kind::Negation,
        Kind::Antonymy,
        Kind::Numeric,
        Kind::Temporal,
        Kind::Structural,
        Kind::Entity,
        Kind::Modality,
        Kind::Commitment,
        Kind::Conditional,
        Kind::Attribution,
        Kind::Lexical,
        Kind::Superseded,
    ];

    /// The name by which reports and options call the kind.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Negation => "negation",
            Kind::Antonymy => "antonymy",
            Kind::Numeric => "numeric",
            Kind::Temporal => "temporal",
            Kind::Structural => "structural",
            Kind::Entity => "entity",
            Kind::Modality => "modality",
            Kind::Commitment => "commitment",
            Kind::Conditional => "conditional",
            Kind::Attribution => "attribution",
            Kind::Lexical => "lexical",
            Kind::Superseded => "superseded",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}
