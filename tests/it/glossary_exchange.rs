//! Glossaries of other programs: what comes in, what goes out, and what is said of what does not.

use std::fs;

use proptest::prelude::*;
use sverka::glossary::{
    ColumnMap, Entry, Exchange, Field, Glossary, Imported, Matching, Scope, Severity, Status, export, import,
};
use sverka::text::Language;

fn read(source: &str, format: Exchange) -> Imported {
    import("t.x", source, format, &ColumnMap::new()).unwrap()
}

/// The entries as `english / russian`, each form with the initial of its status.
fn shown(imported: &Imported) -> Vec<String> {
    let forms = |entry: &Entry, language| {
        let forms = entry.forms(language).iter().map(|form| match form.status {
            Status::Preferred => form.text.clone(),
            Status::Admitted => format!("+{}", form.text),
            Status::Forbidden => format!("-{}", form.text),
            Status::Related => format!("~{}", form.text),
        });
        forms.collect::<Vec<_>>().join(" ")
    };
    let line =
        |entry: &Entry| format!("{} / {}", forms(entry, Language::English), forms(entry, Language::Russian));
    imported.entries.iter().map(line).collect()
}

fn said(imported: &Imported) -> Vec<String> {
    let losses =
        imported.losses.iter().map(|loss| format!("{}: {}", loss.line, loss.message.text(Language::English)));
    losses.chain(imported.remarks.iter().map(|remark| remark.text(Language::English))).collect()
}

fn refusal(source: &str, format: Exchange) -> String {
    let error = import("t.x", source, format, &ColumnMap::new()).unwrap_err().remove(0);
    format!("{}: {}", error.line, error.message.text(Language::English))
}

const DCA: &str = r#"<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc>
<p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="1"><descrip type="subjectField">diplomacy</descrip><admin type="source">DIP</admin>
<langSec xml:lang="ru-RU"><termSec><term>вербальная <hi>нота</hi></term></termSec></langSec>
<langSec xml:lang="fr"><descrip type="definition">une note</descrip><termSec><term>note verbale</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>verbal note</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
<termSec><term>note verbale</term><termNote type="partOfSpeech">noun</termNote></termSec>
<termSec><term>third&#45;person &amp; note</term></termSec><note>plural: notes verbales</note></langSec></conceptEntry>
<conceptEntry id="2"><langSec xml:lang="en"><termSec><term>alone</term></termSec></langSec></conceptEntry>
</body></text></tbx>"#;

const DCT: &str = r#"<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="1"><min:subjectField>law</min:subjectField><basic:source>UN</basic:source>
<langSec xml:lang="en"><termSec><term>ICC</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>International Criminal Court</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="ru"><termSec><term>Международный уголовный суд</term></termSec></langSec></conceptEntry></body></text></tbx>"#;

const MARTIF: &str = r#"<!DOCTYPE martif SYSTEM "http://example.org/TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry id="a"><langSet xml:lang="en"><ntig><termGrp>
<term>aide-mémoire</term></termGrp></ntig></langSet><langSet xml:lang="ru"><tig><term>памятная записка</term></tig></langSet>
</termEntry></body></text></martif>"#;

#[test]
fn tbx_of_both_versions_and_styles_is_read() {
    let imported = read(DCA, Exchange::Tbx);
    assert_eq!(shown(&imported), ["note verbale +third-person & note -verbal note / вербальная нота"]);
    let entry = &imported.entries[0];
    assert_eq!(
        (entry.domain.as_str(), entry.authority.as_str(), entry.note.as_str()),
        ("diplomacy", "DIP", "plural: notes verbales")
    );
    assert_eq!(
        said(&imported),
        [
            "11: “alone” is left out: no Russian form is preferred or admitted",
            "languages that are not taken over: fr (1)",
            "data that are not taken over: partOfSpeech (1)",
        ]
    );
    let dct = read(DCT, Exchange::Tbx);
    assert_eq!(shown(&dct), ["International Criminal Court +ICC / Международный уголовный суд"]);
    assert_eq!((dct.entries[0].domain.as_str(), dct.entries[0].authority.as_str()), ("law", "UN"));
    assert_eq!(shown(&read(MARTIF, Exchange::Tbx)), ["aide-mémoire / памятная записка"]);
}

