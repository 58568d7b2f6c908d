"""One gentle word on Today, its four answers, and why it came."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.pack import longest
from coach.model.pattern import Pattern, Plan, Tick, tick_id
from coach.model.person import Person
from coach.model.prompt import Nudge, nudge_id
from coach.model.reflection import Reflection
from coach.model.setting import Away, Setting
from coach.rules.prompts.registry import RULES
from coach.services.acts import acts
from coach.services.explain import prompts as explain
from coach.services.log import add
from coach.services.people import directory
from coach.services.prompts import preferences, prompts
from coach.services.prompts import text as prompt_text
from coach.services.prompts.facts import gathered
from coach.services.prompts.prompts import Prompt
from coach.services.reflection import reflect
from coach.services.settings import settings
from tests.found import sure
from tests.services.build import moment, person
from tests.services.exercises.walking import FRIDAY, Walk


def seen(companion: Companion, prompt: Prompt | None = None) -> Prompt:
    """Look at Today and see the prompt on it."""
    found = sure(prompt or prompts.current(companion))
    prompts.shown(companion, found)
    return found


def unseen(companion: Companion, name: str = "Anna", **fields: object) -> Person:
    """Let somebody be out of sight: the first prompt of many tests."""
    who = person(companion, name, "customer", **fields)
    for days_ago in (35, 42, 49, 56, 63):
        moment(companion, days_ago, who)
    moment(companion, 1)
    return who


def test_a_prompt_tells_its_figures_in_words(companion: Companion) -> None:
    unseen(companion)
    prompt = sure(prompts.current(companion))
    assert (prompt.number, prompt.kind, prompt.step) == ("R03", "fallback", "person")
    assert prompt.words == (
        "It has been 25 working days since you last noted something about Anna; usually "
        "there are about 5 between. Would a short 'how are you, really?' fit today?"
    )
    i18n.use("nl")
    dutch = sure(prompts.current(companion))
    assert dutch.words.startswith("Je laatste notitie over Anna is 25 werkdagen oud")


def test_a_prompt_has_four_answers(companion: Companion) -> None:
    unseen(companion)
    prompt = sure(prompts.current(companion))
    assert [key for key, _label, _answer in prompt.answers] == ["enter", "n", "x", "?"]
    assert [a for _key, _label, a in prompt.answers][1:] == [
        "not_now",
        "does_not_fit",
        "why",
    ]


def test_with_nothing_to_say_there_is_no_prompt(companion: Companion) -> None:
    assert prompts.current(companion) is None
    prompts.shown(companion, None)
    assert companion.store.all(Nudge) == ()


def test_looking_writes_nothing_and_showing_writes_once(companion: Companion) -> None:
    unseen(companion)
    before = companion.store.tables()
    prompts.current(companion)
    assert companion.store.tables() == before
    for _time in range(3):
        seen(companion)
    [nudge] = companion.store.all(Nudge)
    assert (nudge.id, nudge.response) == ("2026-11-20-person_unseen", None)
    assert nudge.facts == {
        "days": 25, "usual": 5, "gaps": "5, 5, 5, 5", "last": "2026-10-16",
    }  # fmt: skip
    assert "{name}" in nudge.text


def test_undo_does_not_take_a_showing_back(companion: Companion) -> None:
    unseen(companion)
    companion.store.save(Reflection(id="2026-11-19", day=date(2026, 11, 19), energy=8))
    seen(companion)
    companion.store.undo()
    assert len(companion.store.all(Nudge)) == 1
    assert companion.store.all(Reflection) == ()


def test_the_prompt_of_the_day_is_the_same_in_another_process(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    unseen(walk.companion)
    first = prompts.current(walk.companion)
    assert prompts.current(walk.again()) == first
    seen(walk.companion)
    walk.to(FRIDAY, 16)
    later = prompts.current(walk.again())
    assert first is not None
    assert later is not None
    assert later.words == first.words


@pytest.mark.parametrize(
    ("response", "said"),
    [
        ("did_it", "enough"),
        ("opened", "what you need"),
        ("not_now", "quiet for today"),
        ("does_not_fit", "six weeks"),
    ],
)
def test_every_answer_is_kept_and_ends_it(
    companion: Companion, response: str, said: str
) -> None:
    unseen(companion)
    answer = prompts.answer(companion, seen(companion), response)
    assert said in answer.understood
    assert bool(answer.hints) is (response == "does_not_fit")
    assert companion.store.all(Nudge)[0].response == response
    assert prompts.current(companion) is None


def test_an_answer_before_it_was_shown_is_kept_too(companion: Companion) -> None:
    unseen(companion)
    prompt = sure(prompts.current(companion))
    prompts.answer(companion, prompt, "not_now")
    assert companion.store.all(Nudge)[0].response == "not_now"
    with pytest.raises(CoachError, match="answer"):
        prompts.answer(companion, prompt, "go_away")


def test_what_was_done_is_kept_as_done(companion: Companion) -> None:
    anna = unseen(companion)
    seen(companion)
    add.note(companion, "tea with @Anna")
    assert prompts.current(companion) is None
    prompts.shown(companion, None)
    assert companion.store.all(Nudge)[0].response == "did_it"
    assert anna.id == companion.store.all(Nudge)[0].about


def test_a_prompt_may_come_half_as_often_or_not_at_all(companion: Companion) -> None:
    unseen(companion)
    answer = preferences.switch(companion, "R03", "off")
    assert answer.understood == "“Somebody out of sight” (R03): not at all."
    assert prompts.current(companion) is None
    preferences.switch(companion, "person_unseen", "rarer")
    assert prompts.current(companion)
    assert preferences.wanted(companion).rarer == {"person_unseen"}
    assert preferences.wanted(companion).off == frozenset()
    preferences.switch(companion, "r03", "on")
    assert preferences.wanted(companion).rarer == frozenset()
    for name, choice in (("R99", "off"), ("R03", "loud")):
        with pytest.raises(CoachError):
            preferences.switch(companion, name, choice)


def test_why_says_how_often_a_prompt_comes(companion: Companion) -> None:
    preferences.switch(companion, "R01", "rarer")
    assert "once in 20 working days" in explain.prompt(companion, "R01").switch
    preferences.switch(companion, "R01", "off")
    assert "does not come" in explain.prompt(companion, "R01").switch


def test_every_prompt_has_a_switch_with_its_rule_in_words(companion: Companion) -> None:
    preferences.switch(companion, "R15", "rarer")
    preferences.switch(companion, "R09", "off")
    companion.store.save(Setting(id="roles", value=["employee", "lead"]))
    found = preferences.switches(companion)
    assert {one.number for one in found} == {rule.number for rule in RULES}
    assert all(one.rule and one.family for one in found)
    assert {one.number: one.choice for one in found if one.choice != "on"} == {
        "R15": "rarer", "R09": "off",
    }  # fmt: skip


def test_none_a_day_quiet_hours_and_days_away_are_silent(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    companion = walk.companion
    unseen(companion)
    settings.put(companion, "prompts", "0")
    assert prompts.current(companion) is None
    settings.put(companion, "prompts", "1")
    settings.put(companion, "quiet", "18:00-08:30")
    assert prompts.current(companion)
    assert prompts.current(walk.to(FRIDAY, 19)) is None
    walk.to(FRIDAY)
    companion.store.save(Away(id="a", first=FRIDAY, last=FRIDAY))
    assert prompts.current(companion) is None


def test_names_are_hidden_where_they_are_to_be(companion: Companion) -> None:
    unseen(companion, "Sanne van der Berg")
    settings.put(companion, "hide_names", "on")
    prompt = sure(prompts.current(companion))
    assert "Sanne" not in prompt.words
    assert "about S.v.d.B.;" in prompt.words


def test_names_in_the_own_words_are_hidden_too(companion: Companion) -> None:
    person(companion, "Sanne van der Berg")
    companion.store.save(
        Act(id="a", text="flowers for Sanne", planned_on=FRIDAY - timedelta(days=20))
    )
    settings.put(companion, "hide_names", "on")
    prompt = sure(prompts.current(companion))
    assert "“flowers for S.”" in prompt.words


def test_hidden_names_leave_other_words_of_a_prompt_alone(companion: Companion) -> None:
    person(companion, "de winkel")
    person(companion, "'t Hart")
    settings.put(companion, "hide_names", "on")
    said = "Wat de klant van de winkel zei, en 't Hart de rest, in 't kort"
    nudge = Nudge(id="n", rule="r", shown_at=FRIDAY, text="", facts={"cue": said})
    assert (
        prompt_text.figures(companion, nudge)["cue"]
        == "wat de klant van d.w. zei, en t.H. de rest, in 't kort"
    )


@pytest.mark.parametrize("text", ["word " * 80, "w" * 500, "{name} {gesture} " * 30])
def test_no_prompt_is_longer_than_a_glance(companion: Companion, text: str) -> None:
    moment(companion, 90)
    moment(companion, 1)
    companion.store.save(Act(id="a", text=text, planned_on=FRIDAY - timedelta(days=20)))
    for said in ("en", "nl"):
        i18n.use(said)
        prompt = sure(prompts.current(companion))
        assert len(prompt.words) <= 200
        assert "…" in prompt.words


def test_every_rule_has_words_in_both_languages(companion: Companion) -> None:
    worded = companion.library.prompts()
    for rule in RULES:
        prompt = worded[rule.trigger]
        assert prompt.family == rule.family
        assert prompt.cooldown_days == rule.cool
        assert prompt.role == rule.role
        for said in ("en", "nl"):
            assert 0 < len(longest(prompt.text.say(said))) <= 200
            assert prompt.why.say(said)


def test_a_rule_without_words_is_silent(companion: Companion) -> None:
    unseen(companion)
    companion.store.put([("settings", "packs", {"value": {"off": ["core"]}})])
    assert prompts.current(companion) is None


def test_why_shows_the_rule_the_figures_and_the_switch(companion: Companion) -> None:
    unseen(companion)
    prompt = seen(companion)
    for name in ("R03", "person_unseen", prompt.nudge.id):
        why = explain.prompt(companion, name)
        assert why.title == prompt.words
        assert "usual" in why.rule.lower()
        assert ("Working days", "25") in why.figures
        assert ("Person", "Anna") in why.figures
        assert "R03" in why.switch
        assert "once in 20 working days" in why.switch
        assert [line.title for line in why.lines][:2] == ["35 days ago", "42 days ago"]
    assert explain.prompt(companion, "R09").figures == ()
    with pytest.raises(CoachError, match="R99"):
        explain.prompt(companion, "R99")


def test_why_shows_the_entries_behind_it(companion: Companion) -> None:
    moment(companion, 90)
    for day in (19, 20):
        reflect.reflect(companion, date(2026, 11, day), energy=2)
    assert seen(companion).number == "R09"
    why = explain.prompt(companion, "R09")
    assert [line.id for line in why.lines] == ["2026-11-20", "2026-11-19"]


def test_a_prompt_that_hardly_ever_helps_offers_to_go(tmp_path: Path) -> None:
    walk = Walk(tmp_path, date(2026, 7, 23))
    add.note(walk.companion, "coffee")
    walk.on(1)
    offers = []
    for _time in range(6):
        acts.plan(walk.companion, "flowers", minutes=60)
        prompt = seen(walk.companion)
        offers.append(bool(prompt.offer))
        for act in walk.companion.store.all(Act):
            acts.drop(walk.companion, act)
        prompts.answer(walk.companion, prompt, "not_now")
        add.note(walk.on(27), "tea")
        walk.on(1)
    assert offers == [False] * 5 + [True]


def test_coming_back_after_a_while_is_welcomed(tmp_path: Path) -> None:
    walk = Walk(tmp_path, FRIDAY)
    add.note(walk.companion, "tea")
    prompts.shown(walk.companion, None)
    assert prompts.current(walk.on(6)) is None
    prompts.shown(walk.companion, None)
    assert prompts.current(walk.on(6)) is None
    prompt = seen(walk.on(1))
    assert prompt.number == "R36"
    add.note(walk.companion, "yesterday: coffee")
    assert prompts.current(walk.companion) == prompt


def test_a_device_that_saw_nobody_looks_at_what_was_noted(companion: Companion) -> None:
    moment(companion, 9)
    moment(companion, 7)
    assert gathered(companion).seen_before == FRIDAY - timedelta(days=7)
    moment(companion, 0)
    assert gathered(companion).seen_before == FRIDAY - timedelta(days=7)
    moment(companion, 1)
    assert gathered(companion).seen_before == FRIDAY - timedelta(days=1)


def test_reading_the_plan_is_remembered_for_the_day(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    assert not gathered(walk.companion).plan_read
    prompts.read_plan(walk.companion)
    assert gathered(walk.companion).plan_read
    assert not gathered(walk.on()).plan_read


def test_facts_are_gathered_from_what_was_noted(companion: Companion) -> None:
    anna = person(companion, "Anna", "customer")
    moment(companion, 3, anna, text="tea")
    moment(companion, 2, anna, flow="witnessed", text="seen")
    moment(companion, 400, anna, text="long ago")
    moment(companion, 5, anna, kind="appreciate", spoken=False, text="mooi")
    companion.store.save(
        Act(id="a", text="x", status="done", done_at=FRIDAY, person_id=anna.id),
        Act(id="b", text="y", planned_on=FRIDAY),
        Act(id="c", text="z", status="idea"),
        Reflection(id="2026-11-19", day=date(2026, 11, 19), text="ok", answer="yes"),
    )
    facts = gathered(companion)
    assert [(c.table, c.day, c.side) for c in facts.contacts] == [
        ("moments", "2026-11-15", "customer"),
        ("moments", "2026-11-17", "customer"),
        ("acts", "2026-11-20", "customer"),
    ]
    assert [note.text for note in facts.notes] == ["mooi", "tea", "seen", "ok yes"]
    assert [act.id for act in facts.acts] == ["b", "a"]
    assert [one.text for one in facts.unsaid] == ["mooi"]
    assert facts.began == FRIDAY - timedelta(days=400)
    assert list(facts.contact_days) == [anna.id]


def test_language_checks_that_are_off_have_no_lists(companion: Companion) -> None:
    assert gathered(companion).lexicons["quantity"].found("40 tickets") == ("40 tickets",)
    settings.put(companion, "language_checks", "off")
    assert gathered(companion).lexicons == {}


@pytest.mark.parametrize(
    ("text", "quantity", "quality"),
    [
        ("Helped 40 callers, one was so relieved", False, True),
        ("40 tickets, AHT ok", True, False),
        ('de klant zei: "te veel tickets"', False, False),
        ("dat is normaal", False, False),
        ("de norm is gehaald", True, False),
    ],
)
def test_the_built_in_lists_hear_what_they_are_for(
    companion: Companion, text: str, quantity: bool, quality: bool
) -> None:
    lists = gathered(companion).lexicons
    assert bool(lists["quality"].found(text)) is quality
    if not quality:
        assert bool(lists["quantity"].found(text)) is quantity


def test_a_figure_is_written_as_the_language_does(companion: Companion) -> None:
    nudge = Nudge(
        id="n", rule="r", shown_at=FRIDAY, text="{d} {side} {moment} {gain}|{other}",
        facts={"d": 3.5, "side": "customer", "moment": "2 afternoon", "gain": ""},
    )  # fmt: skip
    assert prompt_text.filled(companion, nudge) == (
        "3.5 customers Wednesday afternoon a way through a busy moment|{other}"
    )
    i18n.use("nl")
    assert prompt_text.filled(companion, replace(nudge, text="{d}")) == "3,5"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Calm: it is over", "calm: it is over"), ("I feel safe", "I feel safe"),
     ("I'm quick", "I'm quick"), ("AHT stays low", "AHT stays low"),
     ("Één tel rust", "één tel rust"), ("IJver is veilig", "ijver is veilig"), ("", "")],
)  # fmt: skip
def test_an_own_text_fits_into_a_sentence(text: str, shown: str) -> None:
    assert prompt_text.lowered(text) == shown


def test_a_moment_is_no_prompt(companion: Companion) -> None:
    moment(companion, 1)
    assert companion.store.all(Moment)
    assert prompts.current(companion) is None


def test_the_words_of_today_are_in_the_language_of_now(companion: Companion) -> None:
    unseen(companion)
    seen(companion)
    i18n.use("nl")
    [nudge] = companion.store.all(Nudge)
    assert prompt_text.filled(companion, nudge).startswith("Je laatste notitie over Anna")
    companion.store.save(replace(nudge, text="{name}, as it was worded then"))
    [nudge] = companion.store.all(Nudge)
    assert prompt_text.filled(companion, nudge) == "Anna, as it was worded then"


def test_ways_to_say_it_take_turns_and_stay_for_the_day(companion: Companion) -> None:
    who = person(companion, "Anna", "customer")
    moment(companion, 60)
    moment(companion, 1)
    done = Act(id="a", text="tea", status="done", person_id=who.id,
               done_at=FRIDAY - timedelta(days=4))  # fmt: skip
    companion.store.save(done)
    ways = companion.library.prompts()["how_did_it_land"].ways()
    said = []
    for times in range(len(ways) + 1):
        prompt = seen(companion)
        assert prompt.number == "R21"
        said.append(prompt.nudge.text)
        i18n.use("nl")
        assert prompt_text.filled(companion, prompt.nudge) == ways[times % len(ways)].say(
            "nl"
        ).replace("{gesture}", "tea")
        i18n.use("en")
        then = companion.now() - timedelta(days=40 + 20 * times)
        earlier = replace(
            prompt.nudge, about="", record_ids=(), shown_at=then,
            id=nudge_id(prompt.trigger, then.date()),
        )  # fmt: skip
        companion.store.commit([earlier], deleted=[prompt.nudge])
    assert said == [*(way.say("en") for way in ways), ways[0].say("en")]


def test_after_a_merge_the_prompt_is_about_the_one_who_stays(companion: Companion) -> None:
    anna, other = unseen(companion), person(companion, "Anna B", "customer")
    seen(companion)
    directory.merge(companion, other, anna)
    assert "about Anna B;" in explain.prompt(companion, "R03").title
    companion.store.commit(deleted=[other])
    assert "about somebody;" in explain.prompt(companion, "R03").title


def test_what_was_asked_and_done_counts_though_today_was_not_opened(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    unseen(walk.companion)
    seen(walk.companion)
    walk.on(0, 16)
    add.note(walk.companion, "tea with @Anna")
    walk.on(3)
    [nudge] = gathered(walk.companion).nudges
    assert nudge.response == "did_it"
    assert walk.companion.store.all(Nudge)[0].response is None
    prompts.shown(walk.companion, None)
    assert walk.companion.store.all(Nudge)[0].response == "did_it"


def test_what_is_not_followed_stays_without_an_answer(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    unseen(walk.companion)
    seen(walk.companion)
    add.note(walk.companion, "tea with @Bram")
    walk.on(3)
    assert gathered(walk.companion).nudges[0].response is None


def test_no_prompts_at_all_are_offered_once_after_five_refusals(
    companion: Companion,
) -> None:
    unseen(companion)
    prompt = sure(prompts.current(companion))
    for days, number in ((9, 0), (8, 1), (7, 2), (6, 3)):
        day = FRIDAY - timedelta(days=days)
        companion.store.save(Nudge(
            id=f"{day}-how_did_it_land", rule="how_did_it_land", shown_at=day,
            response=("not_now", "does_not_fit")[number % 2],
        ))  # fmt: skip
    assert not prompts.offers_none(companion)
    answer = prompts.answer(companion, prompt, "not_now")
    assert prompts.calmer() in answer.hints
    assert prompts.offers_none(companion)
    sixth = replace(prompt.nudge, id=f"{FRIDAY}-z", response="not_now")
    companion.store.save(sixth)
    assert not prompts.offers_none(companion)


def test_a_prompt_that_seldom_helps_can_be_let_go(companion: Companion) -> None:
    unseen(companion)
    for days in (700, 300, 200, 150, 100, 60):
        day = FRIDAY - timedelta(days=days)
        companion.store.save(Nudge(id=f"{day}-x", rule="person_unseen", shown_at=day))
    prompt = sure(prompts.current(companion))
    assert prompt.offer
    assert [key for key, _label, _answer in prompt.answers] == ["enter", "n", "x", "g", "?"]
    answer = prompts.answer(companion, prompt, prompts.LET_GO)
    assert answer.understood == "“Somebody out of sight” (R03): not at all."
    assert prompts.current(companion) is None


@pytest.mark.parametrize(
    ("language", "chosen", "free"),
    [
        ("nl", "", ["2026-04-27"]),
        ("en", "", ["2026-05-04"]),
        ("nl", "none", []),
        ("nl", "be, 4 May", ["2026-05-01", "2026-05-04"]),
        ("en", "none, 30 April 2026", ["2026-04-30"]),
    ],
)
def test_public_holidays_are_guessed_from_the_language_until_they_are_chosen(
    companion: Companion, language: str, chosen: str, free: list[str]
) -> None:
    companion.store.save(Setting(id="language", value=language))
    if chosen:
        settings.put(companion, "holidays", chosen)
    calendar = settings.calendar(companion)
    days = [date(2026, 4, 20) + timedelta(days=n) for n in range(21)]
    assert [str(day) for day in days if calendar.is_holiday(day)] == free


def test_a_public_holiday_is_told_with_the_reason(companion: Companion) -> None:
    settings.put(companion, "holidays", "11 November")
    unseen(companion)
    seen(companion)
    why = explain.prompt(companion, "R03")
    assert ("Public holidays, not counted", "Wed 11 Nov") in why.figures
    assert ("Working days", "24") in why.figures


def test_what_is_usual_shows_what_is_behind_it(companion: Companion) -> None:
    unseen(companion)
    seen(companion)
    why = explain.prompt(companion, "R03")
    assert ("Working days between, lately", "5, 5, 5, 5") in why.figures
    assert ("Last noted", "Fri 16 Oct") in why.figures


def test_a_new_way_that_waits_names_its_days(companion: Companion) -> None:
    days = [FRIDAY - timedelta(days=n) for n in (3, 2, 1)]
    pattern = Pattern(
        id="p", name="Rushing", status="active", started_on=days[0],
        plan=Plan(if_cue="the phone rings", then_do="I breathe out"),
    )  # fmt: skip
    ticks = [Tick(id=tick_id("p", d), pattern_id="p", day=d, result="missed") for d in days]
    moment(companion, 60)
    companion.store.save(pattern, *ticks)
    prompt = seen(companion)
    assert prompt.number == "R10"
    assert prompt.words.startswith("“Rushing”: the new way has been waiting 3 times.")
    why = explain.prompt(companion, "R10")
    assert ("On these days", "Tue 17 Nov, Wed 18 Nov, yesterday") in why.figures
    assert [line.day for line in why.lines] == days[::-1]
