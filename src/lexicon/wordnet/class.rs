//! What sort of thing or doing a word stands for, by the file in which WordNet's lexicographers kept its senses.

use super::{Pos, Sense, SynsetId, format::FILES_OF_POS, senses, store::NET};

/// The sort of thing that a noun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum NounClass {
    /// What stands above the other classes: entity, thing, whole.
    Top,
    /// An act or activity: invasion, visit, bombing.
    Act,
    /// An animal.
    Animal,
    /// A made thing: missile, kitchen, road.
    Artifact,
    /// A quality: colour, size, courage.
    Attribute,
    /// A part of a body.
    Body,
    /// Something thought: idea, plan, theory.
    Cognition,
    /// Something said or written: letter, promise, question.
    Communication,
    /// Something that happens: accident, storm, defeat.
    Event,
    /// A feeling.
    Feeling,
    /// Food or drink.
    Food,
    /// People or things as a group: army, party, delegation.
    Group,
    /// A place: country, city, border.
    Location,
    /// What moves somebody to do something.
    Motive,
    /// A natural thing: river, island, star.
    Object,
    /// A person.
    Person,
    /// A natural phenomenon: wind, fire, light.
    Phenomenon,
    /// A plant.
    Plant,
    /// Something owned, or money: price, loan, debt.
    Possession,
    /// A natural process.
    Process,
    /// An amount or a unit: dozen, mile, dollar.
    Quantity,
    /// A relation: majority, part, link.
    Relation,
    /// A shape.
    Shape,
    /// A state of affairs: war, illness, agreement.
    State,
    /// A substance.
    Substance,
    /// A time or a stretch of it: Monday, year, deadline.
    Time,
}

impl NounClass {
    /// In the order of the files.
    const ALL: [Self; 26] = [
        Self::Top,
        Self::Act,
        Self::Animal,
        Self::Artifact,
        Self::Attribute,
        Self::Body,
        Self::Cognition,
        Self::Communication,
        Self::Event,
        Self::Feeling,
        Self::Food,
        Self::Group,
        Self::Location,
        Self::Motive,
        Self::Object,
        Self::Person,
        Self::Phenomenon,
        Self::Plant,
        Self::Possession,
        Self::Process,
        Self::Quantity,
        Self::Relation,
        Self::Shape,
        Self::State,
        Self::Substance,
        Self::Time,
    ];
}

impl SynsetId {
    /// The class of a sense of a noun; `None` for other parts of speech.
    pub(crate) fn noun_class(self) -> Option<NounClass> {
        NounClass::ALL.get(NET.file(self.0)).copied()
    }
}

/// The sort of doing that a verb stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum VerbClass {
    /// Care and functions of the body: sleep, wear.
    Body,
    /// Becoming or making different: increase, open, die.
    Change,
    /// Thinking: know, decide, doubt.
    Cognition,
    /// Telling, asking, ordering: say, deny, promise.
    Communication,
    /// Fighting and playing: attack, win.
    Competition,
    /// Eating, drinking, using up.
    Consumption,
    /// Touching, hitting, putting: hold, shoot.
    Contact,
    /// Making: build, write.
    Creation,
    /// Feeling: fear, want.
    Emotion,
    /// Moving: go, arrive, withdraw.
    Motion,
    /// Seeing, hearing, showing.
    Perception,
    /// Having, giving, buying.
    Possession,
    /// Acting among people: meet, vote, help.
    Social,
    /// Being and standing in a relation: be, contain, remain.
    Stative,
    /// Raining, thundering.
    Weather,
}

impl VerbClass {
    /// In the order of the files.
    const ALL: [Self; 15] = [
        Self::Body,
        Self::Change,
        Self::Cognition,
        Self::Communication,
        Self::Competition,
        Self::Consumption,
        Self::Contact,
        Self::Creation,
        Self::Emotion,
        Self::Motion,
        Self::Perception,
        Self::Possession,
        Self::Social,
        Self::Stative,
        Self::Weather,
    ];
}

/// The class that most uses of a verb have.
pub(crate) fn class_of_verb(verb: &str) -> Option<VerbClass> {
    Some(VerbClass::ALL[usual_file(senses(verb, Pos::Verb))? - FILES_OF_POS[Pos::Verb as usize]])
}

/// The class that a noun has in well over half of its uses; `None` for a word that is as often something else, and for names.
pub(crate) fn class_of_noun(noun: &str) -> Option<NounClass> {
    let mut weights = [0u32; NounClass::ALL.len()];
    let common = senses(noun, Pos::Noun).filter(|sense| !sense.capital);
    common.for_each(|sense| weights[NET.file(sense.synset.0)] += sense.weight());
    let all: u32 = weights.iter().sum();
    let most = (0..weights.len()).max_by_key(|&file| weights[file])?;
    (weights[most] * 5 > all * 3).then(|| NounClass::ALL[most])
}

/// The file to which most of the weight of the senses goes.
fn usual_file(senses: impl Iterator<Item = Sense>) -> Option<usize> {
    let mut weights = [0u32; FILES_OF_POS[Pos::Adj as usize]];
    let mut order = vec![];
    for sense in senses {
        let file = NET.file(sense.synset.0);
        if weights[file] == 0 {
            order.push(file);
        }
        weights[file] += sense.weight();
    }
    order.into_iter().rev().max_by_key(|file| weights[*file])
}