#[test]
fn hostile_and_broken_xml_is_refused_in_words() {
    let bomb = r#"<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><tbx>&b;</tbx>"#;
    assert!(refusal(bomb, Exchange::Tbx).contains("defines entities"));
    let outside = r#"<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>"#;
    assert!(refusal(outside, Exchange::Tbx).contains("defines entities"));
    assert!(
        refusal("<tbx>\n&unknown;</tbx>", Exchange::Tbx).starts_with("2: the entity &unknown; is not known")
    );
    assert!(
        refusal(&format!("<tbx>{}", "<p>".repeat(100_000)), Exchange::Tbx).contains("more than 64 elements")
    );
    assert!(refusal("<html><body/></html>", Exchange::Tbx).contains("no TBX: its root is <html>"));
    assert!(refusal("just text", Exchange::Tbx).contains("no element in this file"));
    assert!(refusal("", Exchange::Tbx).contains("no element in this file"));
    assert!(refusal("<tbx></martif>", Exchange::Tbx).contains("not well-formed XML"));
    for (end, _) in DCA.char_indices().step_by(7).skip(6) {
        assert!(import("t", &DCA[..end], Exchange::Tbx, &ColumnMap::new()).is_err(), "{}", &DCA[..end]);
    }
}

#[test]
fn omegat_glossaries_are_read_in_either_direction() {
    let source = "# Glossary in tab-separated format -*- coding: utf-8 -*-\nвербальная нота\tnote verbale\tunsigned\nнота\n";
    let imported = read(source, Exchange::Omegat);
    assert_eq!(shown(&imported), ["note verbale / вербальная нота"]);
    assert_eq!((imported.entries[0].note.as_str(), imported.entries[0].line), ("unsigned", 2));
    assert_eq!(said(&imported), ["3: “нота” is left out: no English form is preferred or admitted"]);
    assert_eq!(shown(&read("démarche,демарш\n", Exchange::Omegat)), ["démarche / демарш"]);
    assert!(refusal("only one column\n", Exchange::Omegat).contains("no pair of terms"));
}

#[test]
fn tables_are_read_by_their_headers() {
    let weblate = "location,source,target,id,fuzzy,context,translator_comments,developer_comments\n\
                   a,note verbale,вербальная нота,1,no,,,unsigned note\n";
    assert_eq!(Exchange::Csv.refined(weblate, &ColumnMap::new()), Exchange::Table);
    let imported = read(weblate, Exchange::Table);
    assert_eq!(shown(&imported), ["note verbale / вербальная нота"]);
    assert_eq!(imported.entries[0].note, "unsigned note");
    assert_eq!(said(&imported), ["columns that are not taken over: location, id, fuzzy"]);

    let memoq = "Entry_ID;Entry_Subject;Entry_Note;English_Def;English;Term_Info;Term_Example;English;Term_Info;Russian;Term_Info\n\
                 1;diplomacy;why;;note verbale;CasePermissive;;verbal note;\"HalfPrefix;NonTerm\";вербальная нота;\n";
    let imported = read(memoq, Exchange::Table);
    assert_eq!(shown(&imported), ["note verbale -verbal note / вербальная нота"]);
    assert_eq!(imported.entries[0].domain, "diplomacy");

    let trados = "en-US\tru-RU\tProject\n5\" gun\tпятидюймовое орудие\tx\n";
    assert_eq!(Exchange::Omegat.refined(trados, &ColumnMap::new()), Exchange::Table);
    assert_eq!(shown(&read(trados, Exchange::Table)), ["5\" gun / пятидюймовое орудие"]);
}

#[test]
fn other_headers_are_mapped_and_asked_for() {
    let source = "Begriff,Перевод,Плохо\nnote verbale,вербальная нота,словесная нота; устная нота\n";
    assert!(
        refusal(source, Exchange::Table)
            .contains("The columns are: Begriff, Перевод, Плохо; say it with --map")
    );
    let map = [("begriff", "en_preferred"), ("Перевод", "ru_preferred"), ("Плохо", "ru_forbidden")];
    let map: ColumnMap =
        map.map(|(header, column)| (header.to_owned(), Field::of_column(column).unwrap())).into();
    let imported = import("t.csv", source, Exchange::Table, &map).unwrap();
    assert_eq!(shown(&imported), ["note verbale / вербальная нота -словесная нота -устная нота"]);
    let wrong = vec![("Nowhere".to_owned(), Field::Source)];
    let error = import("t.csv", source, Exchange::Table, &wrong).unwrap_err().remove(0);
    assert!(error.message.text(Language::English).starts_with("there is no column “Nowhere”"));
}

