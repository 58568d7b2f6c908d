"""Words that decide whether a capitalised word is somebody's name."""

from __future__ import annotations

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

COMMON = frozenset(
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
        # titles, groups and other first words of names that are not first names
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
"""Names that are recognised with @ alone, for they may as well begin a sentence."""

NO_SURNAME = frozenset(("i", "i'm", "i'll", "i've", "i'd"))
"""Words that are capitalised after a name without being part of it."""
