"""Values in words: labels, days, numbers and lists, as the user's language has them."""

from __future__ import annotations

from datetime import datetime

from coach.i18n import N_, _, language, ngettext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, time
    from typing import Final


WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"),
    N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
SHORT_WEEKDAYS = (
    N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"),
)  # fmt: skip
MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"),
    N_("December"),
)  # fmt: skip
SHORT_MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip

LABELS = {
    "kind": {
        "listen": N_("Listened"), "ask": N_("Asked on"), "appreciate": N_("Appreciated"),
        "help": N_("Helped"), "trust": N_("Gave trust"), "guide": N_("Guided"),
        "care": N_("Cared"), "celebrate": N_("Celebrated"), "present": N_("Was there"),
        "follow_up": N_("Followed up"), "learn": N_("Learned together"),
    },
    "side": {"colleague": N_("Colleague"), "customer": N_("Customer")},
    "flow": {"given": N_("given"), "received": N_("received"), "witnessed": N_("seen")},
    "role": {
        "customer": N_("Customer"), "colleague": N_("Colleague"),
        "team_member": N_("Team member"), "lead": N_("Leader"),
        "partner": N_("Partner"), "group": N_("Group"),
    },
    "user_role": {"employee": N_("Employee"), "lead": N_("Leader"), "coach": N_("Coach")},
    "status": {
        "idea": N_("Idea"), "planned": N_("Planned"), "done": N_("Done"),
        "dropped": N_("Let go"),
    },
    "filter": {
        "none": N_("nothing"), "reasoned_away": N_("reasoned away"),
        "ignored": N_("ignored"), "no_time": N_("no time"),
        "not_allowed": N_("not allowed"),
        "what_others_think": N_("what will they think"),
        "not_my_job": N_("not my job"), "cost": N_("too expensive"),
        "system": N_("system or process"), "other": N_("something else"),
    },
    "valence": {
        "positive": N_("positive"), "constructive": N_("constructive"),
        "negative": N_("negative"), "mixed": N_("mixed"),
    },
    "form": {
        "spoken": N_("spoken"), "message": N_("message"), "survey": N_("survey"),
        "compliment": N_("compliment"), "complaint": N_("complaint"),
        "recommendation": N_("recommendation"), "own_observation": N_("own observation"),
    },
    "channel": {
        "in_person": N_("in person"), "phone": N_("phone"), "video": N_("video"),
        "chat": N_("chat"), "email": N_("e-mail"), "letter": N_("letter"),
        "social": N_("social media"), "visit": N_("visit"), "system": N_("system"),
        "other": N_("other"),
    },
    "marked_by": {"me": N_("me"), "customer": N_("customer")},
    "sweet_spot": {
        "strength": N_("strength"), "customer": N_("customer"), "result": N_("result"),
    },
    "score_kind": {
        "none": N_("none"), "mark_10": N_("mark out of 10"), "nps": N_("NPS"),
        "csat_5": N_("satisfaction, 1 to 5"), "ces_7": N_("effort, 1 to 7"),
    },
    "table": {
        "people": N_("Person"), "moments": N_("Moment"), "acts": N_("Small act"),
        "feedback": N_("Feedback"), "reflections": N_("Reflection"), "away": N_("Away"),
        "settings": N_("Setting"), "runs": N_("Exercise"), "ideas": N_("Idea"),
        "obstacles": N_("Obstacle"), "measures": N_("Measure"), "frames": N_("Frame"),
        "course": N_("Course"), "patterns": N_("Pattern"), "slips": N_("Slip"),
        "ticks": N_("Tick"), "nudges": N_("Prompt"),
    },
    "away": {"holiday": N_("holiday"), "ill": N_("ill"), "leave": N_("leave")},
    "mark": {
        "control": N_("Control"), "creativity": N_("Creativity"), "impact": N_("Impact"),
        "energy": N_("Energy"), "heart": N_("Heart"), "hand": N_("Hand"),
    },
}  # fmt: skip


def label(group: str, value: str | None) -> str:
    """Return the word for an enumeration value; an unknown one is its own word."""
    if value is None:
        return ""
    return _(_group(group).get(value, value)) if value else ""


def _group(group: str) -> dict[str, str]:
    if group in LABELS:
        return LABELS[group]

    return KEPT_LABELS[group]


def day(on: date, today: date) -> str:
    """Return a day as briefly as it is clear: today, yesterday, Fri 20 Nov."""
    near = {0: _("today"), 1: _("yesterday"), -1: _("tomorrow")}
    if word := near.get((today - on).days):
        return word
    return short_day(on, today)


def short_day(on: date, today: date) -> str:
    """Return a day as weekday, day and month, with the year when it is another one."""
    words = f"{_(SHORT_WEEKDAYS[on.weekday()])} {on.day} {_(SHORT_MONTHS[on.month - 1])}"
    return words if on.year == today.year else f"{words} {on.year}"


def long_day(on: date) -> str:
    """Return a day in full: Friday 20 November 2026."""
    return f"{_(WEEKDAYS[on.weekday()])} {written_day(on)}"


def written_day(on: date) -> str:
    """Return a day as it is written out, and read back: 20 November 2026."""
    return f"{on.day} {_(MONTHS[on.month - 1])} {on.year}"


def clock(at: datetime | time) -> str:
    """Return the time of day in hours and minutes."""
    return f"{at.hour:02}:{at.minute:02}"


