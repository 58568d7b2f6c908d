"""What cannot be meant is answered with one sentence and an exit code, in two languages."""

from __future__ import annotations

import pytest

from coach import i18n
from tests.cli.shell import Shell

WRONG = [
    ("fnd", 2, "There is no command “fnd”. Did you mean: coach find"),
    ("qqqq", 2, "There is no command “qqqq”. See: coach --help"),
    ("--nope", 2, "There is no option --nope. See: coach --help"),
    ("--home", 2, "--home needs a value after it."),
    ("--version=3", 2, "--version takes no value."),
    ("--lang de today", 2, "coach speaks English (en) and Dutch (nl), not “de”."),
    ("log", 2, "There is no text. Give it after the command, or - to read what comes in."),
    ("log -", 1, "There is no text yet; a few words are enough."),
    ("log x --on", 2, "--on needs a value after it."),
    ("log x --on=", 2, "--on needs a value after it."),
    ("log x --kind=", 2, "--kind needs a value after it."),
    ("act x --for=", 2, "--for needs a value after it."),
    ("feedback x --from=", 2, "--from needs a value after it."),
    ("slip --on=", 2, "--on needs a value after it."),
    ("--home= today", 2, "--home needs a value after it."),
    ("log x --colleague --customer", 2, "These do not go together: --colleague"),
    ("log x --received --witnessed", 2, "These do not go together: --received"),
    ("log x --kind singing", 2, "“singing” is not one of them. There are: listen,"),
    ("reflect 11", 2, "“11” is not a mark: marks are whole numbers from 1 to 10."),
    ("reflect -1", 2, "“-1” is not a mark"),
    ("reflect 7,5", 2, "“7,5” is not a mark"),
    ("reflect 1 2 3 4 5", 2, "There are more than four marks"),
    ("reflect - -", 2, "Every mark was skipped; there is nothing to keep."),
    ("reflect 7 --heart 0", 2, "“0” is not a mark"),
    ("reflect 7 --filter laziness", 2, "“laziness” is not one of them."),
    ("reflect 7 --mood 3", 2, "Unrecognized arguments: --mood 3. See: coach reflect"),
    ("reflect --heart", 2, "Argument --heart: expected one argument."),
    ("done --after 12", 2, "“12” is not a mark"),
    ("feedback fine --score 11", 2, "“11” is not a score"),
    ("today --long", 2, "Unrecognized arguments: --long"),
    ("today --short=1", 2, "Argument --short: ignored explicit argument '1'"),
    ("person", 2, "The following arguments are required: WHAT, NAME"),
    ("person sing Anna", 2, "Argument WHAT: invalid choice: 'sing'"),
    ("person merge Anna", 2, "Two names are needed, the one that stays first"),
    ("person show Nobody", 1, "Nobody called “Nobody” is known yet."),
    ("away 1-12 2-12 3-12", 2, "Unrecognized arguments: 3-12"),
    ("away 1-12 --label party", 2, "“party” is not one of them. There are: holiday, ill"),
    ("edit", 2, "The following arguments are required: ID"),
    ("edit text=x", 1, "Which entry do you mean?"),
    ("delete", 2, "The following arguments are required: ID"),
    ("undo now", 2, "Unrecognized arguments: now"),
    ("undo", 1, "There is nothing left to take back."),
    ("export --format xml", 2, "There is no format “xml”. There are: json"),
    ("export --out /nowhere/at/all", 1, "/nowhere/at: there is nothing of that name."),
    ("import", 2, "The following arguments are required: FILE"),
    ("import /nowhere", 1, "/nowhere: there is nothing of that name."),
    ("import /", 1, "/: it is a folder."),
    ("settings volume 11", 1, "There is no setting “volume”."),
    ("settings prompts 9", 1, "Prompts a day: “9” does not fit."),
    ("demo --years many", 2, "“many” is no number of years"),
    ("completions tcsh", 2, "Argument SHELL: invalid choice: 'tcsh'"),
    ("why everything", 1, "Nothing is called “everything”. These can be explained:"),
]


@pytest.mark.parametrize(
    ("typed", "code", "sentence"), WRONG, ids=[row[0] for row in WRONG]
)
def test_wrong_use_is_answered_with_a_sentence_and_a_code_in_each_language(
    coach: Shell, typed: str, code: int, sentence: str
) -> None:
    for language, told in (("en", sentence), ("nl", "")):
        coach.monkeypatch.setenv("COACH_LANG", language)
        said = coach(*typed.split())
        assert (said.code, said.out) == (code, "")
        assert said.err.startswith(f"coach: {told}")


class Marked:
    """A catalogue in which every message shows that it went through."""

    def gettext(self, message: str) -> str:
        return f"¡{message}"

    def ngettext(self, one: str, many: str, n: int) -> str:
        return f"¡{one if n == 1 else many}"


@pytest.mark.parametrize(
    "typed", ["undo now", "reflect --heart", "person sing x", "person"]
)
def test_argparse_speaks_through_our_catalogue(
    coach: Shell, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(i18n, "use", lambda _language: None)
    monkeypatch.setattr(i18n._Spoken, "catalogue", Marked())
    said = coach(*typed.split())
    assert said.err.count("¡") >= 2


def test_everything_argparse_says_is_in_its_own_source() -> None:
    import argparse
    import inspect

    from coach.cli.parser import ARGPARSE_SAYS

    source = inspect.getsource(argparse)
    assert [said for said in ARGPARSE_SAYS if f"'{said}'" not in source] == []
