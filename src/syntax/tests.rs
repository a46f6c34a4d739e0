//! Laws of the parser over any words, and sentences of our own that it must read right.

use proptest::prelude::*;

use super::{Rel, Tree, Upos, parse};

fn check(tree: &Tree, len: usize) {
    assert_eq!(tree.len(), len);
    let roots = tree.nodes.iter().enumerate().filter(|&(i, node)| node.head as usize == i);
    assert_eq!(roots.count(), usize::from(len > 0));
    assert!(tree.nodes.iter().enumerate().all(|(i, node)| (node.head as usize == i) == (node.rel == Rel::Root)));
    // Only a tree without circles lets the walk from the root reach every word.
    assert_eq!(tree.below(tree.root()).count(), len);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_give_a_tree(words in prop::collection::vec(".{0,12}|[A-Z]{1,6}|[.,;:!?-]|(the|of|and|said|he|was|to)", 0..60)) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let tree = parse(&words);
        check(&tree, words.len());
        prop_assert_eq!(&tree, &parse(&words));
    }
}

#[test]
fn odd_inputs_give_trees() {
    check(&parse(&[]), 0);
    check(&parse(&[""]), 1);
    check(&parse(&[","; 300]), 300);
    check(&parse(&["of"; 3000]), 3000);
}

/// Words with part of speech, index of the head and relation.
fn expect(sentence: &str, readings: &[(usize, Upos, usize, Rel)]) {
    let words: Vec<&str> = sentence.split(' ').collect();
    let tree = parse(&words);
    for &(i, upos, head, rel) in readings {
        let node = &tree.nodes[i];
        assert_eq!((node.upos, node.head as usize, node.rel), (upos, head, rel), "`{}` in: {sentence}", words[i]);
    }
}

#[test]
fn plain_sentences_are_read_as_expected() {
    expect(
        "The ambassador signed the letter on Monday .",
        &[
            (0, Upos::Det, 1, Rel::Det),
            (1, Upos::Noun, 2, Rel::Nsubj),
            (2, Upos::Verb, 2, Rel::Root),
            (4, Upos::Noun, 2, Rel::Obj),
            (6, Upos::Propn, 2, Rel::Obl),
        ],
    );
    expect(
        "He did n't say that she was ill .",
        &[(0, Upos::Pron, 3, Rel::Nsubj), (2, Upos::Part, 3, Rel::Advmod), (7, Upos::Adj, 3, Rel::Ccomp)],
    );
    expect("The house was built by his brother .", &[(3, Upos::Verb, 3, Rel::Root), (6, Upos::Noun, 3, Rel::Obl)]);
}
