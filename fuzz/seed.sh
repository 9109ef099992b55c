#!/bin/sh
# Fills the corpora with the fixtures of the tests, the example articles, the glossary and small files written here.
cd "$(dirname "$0")" || exit 1
mkdir -p corpus/articles corpus/docx corpus/bitext corpus/glossaries corpus/settings
for file in ../pairs/*/??.md ../pairs/*/??.txt ../tests/fixtures/html/*.html; do
    name=$(echo "${file#../}" | tr / _)
    case $file in *.txt) format=0 ;; *.md) format=1 ;; *) format=2 ;; esac
    { printf "\\00$format"; head -c 3000 "$file"; } >"corpus/articles/$name"
done
printf '\000\001{\n "title": "A",\n "translationKey": "k"\n}\n!!! note "B"\n    C\n\n    ??? x\n        {{< d >}}\n' >corpus/articles/mkdocs
cp ../tests/fixtures/docx/*.docx corpus/docx/
printf '<d xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:p><r><t>a</t></r></x:p></d>' >corpus/docx/names.xml
for file in ../tests/fixtures/docx/*.docx; do
    unzip -p "$file" word/document.xml | head -c 12000 >"corpus/docx/$(basename "$file").xml"
done
for file in ../tests/fixtures/bitext/*; do
    case $file in *.xlf) format=0 ;; *.po) format=1 ;; *) format=2 ;; esac
    { printf "\\00$format"; cat "$file"; } >"corpus/bitext/$(basename "$file")"
done

for file in ../glossary/*.csv; do
    for format in 0 2; do
        { printf "\\00$format"; head -c 1500 "$file"; } >"corpus/glossaries/$format-$(basename "$file")"
    done
done
{
    printf '\003'
    cat <<'TBX'
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body>
<conceptEntry id="c1"><descrip type="subjectField">law</descrip><langSec xml:lang="en"><termSec><term>treaty</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec><langSec xml:lang="ru">
<termSec><term>договор</term></termSec><termSec><term>трактат</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry>
</body></text></tbx>
TBX
} >corpus/glossaries/dca.tbx
{
    printf '\003'
    cat <<'TBX'
<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="1"><basic:subjectField>law</basic:subjectField>
<langSec xml:lang="en"><termSec><term>envoy</term><basic:administrativeStatus>preferredTerm-admn-sts</basic:administrativeStatus>
</termSec></langSec><langSec xml:lang="ru"><termSec><term>посланник</term></termSec></langSec></conceptEntry></body></text></tbx>
TBX
} >corpus/glossaries/dct.tbx
{
    printf '\004'
    cat <<'TBX'
<martif type="TBX" xml:lang="en"><text><body><termEntry id="1"><descrip type="subjectField">law</descrip>
<langSet xml:lang="en"><tig><term>envoy</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="ru"><ntig><termGrp><term>посланник</term></termGrp></ntig></langSet></termEntry></body></text></martif>
TBX
} >corpus/glossaries/martif.tbx
printf '\005envoy\tпосланник\tnot ambassador\n' >corpus/glossaries/omegat.txt
printf '\006source,target,context\nenvoy,посланник,law\n' >corpus/glossaries/weblate.csv
printf '\006English;English_Def;Term_Info;Russian\nenvoy;a diplomat;CasePermissive;посланник\n' >corpus/glossaries/memoq.csv
printf '\000pairs = ["a"]\nfail-on = "info"\n[rules]\nterm-case = "off"\n[style]\nyo = "never"\n' >corpus/settings/plain.toml
printf '\000[policies]\nx = { from = 2022-06-01 }\n[names]\nright = ["A = Б"]\n[csv]\nbom = true\n' >corpus/settings/tables.toml
printf '\000[[suppress]]\nfingerprint = "92a5824517dafdfe"\nreason = "so"\n' >corpus/settings/suppress.toml
printf '\001{"version": 1, "findings": [{"file": "en.txt", "rule": "a", "found": "b", "fingerprint": "92a5824517dafdfe"}]}' \
    >corpus/settings/baseline.json
printf '\002{"version": 1, "pins": [{"en": ["92a5824517dafdfe"], "ru": [], "en_text": "a", "ru_text": ""}]}' >corpus/settings/pins.json
printf '\003en,ru,name\nen.txt,ru.txt,a\n' >corpus/settings/pairs.csv
