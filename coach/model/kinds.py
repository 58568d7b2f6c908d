"""Every kind of record, declared once: where it is kept, how it is called, what it says.

A new kind is one dataclass and one row here. What the dataclass itself says of a field
(a day, a number, a list, whether it may be left open) is not said again.
"""

from __future__ import annotations

from coach.i18n import N_
from coach.model.kind import DueDay, OfferFormat, RecordField, RecordKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_by_table: dict[str, RecordKind] = {}
_by_class: dict[str, RecordKind] = {}


def add(kind: RecordKind) -> None:
    """Let a kind of record be known everywhere."""
    _by_table[kind.table] = _by_class[kind.name] = kind


def remove(kind: RecordKind) -> None:
    """Let it be unknown again; what was kept of it stays."""
    del _by_table[kind.table], _by_class[kind.name]


def every() -> tuple[RecordKind, ...]:
    """Return all kinds, in the order in which they are offered."""
    return tuple(_by_table.values())


def entries() -> tuple[RecordKind, ...]:
    """Return the kinds of which one can be chosen, changed and deleted by itself."""
    return tuple(kind for kind in every() if kind.is_entry)


def logged() -> tuple[RecordKind, ...]:
    """Return the kinds that stand in the log."""
    return tuple(kind for kind in every() if kind.glyph)


def offered() -> dict[str, RecordKind]:
    """Return the kinds that an answer of an exercise may become, by its word for them."""
    return {kind.offer.name: kind for kind in every() if kind.offer.name}


def offer_of(name: str) -> OfferFormat:
    """Return what may be made of an answer, by the word of exercises for it."""
    return offered()[name].offer


def by_table(table: str) -> RecordKind | None:
    """Return the kind that is kept in this table, if this program knows it."""
    return _by_table.get(table)


def kind_of(record: type[Any]) -> RecordKind:
    """Return the kind of the records of this class."""
    return _by_class[record.__name__]


def is_daily(table: str) -> bool:
    """Whether every id in this table begins with its day."""
    kind = _by_table.get(table)
    return kind is not None and kind.daily


def has_table(record: type[Any]) -> bool:
    """Whether these are records, and no part of one."""
    return record.__name__ in _by_class


def class_of(table: str) -> type[Any] | None:
    """Return the class whose records are in this table, if this program knows it."""
    kind = _by_table.get(table)
    return kind.record if kind else None


AT, CUE, GAVE = N_("When"), N_("When it happens"), N_("What it gave")
TEXT, NOTE, PERSON, COURSE = N_("Text"), N_("Note"), N_("Person"), N_("Follows the course")
AGAIN, REVIEW, SCOPE = N_("Come back on"), N_("Look again on"), N_("For whom")
QUESTION, BENEFIT = N_("Question"), N_("For the customer")
SERVES = RecordField(N_("Serves"), hint=N_("an ambition"))
EACH_ADDS = N_("Anna: words; Bo: words")
SIGNATURE, OWN_WAY = N_("Carries my signature"), N_("In my own way")
NAME = RecordField(N_("Name"), shown=True)
TAGS = RecordField(N_("Tags"), hint=N_("words with commas"))
SIDE = RecordField(
    N_("Side"), {"colleague": N_("Colleague"), "customer": N_("Customer")},
    hint=N_("colleague or customer"), called=N_("side"),
)  # fmt: skip
KIND = N_("Kind")
ATTENTION = {
    "listen": N_("Listened"), "ask": N_("Asked on"),
    "appreciate": N_("Appreciated"), "help": N_("Helped"),
    "trust": N_("Gave trust"), "guide": N_("Guided"),
    "care": N_("Cared"), "celebrate": N_("Celebrated"), "present": N_("Was there"),
    "follow_up": N_("Followed up"), "learn": N_("Learned together"),
}  # fmt: skip
SIGNS = {
    "listen": "◦", "ask": "?", "appreciate": "*", "help": "+", "trust": "△",
    "guide": "▷", "care": "◎", "celebrate": "^", "present": "□", "follow_up": "↺",
    "learn": "≈",
}  # fmt: skip
"""The sign of each kind of attention, where there is no room for its word."""

