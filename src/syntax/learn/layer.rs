//! A layer of gated units that reads a sentence in both directions, with its gradients.

use super::param::{Param, add, backward, dot, forward};
use super::random::Random;
use crate::syntax::net::{BOTH, GATES, UNITS, logistic, tanh};

/// The weights of a layer: from its input, and from its own units one word before, in each direction.
pub(super) struct Layer {
    pub(super) from_input: Param,
    pub(super) bias: Param,
    pub(super) from_units: [Param; 2],
}

/// What a layer remembers of a sentence: the values of candidates and gates, and its units.
#[derive(Default)]
pub(super) struct Trace {
    gates: Vec<f32>,
    pub(super) units: Vec<f32>,
}

impl Layer {
    pub(super) fn new(inputs: usize, random: &mut Random) -> Layer {
        Layer {
            from_input: Param::new(inputs, GATES, random),
            bias: Param::zero(1, GATES),
            from_units: [Param::new(UNITS, 2 * UNITS, random), Param::new(UNITS, 2 * UNITS, random)],
        }
    }

    pub(super) fn step(&mut self, rate: f32) {
        self.from_input.step(rate);
        self.bias.step(rate);
        self.from_units.iter_mut().for_each(|param| param.step(rate));
    }

    /// Reads `input`, a row for each word.
    pub(super) fn forward(&self, input: &[f32], trace: &mut Trace) {
        let len = input.len() / (self.from_input.weights.len() / GATES);
        trace.gates = self.bias.weights.repeat(len);
        trace.units = vec![0.0; len * BOTH];
        forward(input, &self.from_input, &mut trace.gates);
        for direction in 0..2 {
            let mut before = [0.0; UNITS];
            for word in in_order(len, direction) {
                let gates = &mut trace.gates[word * GATES + direction * BOTH..][..BOTH];
                forward(&before, &self.from_units[direction], gates);
                let (candidates, keeps) = gates.split_at_mut(UNITS);
                let units = &mut trace.units[word * BOTH + direction * UNITS..][..UNITS];
                for i in 0..UNITS {
                    candidates[i] = tanh(candidates[i]);
                    keeps[i] = logistic(keeps[i]);
                    units[i] = keeps[i] * before[i] + (1.0 - keeps[i]) * candidates[i];
                }
                before.copy_from_slice(units);
            }
        }
    }

    /// Takes the gradient of the units and adds that of `input`.
    pub(super) fn backward(&mut self, input: &[f32], trace: &Trace, gradient: &[f32], input_gradient: &mut [f32]) {
        let len = gradient.len() / BOTH;
        let mut gates_gradient = vec![0.0; len * GATES];
        for direction in 0..2 {
            self.backward_through(direction, trace, gradient, &mut gates_gradient);
        }
        for row in gates_gradient.chunks_exact(GATES) {
            add(&mut self.bias.gradient, 1.0, row);
        }
        backward(input, &mut self.from_input, &gates_gradient, input_gradient);
    }

    fn backward_through(&mut self, direction: usize, trace: &Trace, gradient: &[f32], gates_gradient: &mut [f32]) {
        let len = gradient.len() / BOTH;
        let order: Vec<usize> = in_order(len, direction).collect();
        let mut carry = [0.0; UNITS];
        for at in (0..len).rev() {
            let word = order[at];
            let before = at.checked_sub(1).map(|at| &trace.units[order[at] * BOTH + direction * UNITS..][..UNITS]);
            let (candidates, keeps) = trace.gates[word * GATES + direction * BOTH..][..BOTH].split_at(UNITS);
            let to = &mut gates_gradient[word * GATES + direction * BOTH..][..BOTH];
            for i in 0..UNITS {
                let from = gradient[word * BOTH + direction * UNITS + i] + carry[i];
                let old = before.map_or(0.0, |before| before[i]);
                to[i] = from * (1.0 - keeps[i]) * (1.0 - candidates[i] * candidates[i]);
                to[UNITS + i] = from * (old - candidates[i]) * keeps[i] * (1.0 - keeps[i]);
                carry[i] = from * keeps[i];
            }
            let Some(before) = before else { continue };
            let param = &mut self.from_units[direction];
            for i in 0..UNITS {
                carry[i] += dot(param.row(i), to);
                add(&mut param.gradient[i * BOTH..][..BOTH], before[i], to);
            }
        }
    }
}

/// The words in the order in which a direction reads them.
fn in_order(len: usize, direction: usize) -> impl Iterator<Item = usize> {
    (0..len).map(move |i| if direction == 0 { i } else { len - 1 - i })
}
