use super::endings::ending_cost;
use super::graphemes::{Grapheme, graphemes};

/// Words longer than this many letters are compared up to here only.
const LONGEST: usize = 40;

/// What a letter costs, on average, in words that are surely not one name: these are not compared to their end.
const DEAREST: u16 = 40;

/// How one Russian word renders one English word, letter by letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rendering {
    /// What is unusual about it, in hundredths of a wrong letter.
    pub(super) cost: u16,
    /// Letters that no way of transliterating explains.
    pub(super) slips: u8,
    /// The Russian word with those letters as they would be expected.
    pub(super) expected: String,
}

/// One step of the comparison: from where, and with what it was made.
#[derive(Debug, Clone, Copy)]
struct Step {
    cost: u16,
    slips: u8,
    from: (u8, u8),
    expected: Expected,
}

/// What should stand in the Russian word for the letters of a step.
#[derive(Debug, Clone, Copy)]
enum Expected {
    /// What does stand there.
    Found,
    /// The usual rendering of the Latin letter.
    Usual(char),
    /// Nothing.
    Nothing,
    /// The letters found, the other way round.
    Swapped,
}

/// The cheapest way to read `russian` as a rendering of `english`, in any case; both folded. At the greatest cost where they
/// have nothing in common.
pub(super) fn render(english: &[char], russian: &[char]) -> Rendering {
    let english = english.get(..LONGEST).unwrap_or(english);
    let russian = russian.get(..LONGEST).unwrap_or(russian);
    let mut grid = Grid::new(english.len(), russian.len());
    let most = DEAREST * english.len().max(russian.len()) as u16;
    let mut best: Option<((usize, usize), u16, u8)> = None;
    for i in 0..=english.len() {
        for j in 0..=russian.len() {
            let Some(here) = grid.get(i, j).filter(|here| here.cost <= most) else { continue };
            if let Some(cost) = finish(english, russian, i, j) {
                let total = here.cost + cost;
                if best.is_none_or(|(_, least, _)| total < least) {
                    best = Some(((i, j), total, here.slips));
                }
            }
            regular_steps(&mut grid, english, russian, i, j);
            wrong_steps(&mut grid, english, russian, i, j);
        }
    }
    let (end, cost, slips) = best.unwrap_or(((0, 0), u16::MAX, u8::MAX));
    Rendering { cost, slips, expected: grid.expected(end, russian) }
}

/// The cost of ending here: both words are used up, or what remains is a case ending.
fn finish(english: &[char], russian: &[char], i: usize, j: usize) -> Option<u16> {
    let (left, right) = (english.get(i..)?, russian.get(j..)?);
    if left.is_empty() && right.is_empty() {
        return Some(0);
    }
    if i == 0 || j == 0 { None } else { ending_cost(left, right) }
}

/// Steps that some transliteration makes.
fn regular_steps(grid: &mut Grid, english: &[char], russian: &[char], i: usize, j: usize) {
    let Some(&first) = english.get(i) else { return soft_sign(grid, russian, i, j) };
    for grapheme in graphemes(first).iter().filter(|grapheme| stands(grapheme, english, russian, i, j)) {
        let to = (i + grapheme.english.len(), j + grapheme.russian.len());
        grid.improve((i, j), to, grapheme.cost, 0, Expected::Found);
    }
    if is_apostrophe(first) || (i > 0 && is_consonant(first) && english.get(i - 1) == Some(&first)) {
        grid.improve((i, j), (i + 1, j), 0, 0, Expected::Found);
    }
    soft_sign(grid, russian, i, j);
}

fn stands(grapheme: &Grapheme, english: &[char], russian: &[char], i: usize, j: usize) -> bool {
    let begins_with_j = grapheme.russian.first() == Some(&'й');
    russian.get(j..).is_some_and(|rest| rest.starts_with(&grapheme.russian))
        && grapheme.fits(english, i)
        && !(begins_with_j && follows_consonant(russian, j))
}

/// Whether a consonant stands before the letter at `j`: й does not follow one.
fn follows_consonant(russian: &[char], j: usize) -> bool {
    j.checked_sub(1).and_then(|before| russian.get(before)).is_some_and(|&before| is_consonant(before))
}

/// Signs that Russian writes where English writes nothing, and мм of «Мухаммед».
fn soft_sign(grid: &mut Grid, russian: &[char], i: usize, j: usize) {
    let (Some(&c), Some(&previous)) = (russian.get(j), j.checked_sub(1).and_then(|k| russian.get(k))) else {
        return;
    };
    let cost = match (previous, c) {
        ('л', 'ь') => 0,
        (_, 'ь') if russian.get(j + 1).is_none_or(|&next| is_consonant(next)) => 5,
        (_, 'ь' | 'ъ') => 30,
        ('м', 'м') => 20,
        _ => return,
    };
    grid.improve((i, j), (i, j + 1), cost, 0, Expected::Found);
}

