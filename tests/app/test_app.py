"""The app: from place to place, nothing lost, in good order to the end."""

from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

from coach import i18n
from coach.companion import Companion
from coach.model.moment import Moment
from coach.screens.base.app import PaletteItem
from coach.screens.base.dialog import ConfirmDialog
from coach.screens.help.palette import HelpDialog, fitting
from coach.services.settings import device, settings
from coach.widgets.forms.log_line import LogLine
from coach.widgets.frame.lead import LeadBlock
from tests.looks import text_of
from tests.services.build import companion_in, person
from tests.stage import PLACES, Empty, Home, Log, Say, Small, on_stage
from tests.textual_internals import last_words, notices


@pytest.mark.parametrize(
    ("keys", "place"),
    [(["2"], Log), (["2", "1"], Home), (["6"], Empty), (["9"], Home), (["l", "alt+2"], Log),
     (["l", "2"], Home), (["slash"], Log), (["2", "alt+1"], Home)],
)  # fmt: skip
async def test_a_key_leads_to_a_place(
    companion: Companion, keys: list[str], place: type
) -> None:
    async with on_stage(companion) as (app, pilot):
        for key in keys:
            await pilot.press(key)
        assert isinstance(app.screen, place)


async def test_the_bar_shows_places_that_hold_something_and_where_you_are(
    companion: Companion,
) -> None:
    async with on_stage(companion, size=(100, 30)) as (app, pilot):
        words = text_of(app).splitlines()[0].split()
        assert " ".join(words) == "◆ coach 1 Today 2 Log ^p more Fri 20 Nov"
        await pilot.press("6")
        assert "6 Ideas" in text_of(app).splitlines()[0]


async def test_the_log_key_leads_to_the_line_from_anywhere(companion: Companion) -> None:
    async with on_stage(companion, "6", "l") as (app, _pilot):
        assert app.screen.query_one(LogLine).input.has_focus


async def test_escape_leaves_the_line_for_the_main_thing(companion: Companion) -> None:
    async with on_stage(companion, "l", "x", "escape") as (app, _pilot):
        assert app.focused is app.screen.query("LeadBlock").first()


async def test_what_is_written_elsewhere_appears_by_itself(
    companion: Companion, tmp_path: Path
) -> None:
    async with on_stage(companion) as (app, pilot):
        person(companion_in(tmp_path), "Mirjam")
        await pilot.pause(1)
        assert "Mirjam" in text_of(app)


async def test_looking_around_reads_nothing_if_none_changed(companion: Companion) -> None:
    async with on_stage(companion) as (app, _pilot):
        assert isinstance(app.screen, Home)
        app._look_around()
        before = app.screen.reads
        app._look_around()
        app._look_around()
        assert app.screen.reads == before


async def test_a_place_reads_again_when_the_user_returns(companion: Companion) -> None:
    async with on_stage(companion, "2") as (app, pilot):
        person(companion, "Daan")
        await pilot.press("1")
        assert "Daan" in text_of(app)


async def test_a_place_to_which_nothing_happened_is_not_read_again(
    companion: Companion,
) -> None:
    async with on_stage(companion) as (app, pilot):
        home = app.screen
        assert isinstance(home, Home)
        before = home.reads
        await pilot.press("2", "1", "2", "1")
        assert home.is_current
        assert home.reads == before
        companion.store.device.put("plan_read", "2026-11-20")
        await pilot.press("2", "1")
        assert home.reads == before + 1
        await pilot.press("2", "h", "1")
        assert home.reads == before + 2


