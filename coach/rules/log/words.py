"""Words that decide whether a capitalised word is somebody's name."""

from __future__ import annotations

from coach.model.text import fold

PARTICLES = frozenset(
    (
        "van", "von", "vom", "de", "der", "den", "ter", "ten", "te", "'t", "zu", "zum",
        "zur", "du", "des", "del", "della", "di", "da", "dos", "das", "la", "las", "le",
        "les", "lo", "los", "el", "al", "ul", "bin", "ibn", "bint", "abu",
    )
)  # fmt: skip
"""What may stand between a first name and a last name, without a capital."""

BEFORE_PARTICLES = frozenset(("in", "op", "aan", "uit", "onder", "over", "voor", "bij"))
PARTICLES_AFTER = frozenset(("'t", "den", "der"))
"""Jan in 't Veld is a name; Jan in Utrecht is not."""

BEFORE_SURNAME = PARTICLES | BEFORE_PARTICLES | {"het", "’t"}
"""What may stand before a surname that is known as one; a register leaves it out."""

NO_FIRST_NAMES = frozenset(
    (
        "team", "afdeling", "department", "groep", "group", "klant", "klanten",
        "customer", "customers", "client", "collega", "colleague", "familie", "family",
        "fam", "mevrouw", "mevr", "mw", "meneer", "mijnheer", "dhr", "heer", "mr", "mrs",
        "ms", "miss", "sir", "madam", "dr", "drs", "ir", "ing", "prof", "firma",
        "bedrijf", "company", "stichting", "gemeente", "hotel", "restaurant", "bakkerij",
        "winkel", "shop", "school", "praktijk", "bureau", "vereniging", "service",
        "support", "sales", "marketing", "finance", "hr", "ict", "receptie", "reception",
        "helpdesk", "balie", "desk", "bank", "club", "huis", "house", "centrum", "center",
        "centre", "coach", "lead", "project", "nieuwe", "nieuw", "new", "oude", "oud",
        "old", "eerste", "first", "groot", "klein", "big", "het", "een", "the", "a", "st",
        "sint", "saint", "kantoor", "office", "directie", "management", "mt", "board",
        "logistiek", "logistics", "inkoop", "verkoop", "planning", "magazijn",
        "warehouse", "administratie", "facilitair", "security", "beveiliging",
        "onderhoud", "it", "partner", "leverancier", "supplier", "buurt", "wijk",
    )
)  # fmt: skip
"""Titles, groups and other first words of names that are not first names."""

COMMON = NO_FIRST_NAMES | frozenset(
    (
        # Dutch names that are everyday words
        "wil", "mei", "roos", "storm", "bloem", "ster", "zon", "door", "toon", "ben",
        "an", "al", "lot", "fee", "lief", "even", "dag", "moe", "do", "zo", "nu", "job",
        "mark", "rein", "wolf", "beer", "lente", "zomer", "herfst", "winter", "hoop",
        "hart", "vrede", "april", "juni", "juli", "augustus", "mam", "pap", "ma", "pa",
        "opa", "oma", "broer", "zus", "buur", "mens", "ons", "onze", "mijn", "alle",
        # English ones
        "will", "may", "joy", "hope", "grace", "faith", "rose", "bill", "grant", "art",
        "guy", "june", "july", "august", "summer", "autumn", "spring", "dawn", "chase",
        "drew", "rich", "pat", "miles", "chance", "cash", "case", "page", "win", "star",
        "sky", "rain", "snow", "bliss", "true", "ever", "long", "young", "early",
        "patience", "charity", "harmony", "destiny", "justice", "honor", "honour",
        "sunny", "happy", "lucky", "honey", "buddy", "angel", "angels", "sage", "reed",
        "major", "dean", "earl", "duke", "prince", "king", "queen", "judge", "mom", "mum",
        "dad", "sister", "brother", "my", "our", "all", "so", "are", "is", "it", "us",
    )
)  # fmt: skip
"""Names that are recognised with @ alone, for they may as well begin a sentence."""

WITH = frozenset(("with", "met", "and", "en"))
"""After these a name that is known is one without its capital as well."""

BEFORE_NAMES = WITH | {"from", "van", "for", "voor"}
"""After these a word with a capital may be a name that nobody knows yet."""

FROM_SOMEBODY = frozenset(
    (
        "mail", "mailtje", "e-mail", "email", "app", "appje", "bericht", "berichtje",
        "brief", "kaart", "kaartje", "bos", "bloemen", "bloemetje", "koffie", "thee",
        "telefoon", "telefoontje", "belletje", "bezoek", "bezoekje", "groet", "groeten",
        "groetjes", "dank", "bedankje", "bedankt", "compliment", "complimenten",
        "compliment", "pluim", "vraag", "vragen", "klacht", "klachten", "feedback", "tip",
        "tips", "idee", "ideeën", "hulp", "nieuws", "antwoord", "reactie", "verzoek",
        "opdracht", "bestelling", "factuur", "verjaardag", "verhaal", "cadeau", "cadeautje",
        "uitnodiging", "overleg", "gesprek", "zoon", "dochter", "man", "vrouw", "moeder",
        "vader", "ouders", "kind", "kinderen", "baas", "chef", "manager", "buurman",
        "buurvrouw", "vriend", "vriendin", "assistent", "assistente", "secretaresse",
        "iemand", "iets", "niets", "weer", "vandaag", "gisteren", "net", "terug", "gehoord",
        "gekregen", "veel", "leuk", "mooi", "fijn", "goed", "afscheid", "eentje", "team",
        "start", "begin", "einde", "directeur", "medewerker", "medewerkers", "wens",
        "wensen", "presentatie", "lunch", "borrel", "les", "training", "call", "mails",
    )
)  # fmt: skip
"""With these a line begins before "van Anna": something is from her, or somebody hers."""

