"""The forms that a name takes in a text: Slavic cases, German endings, Romance gender and number, Arabic articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from types import MappingProxyType

from timeline.knowledge import Name

# A paradigm: the ending of the name itself, and for each case what takes its place ("/" parts two ways). The order is
# nominative, genitive, dative, accusative, instrumental, locative, so that the words of a name decline together.
Paradigm = tuple[str, tuple[str, ...]]


def _paradigms(table: str) -> tuple[Paradigm, ...]:
    lines = (line.split() for line in table.strip().splitlines())
    return tuple((ending, tuple("" if case == "-" else case for case in cases)) for ending, *cases in lines)


# Longest endings first. "-" is no ending.
_RUSSIAN = _paradigms("""
ая ая ой ой ую ой ой
ое ое ого ому ое ым ом
ые ые ых ым ые ыми ых
ие ие их им ие ими их
ий ий ого ому ий им ом
ия ия ии ии ию ией ии
ея ея еи ее ею еей ее
я я и е ю ей е
а а ы/и е у ой е
ы ы -/ов ам ы ами ах
й й я ю й ем е
ь ь и/я и/ю ь ью/ем и/е
""")
_UKRAINIAN = _paradigms("""
ська ська ської ській ську ською ській
цька цька цької цькій цьку цькою цькій
еня еня ені ені еню енею ені
ея ея еї еї ею еєю еї
ія ія ії ії ію ією ії
ка ка ки ці ку кою ці
га га ги зі гу гою зі
на на ни/ної ні/ній ну ною ні/ній
а а и/ої і/ій у ою і/ій
я я і/ї і/ї ю ею/єю і/ї
е е ого ому е им ому
о о а у о ом і
и и -/ів ам и ами ах
і і их им і ими их
й й ю/я ю/єві й єм ї/ю
ь ь ю/і/я ю/і ь ем/ю і/ю
""")
_CONSONANTS = tuple("бвгджзклмнпрстфхцчшщґ")
_AFTER_CONSONANT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"ru": ("", "а", "у", "", "ом", "е"), "uk": ("", "у/а", "у/ові", "", "ом", "і")}
)
_SLAVIC: Mapping[str, tuple[Paradigm, ...]] = MappingProxyType({"ru": _RUSSIAN, "uk": _UKRAINIAN})
# Adjectives of countries, in all genders, numbers and cases, and the names of their people.
_RUSSIAN_DEMONYMS = _paradigms("""
ский ский ского скому ским ском ская ской скую ское ские ских скими
кий кий кого кому ким ком кая кой кую кое кие ких кими
аец аец айца айцу айцем айце айцы айцев айцам айцами айцах
иец иец ийца ийцу ийцем ийце ийцы ийцев ийцам ийцами ийцах
ец ец ца цу цем це цы цев цам цами цах
янин янин янина янину янином янине яне ян янам янами янах
анин анин анина анину анином анине ане ан анам анами анах
""")
_UKRAINIAN_DEMONYMS = _paradigms("""
ський ський ського ському ським ська ської ській ську ською ське ські ських ськими
цький цький цького цькому цьким цька цької цькій цьку цькою цьке цькі цьких цькими
аєць аєць айця айцю айцем айці айців айцям айцями айцях
ець ець ця цю цем ці ців цям цями цях
янин янин янина янину янином янині яни ян янам янами янах
""")
_FRENCH = _paradigms("""
ien ien iens ienne iennes
éen éen éens éenne éennes
ais ais aise aises
ois ois oise oises
in in ins ine ines
ain ain ains aine aines
an an ans ane anes
and and ands ande andes
ol ol ols ole oles
i i is ie ies
e e es
""")
_SPANISH = _paradigms("""
o o a os as
és és esa eses esas
án án ana anes anas
ol ol ola oles olas
í í íes ís
e e es
a a as
""")
_PORTUGUESE = _paradigms("""
o o a os as
ês ês esa eses esas
ol ol ola óis olas
e e es
a a as
""")
_ITALIAN = _paradigms("""
co co ca chi ci che
o o a i e
e e i
a a i e
""")
_GERMAN = _paradigms("""
isch isch ische ischer ischen ischem isches
sch sch sche scher schen schem sches
""")
_ARABIC = _paradigms("""
ي ي ية يا يون يين يان يتان يات
""")
_DEMONYMS: Mapping[str, tuple[Paradigm, ...]] = MappingProxyType(
    {
        "ru": _RUSSIAN_DEMONYMS, "uk": _UKRAINIAN_DEMONYMS, "fr": _FRENCH, "es": _SPANISH, "pt": _PORTUGUESE,
        "it": _ITALIAN, "de": _GERMAN, "ar": _ARABIC,
    }
)  # fmt: skip
_FRONT_VOWELS, _BACK_VOWELS = "eiöüİE", "aıouAIOU"


def forms(name: Name, language: str) -> tuple[str, ...]:
    """Every form of a name of `names_in(language)` as a text may have it, its own first; none is given twice."""
    if "|" in name.text:
        found: Iterator[str] = iter(name.text.split("|"))
    elif name.form == "demonym":
        found = _demonyms(name.text, language)
    elif name.kind == "organisation":
        found = _as_it_is(name.text)
    else:
        found = _NAMES.get(language, _as_it_is)(name.text)
    written = list(found)
    if name.form == "demonym":
        # At the head of a sentence, and of people in French: "les Américains".
        written += [form[0].upper() + form[1:] for form in written]
    if language == "ru":
        written += [form.replace("ё", "е") for form in written]
    if language == "ar":
        written = [form for one in written for form in _with_article(one)]
    return tuple(dict.fromkeys(written))


def _as_it_is(text: str) -> Iterator[str]:
    yield text


def _demonyms(text: str, language: str) -> Iterator[str]:
    if language == "tr":
        yield from (text, text + _turkish_plural(text))
        return
    # In a name of two words only the last is inflected, but for Arabic, where both are.
    words = text.split(" ")
    inflected = [_inflected(word, _DEMONYMS.get(language, ())) for word in words]
    if language != "ar":
        inflected[:-1] = [(word,) for word in words[:-1]]
    yield from (" ".join(combined) for combined in product(*inflected))


def _inflected(word: str, paradigms: tuple[Paradigm, ...]) -> tuple[str, ...]:
    for ending, cases in paradigms:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            return tuple(f"{stem}{case}" for case in cases)
    return (word,)


def _turkish_plural(text: str) -> str:
    last = next((letter for letter in reversed(text) if letter in _FRONT_VOWELS + _BACK_VOWELS), "a")
    return "ler" if last in _FRONT_VOWELS else "lar"


def _german(text: str) -> Iterator[str]:
    yield text
    if not text.endswith(("s", "z", "x")):
        yield f"{text}s"


def _slavic(language: str) -> Callable[[str], Iterator[str]]:
    def declined(text: str) -> Iterator[str]:
        words = [_cases(word, language) for word in text.split(" ")]
        for case in range(len(_AFTER_CONSONANT[language])):
            # The second name of an apposition may stay as it is: "в Республике Корея".
            options = [dict.fromkeys((*word[case], *(word[0] if at else ()))) for at, word in enumerate(words)]
            yield from (" ".join(chosen) for chosen in product(*options))

    return declined


def _cases(word: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The ways in which a word is written in each case."""
    cases: tuple[str, ...] = _AFTER_CONSONANT[language]
    stem = word
    if word.isupper() or len(word) < 3:
        cases = ("",) * len(cases)
    else:
        for ending, found in _SLAVIC[language]:
            if word.endswith(ending):
                stem, cases = word.removesuffix(ending), found
                break
        else:
            if not word.endswith(_CONSONANTS):
                cases = ("",) * len(cases)
    return tuple(tuple(stem + ending for ending in case.split("/")) for case in cases)


def _with_article(text: str) -> tuple[str, ...]:
    """With and without the Arabic article where it is an adjective's, and run into the "to" before it."""
    if text.startswith("ال"):
        return text, f"لل{text[2:]}"
    if text.endswith(_ADJECTIVES):
        words = text.split(" ")
        articled = " ".join(f"ال{word}" for word in words)
        return text, articled, f"لل{articled[2:]}", f"ل{text}"
    return text, f"ل{text}"


_ADJECTIVES = tuple(ending for _, cases in _ARABIC for ending in cases)
_NAMES: Mapping[str, Callable[[str], Iterator[str]]] = MappingProxyType(
    {"ru": _slavic("ru"), "uk": _slavic("uk"), "de": _german}
)