async def test_a_place_is_styled_as_it_is_laid_out_and_in_other_colours_again(
    companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with on_stage(companion) as (app, pilot):
        parsed = list[str]()
        parse = Stylesheet.reparse

        def reparse(sheet: Stylesheet) -> None:
            parsed.append(app.current_mode)
            parse(sheet)

        monkeypatch.setattr(Stylesheet, "reparse", reparse)
        await pilot.press("2", "1", "2", "1")
        assert parsed == []
        was = app.screen.background_colors
        await pilot.press("2")
        app.theme = "coach-light"
        await pilot.press("1")
        assert parsed
        assert app.screen.background_colors != was


async def test_names_are_hidden_and_shown_again(companion: Companion) -> None:
    person(companion, "Sanne van der Berg")
    async with on_stage(companion) as (app, pilot):
        assert "Sanne van der Berg" in text_of(app)
        await pilot.press("h")
        assert "S.v.d.B." in text_of(app)
        assert "Sanne" not in text_of(app)
        await pilot.press("h")
        assert "Sanne van der Berg" in text_of(app)


async def test_a_dialog_saves_all_and_its_answer_is_told(companion: Companion) -> None:
    async with on_stage(companion, "r", *"hello", "ctrl+s") as (app, pilot):
        assert "Noted: hello · ^z takes it back" in text_of(app)
        assert [one.text for one in companion.store.all(Moment)] == ["hello"]
        assert device.kept(companion, "say") == ""
        await pilot.press("ctrl+z")
        assert companion.store.all(Moment) == ()


async def test_what_stands_in_the_way_is_said_on_the_sheet(companion: Companion) -> None:
    async with on_stage(companion, "r", "ctrl+s") as (app, _pilot):
        assert "There is nothing to say yet." in text_of(app)
        assert isinstance(app.screen, Say)


async def test_a_dialog_that_is_left_keeps_its_text(companion: Companion) -> None:
    async with on_stage(companion, "r", *"half", "escape") as (app, pilot):
        assert device.kept(companion, "say") == "half"
        await pilot.press("r")
        assert "half" in text_of(app)


async def test_typed_text_is_kept_soon_without_asking(companion: Companion) -> None:
    async with on_stage(companion, "l", *"tea with") as (_app, pilot):
        await pilot.pause(1)
        assert device.kept(companion, "log") == "tea with"


async def test_a_draft_is_back_after_a_new_start(companion: Companion) -> None:
    device.keep(companion, {"log": "tea with"})
    async with on_stage(companion) as (app, _pilot):
        assert "tea with" in text_of(app)


async def test_quitting_with_nothing_half_written_asks_nothing(
    companion: Companion,
) -> None:
    async with on_stage(companion) as (app, pilot):
        await pilot.press("ctrl+q")
    assert app.return_code == 0


@pytest.mark.parametrize(
    ("answer", "code"), [("y", 0), ("j", 0), ("enter", None), ("escape", None)]
)
async def test_quitting_with_something_half_written_asks_once(
    companion: Companion, answer: str, code: int | None
) -> None:
    async with on_stage(companion, "l", *"half", "ctrl+c") as (app, pilot):
        assert isinstance(app.screen, ConfirmDialog)
        assert device.kept(companion, "log") == "half"
        await pilot.press(answer)
        assert app.return_code == code


async def test_a_signal_keeps_the_draft_and_is_told_in_the_exit_code(
    companion: Companion,
) -> None:
    async with on_stage(companion, "l", *"half") as (app, pilot):
        app.leave_on(15)
        await pilot.pause()
    assert app.return_code == 143
    assert device.kept(companion, "log") == "half"


async def test_a_crash_keeps_the_draft_and_tells_no_words(
    companion: Companion, capsys: pytest.CaptureFixture[str]
) -> None:
    app = Small(companion)

    def confide() -> None:
        private = "Bram is leaving"
        raise ValueError(private)

    async def crashed() -> None:
        async with app.run_test() as pilot:
            await pilot.press("l", *"half")
            app.call_later(confide)
            await pilot.pause()

    with pytest.raises(ValueError, match="Bram"):
        await crashed()
    assert app.return_code == 1
    assert device.kept(companion, "log") == "half"
    note = Path(companion.store.state, "crash.txt").read_text(encoding="utf-8")
    told = last_words(app) + "".join(capsys.readouterr()) + note
    assert "ValueError" in told
    assert "Bram" not in told


async def test_the_keys_of_a_place_are_told(companion: Companion) -> None:
    async with on_stage(companion, "2", "escape", "tab", size=(100, 36)) as (app, pilot):
        app.screen.set_focus(None)
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpDialog)
        assert "Log a moment" in text_of(app)
        assert "Focus Next" not in text_of(app)
        await pilot.press("escape")
        assert isinstance(app.screen, Log)


