//! The page in a real browser, Debian's chromium. These tests are left out unless asked for: `cargo test --test suite browser -- --ignored`.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use rashomon::{Account, Report, Severity, Span, compare, render};
use serde_json::{Value, json};

use crate::programs::{Scratch, account, run};

/// A browser with one page, driven over a pipe by its DevTools protocol: messages of JSON that end with a zero byte.
struct Browser {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    session: String,
    sent: u64,
    _profile: Scratch,
}

impl Browser {
    fn open(name: &str, page: &str, (width, height): (u32, u32)) -> Browser {
        let profile = Scratch::new(&format!("browser-{name}"));
        let file = profile.file("page.html", page.as_bytes());
        // The browser takes messages on its file 3 and answers on its file 4; only a shell can name those.
        let start = format!(
            "exec chromium --headless --no-sandbox --disable-gpu --remote-debugging-pipe --user-data-dir='{}' \
             --window-size={width},{height} about:blank 3<&0 4>&1 1>/dev/null 2>/dev/null",
            profile.path("profile")
        );
        let mut child =
            Command::new("sh").args(["-c", &start]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a shell");
        let (to, from) = (child.stdin.take().expect("piped"), BufReader::new(child.stdout.take().expect("piped")));
        let mut browser = Browser { child, to, from, session: String::new(), sent: 0, _profile: profile };
        let target = browser.ask("Target.createTarget", json!({"url": "about:blank"}))["targetId"].clone();
        let session = browser.ask("Target.attachToTarget", json!({"targetId": target, "flatten": true}));
        browser.session = session["sessionId"].as_str().expect("a session").to_owned();
        browser.ask("Page.enable", json!({}));
        let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        browser.ask("Emulation.setDeviceMetricsOverride", screen);
        browser.ask("Page.navigate", json!({"url": format!("file://{file}")}));
        browser.wait("document.readyState === 'complete' && location.protocol === 'file:'");
        browser
    }

    /// Sends a message and gives the result of its answer.
    fn ask(&mut self, method: &str, arguments: Value) -> Value {
        self.sent += 1;
        let mut message = json!({"id": self.sent, "method": method, "params": arguments});
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        self.to.write_all(format!("{message}\0").as_bytes()).expect("chromium listens: is it installed?");
        self.to.flush().expect("chromium listens");
        loop {
            let mut answer = vec![];
            self.from.read_until(0, &mut answer).expect("chromium answers");
            assert_eq!(answer.pop(), Some(0), "chromium ended: is it installed?");
            let answer: Value = serde_json::from_slice(&answer).expect("JSON");
            if answer["id"] == json!(self.sent) {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].clone();
            }
        }
    }

