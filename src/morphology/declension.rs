use super::reading::Gender;

/// One way in which Russian declines names, as Graudina, Itskovich and Katlinskaya set out in their grammar of variants.
///
/// A name is a stem and an ending. In the lists alternatives are parted by `/`, and `0` is the empty ending; all is
/// folded, so that е stands for ё too.
pub(super) struct Declension {
    /// The ending of the nominative.
    pub nominative: &'static str,
    /// What the stem ends in, one of; empty where that makes no difference.
    pub after: &'static str,
    /// What the stem must not end in.
    pub except: &'static str,
    /// Genitive, dative, accusative, instrumental and prepositional, singular.
    pub singular: &'static str,
    /// All six cases of the plural; empty where a family or place is hardly ever named so, or names would run together
    /// (Халафов is not the genitive plural of Халаф).
    pub plural: &'static str,
    /// The gender.
    pub gender: Gender,
}

const HARD: &str = "б в г д з к л м н п р с т ф х";
const POSSESSIVE: &str = "ов ев ин ын";
const SOFTENED: &str = "б в д ж з л м н п р с т ф ц ч ш щ";
const SIBILANT: &str = "ж ч ш щ";
const SKY: &str = "ск цк зк ьк";

/// All ways of declining a name; more than one may fit.
pub(super) static DECLENSIONS: [Declension; 24] = [
    // Алиев, Мишустин; Чаплином
    row("", POSSESSIVE, "", "а у а/0 ым/ом е", "ы ых ым ых ыми ых", Gender::Masculine),
    // Захарова, Набиуллина
    row("а", POSSESSIVE, "", "ой ой у ой ой", "", Gender::Feminine),
    // Внуково
    row("о", POSSESSIVE, "", "а у о ом е", "", Gender::Neuter),
    // Слуцкий
    row("ий", SKY, "", "ого ому ого/ий им ом", "ие их им их ими их", Gender::Masculine),
    // Залужный
    row("ый", "", "", "ого ому ого/ый ым ом", "ые ых ым ых ыми ых", Gender::Masculine),
    // Луговой
    row("ой", "", "", "ого ому ого/ой ым/им ом", "", Gender::Masculine),
    // Тихановская
    row("ая", "", "", "ой ой ую ой ой", "", Gender::Feminine),
    // Оверчук, Зангелан
    row("", HARD, POSSESSIVE, "а у а/0 ом е", "", Gender::Masculine),
    // Шольц, Арестович, Яваш
    row("", "ж ч ш щ ц", "ец", "а у а/0 ем/ом е", "", Gender::Masculine),
    // Кравец, Тростянец
    row("ец", "", "", "ца цу ца/ец цом/цем це", "", Gender::Masculine),
    // Шмыгаль
    row("ь", SOFTENED, "", "я ю я/ь ем е", "", Gender::Masculine),
    // Нахичевань
    row("ь", SOFTENED, "", "и и ь ью и", "", Gender::Feminine),
    // Макей, Цой
    row("й", "", "и ы", "я ю я/й ем е", "", Gender::Masculine),
    // Ираклий
    row("ий", "", SKY, "ия ию ия/ий ием ии", "", Gender::Masculine),
    // Кулеба, Кошта
    row("а", "б в д з л м н п р с т ф", "ов ев", "ы е у ой е", "", Gender::Feminine),
    // Сибига, Доха
    row("а", "г к х", "", "и е у ой е", "", Gender::Feminine),
    // Шуша, Гянджа
    row("а", SIBILANT, "", "и е у ой/ей е", "", Gender::Feminine),
    // Кислица
    row("а", "ц", "", "ы е у ей/ой е", "", Gender::Feminine),
    // Гахария, Латакия
    row("ия", "", "", "ии ии ию ией ии", "", Gender::Feminine),
    // Небензя, Анталья, Майя
    row("я", "", "и ы", "и е ю ей е", "", Gender::Feminine),
    // Поволжье
    row("е", "ь", "", "я ю е ем е", "", Gender::Neuter),
    // Шевченко, Саакашвили, Нуртлеу, Губадлы
    row("", "о е э и у ю ы", "", "0 0 0 0 0", "", Gender::Masculine),
    // Долгих
    row("", "их ых", "", "0 0 0 0 0", "", Gender::Masculine),
    // Хегсет, Гюлер, of a woman
    row("", "б в г д ж з к л м н п р с т ф х ц ч ш щ ь", POSSESSIVE, "0 0 0 0 0", "", Gender::Feminine),
];

const fn row(
    nominative: &'static str,
    after: &'static str,
    except: &'static str,
    singular: &'static str,
    plural: &'static str,
    gender: Gender,
) -> Declension {
    Declension { nominative, after, except, singular, plural, gender }
}

impl Declension {
    /// Whether `stem` takes this declension.
    pub fn takes(&self, stem: &str) -> bool {
        (self.after.is_empty() || ends_in_one_of(stem, self.after)) && !ends_in_one_of(stem, self.except)
    }
}

fn ends_in_one_of(stem: &str, list: &str) -> bool {
    // Most lists hold no ending with that last letter.
    stem.chars().next_back().is_some_and(|last| list.contains(last))
        && list.split(' ').any(|ending| !ending.is_empty() && stem.ends_with(ending))
}