SCOPES = {"me": N_("me"), "team": N_("the team")}
WHOLE = SCOPES | {"organisation": N_("the organisation")}
LENSES = {
    "belonging": N_("belonging"), "momentum": N_("momentum"),
    "reliability": N_("reliability"), "achievement": N_("achievement"),
    "dialogue": N_("dialogue"), "insight": N_("insight"), "wholeness": N_("wholeness"),
}  # fmt: skip


def _mark(label: str, hint: str = "") -> RecordField:
    return RecordField(label, hint=hint, limits=(1, 10))


def _length(label: str) -> RecordField:
    return RecordField(label, limits=(1, 1440))


add(RecordKind(
    "Person", "people", "person", label=N_("Person"), plural=N_("people"),
    due=(DueDay("again_on", "archived"), DueDay("growth_on", "archived")),
    fields={
        "name": NAME, "aliases": RecordField(
            N_("Also called"), hint=N_("names with commas"), shown=True,
        ),
        "side": SIDE, "role": RecordField(N_("Role"), {
            "customer": N_("Customer"), "colleague": N_("Colleague"),
            "team_member": N_("Team member"), "lead": N_("Leader"),
            "partner": N_("Partner"), "group": N_("Group"),
        }),
        "internal": N_("Internal customer"), "organisation": N_("Organisation"),
        "emails": RecordField(N_("E-mail"), hint=N_("addresses with commas")),
        "rhythm_days": RecordField(
            N_("Rhythm in working days"), hint=N_("a number of days"), limits=(1, 400),
        ),
        "remind": N_("Bring up on Today"), "away_until": N_("Away until"),
        "rest_until": N_("No survey before"), "growth_wish": N_("Growth wish"),
        "growth_step": N_("Next step"), "growth_on": N_("Next step before"),
        "again_on": AGAIN, "note": NOTE,
        "archived": N_("Archived"),
    },
))  # fmt: skip

add(RecordKind(
    "Act", "acts", "act", "done_at", "planned_on",
    label=N_("Small act"), plural=N_("small acts"),
    glyph="○", state="status", names_itself=False,
    called="act daden daad gestures gesture gebaren gebaar",
    due=(DueDay("planned_on", "status", "idea done dropped"),
         DueDay("again_on", "status", "dropped")),
    stays="done_at planned_on status kind side",
    fields={
        "text": TEXT, "person_id": PERSON, "course": COURSE, "detail": N_("Detail"),
        "from_sentence": N_("Sentence behind it"),
        "kind": RecordField(KIND, ATTENTION), "tags": TAGS,
        "size_min": _length(N_("Minutes it takes")), "planned_on": N_("Planned on"),
        "repeats": RecordField(
            N_("Comes back"), hint=N_("every Monday, every two weeks"), reads="repeat",
        ),
        "status": RecordField(N_("Status"), {
            "idea": N_("Idea"), "planned": N_("Planned"), "done": N_("Done"),
            "dropped": N_("Let go"),
        }, "idea idee, planned gepland, done gedaan, dropped vervallen"),
        "done_at": RecordField(N_("Done on"), hint=N_("a day")), "again_on": AGAIN,
        "before": _mark(N_("Mark before"), N_("1 to 10")),
        "after": _mark(N_("Mark after"), N_("1 to 10")),
        "marked_by": RecordField(N_("Marked by"), {
            "me": N_("me"), "customer": N_("customer"),
        }),
        "signature": SIGNATURE, "own_way": OWN_WAY,
        "sweet_spot": RecordField(N_("Sweet spot"), {
            "strength": N_("my strength"), "customer": N_("a happy customer"),
            "result": N_("a result"),
        }), "secret": N_("Secret"), "ambition_id": SERVES,
    },
    offer=OfferFormat("act", "text detail person_id planned_on from_sentence"),
))  # fmt: skip

