use snapbox::{assert_data_eq, str};

use super::Project;

#[test]
fn the_language_is_that_of_the_option_the_settings_or_the_environment() {
    let project = Project::new(&[]);
    let speaks = |arguments: &[&str], locale: &str| {
        let output = project.command(arguments).env("LC_ALL", locale).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        if text.contains("Проверено") || text.contains("глоссарий не найден") {
            "ru"
        } else {
            "en"
        }
    };
    assert_eq!(speaks(&["check"], "ru_RU.UTF-8"), "ru");
    assert_eq!(speaks(&["check"], "en_GB.UTF-8"), "en");
    assert_eq!(speaks(&["--lang", "ru", "check"], "C"), "ru");
    assert_eq!(speaks(&["check", "--lang=en"], "ru_RU.UTF-8"), "en");
    project.write("sverka.toml", "language = \"ru\"\n");
    assert_eq!(speaks(&["check"], "C"), "ru");
    assert_eq!(speaks(&["check", "--lang", "en"], "C"), "en");
}

#[test]
fn what_is_wrong_is_told_in_russian() {
    let project = Project::new(&[
        ("sverka.toml", "glosary = \"terms\"\n[rules]\nterm-caes = \"off\"\n"),
        ("bad.csv", "en_preferred,ru_prefered\nnote,нота\n"),
        ("half/en.txt", "Note"),
    ]);
    let refusal = |arguments: &[&str]| project.refusal(&[&["--lang", "ru"], arguments].concat());
    let mut said = refusal(&["check"]);
    std::fs::remove_file(project.path().join("sverka.toml")).unwrap();
    said += &refusal(&["check", "pairs", "--glossary", "bad.csv"]);
    said += &refusal(&["check", "half", "missing"]);
    said += &refusal(&["explain", "mixt-script"]);
    said += &refusal(&["check", "--fial-on", "error"]);
    said += &refusal(&["check", "--fail-on", "sometimes"]);
    said += &refusal(&["align", "pairs/note/en.md"]);
    said += &refusal(&["chekc"]);
    assert_data_eq!(
        said,
        str![[r#"
sverka: ошибка: sverka.toml:1:1: ключа «glosary» здесь нет; может быть, «glossary»?
   | glosary = "terms"
   | ^^^^^^^
sverka: ошибка: sverka.toml:3:1: правила «term-caes» нет; может быть, «term-case»?
   | term-caes = "off"
   | ^^^^^^^^^
sverka: ошибка: bad.csv:1:1: нет столбца «ru_preferred»: назовите его в первой строке и заполните в каждой
sverka: ошибка: bad.csv:1:14: неизвестный столбец «ru_prefered»: может быть, «ru_preferred»?
sverka: ошибка: half/en.txt: нет русского текста пары; добавьте half/ru.txt
sverka: ошибка: missing: нет такого файла или папки; проверьте путь
sverka: ошибка: правила «mixt-script» нет; может быть, mixed-script?
sverka: ошибка: неизвестный параметр --fial-on; может быть, --fail-on?

Использование: sverka check [ПАРАМЕТРЫ] [ПУТЬ]...

Подробнее: sverka --help
sverka: ошибка: значение «sometimes» не подходит для --fail-on <ВАЖНОСТЬ>; возможны error, warning, info, never

Подробнее: sverka --help
sverka: ошибка: не хватает: <RU>

Использование: sverka align [ПАРАМЕТРЫ] <EN> <RU>

Подробнее: sverka --help
sverka: ошибка: неизвестная команда chekc; может быть, check?

Использование: sverka [ПАРАМЕТРЫ] [КОМАНДА]

Подробнее: sverka --help

"#]]
    );
}

#[test]
fn help_is_there_in_russian() {
    let project = Project::new(&[]);
    let mut said = project.run(&["--lang", "ru", "--help"]).stdout;
    said += &project.run(&["align", "--help", "--lang", "ru"]).stdout;
    assert_data_eq!(
        said,
        str![[r#"
Сверяет английскую и русскую редакции статьи друг с другом и с глоссарием

Использование: sverka [ПАРАМЕТРЫ] [КОМАНДА]

Команды:
  check        Проверить пары английских и русских текстов
  align        Показать, какие абзацы двух текстов соответствуют друг другу
  explain      Объяснить, что находит правило и почему это важно, с примерами
  rules        Перечислить правила
  init         Записать sverka.toml с пояснениями для пар и глоссария в папке
  glossary     Работа с глоссарием: проверка, поиск, обмен с другими программами, новые термины,
               статистика
  completions  Вывести сценарий, который дополняет аргументы в командной оболочке
  man          Записать страницы руководства

Параметры:
      --lang <ЯЗЫК>  Язык сообщений [по умолчанию: из sverka.toml, иначе язык системы] [возможны:
                     en, ru]
      --licenses     Показать лицензии программы и всего, что в неё входит
  -h, --help         Показать справку
  -V, --version      Показать версию

Код завершения: 0 — находок важности --fail-on и выше нет, 1 — есть, 2 — результату нельзя верить:
неверный вызов, нечитаемые файлы, ошибки в настройках или глоссарии.
Показать, какие абзацы двух текстов соответствуют друг другу

Использование: sverka align [ПАРАМЕТРЫ] <EN> <RU>

Аргументы:
  <EN>  Английский текст
  <RU>  Русский текст

Параметры:
      --format <ФОРМАТ>  Формат
                         - text: тексты рядом
                         - csv: строка на каждое соответствие
                         - json: номера абзацев, с нуля
                         - tmx: память переводов
                         - html: страница для браузера
                         [по умолчанию: text]
      --level <LEVEL>    Что сопоставляется
                         - paragraph: абзацы
                         - sentence: предложения внутри абзацев; в формате html всё равно абзацы
                         [по умолчанию: paragraph]
      --output <ФАЙЛ>    Записать в файл, а не на стандартный вывод
      --encoding <ИМЯ>   Кодировка статей, например windows-1251, KOI8-R или UTF-16LE [по умолчанию:
                         определяется сама]
      --glossary <ПУТЬ>  Глоссарий: файл CSV или папка с ними [по умолчанию: из sverka.toml, иначе
                         ближайшая папка glossary/ рядом или выше]
      --encoder <КОГДА>  Когда программа сопоставления спрашивает нейросеть о смысле предложений
                         - auto: если длина, строение, числа, имена и термины оставляют сомнение
                         - always: о каждом абзаце
                         - never: никогда
                         [по умолчанию: auto]
      --config <ФАЙЛ>    Настройки проекта [по умолчанию: ближайший sverka.toml рядом или выше]
      --pin <EN=RU>      Решить, что абзацы соответствуют друг другу, и сохранить это рядом с файлом
                         EN: номера с единицы, например 3=3-4; с одной стороны пусто, если
                         соответствия нет
      --color <КОГДА>    Когда выводить цветом; auto: на терминале, но не там, где задано NO_COLOR
                         [возможны: auto, always, never] [по умолчанию: auto]
      --lang <ЯЗЫК>      Язык сообщений [по умолчанию: из sverka.toml, иначе язык системы]
                         [возможны: en, ru]
  -h, --help             Показать справку

"#]]
    );
}

#[test]
fn the_rest_of_the_toolchain() {
    let project = Project::new(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(project.run(&["completions", shell]).stdout.contains("sverka"), "{shell}");
    }
    assert_eq!(project.run(&["man", "."]).status, 0);
    assert!(project.read("sverka-check.1").contains("write\\-baseline"));
    assert!(project.exists("sverka.1"));
    let licenses = project.run(&["--licenses"]).stdout;
    for part in ["CC BY-SA 4.0", "Apache License", "Permission is hereby granted", "rumorph-dict-ru 0.5.0"] {
        assert!(licenses.contains(part), "{part}");
    }
}

/// The list of crates inside the program is that of `Cargo.lock`; `.ci/licenses` writes it.
#[test]
fn the_list_of_crates_is_true() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let (lock, listed) = (read("Cargo.lock"), read("licenses/crates.txt"));
    let crates: Vec<&str> = listed
        .lines()
        .skip(2)
        .take_while(|line| !line.is_empty())
        .map(|line| line.split(':').next().unwrap())
        .collect();
    for name in &crates {
        let (name, version) = name.split_once(' ').unwrap();
        assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"\n")), "{name} {version}");
    }
    let manifest = read("Cargo.toml");
    let normal = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    for name in normal.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name) {
        assert!(crates.iter().any(|known| known.split(' ').next() == Some(name)), "{name}: run .ci/licenses");
    }
}
