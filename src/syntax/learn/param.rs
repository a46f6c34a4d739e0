//! Weights while they are learnt, and Adam (Kingma and Ba 2015), which moves them.

use super::random::Random;

/// How much of the running averages is kept at each step.
const KEEP: [f32; 2] = [0.9, 0.99];

/// A matrix of weights with their gradients.
pub(super) struct Param {
    pub(super) weights: Vec<f32>,
    pub(super) gradient: Vec<f32>,
    averages: [Vec<f32>; 2],
    pub(super) width: usize,
    /// The rows that a sparse matrix was asked for since the last step, each once.
    touched: Vec<u32>,
    is_touched: Vec<bool>,
    /// Which rows have ever been moved.
    pub(super) moved: Vec<bool>,
}

impl Param {
    /// Random weights, as wide as the number of inputs asks for (Glorot and Bengio 2010).
    pub(super) fn new(rows: usize, width: usize, random: &mut Random) -> Param {
        let spread = (6.0 / (rows + width) as f32).sqrt();
        let mut param = Param::zero(rows, width);
        param.weights.fill_with(|| (2.0 * random.unit() - 1.0) * spread);
        param
    }

    pub(super) fn zero(rows: usize, width: usize) -> Param {
        let size = rows * width;
        Param {
            weights: vec![0.0; size],
            gradient: vec![0.0; size],
            averages: [vec![0.0; size], vec![0.0; size]],
            width,
            touched: Vec::new(),
            is_touched: vec![false; rows],
            moved: vec![false; rows],
        }
    }

    pub(super) fn row(&self, row: usize) -> &[f32] {
        &self.weights[row * self.width..][..self.width]
    }

    /// The gradient of a row, which takes part in the next sparse step.
    pub(super) fn touch(&mut self, row: usize) -> &mut [f32] {
        if !self.is_touched[row] {
            self.is_touched[row] = true;
            self.touched.push(row as u32);
        }
        &mut self.gradient[row * self.width..][..self.width]
    }

    /// Moves all weights.
    pub(super) fn step(&mut self, rate: f32) {
        self.step_range(0, self.weights.len(), rate);
    }

    /// Moves the weights of the rows that were touched.
    pub(super) fn step_touched(&mut self, rate: f32) {
        for row in std::mem::take(&mut self.touched) {
            let row = row as usize;
            self.is_touched[row] = false;
            self.moved[row] = true;
            self.step_range(row * self.width, (row + 1) * self.width, rate);
        }
    }

    fn step_range(&mut self, from: usize, to: usize, rate: f32) {
        let [first, second] = &mut self.averages;
        let averages = first[from..to].iter_mut().zip(&mut second[from..to]);
        let weights = self.weights[from..to].iter_mut().zip(&mut self.gradient[from..to]);
        for ((weight, gradient), (mean, square)) in weights.zip(averages) {
            *mean = KEEP[0] * *mean + (1.0 - KEEP[0]) * *gradient;
            *square = KEEP[1] * *square + (1.0 - KEEP[1]) * *gradient * *gradient;
            *weight -= rate * *mean / (square.sqrt() + 1e-6);
            *gradient = 0.0;
        }
    }
}

/// `to += by * from`
pub(super) fn add(to: &mut [f32], by: f32, from: &[f32]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += by * from;
    }
}

/// The sum of products, in sixteen strands so that it can be computed side by side in a fixed order.
pub(super) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0f32; 16];
    let (pieces, others) = (a.chunks_exact(16), b.chunks_exact(16));
    let rest: f32 = pieces.remainder().iter().zip(others.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in pieces.zip(others) {
        for i in 0..16 {
            sums[i] += a[i] * b[i];
        }
    }
    sums.iter().sum::<f32>() + rest
}

/// `to += from * weights`, row by row, for as many rows as `from` has.
pub(super) fn forward(from: &[f32], weights: &Param, to: &mut [f32]) {
    let rows = weights.weights.len() / weights.width;
    for (from, to) in from.chunks_exact(rows).zip(to.chunks_exact_mut(weights.width)) {
        for (i, &x) in from.iter().enumerate().filter(|&(_, &x)| x != 0.0) {
            add(to, x, weights.row(i));
        }
    }
}

/// The gradients of [`forward`]: of the weights, and of what went in.
pub(super) fn backward(from: &[f32], weights: &mut Param, to_gradient: &[f32], from_gradient: &mut [f32]) {
    let (rows, width) = (weights.weights.len() / weights.width, weights.width);
    let gradients = to_gradient.chunks_exact(width).zip(from_gradient.chunks_exact_mut(rows));
    for (from, (to_gradient, from_gradient)) in from.chunks_exact(rows).zip(gradients) {
        for i in 0..rows {
            from_gradient[i] += dot(weights.row(i), to_gradient);
            if from[i] != 0.0 {
                add(&mut weights.gradient[i * width..][..width], from[i], to_gradient);
            }
        }
    }
}

/// The exponential function, the same on every machine.
fn exp(x: f32) -> f32 {
    let y = (x * std::f32::consts::LOG2_E).clamp(-120.0, 120.0);
    let whole = y.floor();
    let part = (y - whole) * std::f32::consts::LN_2;
    let series = 1.0 + part * (1.0 + part * (0.5 + part * (1.0 / 6.0 + part * (1.0 / 24.0 + part / 120.0))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

/// Turns scores into probabilities; those not allowed get none.
pub(super) fn softmax(scores: &mut [f32], allowed: impl Fn(usize) -> bool) {
    let allowed_scores = scores.iter().enumerate().filter(|&(i, _)| allowed(i));
    let top = allowed_scores.map(|(_, &score)| score).fold(f32::NEG_INFINITY, f32::max);
    for (i, score) in scores.iter_mut().enumerate() {
        *score = if allowed(i) { exp(*score - top) } else { 0.0 };
    }
    let sum: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= sum);
}

/// Where the best score stands among those allowed.
pub(super) fn best(scores: &[f32], allowed: impl Fn(usize) -> bool) -> usize {
    let mut best = None;
    for (i, &score) in scores.iter().enumerate().filter(|&(i, _)| allowed(i)) {
        if best.is_none_or(|(_, top)| score > top) {
            best = Some((i, score));
        }
    }
    best.map_or(0, |(i, _)| i)
}