async def test_on_a_number_the_same_key_tells_why(companion: Companion) -> None:
    async with on_stage(companion, "tab", "question_mark") as (app, _pilot):
        assert isinstance(app.screen, Say)
        assert app.screen.about == "balance"


async def test_a_key_for_what_is_not_there_does_nothing(companion: Companion) -> None:
    async with on_stage(companion, screens=PLACES, size=(100, 30)) as (app, pilot):
        await pilot.press("r", "a", "comma")
        assert isinstance(app.screen, Home)
        assert "Look back" not in text_of(app)


async def test_typing_a_word_finds_what_can_be_done(companion: Companion) -> None:
    async with on_stage(companion, size=(100, 30)) as (app, pilot):
        await pilot.press("ctrl+p", *"idea", "enter")
        assert isinstance(app.screen, Empty)


async def test_what_is_not_found_is_looked_for_in_the_log(companion: Companion) -> None:
    async with on_stage(companion, size=(100, 30)) as (app, pilot):
        await pilot.press("ctrl+p", *"sanne", "enter")
        assert isinstance(app.screen, Log)
        assert app.focused is app.screen.query_one("#filter")
        assert "sanne" in text_of(app)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("", ["Log", "Log a moment", "Look back"]),
        ("lo", ["Log", "Log a moment", "Look back"]),
        ("mom log", ["Log a moment"]),
        ("back", ["Look back"]),
        ("[/b]", []),
    ],
)
def test_all_of_the_words_fit(said: str, found: list[str]) -> None:
    everything = [
        PaletteItem(words, "", print) for words in ("Log", "Log a moment", "Look back")
    ]
    assert [one.words for one in fitting(everything, said)] == found


async def test_the_users_own_keys_are_used(companion: Companion) -> None:
    companion.store.device.put("keys", {"coach.find": "f3"})
    async with on_stage(companion, "slash") as (app, pilot):
        assert isinstance(app.screen, Home)
        await pilot.press("f3")
        assert isinstance(app.screen, Log)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (
            {"coach.find": "r"},
            "The key r would do two things: Look back on the day, Find in the log.",
        ),
        ({"coach.fnd": "f3"}, "In your keys, coach.fnd means nothing here."),
    ],
)
async def test_keys_that_cannot_be_are_told(
    companion: Companion, keys: dict[str, str], told: str
) -> None:
    companion.store.device.put("keys", dict(keys))
    async with on_stage(companion, size=(120, 30)) as (app, _pilot):
        assert told in notices(app)


@pytest.mark.parametrize(
    ("chosen", "dark", "worn"),
    [
        (None, True, "coach-dark"),
        (None, False, "coach-light"),
        ("auto", False, "coach-light"),
        ("light", True, "coach-light"),
        ("dark", False, "coach-dark"),
        ("nord", True, "nord"),
        ("unheard of", True, "coach-dark"),
    ],
)
async def test_the_theme_is_the_one_chosen_else_that_of_the_terminal(
    companion: Companion, chosen: str | None, dark: bool, worn: str
) -> None:
    companion.store.device.put("theme", chosen)
    async with on_stage(companion, dark=dark) as (app, _pilot):
        assert app.theme == worn


async def test_the_light_can_be_turned_on_and_stays_on(companion: Companion) -> None:
    async with on_stage(companion) as (app, _pilot):
        app.action_theme()
        assert app.theme == "coach-light"
    assert Small(companion).theme == "coach-light"


async def test_what_is_said_is_shown_literally(companion: Companion) -> None:
    async with on_stage(companion, size=(100, 30), notifications=True) as (app, pilot):
        app.say("[/b] \x1b]0;title\x07 done")
        await pilot.pause()
        assert "[/b]  done" in text_of(app)


async def test_no_key_speaks_the_language_of_the_source(companion: Companion) -> None:
    i18n.use("nl")
    said = i18n._("Log a moment")
    async with on_stage(companion, size=(100, 30)) as (app, _pilot):
        words = [command.words for command in app.commands()]
    assert said in words


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16), (50, 12), (20, 6)])
async def test_every_size_shows_something(
    companion: Companion, size: tuple[int, int]
) -> None:
    async with on_stage(companion, size=size) as (app, _pilot):
        small = size[0] < 60 or size[1] < 16
        assert "1 Today" in text_of(app)
        assert ("shows everything" in text_of(app)) is (small and size[0] > 40)


