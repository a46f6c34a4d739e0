//! The most memory that a process has had: each measurement in a process of its own, since a peak never goes down.

use std::process::{Command, ExitCode};

/// The argument that makes a bench do the work once and tell its peak.
pub const FLAG: &str = "--peak";

/// Does the work, and prints the most memory that the process has had, in bytes.
pub fn told(work: impl FnOnce()) -> ExitCode {
    work();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse::<f64>().ok());
    let Some(kilobytes) = peak else { return ExitCode::FAILURE };
    println!("{}", kilobytes * 1024.0);
    ExitCode::SUCCESS
}

/// The peak for so many, less that for one, for each byte; none where the system does not tell.
pub fn a_byte(many: usize, bytes: usize) -> Option<f64> {
    let peak = |many: usize| {
        let output = Command::new(std::env::current_exe().ok()?).args([FLAG, &many.to_string()]).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse::<f64>().ok()
    };
    Some((peak(many)? - peak(1)?) / bytes as f64)
}
