#!/bin/sh
# Fills the corpora with the fixtures of the tests and the example articles.
cd "$(dirname "$0")" || exit 1
mkdir -p corpus/articles corpus/docx corpus/bitext
for file in ../pairs/*/??.md ../pairs/*/??.txt ../tests/fixtures/html/*.html; do
    name=$(echo "${file#../}" | tr / _)
    case $file in *.txt) format=0 ;; *.md) format=1 ;; *) format=2 ;; esac
    { printf "\\00$format"; head -c 3000 "$file"; } >"corpus/articles/$name"
done
cp ../tests/fixtures/docx/*.docx corpus/docx/
for file in ../tests/fixtures/docx/*.docx; do
    unzip -p "$file" word/document.xml | head -c 12000 >"corpus/docx/$(basename "$file").xml"
done
for file in ../tests/fixtures/bitext/*; do
    case $file in *.xlf) format=0 ;; *.po) format=1 ;; *) format=2 ;; esac
    { printf "\\00$format"; cat "$file"; } >"corpus/bitext/$(basename "$file")"
done
