//! Learning the fitted weights from labelled pairs: logistic regression with a ridge, by Newton's method. Only with the feature `learn`.
//!
//! What is minimised is the mean loss over the pairs, each by its weight, plus half the ridge times the sum of the squared weights in
//! units of the spread of what they weigh; the weight of "put side by side", which is seen in every pair, stands free.

use super::clue::Clue;
use super::weight;

/// A labelled pair: what is seen in it, and what a reader says.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// What is seen, clue by clue.
    pub seen: Vec<(&'static str, f64)>,
    /// Whether the two contradict each other.
    pub contradiction: bool,
    /// How much the pair counts.
    pub weight: f64,
}

/// Newton's method has long converged after so many steps.
const STEPS: usize = 30;
/// A clue that is hardly ever seen keeps no weight: less spread than this cannot be told from none.
const LEAST_SPREAD: f64 = 1e-3;

/// The table of weights with the fitted ones learned anew, in hundredths.
///
/// # Errors
/// When the pairs are all of one label, or no weight can be found.
pub fn fit(pairs: &[Labelled], ridge: f64) -> Result<String, String> {
    if pairs.iter().all(|pair| pair.contradiction) || !pairs.iter().any(|pair| pair.contradiction) {
        return Err("the pairs must hold contradictions and others".to_owned());
    }
    let fitted: Vec<&str> = weight::rows().filter(|row| row.2 == "fitted").map(|row| row.0).collect();
    let rows: Vec<Vec<(usize, f64)>> = pairs.iter().map(|pair| numbered(&fitted, &pair.seen)).collect();
    let weights = newton(pairs, &rows, &penalties(pairs, &rows, &fitted, ridge))?;
    let lines = weight::TABLE.lines().map(|line| {
        let learned = line.split('\t').next().and_then(|name| fitted.iter().position(|fitted| *fitted == name));
        learned.filter(|_| !line.starts_with('#')).map_or_else(|| line.to_owned(), |at| with_weight(line, weights[at]))
    });
    Ok(lines.map(|line| line + "\n").collect())
}

fn with_weight(line: &str, weight: f64) -> String {
    let mut cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
    // No sign on nought.
    cells[1] = format!("{:.2}", (weight * 100.0).round() / 100.0 + 0.0);
    cells.join("\t")
}

fn numbered(fitted: &[&str], seen: &[(&str, f64)]) -> Vec<(usize, f64)> {
    seen.iter().filter_map(|(name, seen)| Some((fitted.iter().position(|fitted| fitted == name)?, *seen))).collect()
}

/// What each weight costs, by the variance of what it weighs.
fn penalties(pairs: &[Labelled], rows: &[Vec<(usize, f64)>], fitted: &[&str], ridge: f64) -> Vec<f64> {
    let all: f64 = pairs.iter().map(|pair| pair.weight).sum();
    let (mut sums, mut squares) = (vec![0.0; fitted.len()], vec![0.0; fitted.len()]);
    for (pair, row) in pairs.iter().zip(rows) {
        for &(at, seen) in row {
            sums[at] += pair.weight * seen / all;
            squares[at] += pair.weight * seen * seen / all;
        }
    }
    let spread = |at: usize| (squares[at] - sums[at] * sums[at]).max(0.0).sqrt().max(LEAST_SPREAD);
    let free = |at: usize| fitted[at] == Clue::SideBySide.name();
    (0..fitted.len()).map(|at| if free(at) { 0.0 } else { ridge * all * spread(at) * spread(at) }).collect()
}

fn newton(pairs: &[Labelled], rows: &[Vec<(usize, f64)>], penalties: &[f64]) -> Result<Vec<f64>, String> {
    let count = penalties.len();
    let mut weights = vec![0.0; count];
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = (0..count).map(|at| penalties[at] * weights[at]).collect();
        let mut curve = vec![vec![0.0; count]; count];
        (0..count).for_each(|at| curve[at][at] = penalties[at].max(1e-9));
        for (pair, row) in pairs.iter().zip(rows) {
            let chance = super::logistic(row.iter().map(|&(at, seen)| weights[at] * seen).sum());
            let miss = pair.weight * (chance - f64::from(u8::from(pair.contradiction)));
            let sway = pair.weight * chance * (1.0 - chance);
            for &(i, x) in row {
                slope[i] += miss * x;
                row.iter().for_each(|&(j, y)| curve[i][j] += sway * x * y);
            }
        }
        let step = solve(curve, slope).ok_or("the weights cannot be told apart by these pairs")?;
        weights.iter_mut().zip(step).for_each(|(weight, step)| *weight -= step);
    }
    Ok(weights)
}

/// Solves a system with a positive definite matrix, by elimination.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let count = right.len();
    for at in 0..count {
        let pivot = matrix[at].clone();
        if pivot[at] <= 0.0 || !pivot[at].is_finite() {
            return None;
        }
        for below in at + 1..count {
            let factor = matrix[below][at] / pivot[at];
            (at..count).for_each(|column| matrix[below][column] -= factor * pivot[column]);
            right[below] -= factor * right[at];
        }
    }
    for at in (0..count).rev() {
        let known: f64 = (at + 1..count).map(|column| matrix[at][column] * right[column]).sum();
        right[at] = (right[at] - known) / matrix[at][at];
    }
    Some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(seen: &[(&'static str, f64)], contradiction: bool) -> Labelled {
        Labelled { seen: seen.to_vec(), contradiction, weight: 1.0 }
    }

    #[test]
    fn a_system_is_solved() {
        let solved = solve(vec![vec![4.0, 1.0], vec![1.0, 3.0]], vec![1.0, 2.0]).expect("it can be solved");
        assert!((solved[0] - 1.0 / 11.0).abs() < 1e-12 && (solved[1] - 7.0 / 11.0).abs() < 1e-12, "{solved:?}");
    }

    #[test]
    fn what_goes_with_contradictions_gets_weight() {
        let (side, only) = (Clue::SideBySide.name(), Clue::Alone.name());
        let mut pairs = vec![];
        for number in 0..100 {
            // Three in four of those with the clue are contradictions, one in four of those without.
            pairs.push(pair(&[(side, 1.0), (only, 1.0)], number % 4 != 0));
            pairs.push(pair(&[(side, 1.0)], number % 4 == 0));
        }
        let table = fit(&pairs, 0.0).expect("it can be fitted");
        let weight = |name: &str| {
            let line = table.lines().find(|line| line.starts_with(&format!("{name}\t"))).expect("a row");
            line.split('\t').nth(1).and_then(|cell| cell.parse::<f64>().ok()).expect("a number")
        };
        // The log-odds of 1/4 are -ln 3, and the clue turns them round.
        assert_eq!((weight(side), weight(only)), (-1.10, 2.20));
        assert_eq!(table.lines().count(), weight::TABLE.lines().count());
    }

    #[test]
    fn pairs_of_one_label_are_refused() {
        assert!(fit(&[pair(&[], true)], 0.1).is_err());
    }
}
