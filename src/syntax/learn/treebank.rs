//! Reading a treebank: CoNLL-U (universaldependencies.org/format.html), or the same columns without the ones we do not need.

use crate::syntax::{Rel, Tag, Upos};

/// One sentence as people have read it.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    pub(super) forms: Vec<String>,
    pub(super) tags: Vec<(Upos, Tag)>,
    /// The head of each word; the number of words stands for the root.
    pub(super) heads: Vec<u32>,
    pub(super) rels: Vec<Rel>,
}

impl Sentence {
    /// Its words.
    pub(super) fn forms(&self) -> Vec<&str> {
        self.forms.iter().map(String::as_str).collect()
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.forms.len()
    }

    /// Whether it has no word.
    pub fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }
}

/// Reads the sentences of a treebank file. Which of the two forms it has is seen by its columns.
///
/// # Errors
///
/// Names the line that cannot be read.
pub fn read(text: &str) -> Result<Vec<Sentence>, String> {
    let mut sentences = vec![Sentence::default()];
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            sentences.push(Sentence::default());
        } else if !line.starts_with("# ") && line != "#" {
            let sentence = sentences.last_mut().expect("there is always a last sentence");
            read_word(line, sentence).map_err(|what| format!("line {}: {what}", number + 1))?;
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.iter_mut().try_for_each(close)?;
    Ok(sentences)
}

/// A line of ten columns begins with the word's number, one of six with its form.
fn read_word(line: &str, sentence: &mut Sentence) -> Result<(), String> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [form, upos, tag, head, rel] = match cells[..] {
        [id, ..] if cells.len() == 10 && id.contains(['-', '.']) => return Ok(()),
        [_, form, _, upos, tag, _, head, rel, _, _] => [form, upos, tag, head, rel],
        [form, _, upos, tag, head, rel] => [form, upos, tag, head, rel],
        _ => return Err(format!("{} columns instead of 10 or 6", cells.len())),
    };
    let rel = rel.split(':').next().unwrap_or(rel);
    sentence.forms.push(form.to_owned());
    sentence.tags.push((
        Upos::from_name(upos).ok_or_else(|| format!("no part of speech is called {upos}"))?,
        Tag::from_name(tag).unwrap_or(Tag::Xx),
    ));
    sentence.heads.push(head.parse().map_err(|_| format!("{head} is no head"))?);
    sentence.rels.push(Rel::from_name(rel).unwrap_or(Rel::Dep));
    Ok(())
}

/// Heads count from 1 in the file, with 0 for the root.
fn close(sentence: &mut Sentence) -> Result<(), String> {
    let len = sentence.len() as u32;
    if sentence.heads.iter().any(|&head| head > len) {
        return Err(format!("a head lies outside of its sentence: {}", sentence.forms.join(" ")));
    }
    sentence.heads.iter_mut().for_each(|head| *head = if *head == 0 { len } else { *head - 1 });
    Ok(())
}