TITLES = frozenset(
    (
        "mrs", "mr", "ms", "miss", "dr", "drs", "prof", "mevrouw", "mevr", "mw", "meneer",
        "mijnheer", "dhr",
    )
)  # fmt: skip
"""Whoever is called by one of these is somebody; it needs no capital."""

SAME_TITLE = {
    "mevr": "mevrouw", "mw": "mevrouw", "dhr": "meneer", "mijnheer": "meneer",
}  # fmt: skip
"""Titles that say the same as another one."""

OWNER = 4
"""Only after so many letters an s at the end may say whose it is: Hans is no Han."""

NO_SURNAME = frozenset(("i", "i'm", "i'll", "i've", "i'd"))
"""Words that are capitalised after a name without being part of it."""


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital; scripts without capitals always do."""
    first = word.lstrip("'’")[:1]
    if first.isalpha():
        return not first.islower()
    return any(letter.isupper() for letter in word)


def owner_of(key: str) -> str:
    """Return whose it may be by a word as Dutch writes it: Sjoerds; else nothing."""
    return key[:-1] if len(key) > OWNER and key.endswith("s") else ""


def first_name(name: str) -> str:
    """Return what somebody of this name may be called by for short, or nothing.

    "Het team", "de winkel" and "mevr. Jansen" have none: their first word is anybody's.
    """
    first, *more = name.split() or [""]
    is_anybodys = fold(first).removesuffix(".") in PARTICLES | NO_FIRST_NAMES
    return "" if more and is_anybodys else first


def short_name(name: str) -> str:
    """Return how somebody is called where there is little room: by the first name."""
    return first_name(name) or name


_KINDS = {
    "listen": "listen listened listening luister luisteren geluisterd luisterde",
    "ask": "ask asked asking askedon askon vraag vragen gevraagd doorvragen doorgevraagd",
    "appreciate": "appreciate appreciated appreciation waardeer waarderen gewaardeerd"
    " waardering",
    "help": "help helped helping helpen geholpen hielp hulp",
    "trust": "trust trusted trusting gavetrust givetrust vertrouw vertrouwen vertrouwd"
    " vertrouwengegeven vertrouwengeven",
    "guide": "guide guided guiding guidance begeleid begeleiden begeleidde begeleiding",
    "care": "care cared caring zorg zorgen gezorgd omkijken omgekeken hoegaathet"
    " gevraagdhoehetgaat vragenhoehetgaat",
    "celebrate": "celebrate celebrated celebrating celebration vier vieren gevierd viering",
    "present": "present wasthere bethere beingthere erbij erbijzijn erbijgeweest aanwezig",
    "follow_up": "followup followedup followingup nabellen nagebeld opvolgen opgevolgd"
    " opvolging",
    "learn": "learn learned learnt learning learnedtogether learntogether leer leren"
    " geleerd leerde samenleren samengeleerd",
}
_SIDES = {
    "colleague": "colleague colleagues collega collegas",
    "customer": "customer customers client clients klant klanten",
}
_SIGNS: dict[tuple[str, str | bool], str] = {
    ("flow", "received"): "received gotit gekregen ontvangen",
    ("flow", "witnessed"): "witnessed seen gezien",
    ("spoken", False): "unsaid notsaid notsaidyet ongezegd nietgezegd nognietgezegd",
    ("own_way", True): "own ownway myway inmyownway eigen eigenmanier eigenweg"
    " opmijnmanier opmijneigenmanier",
    ("course", True): "course oncourse followsthecourse koers opkoers volgtdekoers",
    ("course", False): "offcourse notoncourse vandekoers nietopkoers",
    ("signature", True): "signature mysignature handtekening mijnhandtekening typischik",
    ("sweet", True): "sweet sweetspot raakpunt",
}  # fmt: skip
"""What a tag says of the attention itself: how it went, whether it was said already, and
whose way it was."""

TO_COME = frozenset(("own_way", "course", "signature"))
"""What can be said of an act before it is done."""

_SQUEEZED = str.maketrans("", "", "-_ '’")

_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_SIGN_OF = {word: sign for sign, words in _SIGNS.items() for word in words.split()}
_SIDE_OF = {word: side for side, words in _SIDES.items() for word in words.split()}


def kind_of(word: str) -> str | None:
    """Return the kind of attention that a word names in either language."""
    return _KIND_OF.get(squeezed(word))


def sign_of(word: str) -> tuple[str, str | bool] | None:
    """Return the field that a tag fills in either language, and with what."""
    return _SIGN_OF.get(squeezed(word))


def side_of(word: str) -> str | None:
    """Return the side that a word names in either language."""
    return _SIDE_OF.get(squeezed(word))


def squeezed(word: str) -> str:
    """Return a word in the form in which these are compared."""
    return fold(word).translate(_SQUEEZED)
