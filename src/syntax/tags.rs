//! The closed lists of the treebank: parts of speech, Penn Treebank tags, relations, each with its written name.

/// Declares an enum of names together with the one list that turns a name into a value and back.
macro_rules! names {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            /// Every value, in the order of its number.
            pub(crate) const ALL: &[$name] = &[$($name::$variant),+];

            /// The name as the treebank writes it.
            #[cfg(any(test, feature = "learn"))]
            pub(crate) fn name(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// The value of that name.
            #[cfg(any(test, feature = "learn"))]
            pub(crate) fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }

            /// The value of that number, or the first one.
            pub(crate) fn from_index(index: usize) -> Self {
                Self::ALL.get(index).copied().unwrap_or(Self::ALL[0])
            }
        }
    };
}

names! {
    /// Universal part-of-speech tags.
    Upos {
        Adj = "ADJ", Adp = "ADP", Adv = "ADV", Aux = "AUX", Cconj = "CCONJ", Det = "DET", Intj = "INTJ", Noun = "NOUN",
        Num = "NUM", Part = "PART", Pron = "PRON", Propn = "PROPN", Punct = "PUNCT", Sconj = "SCONJ", Sym = "SYM",
        Verb = "VERB", X = "X",
    }
}

names! {
    /// Universal dependency relations, without their subtypes.
    Rel {
        Acl = "acl", Advcl = "advcl", Advmod = "advmod", Amod = "amod", Appos = "appos", Aux = "aux", Case = "case",
        Cc = "cc", Ccomp = "ccomp", Compound = "compound", Conj = "conj", Cop = "cop", Csubj = "csubj", Dep = "dep",
        Det = "det", Discourse = "discourse", Dislocated = "dislocated", Expl = "expl", Fixed = "fixed", Flat = "flat",
        Goeswith = "goeswith", Iobj = "iobj", List = "list", Mark = "mark", Nmod = "nmod", Nsubj = "nsubj",
        Nummod = "nummod", Obj = "obj", Obl = "obl", Orphan = "orphan", Parataxis = "parataxis", Punct = "punct",
        Reparandum = "reparandum", Root = "root", Vocative = "vocative", Xcomp = "xcomp",
    }
}

names! {
    /// Penn Treebank tags as the English Web Treebank extends them (Marcus et al. 1993; Bies et al. 2012).
    Tag {
        /// Adjective.
        Jj = "JJ",
        /// Comparative adjective.
        Jjr = "JJR",
        /// Superlative adjective.
        Jjs = "JJS",
        /// Adverb.
        Rb = "RB",
        /// Comparative adverb.
        Rbr = "RBR",
        /// Superlative adverb.
        Rbs = "RBS",
        /// Particle of a phrasal verb.
        Rp = "RP",
        /// Singular noun.
        Nn = "NN",
        /// Plural noun.
        Nns = "NNS",
        /// Singular name.
        Nnp = "NNP",
        /// Plural name.
        Nnps = "NNPS",
        /// Base form of a verb: infinitive, imperative, subjunctive.
        Vb = "VB",
        /// Past tense.
        Vbd = "VBD",
        /// Gerund or present participle.
        Vbg = "VBG",
        /// Past participle.
        Vbn = "VBN",
        /// Present tense, not third person singular.
        Vbp = "VBP",
        /// Present tense, third person singular.
        Vbz = "VBZ",
        /// Modal verb.
        Md = "MD",
        /// Preposition or subordinating conjunction.
        In = "IN",
        /// Determiner.
        Dt = "DT",
        /// Predeterminer.
        Pdt = "PDT",
        /// Personal pronoun.
        Prp = "PRP",
        /// Possessive pronoun.
        Prps = "PRP$",
        /// Coordinating conjunction.
        Cc = "CC",
        /// Cardinal number.
        Cd = "CD",
        /// "to".
        To = "TO",
        /// Interrogative or relative adverb.
        Wrb = "WRB",
        /// Interrogative or relative determiner.
        Wdt = "WDT",
        /// Interrogative or relative pronoun.
        Wp = "WP",
        /// Possessive of "who".
        Wps = "WP$",
        /// Existential "there".
        Ex = "EX",
        /// Possessive ending.
        Pos = "POS",
        /// Interjection.
        Uh = "UH",
        /// Foreign word.
        Fw = "FW",
        /// Marker of a list item.
        Ls = "LS",
        /// Address of the net.
        Add = "ADD",
        /// Part of a word that is written apart.
        Gw = "GW",
        /// Affix.
        Afx = "AFX",
        /// Superfluous punctuation.
        Nfp = "NFP",
        /// Hyphen.
        Hyph = "HYPH",
        /// Symbol.
        Sym = "SYM",
        /// Currency sign.
        Dollar = "$",
        /// End of a sentence.
        Stop = ".",
        /// Comma or dash.
        Comma = ",",
        /// Colon, semicolon, dash.
        Colon = ":",
        /// Opening bracket.
        Lrb = "-LRB-",
        /// Closing bracket.
        Rrb = "-RRB-",
        /// Opening quotation mark.
        Open = "``",
        /// Closing quotation mark.
        Close = "''",
        /// Anything else.
        Xx = "XX",
    }
}

impl Tag {
    /// The form of a finite verb: past, present or a modal.
    pub(crate) fn is_finite(self) -> bool {
        matches!(self, Tag::Vbd | Tag::Vbp | Tag::Vbz | Tag::Md)
    }

    /// The form in -ing.
    pub(crate) fn is_gerund(self) -> bool {
        self == Tag::Vbg
    }

    /// The plural of a noun or name.
    pub(crate) fn is_plural(self) -> bool {
        matches!(self, Tag::Nns | Tag::Nnps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_value() {
        assert!(Upos::ALL.iter().all(|&upos| Upos::from_name(upos.name()) == Some(upos)));
        assert!(Rel::ALL.iter().all(|&rel| Rel::from_name(rel.name()) == Some(rel)));
        assert!(Tag::ALL.iter().all(|&tag| Tag::from_name(tag.name()) == Some(tag)));
        assert!(Rel::ALL.iter().enumerate().all(|(i, &rel)| rel as usize == i && Rel::from_index(i) == rel));
    }
}
