"""Sentences of our own in each of the twelve languages: every kind of date, and what only looks like one.

The day of writing is Wednesday, 8 October 2014.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.dates import detect_language, find, resolve
from timeline.dates.foreign import LANGUAGES
from timeline.model import When

SENTENCES: dict[str, list[tuple[str, list[tuple[str, str]]]]] = {
    "fr": [
        ("Signé le mercredi 12 mars 2003 à Paris.", [("mercredi 12 mars 2003", "2003-03-12")]),
        ("Le ministre est venu la semaine dernière.", [("la semaine dernière", "[2014-09-29..2014-10-05]")]),
        ("Le sommet aura lieu le mois prochain.", [("le mois prochain", "2014-11")]),
        ("Il l'a dit lundi dernier puis mercredi.", [("lundi dernier", "2014-10-06"), ("mercredi", "2014-10-08")]),
        ("Du 28 février au 3 mars 2003, ils ont parlé.", [("28 février au 3 mars 2003", "2003-02-28/2003-03-03")]),
        ("L'accord date du XIXe siècle et des années 1990.", [("XIXe siècle", "18XX"), ("années 1990", "199X")]),
        ("La trêve, conclue en mars, a tenu de 1957 à 1958.", [("mars", "2014-03"), ("1957 à 1958", "1957/1958")]),
        ("Le 12 mars de l'année dernière, ils ont voté.", [("12 mars de l'année dernière", "2013-03-12")]),
        ("Au printemps 1994, la guerre a repris.", [("printemps 1994", "1994-21")]),
        ("Le ministre est arrivé avant-hier.", [("avant-hier", "2014-10-06")]),
        ("La planète Mars et les 1978 hommes de la mission.", []),
        ("Une année de plus, et en 1500 hommes ils vinrent.", []),
    ],
    "es": [
        ("El miércoles 12 de marzo de 2003 se firmó.", [("miércoles 12 de marzo de 2003", "2003-03-12")]),
        ("La cumbre será la próxima semana.", [("la próxima semana", "[2014-10-13..2014-10-19]")]),
        ("Llegó el lunes pasado a la capital.", [("lunes pasado", "2014-10-06")]),
        ("Fue en marzo del año pasado.", [("marzo del año pasado", "2013-03")]),
        ("En los años noventa y en el siglo XIX.", [("los años noventa", "199X"), ("siglo XIX", "18XX")]),
        ("En la década de 1980 no hubo acuerdo.", [("década de 1980", "198X")]),
        ("Del 12 al 14 de marzo de 2003 hubo una tregua.", [("12 al 14 de marzo de 2003", "2003-03-12/2003-03-14")]),
        ("En el verano de 1994 se reunieron.", [("verano de 1994", "1994-22")]),
        ("Se espera para marzo un nuevo texto.", [("marzo", "2015-03")]),
        ("Mañana por la mañana, pasado mañana o nunca.", [("pasado mañana", "2014-10-10")]),
        ("Murieron 1978 personas y desde 1500 soldados huyeron.", []),
        ("El mar y la mar, hoyo y ayeres.", []),
    ],
    "de": [
        ("Am Mittwoch, den 12. März 2003, war es so weit.", [("Mittwoch, den 12. März 2003", "2003-03-12")]),
        ("Er kam letzte Woche in die Hauptstadt.", [("letzte Woche", "[2014-09-29..2014-10-05]")]),
        ("Am vergangenen Montag traf er den Minister.", [("vergangenen Montag", "2014-10-06")]),
        ("Es war im März letzten Jahres.", [("März letzten Jahres", "2013-03")]),
        ("Die 1990er Jahre und das 20. Jahrhundert.", [("1990er Jahre", "199X"), ("20. Jahrhundert", "19XX")]),
        ("In den neunziger Jahren war Frieden.", [("neunziger Jahren", "199X")]),
        ("Die neunziger Jahre waren friedlich.", [("neunziger Jahre", "199X")]),
        ("Vom 28. Februar bis 3. März 2003 war Ruhe.",
         [("28. Februar bis 3. März 2003", "2003-02-28/2003-03-03")]),
        ("Seit März wird im Jahr 1978 nichts mehr gesucht.", [("März", "2014-03"), ("1978", "1978")]),
        ("Im Winter 1994 und im nächsten Jahr.", [("Winter 1994", "1994-24"), ("im nächsten Jahr", "2015")]),
        ("Er kommt übermorgen.", [("übermorgen", "2014-10-10")]),
        ("Das Zimmer 1978 und die Straße des 17. Armeekorps.", []),
        ("Mit 1500 Mann und bis 2000 Euro.", []),
    ],
    "pt": [
        ("Na quarta-feira, 12 de março de 2003, assinaram.", [("quarta-feira, 12 de março de 2003", "2003-03-12")]),
        ("Ele chegou na semana passada.", [("na semana passada", "[2014-09-29..2014-10-05]")]),
        ("Foi em março do ano passado.", [("março do ano passado", "2013-03")]),
        ("Nos anos 1990 e no século XIX.", [("anos 1990", "199X"), ("século XIX", "18XX")]),
        ("O tratado de 12 a 14 de março de 2003.", [("12 a 14 de março de 2003", "2003-03-12/2003-03-14")]),
        ("O ministro virá no próximo mês.", [("no próximo mês", "2014-11")]),
        ("Chegou na segunda-feira passada.", [("segunda-feira passada", "2014-10-06")]),
        ("Ela virá depois de amanhã.", [("depois de amanhã", "2014-10-10")]),
        ("Em abril de 2004, o acordo entrou em vigor.", [("abril de 2004", "2004-04")]),
        ("No inverno de 1994 houve fome.", [("inverno de 1994", "1994-24")]),
        ("Eram 1978 homens, e até 1500 soldados.", []),
        ("A terça parte e a segunda leitura.", []),
    ],
    "it": [
        ("Il trattato fu firmato il 12 marzo 2003 a Roma.", [("12 marzo 2003", "2003-03-12")]),
        ("Mercoledì 12 marzo 2003 il ministro parlò.", [("Mercoledì 12 marzo 2003", "2003-03-12")]),
        ("È entrato in vigore nell'aprile 2004.", [("aprile 2004", "2004-04")]),
        ("Il vertice si terrà la settimana prossima.", [("la settimana prossima", "[2014-10-13..2014-10-19]")]),
        ("È arrivato lunedì scorso nella capitale.", [("lunedì scorso", "2014-10-06")]),
        ("Dal 12 al 14 marzo 2003 ci fu una tregua.", [("12 al 14 marzo 2003", "2003-03-12/2003-03-14")]),
        ("Nel Novecento e negli anni Novanta.", [("Novecento", "19XX"), ("anni Novanta", "199X")]),
        ("Il XIX secolo e gli anni '80.", [("XIX secolo", "18XX"), ("anni '80", "198X")]),
        ("La frontiera è chiusa dal 1978.", [("1978", "1978")]),
        ("L'anno scorso, a marzo, l'altro ieri.",
         [("L'anno scorso", "2013"), ("marzo", "2014-03"), ("l'altro ieri", "2014-10-06")]),
        ("Il 1° maggio i ministri parlarono, il 2 giugno no.",
         [("1° maggio", "2014-05-01"), ("2 giugno", "2014-06-02")]),
        ("Nel 1500 soldati arrivarono, e 1978 uomini.", []),
        ("Marzo è un nome, e la Sabatoni anche.", []),
    ],
    "ru": [
        ("Договор подписан 12 марта прошлого года.", [("12 марта прошлого года", "2013-03-12")]),
        ("Он прибыл в прошлую среду в Москву.", [("прошлую среду", "2014-10-01")]),
        ("Переговоры прошли на прошлой неделе.", [("на прошлой неделе", "[2014-09-29..2014-10-05]")]),
        ("В XX веке и в 1990-х годах.", [("XX веке", "19XX"), ("1990-х годах", "199X")]),
        ("С 12 по 14 марта 2003 года было тихо.", [("12 по 14 марта 2003", "2003-03-12/2003-03-14")]),
        ("С 1957 по 1958 год шла война.", [("1957 по 1958", "1957/1958")]),
        ("Весной 1994 года начался вывод войск.", [("Весной 1994", "1994-21")]),
        ("Встреча пройдёт в следующем месяце.", [("в следующем месяце", "2014-11")]),
        ("Послезавтра министр будет в Париже.", [("Послезавтра", "2014-10-10")]),
        ("В марте, в пятницу, он уехал.", [("марте", "2014-03"), ("пятницу", "2014-10-03")]),
        ("Окружающая среда и 1978 человек.", []),
        ("Статья 1978 и дом 12 на улице Мая.", []),
    ],
    "uk": [
        ("Договір підписано 12 березня 2003 року.", [("12 березня 2003", "2003-03-12")]),
        ("Він набув чинності у квітні 2004 року.", [("квітні 2004", "2004-04")]),
        ("Кордон закрито у 1978 році, і це так.", [("1978", "1978")]),
        ("Зустріч відбулася минулого тижня у Києві.", [("минулого тижня", "[2014-09-29..2014-10-05]")]),
        ("Торік і цього року їх не було.", [("Торік", "2013"), ("цього року", "2014")]),
        ("У середу він приїхав до Києва, бо й обіцяв.", [("середу", "2014-10-08")]),
        ("Він приїхав учора, 1 травня його ще не було.", [("учора", "2014-10-07"), ("1 травня", "2014-05-01")]),
        ("У ХХ столітті та у 1990-х роках її не було.", [("ХХ столітті", "19XX"), ("1990-х роках", "199X")]),
        ("З 12 до 14 березня 2003 року її не було.", [("12 до 14 березня 2003", "2003-03-12/2003-03-14")]),
        ("Наступного місяця, у листопаді, її відкриють.", [("Наступного місяця", "2014-11"), ("листопаді", "2014-11")]),
        ("1978 осіб і лютий мороз на її вулиці.", []),
        ("Стаття 1978 її закону.", []),
    ],
    "zh": [
        ("会谈于2003年3月12日至14日举行。", [("2003年3月12日至14日", "2003-03-12/2003-03-14")]),
        ("部长上周三抵达。", [("上周三", "2014-10-01")]),
        ("協議於去年3月簽署。", [("去年3月", "2013-03")]),
        ("二十世纪和20世纪90年代。", [("二十世纪", "19XX"), ("20世纪90年代", "199X")]),
        ("下个月将举行峰会。", [("下个月", "2014-11")]),
        ("战争从1957年至1958年。", [("1957年至1958年", "1957/1958")]),
        ("部长昨天表示，前天没有会谈。", [("昨天", "2014-10-07"), ("前天", "2014-10-06")]),
        ("2003年春季恢复会谈。", [("2003年春季", "2003-21")]),
        ("民国103年10月8日签署。", [("民国103年10月8日", "2014-10-08")]),
        ("三月的会议。", [("三月", "2014-03")]),
        ("会谈持续了3个月，共1978人参加。", []),
        ("一周一次，第12号决议。", []),
    ],
    "ja": [
        ("令和元年5月1日に即位した。", [("令和元年5月1日", "2019-05-01")]),
        ("昭和53年に条約を結んだ。", [("昭和53年", "1978")]),
        ("先週の水曜日に会談した。", [("先週の水曜日", "2014-10-01")]),
        ("会談は2003年3月12日から14日まで続いた。", [("2003年3月12日から14日", "2003-03-12/2003-03-14")]),
        ("昨年3月に署名した。", [("昨年3月", "2013-03")]),
        ("20世紀と1990年代のことだ。", [("20世紀", "19XX"), ("1990年代", "199X")]),
        ("来月に会議を開く。", [("来月", "2014-11")]),
        ("首相は昨日、そして一昨日も会った。", [("昨日", "2014-10-07"), ("一昨日", "2014-10-06")]),
        ("3月12日に署名し、4月に発効した。", [("3月12日", "2015-03-12"), ("4月", "2014-04")]),
        ("2003年夏に会談した。", [("2003年夏", "2003-22")]),
        ("1978人が参加した。", []),
        ("3か月の間、第12号の決議を待った。", []),
    ],
    "ko": [
        ("조약은 2003년 3월 12일에 체결되었다.", [("2003년 3월 12일", "2003-03-12")]),
        ("협정은 2004년 4월에 발효되었다.", [("2004년 4월", "2004-04")]),
        ("양국은 1978년에 수교했다.", [("1978년", "1978")]),
        ("장관은 지난주 수요일 도착했다.", [("지난주 수요일", "2014-10-01")]),
        ("회담은 3월 12일부터 14일까지 열렸다.", [("3월 12일부터 14일", "2015-03-12/2015-03-14")]),
        ("작년 3월에 서명했다.", [("작년 3월", "2013-03")]),
        ("20세기와 1990년대에 있었던 일이다.", [("20세기", "19XX"), ("1990년대", "199X")]),
        ("장관은 어제 서울에 왔고 내일 떠난다.", [("어제", "2014-10-07"), ("내일", "2014-10-09")]),
        ("다음 달에 회담이 열린다.", [("다음 달", "2014-11")]),
        ("장관은 월요일에 말했다.", [("월요일", "2014-10-06")]),
        ("1978명이 참가했다.", []),
        ("오늘날 세계는 3개월 동안 기다린다.", []),
    ],
    "ar": [
        ("وقعت الاتفاقية في 12 كانون الثاني/يناير 2003.", [("12 كانون الثاني/يناير 2003", "2003-01-12")]),
        ("وقعت في تشرين الأول 2014 في جنيف.", [("تشرين الأول 2014", "2014-10")]),
        ("زار الوزير العاصمة الأسبوع الماضي.", [("الأسبوع الماضي", "[2014-09-29..2014-10-05]")]),
        ("يصل الوزير الاثنين المقبل.", [("الاثنين المقبل", "2014-10-13")]),
        ("في القرن التاسع عشر وفي التسعينيات.", [("القرن التاسع عشر", "18XX"), ("التسعينيات", "199X")]),
        ("من ١٢ إلى ١٤ مارس ٢٠٠٣ كانت هدنة.", [("١٢ إلى ١٤ مارس ٢٠٠٣", "2003-03-12/2003-03-14")]),
        ("الحدود مغلقة منذ عام 1978.", [("1978", "1978")]),
        ("التقى الوزيران أمس، وفي مارس من العام الماضي.", [("أمس", "2014-10-07"), ("مارس من العام الماضي", "2013-03")]),
        ("في صيف 1994 بدأ الانسحاب.", [("صيف 1994", "1994-22")]),
        ("اجتمعوا يوم الأربعاء في شهر مايو.", [("الأربعاء", "2014-10-08"), ("مايو", "2014-05")]),
        ("قتل 1978 شخصا.", []),
        ("المادة 1978 من القرار 12.", []),
    ],
    "tr": [
        ("Antlaşma 12 Mart 2003'te Ankara'da imzalandı.", [("12 Mart 2003", "2003-03-12")]),
        ("Anlaşma Nisan 2004'te yürürlüğe girdi.", [("Nisan 2004", "2004-04")]),
        ("Sınır 1978 yılında kapandı ve 1980'de açıldı.", [("1978", "1978"), ("1980", "1980")]),
        ("Bakan geçen hafta bu kente geldi.", [("geçen hafta", "[2014-09-29..2014-10-05]")]),
        ("Bakan geçen Çarşamba günü Ankara'ya geldi.", [("geçen Çarşamba", "2014-10-01")]),
        ("Görüşmeler 12-14 Mart 2003 arasında ve daha sonra yapıldı.", [("12-14 Mart 2003", "2003-03-12/2003-03-14")]),
        ("Bakan dün geldi ve yarın gidecek.", [("dün", "2014-10-07"), ("yarın", "2014-10-09")]),
        ("20. yüzyılda ve 1990'larda bu oldu.", [("20. yüzyılda", "19XX"), ("1990'larda", "199X")]),
        ("Zirve gelecek ay, Kasım'da yapılacak.", [("gelecek ay", "2014-11"), ("Kasım", "2014-11")]),
        ("Bakan 1 Mayıs'ta bu kente geldi.", [("1 Mayıs", "2014-05-01")]),
        ("1978 asker ve 1500 kişi için bir ocak.", []),
        ("Dünya için daha çok su.", []),
    ],
}  # fmt: skip
# One file a language: a sentence, then each expression in it with its EDTF, "" where it has no date.
_FILES = sorted((Path(__file__).parent / "sentences").glob("*.txt"))


def _row(line: str) -> tuple[str, list[tuple[str, str]]]:
    text, *cells = line.split(" | ")
    pairs = [cell.rsplit("=", 1) for cell in cells]
    return text, [(words.strip(), edtf.strip()) for words, edtf in pairs]


NEWS = {path.stem: [_row(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in _FILES}
ROWS = [
    (language, text, expected)
    for table in (SENTENCES, NEWS)
    for language, rows in table.items()
    for text, expected in rows
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_a_sentence(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = resolve(text, find(text, language), When("2014-10-08"))
    assert [(e.span.of(text), e.when.edtf if e.when else "") for e in found] == expected
    assert all(e.why for e in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_languages_sentences_together_tell_which_it_is(language: str) -> None:
    assert detect_language("\n".join(text for text, _ in SENTENCES[language])) == language


def test_every_language_has_sentences_with_dates_and_without() -> None:
    assert set(SENTENCES) == set(LANGUAGES)
    for rows in SENTENCES.values():
        assert sum(bool(expected) for _, expected in rows) >= 10
        assert sum(not expected for _, expected in rows) >= 2
    assert set(NEWS) == set(LANGUAGES)
    for rows in NEWS.values():
        assert sum(bool(expected) for _, expected in rows) >= 25
        assert sum(not expected for _, expected in rows) >= 12


def test_persian_is_not_taken_for_arabic() -> None:
    assert detect_language("وزیر خارجه گفت که گفتگوها در پاریس برگزار شد") == "fa"
    assert find("در 12 مارس 2003", "fa") == ()
