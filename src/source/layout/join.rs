//! Blocks from units; paragraphs that a page break cut in two become one.

use super::unit::{Role, Unit};
use super::words::{ends_sentence, starts_small};
use super::{Block, BlockKind};

/// The blocks of the units, in order; where it is known which lines belong together, paragraphs are not joined.
pub(super) fn blocks(units: &[Unit<'_>], may_join: bool) -> Vec<Block> {
    let small = !may_join || writes_small(units);
    let mut blocks: Vec<Block> = vec![];
    // The paragraph that may be continued, and how many units of no prose came after it.
    let mut open: Option<(usize, usize)> = None;
    for unit in units {
        let kind = match unit.role {
            Role::Page | Role::Rule => continue,
            Role::Text => BlockKind::Paragraph,
            Role::Heading => BlockKind::Heading,
            Role::Apparatus | Role::Note => BlockKind::Apparatus,
            Role::Signature => BlockKind::Signature,
        };
        if kind != BlockKind::Paragraph {
            open = open.map(|(at, between)| (at, between + 1)).filter(|(_, between)| *between <= BETWEEN);
            blocks.push(Block { kind, pieces: unit.pieces.clone() });
            continue;
        }
        let continued = open.filter(|_| !small && unit.bullet.is_none() && starts_small(unit.text)).map(|(at, _)| at);
        let at = continued.unwrap_or(blocks.len());
        match continued {
            Some(at) => blocks[at].pieces.extend(&unit.pieces),
            None => blocks.push(Block { kind, pieces: unit.pieces.clone() }),
        }
        open = is_unfinished(unit, continued.is_some()).then_some((at, 0));
    }
    blocks
}

/// So many running heads and notes may stand between the halves of a paragraph.
const BETWEEN: usize = 6;

/// Whether a paragraph stops in the middle of a sentence.
fn is_unfinished(unit: &Unit<'_>, continues: bool) -> bool {
    // A short line without a stop is an item or a caption; what a page cut is long.
    (continues || unit.text.len() >= 30) && unit.bullet.is_none() && !ends_sentence(unit.text)
}

/// Whether the writer begins sentences with small letters, so that a small letter continues nothing.
fn writes_small(units: &[Unit<'_>]) -> bool {
    let texts = || units.iter().filter(|unit| unit.role == Role::Text);
    let small = texts().filter(|unit| starts_small(unit.text)).count();
    small >= 3 && small * 2 > texts().count()
}
