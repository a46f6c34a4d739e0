//! From a folder to the sets in its files.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::form::{self, Form};
use crate::pairs::Set;
use crate::passages::Catalogue;
use crate::shared::Stop;
use crate::shared::input::STDIN;

/// What the files hold, in the order of their names.
#[derive(Default)]
pub struct Found {
    pub pairs: Vec<Set>,
    pub passages: Vec<Catalogue>,
    /// Files that hold neither.
    pub passed_over: Vec<String>,
}

/// Reads every file in the folder and in the folders below it that ends in `.jsonl`; or the one file; or standard input.
pub fn read(path: &Path, text: &str) -> Result<Found, Stop> {
    let mut found = Found::default();
    if path.as_os_str() == STDIN {
        let mut bytes = vec![];
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        read.map_err(|cause| Stop(format!("standard input cannot be read: {cause}")))?;
        take(&mut found, "stdin", "standard input", &bytes, text)?;
        return Ok(found);
    }
    for file in files(path)? {
        let place = file.display().to_string();
        let bytes = fs::read(&file).map_err(|cause| Stop(format!("{place} cannot be read: {cause}")))?;
        take(&mut found, &name(path, &file), &place, &bytes, text)?;
    }
    Ok(found)
}

fn take(found: &mut Found, name: &str, place: &str, bytes: &[u8], text: &str) -> Result<(), Stop> {
    match form::of(place, bytes)? {
        Some(Form::Pairs) => found.pairs.push(Set::read(name, place, bytes)?),
        Some(Form::Passages) => found.passages.push(Catalogue::read(name, place, bytes, text)?),
        None => found.passed_over.push(place.to_owned()),
    }
    Ok(())
}

/// The files in the order of their names, each folder in its place. Links to folders are not followed: they could lead in a circle.
fn files(path: &Path) -> Result<Vec<PathBuf>, Stop> {
    let unreadable = |cause: std::io::Error| Stop(format!("{} cannot be read: {cause}", path.display()));
    if !fs::metadata(path).map_err(unreadable)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut entries = vec![];
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        entries.push((entry.path(), entry.file_type().map_err(unreadable)?));
    }
    entries.sort_by(|x, y| x.0.cmp(&y.0));
    let mut found = vec![];
    for (entry, kind) in entries {
        if kind.is_dir() {
            found.extend(files(&entry)?);
        } else if entry.extension().is_some_and(|extension| extension == "jsonl") && entry.is_file() {
            found.push(entry);
        }
    }
    Ok(found)
}

/// What the set in a file is called: its path inside the folder, without the extension.
fn name(folder: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(folder).ok().filter(|inside| !inside.as_os_str().is_empty());
    let inside = inside.or(file.file_name().map(Path::new)).unwrap_or(file).with_extension("");
    let parts: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    parts.join("/")
}
