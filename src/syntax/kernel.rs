//! Sums of products, with the widest instructions that the machine has. All arithmetic is of whole numbers, or of single steps
//! that every machine rounds alike, so that the results are the same everywhere.

/// How many rows are summed side by side.
const ROWS: usize = 8;

/// Sixteen weights, as they lie in the packed model.
type Weights = [[u8; 2]; 16];
/// Sixteen numbers to be multiplied with them.
type Numbers = [i16; 16];

/// Which instructions there are, found once for each parser.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kernel {
    #[cfg(target_arch = "x86_64")]
    wide: Option<pulp::x86::V3>,
}

impl Kernel {
    /// Looks at the machine.
    pub(crate) fn detect() -> Kernel {
        Kernel {
            #[cfg(target_arch = "x86_64")]
            wide: pulp::x86::V3::try_new(),
        }
    }

    /// Does something that is all to be compiled for the wide instructions, where the machine has them.
    pub(crate) fn run<T: pulp::NullaryFnOnce>(self, task: T) -> T::Output {
        #[cfg(target_arch = "x86_64")]
        if let Some(wide) = self.wide {
            return wide.vectorize(task);
        }
        task.call()
    }

    /// The products of a vector with every row of a matrix.
    #[inline(always)]
    pub(crate) fn times<const N: usize>(self, rows: &[[Weights; N]], vector: &[Numbers; N], products: &mut [i32]) {
        let (blocks, rest) = rows.as_chunks::<ROWS>();
        let (block_products, rest_products) = products.as_chunks_mut::<ROWS>();
        for (rows, products) in blocks.iter().zip(block_products) {
            *products = self.block(rows, vector);
        }
        for (row, product) in rest.iter().zip(rest_products) {
            *product = dot(row, vector);
        }
    }

    #[inline(always)]
    fn block<const N: usize>(self, rows: &[[Weights; N]; ROWS], vector: &[Numbers; N]) -> [i32; ROWS] {
        #[cfg(target_arch = "x86_64")]
        if let Some(wide) = self.wide {
            return wide.vectorize(Block { wide, rows, vector });
        }
        std::array::from_fn(|row| dot(&rows[row], vector))
    }
}

/// Eight rows and a vector.
#[cfg(target_arch = "x86_64")]
struct Block<'a, const N: usize> {
    wide: pulp::x86::V3,
    rows: &'a [[Weights; N]; ROWS],
    vector: &'a [Numbers; N],
}

#[cfg(target_arch = "x86_64")]
impl<const N: usize> pulp::NullaryFnOnce for Block<'_, N> {
    type Output = [i32; ROWS];

    /// Sixteen products at once for each row; then neighbours are added until each row has one sum.
    #[inline(always)]
    fn call(self) -> [i32; ROWS] {
        let (avx, avx2) = (self.wide.avx, self.wide.avx2);
        let vector = self.vector.map(pulp::cast);
        // Not a loop over the rows: the compiler would keep its sums in memory.
        let sum = |row: usize| {
            let mut sum = avx._mm256_setzero_si256();
            for (weights, numbers) in self.rows[row].iter().zip(vector) {
                sum = avx2._mm256_add_epi32(sum, avx2._mm256_madd_epi16(pulp::cast(*weights), numbers));
            }
            sum
        };
        let pair = |a, b| avx2._mm256_hadd_epi32(a, b);
        let low = pair(pair(sum(0), sum(1)), pair(sum(2), sum(3)));
        let high = pair(pair(sum(4), sum(5)), pair(sum(6), sum(7)));
        let (left, right) =
            (avx2._mm256_permute2x128_si256::<0x20>(low, high), avx2._mm256_permute2x128_si256::<0x31>(low, high));
        pulp::cast(avx2._mm256_add_epi32(left, right))
    }
}

/// The sum of products of one row, in eight strands, so that the compiler multiplies and adds eight pairs at once (`pmaddwd`).
/// Not inlined, as it loses sight of what it can do when it unrolls the loops around it first.
#[inline(never)]
fn dot<const N: usize>(row: &[Weights; N], vector: &[Numbers; N]) -> i32 {
    let mut sums = [0i32; 8];
    let (row, vector) = (row.as_flattened().as_chunks::<8>().0, vector.as_flattened().as_chunks::<8>().0);
    for (row, vector) in row.iter().zip(vector) {
        for i in 0..8 {
            sums[i] = sums[i].wrapping_add(i32::from(i16::from_le_bytes(row[i])) * i32::from(vector[i]));
        }
    }
    sums.iter().fold(0, |sum, strand| sum.wrapping_add(*strand))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_those_of_plain_arithmetic() {
        let weight = |row: usize, at: usize| ((row * 64 + at) as i32 * 91 % 12_007 - 6000) as i16;
        let row = |row: usize| std::array::from_fn(|part| std::array::from_fn(|at| weight(row, 16 * part + at).to_le_bytes()));
        let rows: Vec<[Weights; 4]> = (0..19).map(row).collect();
        let vector: [Numbers; 4] = std::array::from_fn(|part| std::array::from_fn(|at| 900 - 31 * (16 * part + at) as i16));
        let plain = |row: usize| (0..64).map(|at| i32::from(weight(row, at)) * (900 - 31 * at as i32)).sum::<i32>();
        let expected: Vec<i32> = (0..19).map(plain).collect();
        let narrow = Kernel {
            #[cfg(target_arch = "x86_64")]
            wide: None,
        };
        for kernel in [Kernel::detect(), narrow] {
            let mut products = [0; 19];
            kernel.times(&rows, &vector, &mut products);
            assert_eq!(&products[..], &expected[..]);
        }
    }
}
