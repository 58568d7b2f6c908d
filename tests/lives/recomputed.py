"""What each rule claims, computed once more from the documents and in another way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from math import sqrt
from statistics import fmean, median, pstdev
from typing import Any, Final

from coach.model.prompt import Nudge
from tests.lives.past import Doc, Past

Figures = dict[str, Any]


def expected(past: Past, nudge: Nudge) -> Figures | None:
    """Return the figures that the prompt ought to have; None where it ought not to come."""
    return CLAIMS[nudge.rule](past, nudge)


def _drop(past: Past, side: str) -> Figures | None:
    days = past.back(past.today)
    window = [next(days).isoformat() for _ in range(10)]
    n = sum(one[1] == side and one[0] >= window[-1] for one in past.given)
    counts, end = [], window[-1]
    began = min(past.noted_days())
    for _ in range(6):
        stretch = [next(days).isoformat() for _ in range(5)]
        if stretch[-1] < began:
            break
        counts.append(
            sum(one[1] == side and stretch[-1] <= one[0] < end for one in past.given)
        )
        end = stretch[-1]
    if len(counts) < 4:
        return None
    exp = 2 * median(counts)
    if exp < 4 or n > exp / 2 or n > exp - 1.75 * sqrt(exp):
        return None
    before = ", ".join(map(str, counts[::-1]))
    return {"n": n, "exp": round(exp), "before": before, "since": window[-1]}


def _status(act: Doc) -> str:
    return str(act.get("status") or "planned")  # what is as usual is not written


def _unseen(past: Past, nudge: Nudge) -> Figures | None:
    days = past.noted(nudge.about)[-9:]
    # What was heard on days away says nothing of how often.
    there = [day for day in days if not past.is_away(date.fromisoformat(day))]
    gaps = [past.between(a, b) for a, b in pairwise(there)]
    gap = past.between(days[-1], past.today)
    usual = median(gaps)
    acts = past.rows("acts", person_id=nudge.about)
    planned = any(_status(act) == "planned" for act in acts)
    far = max(gaps) * (1.5 if len(gaps) >= 8 else 2)
    if planned or gap <= 2 * usual + 1 or gap <= far + 1 or gap <= 4:
        return None
    return {
        "days": gap, "usual": max(1, round(usual)), "gaps": ", ".join(map(str, gaps)),
        "last": days[-1],
    }  # fmt: skip


def _one_sided(past: Past, _nudge: Nudge) -> Figures | None:
    first = past.since(10)
    sides = Counter(side for day, side, _id in past.given if day >= first and side)
    total = sides.total()
    (most, count), *_rest = sides.most_common()
    if total < 8 or (total - count) / total >= 0.15:
        return None
    return {"side": most, "n": count, "of": total}


def _unsaid(past: Past, nudge: Nudge) -> Figures | None:
    (id_,) = nudge.record_ids
    row = past.tables["moments"][id_]
    fits = row["kind"] == "appreciate" and row["spoken"] is False
    return {} if fits and past.between(row["at"], past.today) > 2 else None


def _cared_for(past: Past) -> set[str]:
    return {
        id_
        for row in past.rows("nudges")
        if row["rule"] in ("care_low_energy", "care_heavy_while")
        for id_ in row.get("record_ids") or ()
    }


def _falling(past: Past, mark: str) -> Figures | None:
    rows = past.reflections(mark)
    marks = [row[mark] for row in rows]
    before, last = marks[-21:-1], marks[-3:]
    middle = median(before)
    falls = last[0] > last[1] > last[2] and last[2] <= middle - 2
    falls = falls and fmean(last) <= middle - max(1, 1.5 * pstdev(marks[-21:-3]))
    low = fmean(last) <= middle - 2 and last[2] <= last[0]
    if len(before) < 10 or not (falls or low):
        return None
    if {row["id"] for row in rows[-3:]} & _cared_for(past):
        return None
    return {"a": last[0], "b": last[1], "c": last[2], "middle": middle}


def _impact(past: Past, _nudge: Nudge) -> Figures | None:
    rows = past.reflections("impact")[-5:]
    little = [row for row in rows if row["impact"] <= 5]
    first = past.since(10)
    heard = past.rows("feedback", first)
    if len(little) < 3 or heard or {row["id"] for row in rows} & _cared_for(past):
        return None
    return {"n": len(little), "of": 5}


def _distance(past: Past, _nudge: Nudge) -> Figures | None:
    rows = past.reflections("heart", "hand")[-3:]
    far = fmean(row["heart"] - row["hand"] for row in rows)
    cared = {row["id"] for row in rows} & _cared_for(past)
    return {"d": round(far, 1)} if far >= 3 and not cared else None


def _two_heavy(past: Past, _nudge: Nudge) -> Figures | None:
    one, other = past.reflections("energy")[-2:]
    low = one["energy"] <= 3 and other["energy"] <= 3
    recent = past.between(other["day"], past.today) <= 2
    return {"a": one["energy"], "b": other["energy"]} if low and recent else None


def _heavy_while(past: Past, _nudge: Nudge) -> Figures | None:
    rows = past.reflections("energy")[-10:]
    low = sum(row["energy"] <= 3 for row in rows)
    return {"n": low, "of": len(rows)} if low >= 5 else None


def _pattern(past: Past, nudge: Nudge) -> Doc:
    return {"id": nudge.about, **past.tables["patterns"][nudge.about]}


def _waiting(past: Past, nudge: Nudge) -> Figures | None:
    pattern = _pattern(past, nudge)
    waits: list[str] = []
    for day, result in reversed(past.days_of(pattern)):
        if result in ("done", "tiny"):
            break
        if result in ("missed", "slip"):
            waits.insert(0, day)
    if len(waits) < 3:
        return None
    return {"routine": pattern["name"], "n": len(waits), "when": " ".join(waits[-10:])}


def _slipped(past: Past, nudge: Nudge) -> Figures | None:
    (id_,) = nudge.record_ids
    slip = past.tables["slips"][id_]
    return {"gain": slip.get("gave") or _pattern(past, nudge).get("gave")}


def _same_cue(past: Past, nudge: Nudge) -> Figures | None:
    first = past.since(10)
    slips = past.rows("slips", first, pattern_id=nudge.about)
    cues = Counter(row.get("cue") or _pattern(past, nudge)["cue"] for row in slips)
    (cue, count), *_rest = cues.most_common()
    return {"cue": cue, "n": count} if count >= 3 else None


def _back(past: Past, nudge: Nudge) -> Figures | None:
    pattern = _pattern(past, nudge)
    times, misses, slipped, began = 0, 0, False, False
    for _day, result in past.days_of(pattern):
        if result in ("done", "tiny"):
            times += slipped or (began and misses >= 2)
            misses, slipped, began = 0, False, True
        elif result != "not_applicable":
            misses, slipped = misses + 1, slipped or result == "slip"
    return {"routine": pattern["name"], "returns": times}


def _tricky(past: Past, nudge: Nudge) -> Figures | None:
    pattern = _pattern(past, nudge)
    half_a_year = type(past.today).fromordinal(past.today.toordinal() - 182).isoformat()
    rows = past.rows("slips", half_a_year, pattern_id=nudge.about)
    slips = {row["id"] for row in rows}
    here = sum(id_ in slips for id_ in nudge.record_ids)
    if len(slips) < 4 or here < 0.4 * len(slips):
        return None
    now = nudge.shown_at
    part = "morning" if now.hour < 12 else "afternoon" if now.hour < 17 else "evening"  # type: ignore[union-attr]
    plan = pattern["plan"]
    return {
        "moment": f"{past.today.weekday()} {part}", "cue": plan["if_cue"],
        "routine": plan["then_do"],
    }  # fmt: skip


def _words(past: Past, nudge: Nudge) -> Figures | None:
    """Each entry that is named holds a word that is shown; there are as many as is said."""
    facts: Figures = nudge.facts  # type: ignore[assignment]
    shown = [word.casefold() for word in str(facts["words"]).split(", ")]
    texts = [
        past.tables["moments"].get(id_, {}).get("text", "").casefold()
        for id_ in nudge.record_ids
    ]
    found = {"words": facts["words"], "n": len(texts)}
    if "of" in facts:
        most = 5 if nudge.rule == "too_busy" else 10
        found["of"] = min(most, len([row for row in past.rows("moments") if row["text"]]))
    first = past.since(10)
    days = [
        past.tables["moments"].get(id_, {}).get("at", "")[:10] for id_ in nudge.record_ids
    ]
    if "of" not in facts and min(days) < first:
        return None
    return found if any(word in text for text in texts for word in shown) else None


def _large(past: Past, nudge: Nudge) -> Figures | None:
    act = past.tables["acts"][nudge.about]
    size = act.get("size_min") or 0
    fits = _status(act) == "planned" and size > 15
    return {"gesture": act["text"], "minutes": size} if fits else None


def _old(past: Past, nudge: Nudge) -> Figures | None:
    act = past.tables["acts"][nudge.about]
    age = past.between(act["planned_on"], past.today)
    fits = _status(act) == "planned" and age > 3
    return {"gesture": act["text"], "days": age} if fits else None


def _landed(past: Past, nudge: Nudge) -> Figures | None:
    act = past.tables["acts"][nudge.about]
    days = past.between(act["done_at"], past.today)
    heard = any(
        row.get("act_id") == nudge.about
        or (row["person_id"] == act["person_id"] and row["at"][:10] >= act["done_at"][:10])
        for row in past.rows("feedback")
    )
    fits = _status(act) == "done" and 2 <= days <= 10 and not heard
    return {"gesture": act["text"], "days": days} if fits else None


def _fresh(past: Past, _nudge: Nudge) -> Figures | None:
    day, off = past.today.toordinal() - 1, 0
    while not past.works(yesterday := type(past.today).fromordinal(day)):
        off += yesterday.weekday() in past.week and past.is_away(yesterday)
        day -= 1
    if off >= 5:
        return {"away": off}
    first = past.today.replace(day=1)
    days = [d for n in range((past.today - first).days + 1)
            if past.works(d := type(first).fromordinal(first.toordinal() + n))]  # fmt: skip
    return {"month": past.today.month} if days == [past.today] else None


def _welcome(past: Past, _nudge: Nudge) -> Figures | None:
    days = {day for row in past.rows("nudges") if (day := str(row["shown_at"])[:10])}
    days |= past.noted_days() | past.tables["here"].keys()
    last = max(day for day in days if day < past.today.isoformat())
    gap = past.between(last, past.today)
    return {"days": gap} if gap >= 5 else None


def _rooted(past: Past, nudge: Nudge) -> Figures | None:
    pattern = _pattern(past, nudge)
    days = past.days_of(pattern)
    done = [day for day, result in days if result in ("done", "tiny")]
    before = [
        one for one in days if one[0] < past.today.isoformat() or one[1] in ("done", "tiny")
    ]
    last = [result for _day, result in before if result != "not_applicable"][-1:]
    if len(done) < 40 or last not in (["done"], ["tiny"]):
        return None
    return {"routine": pattern["name"], "times": len(done), "when": " ".join(done[-10:])}


def _half_a_year(past: Past, nudge: Nudge) -> Figures | None:
    pattern = _pattern(past, nudge)
    year, month, day = map(int, pattern["started_on"].split("-"))
    months = (
        (past.today.year - year) * 12 + past.today.month - month - (past.today.day < day)
    )
    if months < 6 or pattern.get("review_on"):
        return None
    return {"routine": pattern["name"], "months": months, "since": pattern["started_on"]}


def _same(past: Past, _nudge: Nudge) -> Figures | None:
    n, until = 0, past.today.isoformat()
    for row in past.weeks():
        end = _plus(row["period"], 6)
        if row["movement"] != "same" or past.between(end, until) > (0 if n else 10):
            break
        n, until = n + 1, _plus(row["period"], -1)
    return {"n": n} if n >= 3 else None


def _plus(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _slid(past: Past, _nudge: Nudge) -> Figures | None:
    row = past.weeks()[0]
    recent = past.between(_plus(row["period"], 6), past.today) <= 10
    return {"week": row["period"]} if row["movement"] == "back" and recent else None


def _tree(past: Past, nudge: Nudge) -> Figures | None:
    row = past.tables["obstacles"][nudge.about]
    days = past.between(past.made(nudge.about), past.today)
    lies = row.get("status") in (None, "open") and len(row.get("branches") or ()) < 2
    return {"tree": row["text"], "days": days} if lies and days > 5 else None


def _hard(past: Past, _nudge: Nudge) -> Figures | None:
    rows = past.rows("frames")
    hard = [row for row in rows if row.get("kind") == "guardrail"]
    soft = [row for row in hard if row.get("reason") not in ("law", "safety", "privacy")]
    fits = len(rows) >= 6 and 2 * len(hard) > len(rows) and soft
    return {"n": len(hard), "of": len(rows)} if fits else None


def _alone(past: Past, nudge: Nudge) -> Figures | None:
    row = past.tables["measures"][nudge.about]
    days = past.between(past.made(nudge.about), past.today)
    fits = row.get("type") == "quantity" and not row.get("partner") and days > 5
    return {"metric": row["name"], "days": days} if fits else None


def _fades(past: Past, _nudge: Nudge) -> Figures | None:
    first = past.since(20)
    noted = past.rows("moments", first)
    rows = [row for row in noted if row.get("flow") in (None, "", "given")]
    done = past.rows("acts", status="done")
    rows += [row for row in done if str(row.get("done_at") or "") >= first]
    follow = sum(row.get("course") is True for row in rows)
    fits = len(rows) >= 15 and 5 * follow < len(rows) and past.rows("course")
    return {"n": follow, "of": len(rows)} if fits else None


def _soon(past: Past, nudge: Nudge) -> Figures | None:
    day = past.people[nudge.about]["again_on"]
    topics = past.rows("topics", person_id=nudge.about)
    waits = [row for row in topics if row.get("status") in (None, "open")]
    near = day >= past.today.isoformat() and past.between(past.today, day) <= 1
    return {"chosen": day} if near and not waits else None


def _long_ago(past: Past, nudge: Nudge) -> Figures | None:
    met = past.rows("meetings", person_id=nudge.about)
    days = sorted(row["day"] for row in met)[-9:]
    gaps = [past.between(a, b) for a, b in pairwise(days)]
    gap = past.between(days[-1], past.today)
    if len(days) < 4 or gap <= 2 * median(gaps):
        return None
    return {
        "days": gap, "usual": round(median(gaps)), "gaps": ", ".join(map(str, gaps)),
        "last": days[-1],
    }  # fmt: skip


def _stuck(past: Past, nudge: Nudge) -> Figures | None:
    (id_,) = nudge.record_ids
    day = str(past.tables["runs"][id_]["finished_at"])[:10]
    together = [
        row for row in past.rows("moments")
        if nudge.about in (row.get("person_ids") or ())
        and row.get("flow") in (None, "", "given", "received")
    ]  # fmt: skip
    days = [str(row["at"])[:10] for row in together]
    done = past.rows("acts", person_id=nudge.about, status="done")
    days += [str(row["done_at"])[:10] for row in done]
    last = max([day, *days])
    since = past.between(last, past.today)
    return {"last": last, "days": since} if since >= 5 else None


def _lens(past: Past, nudge: Nudge) -> Figures | None:
    cards = past.rows("cards")
    strong = max(cards[0]["said"]["wins"], key=cards[0]["said"]["wins"].get)
    (id_,) = nudge.record_ids
    plans = past.tables["runs"][id_]["answers"]["lens"]
    return {"lens": strong, "n": len(cards)} if strong not in plans else None


CLAIMS: Final[dict[str, Callable[[Past, Nudge], Figures | None]]] = {
    "attention_customer_drop": lambda past, _nudge: _drop(past, "customer"),
    "attention_colleague_drop": lambda past, _nudge: _drop(past, "colleague"),
    "person_unseen": _unseen, "attention_one_sided": _one_sided,
    "noticed_not_said": _unsaid,
    "control_falling": lambda past, _nudge: _falling(past, "control"),
    "creativity_falling": lambda past, _nudge: _falling(past, "creativity"),
    "impact_unseen": _impact, "heart_to_hand": _distance,
    "care_low_energy": _two_heavy, "care_heavy_while": _heavy_while,
    "routine_waiting": _waiting, "slip_noticed": _slipped, "slip_same_cue": _same_cue,
    "back_again": _back, "tricky_moment_ahead": _tricky,
    **dict.fromkeys(
        ("numbers_only", "not_allowed", "as_it_is", "the_other_department", "too_busy"),
        _words,
    ),
    "gesture_too_big": _large, "gesture_waiting": _old, "how_did_it_land": _landed,
    "fresh_page": _fresh, "welcome_back": _welcome, "routine_rooted": _rooted,
    "best_before": _half_a_year,
    "same_again": _same, "slid_back": _slid, "tree_across": _tree,
    "many_guardrails": _hard, "number_without_partner": _alone, "course_fades": _fades,
    "one_on_one_soon": _soon, "one_on_one_long_ago": _long_ago, "stuck_colleague": _stuck,
    "lens_missing": _lens,
}  # fmt: skip
