//! The averaged perceptron (Collins 2002) over hashed rows.

/// Weights while they are learnt, with what is needed to average them at the end.
pub(super) struct Perceptron {
    weights: Vec<f32>,
    totals: Vec<f32>,
    width: usize,
    rows: usize,
    time: f32,
}

impl Perceptron {
    /// A table of `rows` (a power of two) of `width` weights.
    pub(super) fn new(rows: usize, width: usize) -> Perceptron {
        Perceptron { weights: vec![0.0; rows * width], totals: vec![0.0; rows * width], width, rows, time: 1.0 }
    }

    fn start(&self, feature: u32) -> usize {
        (feature as usize & (self.rows - 1)) * self.width
    }

    pub(super) fn score(&self, features: &[u32], scores: &mut [f32]) {
        scores.fill(0.0);
        for &feature in features {
            let start = self.start(feature);
            for (score, weight) in scores.iter_mut().zip(&self.weights[start..start + self.width]) {
                *score += weight;
            }
        }
    }

    /// Moves the weights from `wrong` to `right`.
    pub(super) fn update(&mut self, features: &[u32], right: usize, wrong: usize) {
        self.time += 1.0;
        if right == wrong {
            return;
        }
        for &feature in features {
            let start = self.start(feature);
            for (column, change) in [(right, 1.0), (wrong, -1.0)] {
                self.weights[start + column] += change;
                // The average of a weight is its value less the changes weighted by how late they came (Daumé 2006).
                self.totals[start + column] += self.time * change;
            }
        }
    }

    /// The averaged weights as bytes, the largest ones cut off at what a byte can hold.
    pub(super) fn pack(&self) -> Vec<u8> {
        let averages: Vec<f32> = self.weights.iter().zip(&self.totals).map(|(w, t)| w - t / self.time).collect();
        let mut sizes: Vec<f32> = averages.iter().map(|w| w.abs()).filter(|&w| w > 0.0).collect();
        sizes.sort_by(f32::total_cmp);
        let top = sizes.get(sizes.len().saturating_sub(sizes.len() / 2000 + 1)).copied().unwrap_or(1.0);
        averages.iter().map(|w| (w / top * 127.0).round().clamp(-127.0, 127.0) as i8 as u8).collect()
    }
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