add(RecordKind(
    "Idea", "ideas", "idea", label=N_("Idea"), plural=N_("ideas"),
    glyph="◇", state="status", also="benefit", called="idea ideeën ideeen idee",
    due=(DueDay("due_on", "status", "done stopped"),),
    fields={
        "tags": TAGS, "status": RecordField(N_("Status"), {
            "new": N_("new"), "smart": N_("worked out"), "doing": N_("being tried"),
            "done": N_("done"), "stopped": N_("stopped"),
        }, "new nieuw, smart uitgewerkt, doing geprobeerd wordtgeprobeerd, "
           "stopped gestopt"),
        "answer": RecordField(N_("Answer"), {
            "yes": N_("yes"), "no": N_("no"), "later": N_("later"),
        }),
        "title": RecordField(N_("Title"), shown=True),
        "benefit": BENEFIT, "by": N_("By"), "person_ids": N_("For whom"),
        "contributions": RecordField(N_("Who adds what"), hint=EACH_ADDS),
        "specific": N_("What exactly"), "measurable": N_("How we see it"),
        "achievable": N_("What makes it possible"), "relevant": N_("Why it matters"),
        "time_bound": N_("By when"), "due_on": N_("Ready on"),
        "reach": RecordField(N_("Reach"), {
            "me": N_("me"), "team": N_("the team"), "other_teams": N_("other teams"),
            "system": N_("system or process"),
        }),
        "embedded_in": N_("Lives on in"), "learned": N_("Learned"),
        "answer_why": N_("Why that answer"), "ambition_id": SERVES,
    },
    offer=OfferFormat("idea", "title benefit by due_on learned "
                              "specific measurable achievable relevant time_bound"),
))  # fmt: skip

add(RecordKind(
    "Ambition", "ambitions", "idea", label=N_("Ambition"), plural=N_("ambitions"),
    glyph="△", state="scope", also="benefit", called="ambition ambities ambitie",
    due=(DueDay("again_on"), DueDay("parked_until")),
    fields={
        "text": TEXT, "scope": RecordField(SCOPE, SCOPES), "benefit": BENEFIT,
        "contributions": RecordField(N_("Who brings what"), hint=EACH_ADDS),
        "horizon_days": RecordField(N_("How far away, in days"), limits=(1, 10_000)),
        "again_on": REVIEW, "parked_until": N_("Rests until"),
    },
    offer=OfferFormat("ambition", "text benefit by contributions scope again_on "
                                  "parked_until",
                names="scope", lists="by contributions"),
))  # fmt: skip

add(RecordKind(
    "Obstacle", "obstacles", "direction", label=N_("Tree"), plural=N_("trees"),
    glyph="×", state="status", called="obstacle trees tree obstakels obstakel bomen boom",
    due=(DueDay("parked_until", "status", "cleared"),),
    fields={
        "text": TEXT, "person_id": PERSON, "status": RecordField(N_("Status"), {
            "open": N_("open"), "branched": N_("flows round it"),
            "cleared": N_("cleared"), "parked": N_("parked"),
        }, "branched stroomteromheen vertakt, cleared opgeruimd, parked geparkeerd"),
        "wheel": RecordField(N_("At the wheel"), {
            "me": N_("I"), "we": N_("we"), "other": N_("somebody else"),
            "nobody": N_("nobody"),
        }),
        "driver": N_("Who that is"),
        "branches": N_("Ways round it"), "parked_until": N_("Parked until"),
        "cleared_on": N_("Cleared on"),
    },
    offer=OfferFormat("obstacle", "text person_id wheel driver branches efforts chosen",
                names="wheel", lists="branches efforts"),
))  # fmt: skip

