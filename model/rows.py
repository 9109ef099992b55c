"""The embedding rows: how finely each is stored, and their coding."""

import numpy as np

import rans
from origin import CHUNKS

BIAS, SYMBOLS = 36, 80  # a symbol is a level plus BIAS
TABLES = 24  # frequency tables that the rows share
ROUNDS = 5  # of choosing tables and refitting them
PRECISION = 256  # costs are whole 256ths of a bit

# Step of the coarse grids in standard deviations of the row, and the gain that brings levels nearest to the values.
STEPS = (0.75, 1.0, 1.5, 2.0, 2.5)
GAINS = (1.0, 0.984, 0.902, 0.813, 0.754)
ROUND = 0.42  # levels round up from .58: cheaper, and nearer for values that crowd at zero
# What storing a row on the original's own grid, or on one of the coarse ones, costs a sentence in cosine (measured).
LOSS = np.array([0, 0.0009, 0.0015, 0.0037, 0.0071, 0.0115])
# Rare pieces weigh more than their share of a text: they are its names and its topic.
WEIGHT = 0.7

SPREADS = 2.0 ** ((np.arange(47) - 42) / 6)  # the standard deviations that a row's is rounded to
OVERHEAD = 8 * 5 * PRECISION  # stream end, length, grid and table of a row: about five bytes


def grids(encoder):
    """(step, offset) of every grid: the original's 17, then for each coarse step one a spread."""
    zero = np.round(-encoder.low / encoder.scale)
    own = [(s, low + z * s) for s, low, z in zip(encoder.scale, encoder.low, zero)]
    coarse = [(step * gain * spread, 0.0) for step, gain in zip(STEPS, GAINS) for spread in SPREADS]
    return np.array(own + coarse, dtype="<f4")


def candidates(encoder, kept):
    """For each fineness: (symbols of all rows, grid of all rows)."""
    rows, chunk = encoder.rows[kept].astype(np.int64), kept % CHUNKS
    zero = np.round(-encoder.low / encoder.scale).astype(np.int64)
    found = [((rows - zero[chunk][:, None] + BIAS).astype(np.uint8), chunk)]
    scale, low = encoder.scale[chunk], encoder.low[chunk]
    # exact sums of integers first, so that every machine finds the same spread
    squares = scale**2 * (rows**2).sum(1) + 2 * scale * low * rows.sum(1) + 512 * low**2
    level = np.clip(np.round(6 * np.log2(np.maximum(squares / 512, 1e-9) ** 0.5) + 42), 0, 46).astype(np.int64)
    values = rows * scale[:, None] + low[:, None]
    for i, step in enumerate(STEPS):
        scaled = values / (step * SPREADS[level])[:, None]
        levels = np.sign(scaled) * np.floor(np.abs(scaled) + ROUND)
        symbols = np.clip(levels + BIAS, 0, SYMBOLS - 1).astype(np.uint8)
        found.append((symbols, CHUNKS + i * len(SPREADS) + level))
    return found


def costs(found):
    """About what each row costs at each fineness, in 256ths of a bit."""
    return np.array([OVERHEAD + _cheapest(_counts(symbols))[1] for symbols, _ in found])


def choose(costs, usage, budget):
    """The fineness of each row that loses least within `budget` bytes, by one exchange rate of loss for bytes."""
    losses = usage[None] ** WEIGHT * LOSS[:, None]
    low, high = 1e-16, 1.0
    for _ in range(80):
        rate = (low * high) ** 0.5
        choice = (losses + rate * costs).argmin(0)
        size = costs[choice, np.arange(len(usage))].sum() / PRECISION / 8
        low, high = (rate, high) if size > budget else (low, rate)
    return (losses + high * costs).argmin(0)


def code(found, choice):
    """(frequency tables, table of each row, grid of each row, stream of each row)."""
    every = np.arange(len(choice))
    symbols = np.stack([s for s, _ in found])[choice, every]
    grid = np.stack([g for _, g in found])[choice, every]
    (freqs, table), _ = _cheapest(_counts(symbols))
    return freqs, table, grid, rans.encode_rows(symbols, freqs, table)


def _counts(symbols):
    flat = symbols.astype(np.int64) + np.arange(len(symbols))[:, None] * SYMBOLS
    return np.bincount(flat.ravel(), minlength=len(symbols) * SYMBOLS).reshape(-1, SYMBOLS)


def _cheapest(counts):
    """((frequency tables, the table that suits each row best), cost of each row in 256ths of a bit)."""
    spread = counts @ (np.arange(SYMBOLS) - BIAS) ** 2
    table = np.empty(len(counts), np.int64)
    table[np.argsort(spread, kind="stable")] = np.arange(len(counts)) * TABLES // len(counts)
    for _ in range(ROUNDS):
        freqs = np.array([rans.frequencies(counts[table == t].sum(0) * 16 + 1) for t in range(TABLES)])
        bits = np.round(-np.log2(freqs / (1 << rans.BITS)) * PRECISION).astype(np.int64)
        cost = counts @ bits.T
        table = cost.argmin(1)
    return (freqs, table), cost.min(1)