async def test_a_folder_that_cannot_be_written_stops_nobody_from_typing(
    companion: Companion,
) -> None:
    async with on_stage(companion, "l", *"te", notifications=True) as (app, pilot):
        state = Path(companion.store.state)
        state.mkdir(parents=True, exist_ok=True)
        blocked = state / "drafts"
        if blocked.exists():
            blocked.rename(state / "elsewhere")
        blocked.write_text("in the way", encoding="utf-8")
        await pilot.press("a")
        app.keep_drafts()
        await pilot.pause()
        assert "cannot be kept for later" in " ".join(text_of(app).replace("▌", "").split())
        app.clear_notifications()
        await pilot.press("m")
        app.keep_drafts()
        await pilot.pause()
        assert "cannot be kept" not in text_of(app)
        await pilot.press("ctrl+q", "y")
    assert app.return_code == 0


@pytest.mark.parametrize(
    "kept",
    [
        '{"theme": {"a": []}, "mouse": [1]}',
        '{"keys": {"coach.log": "\\ud800"}}',
        "[" * 99999,
    ],
    ids=("of another kind", "not to be shown", "endless"),
)
async def test_strange_settings_of_the_device_are_as_if_not_chosen(
    companion: Companion, kept: str
) -> None:
    state = Path(companion.store.state)
    state.mkdir(parents=True, exist_ok=True)
    (state / "settings.json").write_text(kept, encoding="utf-8")
    async with on_stage(companion) as (app, _pilot):
        assert app.theme == "coach-dark"


async def test_what_was_saved_does_not_come_back_as_a_draft(companion: Companion) -> None:
    async with on_stage(companion, "l", *"tea") as (app, pilot):
        app.keep_drafts()
        assert device.kept(companion, "log") == "tea"
        app.screen.query_one(LogLine).answer("Noted: tea")
        await pilot.pause()
        assert device.kept(companion, "log") == ""


async def test_names_stay_hidden_where_that_was_chosen(companion: Companion) -> None:
    person(companion, "Sanne van der Berg")
    settings.put(companion, "hide_names", "on")
    async with on_stage(companion) as (app, _pilot):
        assert "S.v.d.B." in text_of(app)


async def test_an_answer_to_the_lead_is_nothing_else_as_well(companion: Companion) -> None:
    async with on_stage(companion) as (app, pilot):
        app.screen.query_one(LeadBlock).show("A question", "", [("h", "hold", "hold")])
        await pilot.press("h")
        assert not app.hide_names
        await pilot.press("tab", "h")
        assert app.hide_names


async def test_the_key_of_a_place_leads_back_from_what_was_opened_there(
    companion: Companion,
) -> None:
    async with on_stage(companion) as (app, pilot):
        await app.push_screen(Empty(companion))
        await pilot.press("1")
        assert isinstance(app.screen, Home)
        assert len(app.screen_stack) == 1


async def test_escape_leads_back_from_what_was_opened(companion: Companion) -> None:
    async with on_stage(companion) as (app, pilot):
        await app.push_screen(Empty(companion))
        await pilot.press("escape")
        assert isinstance(app.screen, Home)


async def test_what_the_toolkit_would_call_a_panic_is_told_in_our_words(
    companion: Companion, capfd: pytest.CaptureFixture[str]
) -> None:
    async with on_stage(companion) as (app, _pilot):
        app.panic("Bram is leaving")
    assert app.return_code == 1
    told = capfd.readouterr().err
    assert "Something went wrong" in told
    assert str(Path(companion.store.state, "crash.txt")) in told.replace("\n", "")
    assert "Bram" not in told


async def test_one_thing_is_said_in_passing_at_a_time(companion: Companion) -> None:
    async with on_stage(companion) as (app, pilot):
        app.say("first")
        app.say("second")
        await pilot.pause()
        assert notices(app) == ["second"]
