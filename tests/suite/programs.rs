//! Running the example programs as their users do.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// How a program ended.
pub struct Ended {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Ended {
    /// Standard output as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\n{}\n{}", self.out, self.err))
    }

    /// Checks that the program refused in one plain sentence, and that the sentence has all of the words.
    #[track_caller]
    pub fn refused_with(&self, words: &[&str]) {
        assert_eq!(self.status, 2, "{}", self.err);
        assert_eq!(self.out, "", "a refusal prints no result");
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in {:?}", self.err);
        }
    }
}

/// Runs the example program with nothing on its standard input.
#[track_caller]
pub fn run<S: AsRef<OsStr>>(program: &str, arguments: &[S]) -> Ended {
    feed(program, arguments, b"")
}

/// Runs the example program with the bytes on its standard input.
#[track_caller]
pub fn feed<S: AsRef<OsStr>>(program: &str, arguments: &[S], input: &[u8]) -> Ended {
    let mut child = command(program).args(arguments).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let input = input.to_owned();
    // On a thread of its own: a program may answer before it has read everything, and may end without reading.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let ended = child.wait_with_output().expect("the program ends");
    writer.join().expect("writing does not panic");
    read(ended)
}

/// The example program, in the root of the crate, with its three streams piped.
#[track_caller]
pub fn command(program: &str) -> Command {
    let path = built(program);
    assert!(path.exists(), "{} is not built: cargo build --examples", path.display());
    let mut command = Command::new(path);
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Examples are built next to the directory in which the tests are.
fn built(program: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let profile = test.parent().and_then(Path::parent).expect("tests are in deps");
    profile.join("examples").join(program).with_extension(std::env::consts::EXE_EXTENSION)
}

fn read(ended: Output) -> Ended {
    let text = |bytes| String::from_utf8(bytes).expect("programs print UTF-8");
    Ended { status: ended.status.code().expect("no signal"), out: text(ended.stdout), err: text(ended.stderr) }
}

/// A sample account.
pub fn account(name: &str) -> String {
    format!("{}/examples/accounts/{name}.txt", env!("CARGO_MANIFEST_DIR"))
}

/// A file of the test's own, in a folder that goes when it is dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(name: &str) -> Scratch {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("the target directory can be written");
        Scratch(folder)
    }

    /// Writes a file, and folders above it, and gives its path.
    pub fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("it is in the folder")).expect("folders can be made");
        std::fs::write(&path, bytes).expect("the file can be written");
        self.path(name)
    }

    pub fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().expect("the path is UTF-8").to_owned()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed stays in the target directory.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