/// Steps that no transliteration makes: a wrong letter, a letter too many or too few, two letters swapped.
fn wrong_steps(grid: &mut Grid, english: &[char], russian: &[char], i: usize, j: usize) {
    let (latin, cyrillic) = (english.get(i).copied(), russian.get(j).copied());
    if let (Some(latin), Some(cyrillic)) = (latin, cyrillic) {
        let cost = if is_consonant(latin) == is_consonant(cyrillic) { 100 } else { 120 };
        let cost = if is_consonant(cyrillic) { cost } else { cost - 20 };
        grid.improve((i, j), (i + 1, j + 1), cost, 1, Expected::Usual(latin));
    }
    if let Some(latin) = latin {
        let cost = if is_consonant(latin) { 100 } else { 80 };
        grid.improve((i, j), (i + 1, j), cost, 1, Expected::Usual(latin));
    }
    if let Some(cyrillic) = cyrillic {
        let doubled = j.checked_sub(1).and_then(|before| russian.get(before)) == Some(&cyrillic);
        let cost = if doubled && is_consonant(cyrillic) { 60 } else { 100 };
        grid.improve((i, j), (i, j + 1), cost, 1, Expected::Nothing);
    }
    swapped_letters(grid, english, russian, i, j);
}

/// Two neighbouring Russian letters in the wrong order.
fn swapped_letters(grid: &mut Grid, english: &[char], russian: &[char], i: usize, j: usize) {
    let (Some(&latin), Some(&[first, second])) =
        (english.get(i), russian.get(j..j + 2).and_then(|two| two.first_chunk()))
    else {
        return;
    };
    for one in graphemes(latin).iter().filter(|one| one.russian == [second] && one.fits(english, i)) {
        let middle = i + one.english.len();
        let Some(&latin) = english.get(middle) else { continue };
        for other in
            graphemes(latin).iter().filter(|other| other.russian == [first] && other.fits(english, middle))
        {
            let to = (middle + other.english.len(), j + 2);
            grid.improve((i, j), to, 100 + one.cost + other.cost, 1, Expected::Swapped);
        }
    }
}

/// Whether the beginning of `english` may be rendered by that of `russian`: one of them may be an initial.
pub(super) fn begins_like(english: &[char], russian: &[char]) -> bool {
    let Some(&first) = english.first() else { return false };
    let fits = |grapheme: &Grapheme| {
        let shared = grapheme.russian.len().min(russian.len());
        let whole = english.len() == 1 || grapheme.fits(english, 0);
        whole && shared > 0 && grapheme.russian.get(..shared) == russian.get(..shared)
    };
    graphemes(first).iter().any(fits)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '-')
}

/// Whether `c`, of either script, stands for a consonant.
pub(super) fn is_consonant(c: char) -> bool {
    match c {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' => false,
        'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'й' | 'ь' | 'ъ' => false,
        _ => c.is_alphabetic(),
    }
}

/// The best step into each pair of places of the two words.
struct Grid {
    width: usize,
    steps: Vec<Option<Step>>,
}

impl Grid {
    fn new(english: usize, russian: usize) -> Grid {
        let mut grid = Grid { width: russian + 1, steps: vec![None; (english + 1) * (russian + 1)] };
        if let Some(start) = grid.steps.first_mut() {
            *start = Some(Step { cost: 0, slips: 0, from: (0, 0), expected: Expected::Found });
        }
        grid
    }

    fn get(&self, i: usize, j: usize) -> Option<Step> {
        self.steps.get(i * self.width + j).copied().flatten()
    }

    fn improve(
        &mut self,
        from: (usize, usize),
        to: (usize, usize),
        cost: u16,
        slips: u8,
        expected: Expected,
    ) {
        let Some(here) = self.get(from.0, from.1) else { return };
        let from = (from.0 as u8, from.1 as u8);
        let new = Step { cost: here.cost + cost, slips: here.slips + slips, from, expected };
        if to.1 >= self.width {
            return;
        }
        if let Some(cell) = self.steps.get_mut(to.0 * self.width + to.1)
            && cell.is_none_or(|old| new.cost < old.cost)
        {
            *cell = Some(new);
        }
    }

    /// The Russian word along the best way to `end`, with wrong letters put right.
    fn expected(&self, end: (usize, usize), russian: &[char]) -> String {
        let mut pieces: Vec<String> = vec![russian.get(end.1..).unwrap_or_default().iter().collect()];
        let mut at = end;
        while at != (0, 0) {
            let Some(step) = self.get(at.0, at.1) else { break };
            let from = (usize::from(step.from.0), usize::from(step.from.1));
            pieces.push(match step.expected {
                Expected::Found => russian.get(from.1..at.1).unwrap_or_default().iter().collect(),
                Expected::Usual(latin) => usual(latin),
                Expected::Nothing => String::new(),
                Expected::Swapped => russian.get(from.1..at.1).unwrap_or_default().iter().rev().collect(),
            });
            at = from;
        }
        pieces.reverse();
        pieces.concat()
    }
}

/// The most usual Russian letter for one Latin letter.
fn usual(latin: char) -> String {
    graphemes(latin)
        .iter()
        .find(|grapheme| grapheme.english.len() == 1)
        .map_or_else(String::new, |grapheme| grapheme.russian.iter().collect())
}
