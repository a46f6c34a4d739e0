//! The HTML report in a real browser. Ignored, as it needs Chromium: `.ci/run` installs it and runs these with `--ignored`.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rashomon::{Account, Comparer, Report, render};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// A browser with one page open, driven by the DevTools protocol.
struct Browser {
    process: Child,
    socket: WebSocket<TcpStream>,
    session: String,
    asked: u64,
    folder: PathBuf,
}

impl Browser {
    fn open(name: &str, page: &str) -> Browser {
        let folder = std::env::temp_dir().join(format!("rashomon-browser-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("the folder for temporary files can be written");
        let file = folder.join("report.html");
        std::fs::write(&file, page).expect("the folder is there");
        let mut process = Command::new("chromium")
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--window-size=1200,900"])
            .arg(format!("--user-data-dir={}", folder.join("profile").display()))
            .arg("about:blank")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("chromium is installed: apt-get install chromium");
        let told = BufReader::new(process.stderr.take().expect("it is piped"));
        let mut lines = told.lines().map_while(Result::ok);
        let address = lines.find_map(|line| Some(line.split_once("listening on ws://")?.1.to_owned())).expect("it listens");
        // What else it tells has to go somewhere.
        std::thread::spawn(move || lines.for_each(drop));
        let host = address.split('/').next().expect("an address has a host");
        let stream = TcpStream::connect(host).expect("it listens");
        let (socket, _) = tungstenite::client(format!("ws://{address}"), stream).expect("it speaks the protocol");
        let mut browser = Browser { process, socket, session: String::new(), asked: 0, folder };
        let target = browser.ask("Target.createTarget", &json!({ "url": format!("file://{}", file.display()) }));
        let session = browser.ask("Target.attachToTarget", &json!({ "targetId": target["targetId"], "flatten": true }));
        browser.session = session["sessionId"].as_str().expect("a session has a name").to_owned();
        browser.wait_for("document.readyState === 'complete' && location.protocol === 'file:'");
        browser
    }

    fn ask(&mut self, method: &str, parameters: &Value) -> Value {
        self.asked += 1;
        let mut request = json!({ "id": self.asked, "method": method, "params": parameters });
        if !self.session.is_empty() {
            request["sessionId"] = self.session.as_str().into();
        }
        self.socket.send(Message::text(request.to_string())).expect("the browser runs");
        loop {
            let answer = self.socket.read().expect("the browser answers");
            let Ok(text) = answer.to_text() else { continue };
            let answer: Value = serde_json::from_str(text).expect("it speaks JSON");
            if answer["id"] == self.asked {
                return answer["result"].clone();
            }
        }
    }

    /// The value of an expression in the page.
    fn value(&mut self, expression: &str) -> Value {
        let answer = self.ask("Runtime.evaluate", &json!({ "expression": expression, "returnByValue": true }));
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    fn wait_for(&mut self, expression: &str) {
        let start = Instant::now();
        while self.value(expression) != true {
            assert!(start.elapsed() < Duration::from_secs(60), "{expression} does not come true");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn sample() -> (Report, Vec<Account>) {
    let read = |name: &str| Account::read(format!("examples/accounts/{name}.txt")).expect("it comes with the crate");
    let accounts = vec![read("kennedy-retold"), read("dobrynin-retold")];
    (Comparer::new().compare(&accounts), accounts)
}

/// Whether the first passage of a finding in each pane lies within what the pane shows.
const BOTH_IN_VIEW: &str = "(function (id) {
    return Array.from(document.querySelectorAll('.pane')).every(function (pane) {
        var text = pane.querySelector('.text'), frame = text.getBoundingClientRect();
        var anchor = text.querySelector('[id^=\"p-' + id + '-\"]');
        var place = anchor.getBoundingClientRect();
        return place.top >= frame.top && place.top <= frame.bottom && frame.top < innerHeight && frame.bottom > 0
            && place.top >= 0 && place.top <= innerHeight;
    });
})";

#[test]
#[ignore = "needs Chromium"]
fn a_click_brings_both_passages_into_view() {
    let (report, accounts) = sample();
    let mut browser = Browser::open("click", &render::html(&report, &accounts));
    for found in &report.discrepancies {
        browser.value(&format!("document.querySelector('#f-{} a.show').click()", found.id));
        browser.wait_for(&format!("{BOTH_IN_VIEW}('{}')", found.id));
        assert!(browser.value("document.querySelectorAll('mark.now').length").as_u64() >= Some(2));
    }
    browser.value("document.querySelectorAll('#accounts mark.d')[0].click()");
    assert_eq!(browser.value("document.querySelectorAll('tr.now').length"), 1, "and a click on a passage its finding");
}

#[test]
#[ignore = "needs Chromium"]
fn findings_are_filtered_and_sorted() {
    let (report, accounts) = sample();
    let mut browser = Browser::open("filter", &render::html(&report, &accounts));
    assert_eq!(browser.value("document.querySelector('form.filters').hidden"), false, "the script runs");
    browser.value(
        "(function () { var form = document.querySelector('form.filters'); form.elements.kind.value = 'modality';
            form.dispatchEvent(new Event('input')); })()",
    );
    let shown = "Array.from(document.querySelectorAll('#discrepancies tr.finding')).filter(row => !row.hidden).map(row => row.dataset.kind)";
    assert_eq!(browser.value(shown), json!(["modality"]));
    browser.value("document.querySelector('#discrepancies th[data-sort=score] button').click()");
    browser.value("document.querySelector('#discrepancies th[data-sort=score] button').click()");
    let scores =
        browser.value("Array.from(document.querySelectorAll('#discrepancies tr.finding')).map(row => Number(row.dataset.score))");
    let scores: Vec<f64> = serde_json::from_value(scores).expect("they are numbers");
    assert!(scores.is_sorted() && scores.len() == report.discrepancies.len(), "{scores:?}");
}

#[test]
#[ignore = "needs Chromium"]
fn no_script_in_an_account_runs() {
    let attack = "<script>window.ran = 1</script> <img src=x onerror='window.ran = 2'> \"><svg onload=window.ran=3> \
        <a href=\"javascript:window.ran=4\">x</a> \u{202e}evil\u{202c} </title></style></script><script>window.ran=5</script>";
    let account = |id: &str, light: &str| {
        let text = format!("The light at \"{attack}\" was {light}. {attack} The light was {light}.");
        Account::new(format!("{id}\"><script>window.ran=6</script>"), text).expect("it is short").with_author(attack)
    };
    let accounts = [account("a", "red"), account("b", "green")].map(|account| account.with_format(rashomon::Format::Plain));
    let report = Comparer::new().compare(&accounts);
    assert!(!report.discrepancies.is_empty());
    let mut browser = Browser::open("hostile", &render::html(&report, &accounts));
    browser.value("document.querySelectorAll('#accounts mark').forEach(mark => mark.click())");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(browser.value("typeof window.ran"), "undefined");
    assert_eq!(browser.value("document.querySelectorAll('script').length"), 1);
    assert_eq!(
        browser.value("document.querySelectorAll('img, svg, iframe, [onload], [onerror], a[href^=javascript]').length"),
        0
    );
    // And were a script to get in, the policy would not let it run.
    browser.value("(function () { var script = document.createElement('script'); script.textContent = 'window.ran = 7'; document.body.append(script); })()");
    assert_eq!(browser.value("typeof window.ran"), "undefined");
}

#[test]
#[ignore = "needs Chromium"]
fn five_thousand_findings_open_and_scroll() {
    let (mut report, accounts) = sample();
    let one = report.discrepancies[0].clone();
    report.discrepancies = (0..5_000).map(|number| rashomon::Finding { id: format!("d-{number}"), ..one.clone() }).collect();
    let start = Instant::now();
    let mut browser = Browser::open("many", &render::html(&report, &accounts));
    assert_eq!(browser.value("document.querySelectorAll('#discrepancies tr.finding').length"), 5_000);
    browser.value("document.getElementById('f-d-4999').scrollIntoView()");
    browser.wait_for(
        "(function () { var place = document.getElementById('f-d-4999').getBoundingClientRect(); return place.top < innerHeight && place.bottom > 0; })()",
    );
    browser.value("document.querySelector('#f-d-4999 a.show').click()");
    browser.wait_for(&format!("{BOTH_IN_VIEW}('d-4999')"));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}