def number(value: float, digits: int = 1) -> str:
    """Return a number with the decimal sign of the language, without needless zeros."""
    words = f"{value:.{digits}f}"
    if "." in words:
        words = words.rstrip("0").rstrip(".")
    return words.replace(".", ",") if language() == "nl" else words


def sentence(text: str) -> str:
    """Return a sentence with one sign at its end, also where the user's words end it."""
    body = text.removesuffix(".")
    return body if body.endswith((".", "!", "?", "…")) else text


def capital(text: str) -> str:
    """Return a text as a sentence begins; Dutch puts no accents on the word for one."""
    if text.startswith("één "):
        return f"Eén{text[3:]}"
    return text[:1].upper() + text[1:]


def since(days: int) -> str:
    """Return how long ago something was, in a few characters."""
    if days <= 0:
        return _("today")
    if days < 14:
        return _("{n} d").format(n=days)
    if days < 70:
        return _("{n} wk").format(n=days // 7)
    if days < 700:
        return _("{n} mo").format(n=days // 30)
    return _("{n} yr").format(n=days // 365)


def minutes(count: int) -> str:
    """Return a length of time."""
    return ngettext("{n} minute", "{n} minutes", count).format(n=count)


def listing(words: Sequence[str]) -> str:
    """Return words as an enumeration: Anna, Bram and Claire."""
    if len(words) < 2:
        return "".join(words)
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


CODE = 6
"""So many last characters of an id name a record, where they are its alone."""


def code(record_id: str, others: Iterable[str] = ()) -> str:
    """Return the short form of an id by which the user can name it among others."""
    if not record_id.isalnum():
        return record_id  # a day, which says more than its end
    length = CODE
    while length < len(record_id) and any(
        other != record_id and other.endswith(record_id[-length:]) for other in others
    ):
        length += 2
    return record_id[-length:]


GLYPHS: Final = {
    "runs": "▫", "ideas": "◇", "obstacles": "×", "measures": "≡", "frames": "|",
    "course": "→", "patterns": "~", "slips": "‹",
}  # fmt: skip

KIND_GROUPS: Final = {
    "runs": "run_state", "ideas": "idea_status", "obstacles": "obstacle_status",
    "measures": "measure_type", "frames": "frame_kind", "course": "scope",
    "patterns": "pattern_status", "slips": "slip_context",
}  # fmt: skip

KEPT_LABELS: Final = {
    "run_state": {"done": N_("filled in"), "half": N_("half done")},
    "idea_status": {
        "new": N_("new"), "smart": N_("worked out"), "doing": N_("being tried"),
        "done": N_("done"), "stopped": N_("stopped"),
    },
    "reach": {
        "me": N_("me"), "team": N_("the team"), "other_teams": N_("other teams"),
        "system": N_("system or process"),
    },
    "idea_answer": {"yes": N_("yes"), "no": N_("no"), "later": N_("later")},
    "wheel": {
        "me": N_("I"), "we": N_("we"), "other": N_("somebody else"),
        "nobody": N_("nobody"),
    },
    "obstacle_status": {
        "open": N_("open"), "branched": N_("flows round it"), "cleared": N_("cleared"),
        "parked": N_("parked"),
    },
    "measure_type": {
        "quantity": N_("quantity"), "quality": N_("quality"), "outcome": N_("outcome"),
    },
    "measure_kind": {
        "csat": N_("satisfaction"), "nps": N_("NPS"), "ces": N_("effort"),
        "first_time_right": N_("right the first time"), "mark_10": N_("mark out of 10"),
        "own_question": N_("own question"), "aht": N_("handling time"),
        "volume": N_("volume"), "cost": N_("cost"), "other": N_("other"),
    },
    "measure_status": {
        "active": N_("in use"), "resting": N_("resting"), "stopped": N_("stopped"),
    },
    "frame_kind": {"bank": N_("bank"), "guardrail": N_("guardrail")},
    "frame_reason": {
        "law": N_("law"), "safety": N_("safety"), "privacy": N_("privacy"),
        "money": N_("money"), "agreement": N_("agreement"), "habit": N_("habit"),
        "unknown": N_("unknown"),
    },
    "verified": {
        "fact": N_("fact"), "folklore": N_("folklore"), "unknown": N_("unknown"),
    },
    "seed": {
        "direction": N_("direction"), "attention": N_("attention"),
        "patterns": N_("patterns"), "drives": N_("drives"), "small": N_("small steps"),
    },
    "for_role": {
        "all": N_("everybody"), "employee": N_("employee"), "lead": N_("leader"),
    },
    "scope": {"me": N_("me"), "team": N_("the team")},
    "pattern_status": {
        "noticed": N_("noticed"), "in_the_light": N_("in the light"),
        "active": N_("active"), "resting": N_("resting"), "rooted": N_("rooted"),
        "let_go": N_("let go"),
    },
    "slip_context": {
        "tired": N_("tired"), "rushed": N_("in a hurry"), "stressed": N_("under stress"),
        "conflict": N_("in a conflict"), "new_situation": N_("in a new situation"),
        "numbers": N_("because of the numbers"),
        "nobody_watching": N_("nobody was watching"), "other": N_("something else"),
    },
}  # fmt: skip
"""The words for the values of these records, by group."""
