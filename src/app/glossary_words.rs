//! What is said of glossary files of other programs.

use crate::text::Phrase;

pub(super) const WORKBOOK: Phrase = Phrase::new(
    "this is a workbook or an archive, not CSV; in Excel choose File > Save As > CSV UTF-8 (Comma delimited), \
     in LibreOffice File > Save As > Text CSV with the character set UTF-8",
    "это книга Excel или архив, а не CSV; в Excel выберите «Файл» > «Сохранить как» > «CSV UTF-8 (разделитель — запятая)», \
     в LibreOffice — «Файл» > «Сохранить как» > «Текст CSV» с кодировкой UTF-8",
);
pub(super) const OLD_WORKBOOK: Phrase = Phrase::new(
    "this is an old or a password-protected workbook, not CSV; open it in Excel or LibreOffice and save it as CSV in UTF-8",
    "это книга Excel старого формата или под паролем, а не CSV; откройте её в Excel или LibreOffice и сохраните как CSV в UTF-8",
);
pub(super) const NO_TABLE: Phrase = Phrase::new(
    "this is a PDF, not CSV; save the table as CSV in UTF-8",
    "это PDF, а не CSV; сохраните таблицу как CSV в UTF-8",
);
pub(super) const COMPRESSED: Phrase =
    Phrase::new("this file is compressed; unpack it first", "этот файл сжат; сначала распакуйте его");
pub(super) const NO_TEXT: Phrase = Phrase::new(
    "this is no text, or a damaged one; save the table as CSV in the encoding UTF-8",
    "это не текст, или он повреждён; сохраните таблицу как CSV в кодировке UTF-8",
);
pub(super) const GUESSED: Phrase = Phrase::new(
    "read as {0}, a guess; if its letters come out wrong, save it as CSV UTF-8",
    "прочитан как {0} — кодировка угадана; если буквы неверны, сохраните его как CSV UTF-8",
);
pub(super) const UNKNOWN_ENDING: Phrase = Phrase::new(
    "the ending names no format of glossaries (.csv, .tbx, .tsv, .txt); name one: csv, tbx, tbx2, omegat or table",
    "окончание имени не указывает формат глоссария (.csv, .tbx, .tsv, .txt); назовите его: csv, tbx, tbx2, omegat или table",
);
