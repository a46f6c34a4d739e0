//! Work on many things at once, if the feature `rayon` is on; what comes out stands in the order of what went in, however many threads
//! there are.

#[cfg(feature = "rayon")]
pub(crate) fn map<'i, T: Sync, R: Send>(items: &'i [T], work: impl Fn(&'i T) -> R + Send + Sync) -> Vec<R> {
    use rayon::prelude::*;
    items.par_iter().map(work).collect()
}

#[cfg(not(feature = "rayon"))]
pub(crate) fn map<'i, T: Sync, R: Send>(items: &'i [T], work: impl Fn(&'i T) -> R + Send + Sync) -> Vec<R> {
    items.iter().map(work).collect()
}