add(RecordKind(
    "Pattern", "patterns", "pattern", label=N_("Pattern"), plural=N_("patterns"),
    glyph="~", state="status", also="cue", called="pattern patronen patroon",
    due=(DueDay("review_on", "status", "let_go"),),
    fields={
        "name": NAME, "status": RecordField(N_("Status"), {
            "noticed": N_("noticed"), "in_the_light": N_("in the light"),
            "active": N_("active"), "resting": N_("resting"), "rooted": N_("rooted"),
            "let_go": N_("let go"),
        }, "noticed opgemerkt, in_the_light inhetlicht, active actief, resting rust, "
           "rooted geworteld, let_go losgelaten", fixed=True),
        "review_on": REVIEW, "scope": RecordField(SCOPE, SCOPES, fixed=True), "cue": CUE,
        "old_way": N_("The old way"), "gave": GAVE, "cost": N_("What it cost"),
        "verdict": N_("Verdict"),
    },
    offer=OfferFormat("pattern", "name cue old_way gave cost verdict if_cue then_do tiny",
                names="verdict"),
))  # fmt: skip

add(RecordKind(
    "Moment", "moments", "moment", "at", label=N_("Moment"), plural=N_("moments"),
    glyph="·", state="kind", names_itself=False,
    called="moment momenten aandachtsmoment aandachtsmomenten logboek",
    due=(DueDay("again_on"),),
    stays="at side kind flow",
    fields={
        "text": TEXT, "at": AT, "person_ids": N_("People"), "side": SIDE,
        "kind": RecordField(KIND, ATTENTION),
        "flow": RecordField(N_("Given or received"), {
            "given": N_("given"), "received": N_("received"), "witnessed": N_("seen"),
            "to_come": N_("a reminder"),
        }),
        "channel": RecordField(N_("Channel"), {
            "in_person": N_("in person"), "phone": N_("phone"), "video": N_("video"),
            "chat": N_("chat"), "email": N_("e-mail"), "letter": N_("letter"),
            "social": N_("social media"), "visit": N_("visit"), "system": N_("system"),
            "other": N_("other"),
        }),
        "minutes": _length(N_("Minutes")), "tags": TAGS, "spoken": N_("Said already"),
        "course": COURSE, "own_way": OWN_WAY, "signature": SIGNATURE, "again_on": AGAIN,
    },
    offer=OfferFormat("moment", "text person_id kind flow at", names="kind flow"),
))  # fmt: skip

add(RecordKind(
    "Topic", "topics", "meeting", "talked_on", label=N_("Topic"), plural=N_("topics"),
    glyph="¶", state="status", called="topic onderwerpen onderwerp",
    stays="talked_on status",
    fields={
        "text": TEXT, "person_id": PERSON, "status": RecordField(N_("Status"), {
            "open": N_("for the next talk"), "talked": N_("talked about"),
            "let_go": N_("let go"),
        }, "talked besproken"),
        "talked_on": N_("Talked about on"),
    },
))  # fmt: skip

add(RecordKind(
    "Promise", "promises", "meeting", "kept_on", label=N_("Promise"),
    plural=N_("promises"), glyph="◊", state="status",
    called="promise beloften beloftes belofte",
    due=(DueDay("due_on", "status", "kept let_go"),),
    stays="kept_on status",
    fields={
        "text": TEXT, "person_id": PERSON, "due_on": N_("By when"),
        "status": RecordField(N_("Status"), {
            "open": N_("promised"), "kept": N_("kept"), "let_go": N_("let go"),
        }, "open beloofd, kept nagekomen"),
        "kept_on": N_("Kept on"),
    },
))  # fmt: skip

add(RecordKind(
    "Meeting", "meetings", "meeting", "day", label=N_("Talk"), plural=N_("talks"),
    glyph="◐", state="kind", called="meeting gesprekken gesprek",
    stays="day kind",
    fields={
        "text": N_("What was said"), "day": N_("Day"), "person_id": PERSON,
        "kind": RecordField(KIND, {
            "one_on_one": N_("one-on-one"), "visit": N_("visit"),
        }, "one_on_one oneonone eenopeen, visit bezoek"),
        "seen": N_("What I saw"), "appreciation": N_("Appreciation"),
        "needs": N_("What they need"), "growth": N_("Growing"), "question": QUESTION,
    },
))  # fmt: skip

