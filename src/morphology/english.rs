use super::inflection::{plurals, singulars, verb_bases, verb_forms};
use super::reading::{Form, Number, PartOfSpeech, Reading};
use super::spelling::{Capitals, capitals};
use crate::text::fold;

/// Longest acronym in capitals whose -S is taken for its own: `BRICS`, but `MINISTERS` is a headline's plural.
const LONGEST_ACRONYM: usize = 5;

/// See [`readings`](super::readings).
pub(super) fn readings(word: &str) -> Vec<Reading> {
    let folded = fold(word);
    let base = without_possessive(&folded);
    let mut found = Vec::new();
    if let Some(initials) = without_points(base) {
        found.push(reading(initials, PartOfSpeech::Noun, None, 0.9));
    }
    if !is_acronym(word) {
        let noun = |lemma| reading(lemma, PartOfSpeech::Noun, Some(Number::Plural), 0.8);
        found.extend(singulars(base).into_iter().map(noun));
    }
    found.push(reading(base.to_owned(), PartOfSpeech::Other, None, 0.5));
    if !is_acronym(word) {
        let verb = |lemma| reading(lemma, PartOfSpeech::Verb, None, 0.2);
        found.extend(verb_bases(base).into_iter().map(verb));
    }
    found
}

/// See [`lemmas`](super::lemmas).
pub(super) fn lemmas(word: &str) -> Vec<String> {
    super::cache::lemmas(word, &readings(word))
}

/// See [`forms`](super::forms).
pub(super) fn forms(word: &str) -> Vec<Form> {
    let base = fold(word);
    let mut found = vec![form(&base, PartOfSpeech::Other, None)];
    found.push(form(&possessive(&base), PartOfSpeech::Noun, Some(Number::Singular)));
    for plural in plurals(&base) {
        found.push(form(&possessive(&plural), PartOfSpeech::Noun, Some(Number::Plural)));
        found.push(form(&plural, PartOfSpeech::Noun, Some(Number::Plural)));
    }
    if capitals(word) == Capitals::None {
        found.extend(verb_forms(&base).iter().map(|text| form(text, PartOfSpeech::Verb, None)));
    }
    found
}

/// `folded` without the `'s`, or the `'` after an s, of a possessor.
fn without_possessive(folded: &str) -> &str {
    folded.strip_suffix("'s").or(folded.strip_suffix('\'')).filter(|base| !base.is_empty()).unwrap_or(folded)
}

/// `us` of `u.s`; nothing for words without points.
fn without_points(word: &str) -> Option<String> {
    word.contains('.').then(|| word.replace('.', ""))
}

fn possessive(word: &str) -> String {
    if word.ends_with('s') { format!("{word}'") } else { format!("{word}'s") }
}

/// Whether `word` is short and all in capitals, the `'s` of a possessor left out.
fn is_acronym(word: &str) -> bool {
    let letters = || word.split(['\'', '’']).next().unwrap_or(word).chars().filter(|c| c.is_alphabetic());
    letters().count() <= LONGEST_ACRONYM && letters().count() >= 2 && letters().all(char::is_uppercase)
}

fn reading(lemma: String, part_of_speech: PartOfSpeech, number: Option<Number>, probability: f32) -> Reading {
    Reading {
        lemma,
        part_of_speech,
        case: None,
        number,
        gender: None,
        animate: None,
        name: false,
        probability,
    }
}

