//! A text that is not English is said to be so, and nothing is read in it; odd English is still read.

use rashomon::{Account, Comparer, compare};

const OTHERS: &[(&str, &str)] = &[
    (
        "french",
        "Le témoin est arrivé au carrefour vers huit heures du matin. Il dit que la voiture ne s'est pas arrêtée, que le feu \
        était rouge et que le conducteur est parti sans parler à personne. Sa femme, qui était dans la maison, a tout vu par la \
        fenêtre.",
    ),
    (
        "german",
        "Der Zeuge kam gegen acht Uhr morgens an die Kreuzung. Er sagt, der Wagen habe nicht gehalten, die Ampel sei rot \
        gewesen und der Fahrer sei weggefahren, ohne mit jemandem zu sprechen. Seine Frau war im Haus und sah alles aus dem \
        Fenster.",
    ),
    (
        "spanish",
        "El testigo llegó al cruce a las ocho de la mañana. Dice que el coche no se detuvo, que el semáforo estaba en rojo y \
        que el conductor se marchó sin hablar con nadie. Su mujer, que estaba en la casa, lo vio todo por la ventana.",
    ),
    (
        "italian",
        "Il testimone è arrivato all'incrocio alle otto del mattino. Dice che la macchina non si è fermata, che il semaforo era \
        rosso e che il conducente è andato via senza parlare con nessuno. Sua moglie era in casa e ha visto tutto.",
    ),
    (
        "dutch",
        "De getuige kwam om acht uur bij het kruispunt. Hij zegt dat de auto niet stopte, dat het licht rood was en dat de \
        man wegreed zonder met iemand te spreken. Zijn vrouw stond in de kamer en zag alles door het raam.",
    ),
    (
        "danish",
        "Vidnet kom til krydset klokken otte om morgenen. Han siger, at vognen ikke holdt, at lyset var rødt, og at manden \
        kørte bort uden at tale med nogen. Hans kone stod i stuen og så det hele gennem vinduet.",
    ),
    (
        "latin",
        "Hora secunda testis ad compitum venit. Dicit currum non stetisse, rubram fuisse lucem, aurigam autem nullo verbo \
        cum ullo facto abisse. Uxor eius, quae in domo erat, omnia per fenestram vidit et vicinos statim vocavit.",
    ),
    ("russian", "Свидетель подошёл к перекрёстку в восемь часов утра. Он говорит, что машина не остановилась."),
    ("arabic", "وصل الشاهد إلى التقاطع في الثامنة صباحا وقال إن السيارة لم تتوقف وإن الضوء كان أحمر ثم غادر السائق."),
    ("chinese", "证人早上八点到达路口。他说那辆车没有停下，当时是红灯，司机没有和任何人说话就离开了。"),
];

const ENGLISH: &[(&str, &str)] = &[
    (
        "names",
        "Señor Íñigo Etxeberria met Frau Müller-Lüdenscheidt and Monsieur de la Fontaine at the Gare du Nord in Paris. They \
        went to see Herr von Weizsäcker, who had come from Köln with Signora Dell'Acqua and Doña María del Carmen.",
    ),
    (
        "list",
        "Anatoly Dobrynin\nRobert Kennedy\nDean Rusk\nAndrei Gromyko\nNikita Khrushchev\nTheodore Sorensen\nLlewellyn Thompson\n\
        Georgi Bolshakov\nAleksandr Fomin\nJohn Scali\nMcGeorge Bundy\nValerian Zorin\nAdlai Stevenson\nU Thant",
    ),
    (
        "king-james",
        "And it came to pass in those days, that there went out a decree from Caesar Augustus, that all the world should \
        be taxed. And he saith unto them, Whither goest thou? And they answered him not, for they feared greatly.",
    ),
    (
        "telegram",
        "Arrived London safely stop train delayed six hours snow stop met ambassador yesterday stop talks failed stop \
        returning home Friday stop send money hotel bill stop weather terrible stop letter follows",
    ),
    (
        "capitals",
        "THE DRIVER DID NOT STOP AT THE CROSSING. THE LIGHT WAS RED AND HE DROVE ON. I SAW IT FROM MY WINDOW AND CALLED \
        THE POLICE AT ONCE, BUT THEY CAME AN HOUR LATER.",
    ),
    (
        "ledger",
        "On 4 May 1786 Captain Orlin photographed 13 lighthouses in Nerden. On 9 May 1786 Mr Ulquist hired 16 masons in Kael. \
        On 2 June 1786 Dr Saner painted 15 panels in Torvik. On 8 June 1786 Mrs Wenga planted 77 trees in Quessel. On 1 July \
        1786 Father Doros slaughtered 93 oxen in Ulner. On 3 July 1786 Judge Marwen buried 87 infants in Roswen. On 6 July \
        1786 Count Holka burned 9 ledgers in Denor. On 7 July 1786 Sister Linse wove 48 sheets in Ganques.",
    ),
    ("short", "Er kam. Il vint."),
];

fn account(id: &str, text: &str) -> Account {
    Account::new(id, text).expect("it is short")
}

#[test]
fn other_languages_are_named_and_not_read() {
    for &(name, text) in OTHERS {
        let english = account("english", "The driver did not stop. The light was red.");
        let report = compare(&account(name, text), &english);
        assert_eq!(report.notes.len(), 1, "{name}: {:?}", report.notes);
        assert!(report.notes[0].account == name && report.notes[0].text.contains("English"), "{:?}", report.notes);
        assert_eq!(report.accounts[0].claims, 0, "{name}");
        assert!(report.discrepancies.is_empty() && report.corroborations.is_empty(), "{name}");
        assert!(report.omissions.is_empty(), "{name}: what is not read cannot be said to miss anything");
    }
}

#[test]
fn odd_english_is_read() {
    for &(name, text) in ENGLISH {
        assert_eq!(compare(&account(name, text), &account("other", "It rained.")).notes, [], "{name}");
        assert!(Comparer::new().read(&account(name, text)).account.sentences > 0, "{name}");
    }
}

#[test]
fn the_samples_are_english() {
    for name in ["kennedy-retold", "dobrynin-retold", "rusk-retold", "accident-driver", "accident-cyclist"] {
        let account = Account::read(crate::programs::account(name)).expect("it comes with the crate");
        assert_eq!(Comparer::new().audit(&account).notes, [], "{name}");
    }
}