add(RecordKind(
    "Measure", "measures", "direction", label=N_("Number"), plural=N_("numbers"),
    glyph="≡", state="type", also="question",
    called="measure numbers number cijfers cijfer meetpunten meetpunt metingen meting",
    due=(DueDay("review_on", "status", "stopped done"),
         DueDay("due_on", "status", "stopped done")),
    fields={
        "name": NAME, "kind": RecordField(N_("Kind"), {
            "csat": N_("satisfaction"), "nps": N_("NPS"), "ces": N_("effort"),
            "first_time_right": N_("right the first time"), "mark_10": N_("mark out of 10"),
            "own_question": N_("own question"), "aht": N_("handling time"),
            "volume": N_("volume"), "cost": N_("cost"), "other": N_("other"),
        }),
        "status": RecordField(N_("Status"), {
            "active": N_("in use"), "on_course": N_("on course"), "stuck": N_("stuck"),
            "done": N_("reached"), "resting": N_("resting"), "stopped": N_("stopped"),
        }),
        "type": RecordField(N_("Type"), {
            "quantity": N_("quantity"), "quality": N_("quality"), "outcome": N_("outcome"),
        }, "quantity aantal hoeveelheid, quality kwaliteit, outcome uitkomst"),
        "question": QUESTION, "target": N_("Aim"), "sign": N_("Visible sign"),
        "partner": N_("Partner of quality"), "side_effects": N_("Side effect"),
        "due_on": N_("By when"), "review_on": REVIEW,
    },
    offer=OfferFormat("measure", "name question partner kind side_effect", names="kind"),
))  # fmt: skip

add(RecordKind(
    "Course", "course", "direction", glyph="→", state="scope", called="koers",
    label=N_("Course"), plural=N_("versions of the course"), due=(DueDay("again_on"),),
    fields={
        "statement": N_("The course"),
        "scope": RecordField(
            SCOPE, WHOLE, "me ik mij, team hetteam, organisation deorganisatie",
        ),
        "contributors": N_("Contributors"), "values": N_("What it looks like"),
        "again_on": REVIEW,
    },
    offer=OfferFormat(
        "course",
        "statement scope value behaviours brought example contributors again_on",
        names="scope", lists="behaviours brought contributors",
    ),
))  # fmt: skip

add(RecordKind(
    "Definition", "definitions", "direction", glyph="≈", also="tested_with",
    label=N_("Shared definition"), plural=N_("shared definitions"), called="definities",
    fields={
        "sentence": N_("Sentence"), "words": N_("Words that are shared"),
        "contributors": N_("Contributors"), "tested_with": N_("Held against"),
    },
    offer=OfferFormat("definition", "sentence words contributors tested_with",
                lists="words contributors"),
))  # fmt: skip

add(RecordKind(
    "Picture", "pictures", "direction", glyph="◌", state="lens", also="scene",
    label=N_("My picture"), plural=N_("pictures"), called="picture beelden beeld",
    fields={
        "sentence": N_("Sentence"), "scene": N_("What I see first"),
        "lens": RecordField(N_("Glasses"), LENSES),
    },
    offer=OfferFormat("picture", "sentence scene lens", names="lens"),
))  # fmt: skip

add(RecordKind(
    "Frame", "frames", "direction", glyph="|", state="kind", also="note",
    label=N_("Rule"), plural=N_("rules"),
    called="frame rules rule banks regels regel kaders kader oevers",
    fields={
        "text": TEXT, "kind": RecordField(
            N_("Kind"), {"bank": N_("bank"), "guardrail": N_("guardrail")},
            "bank oever, guardrail vangrail",
        ),
        "note": NOTE, "reason": RecordField(N_("Reason"), {
            "law": N_("law"), "safety": N_("safety"), "privacy": N_("privacy"),
            "money": N_("money"), "agreement": N_("agreement"), "habit": N_("habit"),
            "unknown": N_("unknown"),
        }),
        "verified": RecordField(N_("Looked up"), {
            "fact": N_("fact"), "folklore": N_("folklore"), "unknown": N_("unknown"),
        }),
        "decided_by": N_("Decided by"), "since": N_("Since"),
        "asked_on": N_("Last asked on"),
    },
    offer=OfferFormat("frame", "text kind reason verified decided_by note",
                names="kind reason verified"),
))  # fmt: skip