fn form(text: &str, part_of_speech: PartOfSpeech, number: Option<Number>) -> Form {
    Form { text: text.to_owned(), part_of_speech, case: None, number, gender: None, animate: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of news and of diplomacy with what a dictionary lists them under.
    const WORDS: &str = "\
        ministers minister|countries country|parties party|treaties treaty|embassies embassy|ceasefires ceasefire|\
        notes note|men man|women woman|servicemen serviceman|policewomen policewoman|spokesmen spokesman|\
        children child|people person|media medium|criteria criterion|phenomena phenomenon|memoranda memorandum|\
        memorandums memorandum|referenda referendum|referendums referendum|analyses analysis|crises crisis|bases basis|\
        theses thesis|axes axis|indices index|indexes index|appendices appendix|data datum|lives life|wives wife|\
        halves half|shelves shelf|thieves thief|wolves wolf|knives knife|leaves leaf|feet foot|teeth tooth|\
        buses bus|gases gas|taxes tax|boxes box|churches church|branches branch|clashes clash|losses loss|\
        processes process|addresses address|houses house|cases case|clauses clause|causes cause|purposes purpose|\
        bonuses bonus|campuses campus|statuses status|viruses virus|censuses census|prizes prize|sizes size|\
        waltzes waltz|quizzes quiz|heroes hero|vetoes veto|embargoes embargo|cargoes cargo|potatoes potato|\
        radios radio|videos video|zeros zero|studios studio|shoes shoe|toes toe|keys key|days day|journeys journey|\
        alloys alloy|guys guy|ties tie|lies lie|movies movie|natives native|moves move|archives archive|graves grave|\
        chiefs chief|roofs roof|beliefs belief|series series|species species|news news|politics politics|\
        economics economics|headquarters headquarters|Armenians Armenian|Israelis Israeli|Iraqis Iraqi|Saudis Saudi|\
        Azerbaijanis Azerbaijani|Georgians Georgian|Turks Turk|Poles Pole|Danes Dane|Chinese Chinese|Swiss Swiss|\
        Paris Paris|Tbilisi Tbilisi|Brussels Brussels|Baku's Baku|Armenia's Armenia|peoples' people|states' state|\
        Aliyev’s Aliyev|UN's UN|UN’s UN|MFAs MFA|MFA's MFA|NGOs NGO|NGOs' NGO|IDPs IDP|MPs MP|BRICS BRICS|CIS CIS|\
        OSCE OSCE|U.S US|U.S.'s US|UK UK|MINISTERS minister|SANCTIONS sanction|SANCTIONS' sanction|\
        aides-mémoire aide-mémoire|attorneys-general attorney-general|commanders-in-chief commander-in-chief|\
        sons-in-law son-in-law|passers-by passer-by|ambassadors-at-large ambassador-at-large|\
        presidents-elect president-elect|vice-presidents vice-president|co-chairs co-chair|by-products by-product|\
        chairmen chairman|ombudsmen ombudsman|businesswomen businesswoman|communiqués communiqué|bureaux bureau|\
        signed sign|signing sign|attacked attack|attacking attack|imposed impose|imposing impose|ratified ratify|\
        ratifying ratify|denied deny|denying deny|planned plan|planning plan|stopped stop|stopping stop|\
        admitted admit|admitting admit|referred refer|referring refer|occurred occur|controlled control|\
        called call|calling call|killed kill|passed pass|discussed discuss|discussing discuss|missing miss|\
        travelled travel|cancelled cancel|agreed agree|agreeing agree|freed free|created create|creating create|\
        negotiated negotiate|negotiating negotiate|organised organise|organized organize|recognised recognise|\
        arrived arrive|believed believe|achieved achieve|produced produce|forced force|announced announce|\
        continued continue|argued argue|issued issue|changed change|exchanged exchange|pledged pledge|merged merge|\
        emerged emerge|urged urge|charged charge|managed manage|secured secure|ensured ensure|required require|\
        hired hire|declared declare|prepared prepare|shared share|based base|caused cause|used use|using use|\
        focused focus|closed close|proposed propose|increased increase|released release|promised promise|\
        revised revise|advised advise|visited visit|limited limit|edited edit|united unite|invited invite|\
        voted vote|voting vote|hoped hope|hoping hope|noted note|noting note|named name|taking take|making make|\
        leading lead|meeting meet|building build|holding hold|having have|lying lie|trying try|being be|going go|doing do|\
        disabled disable|doubled double|settled settle|handled handle|toppled topple|divided divide|provided provide|\
        decided decide|included include|concluded conclude|invaded invade|traded trade|needed need|aided aid|\
        added add|added add|mentioned mention|happened happen|opened open|developed develop|delivered deliver|\
        considered consider|answered answer|ordered order|entered enter|suffered suffer|gathered gather|\
        followed follow|viewed view|played play|stayed stay|destroyed destroy|employed employ|fixed fix|mixed mix|\
        king king|spring spring|wing wing|thing thing|Beijing Beijing|red red|speed speed|hundred hundred|\
        indeed indeed|his his|this this|its its|was was|has has|always always|perhaps perhaps|thus thus|gas gas|\
        consensus consensus|Cyprus Cyprus|Kansas Kansas|Texas Texas|crossroads crossroads|means means|\
        Germans German|humans human|Turkmens Turkmen|specimens specimen|Oman Oman|Yemen Yemen|grandchildren grandchild|\
        housewives housewife|congresswoman congresswoman|non-Germans non-German";

    fn pairs() -> Vec<(&'static str, &'static str)> {
        WORDS.split('|').filter_map(|pair| pair.split_once(' ')).collect()
    }

    #[test]
    fn lemmas_hold_the_dictionary_form() {
        let wrong: Vec<_> =
            pairs().into_iter().filter(|(word, lemma)| !lemmas(word).contains(&fold(lemma))).collect();
        println!("of {} words wrong: {wrong:?}", pairs().len());
        assert!(wrong.is_empty());
    }

    #[test]
    fn the_likeliest_lemma_of_a_noun_is_its_singular() {
        let noun = |word: &str| !word.ends_with("ed") && !word.ends_with("ing");
        let wrong: Vec<_> = pairs()
            .into_iter()
            .filter(|(word, lemma)| noun(word) && lemmas(word).first() != Some(&fold(lemma)))
            .collect();
        println!("first lemmas wrong: {wrong:?}");
        assert!(wrong.is_empty());
    }

    #[test]
    fn forms_hold_the_plural_and_the_verb() {
        // The forms of US are not written with points, nor is -ying made of -ie.
        let made = |word: &str| !word.contains('.') && word != "lying";
        let has = |lemma: &str, word: &str| forms(lemma).iter().any(|form| form.text == fold(word));
        let wrong: Vec<_> =
            pairs().into_iter().filter(|(word, lemma)| made(word) && !has(lemma, word)).collect();
        println!("forms lacking: {wrong:?}");
        assert!(wrong.is_empty());
    }

    #[test]
    fn names_and_acronyms_are_not_verbs() {
        for word in ["Iran", "UN", "NATO"] {
            assert!(forms(word).iter().all(|form| form.part_of_speech != PartOfSpeech::Verb), "{word}");
        }
        assert_eq!(lemmas("BRICS"), ["brics"]);
        assert_eq!(lemmas("NGOs"), ["ngo", "ngos"]);
    }
}
