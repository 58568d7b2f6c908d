"""The words of findings that keep no pack from being used."""

from __future__ import annotations

from coach.i18n import N_

WARNINGS = {
    "missing-text": (
        N_("'{key}' has no text in {locale}; the one in {default} is shown."),
        N_("Write it there: {write}"),
    ),
    "locale-not-listed": (
        N_("'{key}' has a text in {locale}, which the pack does not list."),
        N_("Add {locale} to locales in pack.toml, or take the text out."),
    ),
    "tone-word": (
        N_("'{value}' can sound like pressure or blame."),
        N_("Try an invitation: 'you could', 'perhaps', 'what if'."),
    ),
    "tone-exclamation": (
        N_("An exclamation mark raises the voice."),
        N_("End the sentence with a full stop."),
    ),
    "hidden-characters": (
        N_("The text holds characters that cannot be seen; they are left out."),
        N_("Type the text again, instead of copying it."),
    ),
    "markup": (
        N_("The text holds {value}, which is shown as it stands."),
        N_("Take it out; texts have no bold or colours."),
    ),
    "unused-file": (
        N_("coach does not use this file."),
        N_("Take it out, or look whether its name is spelled well."),
    ),
    "executable-here": (
        N_("The file is marked as a program; in the built pack it is not."),
        N_("Nothing to do, unless it surprises you."),
    ),
    "many-more": (
        N_("There are more than {most} findings here; the others are left out."),
        N_("Mend these first, and check again."),
    ),
    "nothing-inside": (
        N_("The pack brings nothing yet."),
        N_("Add a file such as questions.toml or acts.toml."),
    ),
    "scales-uneven": (
        N_("'{value}' comes up {count} times, others more or less often."),
        N_("Let each scale come up equally often."),
    ),
    "unused-outcome": (
        N_("This row is never reached; an earlier one always fits."),
        N_("Put the row without 'when' last."),
    ),
    "translation-of-none": (
        N_("'{pack}' is not here, so its keys could not be looked up."),
        N_("Install that pack first; then the check knows its keys."),
    ),
}