add(RecordKind(
    "Room", "room", "direction", label=N_("Room"), plural=N_("kinds of room"),
    glyph="□", state="kind", also="note", called="room ruimte speelruimte",
    fields={
        "text": TEXT, "kind": RecordField(N_("Kind"), {
            "authority": N_("to decide"), "time": N_("time"), "money": N_("to spend"),
            "means": N_("means"), "information": N_("information"),
        }, "authority beslissen besluiten, time tijd, money geld uitgeven, "
           "means middelen, information informatie"),
        "person_id": PERSON, "note": NOTE,
    },
    offer=OfferFormat("room", "text kind person_id", names="kind"),
))  # fmt: skip

add(RecordKind(
    "Feedback", "feedback", "act", "at", label=N_("Feedback"), plural=N_("times feedback"),
    glyph="›", state="valence", names_itself=False, called="terugkoppeling",
    stays="at form valence",
    fields={
        "words": N_("What was said"), "at": AT, "person_id": PERSON,
        "form": RecordField(N_("Form"), {
            "spoken": N_("spoken"), "message": N_("message"), "survey": N_("survey"),
            "compliment": N_("compliment"), "complaint": N_("complaint"),
            "recommendation": N_("recommendation"),
            "own_observation": N_("own observation"),
        }),
        "valence": RecordField(N_("Tone"), {
            "positive": N_("positive"), "constructive": N_("constructive"),
            "negative": N_("negative"), "mixed": N_("mixed"),
        }, "positive positief, constructive opbouwend, negative negatief, mixed gemengd"),
        "score_kind": RecordField(N_("Kind of score"), {
            "none": N_("none"), "mark_10": N_("mark out of 10"), "nps": N_("NPS"),
            "csat_5": N_("satisfaction, 1 to 5"), "ces_7": N_("effort, 1 to 7"),
        }),
        "score": RecordField(N_("Score"), limits=(0, 10)),
        "recommended": N_("Was recommended"),
    },
))  # fmt: skip

add(RecordKind(
    "Reflection", "reflections", "reflection", "day", daily=True,
    label=N_("Reflection"), plural=N_("reflections"),
    glyph="▪", called="reflection reflecties reflectie",
    stays="day",
    fields={
        "text": TEXT, "day": RecordField(N_("Day"), fixed=True),
        "control": _mark(N_("Control")), "creativity": _mark(N_("Creativity")),
        "impact": _mark(N_("Impact")), "energy": _mark(N_("Energy")),
        "heart": _mark(N_("Heart")), "hand": _mark(N_("Hand")),
        "filter": RecordField(N_("In between"), {
            "none": N_("nothing"), "reasoned_away": N_("reasoned away"),
            "ignored": N_("ignored"), "no_time": N_("no time"),
            "not_allowed": N_("not allowed"),
            "what_others_think": N_("what will they think"),
            "not_my_job": N_("not my job"), "cost": N_("too expensive"),
            "system": N_("system or process"), "other": N_("something else"),
        }),
        "answer": N_("Answer"), "question": QUESTION,
    },
))  # fmt: skip

add(RecordKind(
    "Run", "runs", "exercise", "finished_at", "started_at",
    label=N_("Exercise"), plural=N_("exercises"), glyph="▫", state="state",
    called="run exercises exercise oefeningen oefening",
    stays="pack_ref title started_at finished_at",
    fields={
        "title": RecordField(N_("Title"), fixed=True, shown=True), "finished_at": AT,
        "state": RecordField("", {"done": N_("filled in"), "half": N_("half done")},
                             "done ingevuld, half halfaf", fixed=True),
    },
))  # fmt: skip

