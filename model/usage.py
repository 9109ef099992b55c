"""How often English and Russian text is expected to use each piece, and which pieces are kept."""

import re

import numpy as np

KEPT = 60_000  # pieces, besides every piece of Russian letters; 99.7 % of English news sentences use no other
SPECIAL = 3  # ids 0, 1, 2: unknown, start, end
MARKS = "«»“”„’—–№…"  # common in edited text, rare in what the original was trained on
FOREIGN = re.compile(r"[^\u2581\u0021-\u024f\u0400-\u045f\u2010-\u22ff]")
RUSSIAN = re.compile(r"\u2581?[а-яёА-ЯЁ]+")

# Share of a word's uses in lower case, capitalised, in capitals: at least so much, else what the model's scores say.
CASES = (0.02, 0.05, 0.01, 0.02)
# Share of words that follow a quotation mark, bracket or hyphen and so lack the mark of a word's start.
GLUED = 0.06


def keep(usage, pieces):
    """Ids of the kept pieces: the special ones, then the others in the order of their bytes."""
    order = np.argsort(-usage, kind="stable")[:KEPT]
    kept = {int(i) for i in order if usage[i] > 0}
    kept.update(i for i, piece in enumerate(pieces) if RUSSIAN.fullmatch(piece))
    return np.array(sorted(kept, key=lambda i: (i >= SPECIAL, pieces[i].encode() if i >= SPECIAL else bytes([i]))))


def expected_usage(encoder, english, russian):
    """Expected share of each piece among the pieces of a text: words from the two lists, the rest from the scores."""
    usage = 0.8 * np.maximum(_of_words(encoder, english), _of_words(encoder, russian))
    for i, piece in enumerate(encoder.pieces):
        if FOREIGN.search(piece):
            usage[i] = 0
        elif not any(c.isalpha() for c in piece):
            usage[i] = np.exp(encoder.scores[i])
        if len(piece) == 1 and not FOREIGN.search(piece):
            usage[i] = max(usage[i], 1e-3 if piece in MARKS else 1e-5)
    usage[3:6] = 0  # reserved pieces that no text yields
    usage[:SPECIAL] = 1
    return usage


def _of_words(encoder, words):
    counts = np.zeros(len(encoder.pieces))
    for word, share in words:
        if re.search(r"[^\W\d]", word):
            _count_word(encoder, word, share, counts)
    return counts / counts.sum()


def _count_word(encoder, word, share, counts):
    spellings = _spellings(word)
    segmented = [encoder.segment(s) for s in spellings]
    scores = np.array([_score(encoder, ids) for ids in segmented])
    likely = np.exp(scores - scores.max())
    weights = np.maximum(likely / likely.sum(), CASES[:len(spellings)])
    for ids, glued, weight in zip(segmented, (encoder.segment(s, False) for s in spellings), weights):
        for i in ids:
            counts[i] += share * weight * (1 - GLUED)
        for i in glued:
            counts[i] += share * weight * GLUED


def _spellings(word):
    if len(word) == 1:
        return [word, word.upper()]
    mac = ["Mc" + word[2:].capitalize()] if re.match(r"mc\w{3}", word) else []
    return [word, word.capitalize(), word.upper()] + mac


def _score(encoder, ids):
    unknown = encoder.tokenizer._unk_score
    return sum(encoder.scores[i] if i >= SPECIAL else unknown for i in ids)
