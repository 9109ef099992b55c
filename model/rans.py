"""A range coder with asymmetric numeral systems (rANS; Duda 2013), byte-wise, in integers only."""

import numpy as np

BITS = 12  # probabilities are multiples of 1/4096
LOW = 1 << 16  # the state stays in LOW .. 256·LOW
LANES = 4  # a byte array is coded as four interleaved streams, so that a decoder need not wait for one of them


def frequencies(counts):
    """Counts scaled to add up to 4096, none that occurs below 1."""
    counts = np.asarray(counts, dtype=np.int64)
    total = int(counts.sum())
    scaled = np.where(counts > 0, np.maximum(1, counts * (1 << BITS) // total), 0)
    scaled[int(scaled.argmax())] += (1 << BITS) - int(scaled.sum())
    return scaled


def encode_rows(symbols, freqs, table):
    """One stream a row of `symbols`, all rows at once; row r is coded with freqs[table[r]]. A list of bytes."""
    count, width = symbols.shape
    starts = np.cumsum(freqs, axis=1) - freqs
    state = np.full(count, LOW, np.int64)
    out = np.zeros((count, width * 2 + 3), np.uint8)
    used = np.zeros(count, np.int64)

    def emit(which):
        out[which, used[which]] = state[which] & 255
        state[which] >>= 8
        used[which] += 1

    for column in range(width - 1, -1, -1):
        freq, start = freqs[table, symbols[:, column]], starts[table, symbols[:, column]]
        limit = freq * ((LOW >> BITS) << 8)
        while (full := np.nonzero(state >= limit)[0]).size:
            emit(full)
        state[:] = (state // freq << BITS) + state % freq + start
    for _ in range(3):
        emit(np.arange(count))
    return [out[r, :used[r]][::-1].tobytes() for r in range(count)]


def pack(values):
    """A byte array with its own frequencies: count, 256 frequencies, 4 stream lengths, 4 streams."""
    values = np.asarray(values, dtype=np.int64).ravel()
    freqs = frequencies(np.bincount(values, minlength=256))
    lanes = [_encode(values[lane::LANES].tolist(), freqs.tolist()) for lane in range(LANES)]
    head = np.array([len(values)], "<u4").tobytes() + freqs.astype("<u2").tobytes()
    return head + np.array([len(x) for x in lanes], "<u4").tobytes() + b"".join(lanes)


def _encode(values, freqs):
    starts = [0] * 256
    for i in range(1, 256):
        starts[i] = starts[i - 1] + freqs[i - 1]
    state, out = LOW, bytearray()
    for value in reversed(values):
        freq = freqs[value]
        limit = freq * ((LOW >> BITS) << 8)
        while state >= limit:
            out.append(state & 255)
            state >>= 8
        state = (state // freq << BITS) + state % freq + starts[value]
    out += state.to_bytes(3, "little")
    return bytes(reversed(out))
