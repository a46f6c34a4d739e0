//! Writing the model as the reader wants it.

use super::layer::Layer;
use super::lexicon;
use super::network::Network;
use super::param::Param;
use super::train::Knowledge;
use crate::syntax::model::PARTS;
use crate::syntax::net::{HIDDEN_STEPS, OUTPUT_TOP, WEIGHT_TOP};

/// The bytes of a model.
pub(super) fn pack(knowledge: &Knowledge, network: &Network) -> Vec<u8> {
    let mut parts: Vec<Vec<u8>> = vec![
        knowledge.pairs.iter().flat_map(|&(upos, tag)| [upos as u8, tag as u8]).collect(),
        lexicon::table(&knowledge.vocabulary.ids),
        lexicon::table(&knowledge.dictionary),
        rows(&network.input),
    ];
    network.layers.iter().for_each(|layer| parts.extend(self::layer(layer)));
    parts.push(matrix(&network.tags, WEIGHT_TOP));
    parts.push(plain(&network.tag_bias));
    parts.push(matrix(&network.shares, WEIGHT_TOP));
    parts.push(steps(&network.facts));
    parts.push(matrix(&network.moves, OUTPUT_TOP));
    parts.push(matrix(&network.labels, OUTPUT_TOP));
    assert_eq!(parts.len(), PARTS, "the reader expects as many parts");
    let header = parts.iter().flat_map(|part| (part.len() as u32).to_le_bytes());
    header.chain(parts.iter().flatten().copied()).collect()
}

fn layer(layer: &Layer) -> [Vec<u8>; 4] {
    let [forwards, backwards] = &layer.from_units;
    [matrix(&layer.from_input, WEIGHT_TOP), plain(&layer.bias), matrix(forwards, WEIGHT_TOP), matrix(backwards, WEIGHT_TOP)]
}

/// A row for each output instead of one for each input, in steps of which `top` make the largest weight.
fn matrix(param: &Param, top: f32) -> Vec<u8> {
    let largest = param.weights.iter().fold(1e-9f32, |largest, weight| largest.max(weight.abs()));
    let scale = largest / top;
    let (rows, width) = (param.weights.len() / param.width, param.width);
    let weights = (0..width).flat_map(|column| (0..rows).map(move |row| param.weights[row * width + column]));
    let packed = weights.flat_map(|weight| ((weight / scale).round() as i16).to_le_bytes());
    scale.to_le_bytes().into_iter().chain(packed).collect()
}

/// The input table in single bytes. The few largest weights are cut off, so that the others keep their detail.
fn rows(param: &Param) -> Vec<u8> {
    let mut sizes: Vec<f32> = param.weights.iter().map(|weight| weight.abs()).filter(|&size| size > 0.0).collect();
    sizes.sort_by(f32::total_cmp);
    let scale = sizes[sizes.len() - 1 - sizes.len() / 10_000] / 127.0;
    let packed = param.weights.iter().map(|weight| (weight / scale).round().clamp(-127.0, 127.0) as i8 as u8);
    scale.to_le_bytes().into_iter().chain(packed).collect()
}

fn plain(param: &Param) -> Vec<u8> {
    param.weights.iter().flat_map(|weight| weight.to_le_bytes()).collect()
}

fn steps(param: &Param) -> Vec<u8> {
    param.weights.iter().flat_map(|weight| ((weight * HIDDEN_STEPS).round() as i16).to_le_bytes()).collect()
}