add(RecordKind(
    "Slip", "slips", "pattern", "at", label=N_("Slip"), plural=N_("slips"),
    glyph="‹", state="context", called="slip terugval terugvallen",
    stays="at pattern_id",
    fields={
        "text": TEXT, "at": AT, "cue": CUE, "gave": GAVE,
        "context": RecordField(N_("What was going on"), {
            "tired": N_("tired"), "rushed": N_("in a hurry"),
            "stressed": N_("under stress"), "conflict": N_("in a conflict"),
            "new_situation": N_("in a new situation"),
            "numbers": N_("because of the numbers"),
            "nobody_watching": N_("nobody was watching"), "other": N_("something else"),
        }, "tired moe, rushed hurry haast gehaast, stressed stress onderdruk, "
           "conflict ineenconflict, new_situation nieuwesituatie ineennieuwesituatie, "
           "numbers cijfers vanwegedecijfers, nobody_watching niemandkeek, "
           "other anders ietsanders"),
    },
))  # fmt: skip

add(RecordKind(
    "Review", "reviews", "review", "written_on", "period",
    label=N_("Review"), plural=N_("reviews"), glyph="◈", state="movement",
    called="review terugblikken terugblik",
    stays="kind period written_on movement finished",
    fields={
        "glad_of": N_("Glad of"), "movement": RecordField(N_("Movement"), {
            "more": N_("a bit more"), "same": N_("the same"), "back": N_("sliding back"),
        }, "more meer, same hetzelfde gelijk, back terug minder"),
        "helped": N_("It helped"), "in_the_way": N_("In the way"),
        "met": N_("Where it met"), "let_go": N_("May wait"),
        "next_small_step": N_("Next small step"),
        "kind": RecordField(N_("Period"), {
            "week": N_("week"), "month": N_("month"), "quarter": N_("quarter"),
            "year": N_("year"),
        }, fixed=True),
        "period": RecordField(N_("First day"), fixed=True),
    },
))  # fmt: skip

add(RecordKind(
    "LensResult", "lenses", "lenses", "taken_at",
    label=N_("My lenses"), plural=N_("times own lenses"),
    glyph="∞", called="lens lenses bril brillen",
    fields={
        "title": RecordField(N_("Title"), fixed=True, shown=True),
        "activities": RecordField(N_("I would enjoy"), hint=N_("with commas between")),
    },
    offer=OfferFormat("lens", "activities", lists="activities"),
))  # fmt: skip

add(RecordKind(
    "Away", "away", "setting", "from", label=N_("Away"), plural=N_("periods away"),
    stored_as={"first": "from", "last": "to"},
    fields={
        "first": N_("First day"), "last": N_("Last day"),
        "label": RecordField(N_("Label"), {
            "holiday": N_("holiday"), "ill": N_("ill"), "leave": N_("leave"),
        }),
    },
))  # fmt: skip

add(RecordKind(
    "Tick", "ticks", "pattern", "day", daily=True, label=N_("Tick"), plural=N_("ticks"),
    fields={"felt": RecordField(limits=(1, 7), fixed=True)}, is_entry=False,
))  # fmt: skip

add(RecordKind(
    "Programme", "programmes", "programme", "begun_on", label=N_("Programme"),
    plural=N_("programmes"), is_entry=False,
    fields={
        "title": RecordField(N_("Title"), fixed=True, shown=True),
        "status": RecordField(N_("Status"), {
            "running": N_("going on"), "waiting": N_("waits for its turn"),
            "paused": N_("paused"), "stopped": N_("stopped"),
        }, fixed=True),
    },
))  # fmt: skip

add(RecordKind(
    "Nudge", "nudges", "prompt", "shown_at", daily=True, label=N_("Prompt"),
    plural=N_("prompts"), stays="rule shown_at response about",
    fields={"text": TEXT}, is_entry=False, exported=False,
))  # fmt: skip

add(RecordKind(
    "ReceivedCard", "cards", "card", label=N_("Received card"), plural=N_("received cards"),
    fields={"title": RecordField(N_("Title"), fixed=True, shown=True)},
    is_entry=False, exported=False,
))  # fmt: skip

add(RecordKind(
    "Setting", "settings", "setting", label=N_("Setting"), plural=N_("settings"),
    fields={}, is_entry=False,
    offer=OfferFormat("setting", "signature buddy", lists="signature"),
))  # fmt: skip