    /// The value of an expression in the page.
    fn value(&mut self, expression: &str) -> Value {
        let arguments = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let answer = self.ask("Runtime.evaluate", arguments);
        assert!(answer.get("exceptionDetails").is_none(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    #[track_caller]
    fn wait(&mut self, condition: &str) {
        for _ in 0..200 {
            if self.value(condition) == json!(true) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        // What stood there instead is the first thing to look at.
        let scratch = Scratch::new("browser-failed");
        let seen = scratch.file("seen.png.base64", self.picture().as_bytes());
        std::mem::forget(scratch);
        panic!("never true, see {seen}: {condition}");
    }

    /// Clicks on the middle of an element, as a mouse does, once it has been scrolled to.
    fn click(&mut self, selector: &str) {
        let place = self.value(&format!(
            "(async () => {{ const found = document.querySelector('{selector}'); found.scrollIntoView({{block: 'center'}}); \
             for (let time = 0; time < 8; time++) {{ await new Promise(requestAnimationFrame); \
             found.scrollIntoView({{block: 'center'}}); }} \
             const box = found.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]; }})()"
        ));
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1});
            self.ask("Input.dispatchMouseEvent", press);
        }
    }

    /// A picture of the page as it stands, as the bytes of a PNG in base 64.
    fn picture(&mut self) -> String {
        self.ask("Page.captureScreenshot", json!({"format": "png"}))["data"].as_str().expect("a picture").to_owned()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Tests end whether or not the browser is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether a passage is to be seen: inside the window, and inside the part of its pane that scrolls.
fn in_view(id: &str) -> String {
    format!(
        "(() => {{ const passage = document.getElementById('{id}').getBoundingClientRect(); \
         const pane = document.getElementById('{id}').closest('.text').getBoundingClientRect(); \
         return passage.top >= pane.top && passage.bottom <= pane.bottom && passage.top >= 0 && passage.bottom <= innerHeight \
         && passage.left >= 0 && passage.right <= innerWidth; }})()"
    )
}

fn sample() -> String {
    run("compare", &["--format", "html"]).out
}

#[test]
#[ignore = "needs chromium"]
fn a_click_brings_both_passages_into_view() {
    for size in [(1400, 900), (420, 800)] {
        let mut browser = Browser::open("click", &sample(), size);
        for name in ["d2", "d1"] {
            browser.click(&format!("#{name} h3 a"));
            browser.wait(&in_view(&format!("{name}-0")));
            browser.wait(&in_view(&format!("{name}-1")));
        }
        browser.click("tr[data-name=d3] a");
        browser.wait(&format!("{} && {}", in_view("d3-0"), in_view("d3-1")));
    }
}

#[test]
#[ignore = "needs chromium"]
fn the_sides_of_an_audit_are_both_shown() {
    let page = run("audit", &[account("rusk-retold"), "--format".into(), "html".into()]).out;
    let mut browser = Browser::open("audit", &page, (1400, 900));
    browser.click("#d1 h3 a");
    browser.wait(&format!("{} && {}", in_view("d1-0"), in_view("d1-1")));
}

#[test]
#[ignore = "needs chromium"]
fn the_table_is_sorted_and_filtered() {
    let mut browser = Browser::open("table", &sample(), (1400, 900));
    assert_eq!(browser.value("document.getElementById('controls').hidden"), json!(false));
    let first = "document.querySelector('#table tbody tr').dataset.name";
    assert_eq!(browser.value(first), json!("d1"));
    browser.click("#table th:first-child button");
    browser.click("#table th:first-child button");
    let last = browser.value("'d' + document.querySelectorAll('#table tbody tr').length");
    assert_eq!(browser.value(first), last);
    browser.value("document.getElementById('words').focus()");
    browser.ask("Input.insertText", json!({"text": "no finding has these words"}));
    browser.wait("document.querySelectorAll('#table tbody tr:not([hidden])').length === 0");
    assert!(browser.value("document.getElementById('shown').textContent").as_str().expect("words").starts_with("0 of"));
}

#[test]
#[ignore = "needs chromium"]
fn nothing_in_an_account_runs() {
    let hostile = [
        "<script>window.ran = 1</script>",
        "<img src=x onerror='window.ran = 1'>",
        "\"><svg onload=window.ran=1>",
        "</p></article></div><iframe src='javascript:parent.ran=1'></iframe>",
        "<a href='javascript:window.ran=1'>here</a>",
        "<style>body{display:none}</style>",
        "]]><!--",
        "\u{202e}red\u{2066}",
    ];
    let make = |name: &str| {
        let sample = std::fs::read_to_string(account(name)).expect("it comes with the crate");
        let text = format!("{sample}\n\n{}", hostile.join("\n\n"));
        Account::new(format!("{name}\"><script>ran=1</script>"), text).expect("it is short").with_format(rashomon::Format::Plain)
    };
    let accounts = ["accident-driver", "accident-cyclist"].map(make);
    let mut report = compare(&accounts[0], &accounts[1]);
    report.discrepancies.iter_mut().for_each(|finding| finding.explanation = hostile.join(" "));
    assert!(!report.discrepancies.is_empty());
    let mut browser = Browser::open("hostile", &render::html(&report, &accounts), (1200, 900));
    assert_eq!(browser.value("typeof window.ran"), json!("undefined"));
    assert_eq!(browser.value("document.querySelectorAll('script, iframe, img, [onload], [onerror]').length"), json!(1));
    assert_eq!(browser.value("document.querySelectorAll('a[href^=javascript]').length"), json!(0));
    assert_eq!(browser.value("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)"), json!(false));
    // Even markup that got in could run nothing.
    browser.value("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')");
    browser.value("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))");
    browser.value("new Promise((done) => setTimeout(done, 300))");
    assert_eq!(browser.value("typeof window.ran"), json!("undefined"));
}

/// A report of so many findings, each on a paragraph of its own.
fn large(number: usize) -> (Report, [Account; 2]) {
    let make = |id: &str, colour: &str| {
        let text: String = (0..number).map(|at| format!("Lamp {at} was {colour}.\n\n")).collect();
        Account::new(id, text).expect("it is short")
    };
    let accounts = [make("a", "red"), make("b", "green")];
    let [a, b] = ["red", "green"].map(|colour| Account::new(colour, format!("The lamp was {colour}.")).expect("it is short"));
    let mut report = compare(&a, &b);
    let mut finding = report.discrepancies.remove(0);
    finding.severity = Severity::High;
    for (side, account) in finding.sides.iter_mut().zip(&accounts) {
        side.account = account.id().to_owned();
        side.cues.clear();
    }
    let mut starts = [0, 0];
    report.discrepancies = (0..number)
        .map(|at| {
            let mut finding = finding.clone();
            finding.id = format!("d-{at}");
            for ((side, account), start) in finding.sides.iter_mut().zip(&accounts).zip(&mut starts) {
                let length = account.text()[*start..].find("\n\n").expect("each paragraph ends");
                side.span = Span { start: *start as u32, end: (*start + length) as u32 };
                side.quote = account.text()[side.span.range()].to_owned();
                *start += length + 2;
            }
            finding
        })
        .collect();
    (report, accounts)
}

#[test]
#[ignore = "needs chromium"]
fn five_thousand_findings_open_and_scroll() {
    let (report, accounts) = large(5000);
    let page = render::html(&report, &accounts);
    let begun = std::time::Instant::now();
    let mut browser = Browser::open("large", &page, (1400, 900));
    assert_eq!(browser.value("document.querySelectorAll('#table tbody tr').length"), json!(5000));
    browser.value("scrollTo(0, document.body.scrollHeight)");
    browser.wait("scrollY > 10000");
    browser.click("#d4900 h3 a");
    browser.wait(&format!("{} && {}", in_view("d4900-0"), in_view("d4900-1")));
    assert!(begun.elapsed().as_secs() < 30, "opened and scrolled in {:?}", begun.elapsed());
}

/// The picture in the README, made anew only on request; it differs from machine to machine by the fonts.
#[test]
#[ignore = "needs chromium, and writes a file"]
fn the_page_is_pictured() {
    let mut browser = Browser::open("picture", &sample(), (1000, 640));
    browser.click("#d1 h3 a");
    browser.wait(&format!("{} && {}", in_view("d1-0"), in_view("d1-1")));
    let picture = browser.picture();
    assert!(picture.len() * 3 / 4 < 200_000, "the picture has {} bytes", picture.len() * 3 / 4);
    if std::env::var_os("RASHOMON_RENEW").is_some() {
        let file = std::fs::File::create("gallery/page.png").expect("the folder can be written");
        let mut decode = Command::new("base64").arg("-d").stdin(Stdio::piped()).stdout(file).spawn().expect("base64 is there");
        decode.stdin.take().expect("piped").write_all(picture.as_bytes()).expect("it reads");
        assert!(decode.wait().expect("it ends").success());
    }
}