fn own() -> Glossary {
    let mut glossary = Glossary::new();
    let mut files: Vec<_> = fs::read_dir("glossary").unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files {
        glossary.add_csv(file.to_str().unwrap(), &fs::read_to_string(&file).unwrap()).unwrap();
    }
    glossary
}

#[test]
fn the_glossary_comes_back_from_csv_as_it_was() {
    let glossary = own();
    let text = export("all.csv", glossary.entries(), Exchange::Csv).text;
    let back = read(&text, Exchange::Csv);
    for (entry, back) in glossary.entries().iter().zip(&back.entries) {
        assert_eq!(&Entry { line: entry.line, file: entry.file.clone(), ..back.clone() }, entry);
    }
    assert_eq!(back.entries.len(), glossary.entries().len());
}

#[test]
fn the_glossary_comes_back_from_tbx_with_all_that_tbx_can_hold() {
    let glossary = own();
    for format in [Exchange::Tbx, Exchange::Tbx2] {
        let exported = export("all.tbx", glossary.entries(), format);
        let back = read(&exported.text, format);
        assert_eq!(said(&back), Vec::<String>::new());
        assert_eq!(back.entries.len(), glossary.entries().len());
        for (entry, back) in glossary.entries().iter().zip(&back.entries) {
            let mut held = entry.clone();
            held.english.retain(|form| form.status != Status::Related);
            held.russian.retain(|form| form.status != Status::Related);
            let held = Entry {
                matching: Matching::Inflected,
                scope: Scope::Term,
                severity: None,
                line: back.line,
                file: back.file.clone(),
                ..held
            };
            assert_eq!(back, &held);
        }
        let losses: Vec<_> = exported.losses.iter().map(|loss| loss.text(Language::English)).collect();
        for lost in ["related words", "column match", "column scope", "column severity"] {
            assert!(losses.iter().any(|loss| loss.contains(lost)), "{lost}: {losses:?}");
        }
    }
}

#[test]
fn an_omegat_glossary_has_a_row_for_each_right_form() {
    let mut glossary = Glossary::new();
    let source = "en_preferred,ru_preferred,ru_admitted,ru_forbidden,note,severity\n\
                  note verbale,вербальная нота,нота,устная нота,\"a\tb\",info\n";
    glossary.add_csv("t.csv", source).unwrap();
    assert_eq!(glossary.entries()[0].severity, Some(Severity::Info));
    let exported = export("t.tsv", glossary.entries(), Exchange::Omegat);
    assert_eq!(
        exported.text.lines().skip(1).collect::<Vec<_>>(),
        ["note verbale\tвербальная нота\ta b", "note verbale\tнота\ta b"]
    );
    assert_eq!(exported.losses.len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(source in "[<>/&;a-zа-я\"=\t,\n -]{0,200}", wrapped in any::<bool>()) {
        let source = if wrapped { format!("<tbx><text>{source}</text></tbx>") } else { source };
        for (_, format) in Exchange::NAMES {
            if let Ok(imported) = import("t", &source, format, &ColumnMap::new()) {
                let text = export("t.csv", &imported.entries, Exchange::Csv).text;
                let again = import("t.csv", &text, Exchange::Csv, &ColumnMap::new());
                prop_assert!(again.is_ok(), "{text}: {again:?}");
            }
        }
    }

    #[test]
    fn any_entry_comes_back_from_tbx(en in "[a-z<>&\"' ]{0,20}x", ru in "[а-яё&<> ]{0,20}я", note in any::<String>()) {
        let mut glossary = Glossary::new();
        let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let row = format!("en_preferred,ru_preferred,note\n{},{},{}\n", cell(&en), cell(&ru), cell(&note));
        glossary.add_csv("t.csv", &row).unwrap();
        let text = export("t.tbx", glossary.entries(), Exchange::Tbx).text;
        let back = read(&text, Exchange::Tbx).entries;
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(back[0].preferred(Language::English), words(&en));
        prop_assert_eq!(back[0].preferred(Language::Russian), words(&ru));
    }
}
