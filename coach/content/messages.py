"""The words of every finding: what is wrong, and how to mend it."""

from __future__ import annotations

from coach.i18n import N_

ERRORS = {
    "no-pack": (
        N_("There is no pack here."),
        N_("Name a folder with a pack.toml in it, or a .coachpack file."),
    ),
    "not-readable": (
        N_("This could not be read."),
        N_("Look whether the file is there and whether you may read it."),
    ),
    "not-an-archive": (
        N_("This is not a .coachpack file, or it is damaged."),
        N_("Ask for the file once more, or build it with: coach pack build"),
    ),
    "no-manifest": (
        N_("pack.toml is missing."),
        N_("Every pack begins with a pack.toml; coach pack new makes one."),
    ),
    "too-many-files": (
        N_("The pack has more than {most} files."),
        N_("Split it into two packs, or take out what does not belong in it."),
    ),
    "file-too-large": (
        N_("The file is larger than {most} KiB."),
        N_("Split it into smaller files."),
    ),
    "pack-too-large": (
        N_("The pack is larger than {most} MiB."),
        N_("Split it into two packs."),
    ),
    "packed-too-tightly": (
        N_("The file is packed {most} times smaller or more, as no text ever is."),
        N_("Build the pack again with: coach pack build"),
    ),
    "path-outside": (
        N_("The name leads outside the pack."),
        N_("Do not install this pack; ask its maker for a clean one."),
    ),
    "path-deep": (
        N_("The name is too long or lies too deep in folders."),
        N_("Keep files in the folders that the format knows."),
    ),
    "name-reserved": (
        N_("Windows keeps this name for a device."),
        N_("Choose another name for the file."),
    ),
    "name-not-allowed": (
        N_("A pack cannot hold a file of this name."),
        N_("Write it in small letters, digits and hyphens, with .toml, such as {example}"),
    ),
    "name-twice": (
        N_("The same name is in the pack twice."),
        N_("Keep one of the two."),
    ),
    "name-clash": (
        N_("This name differs from {other} only in capitals."),
        N_("Some systems see one file; rename one of the two."),
    ),
    "archive-inside": (
        N_("There is an archive inside the pack."),
        N_("Take it out; a pack holds texts only."),
    ),
    "link": (
        N_("This is a link to another place."),
        N_("Replace it by the file itself."),
    ),
    "not-a-file": (
        N_("This is not an ordinary file."),
        N_("Take it out; a pack holds texts only."),
    ),
    "executable": (
        N_("The file is marked as a program."),
        N_("Build the pack again with: coach pack build"),
    ),
    "encrypted": (
        N_("The file is locked with a password."),
        N_("Build the pack again with: coach pack build"),
    ),
    "not-utf8": (
        N_("The text is not in UTF-8."),
        N_("Save the file again as UTF-8 in your editor."),
    ),
    "not-toml": (
        N_("This line is not understood: {reason}."),
        N_("Look for a missing quote, bracket or comma here or just above."),
    ),
    "not-toml-near": (
        N_("This line is not understood: {reason}."),
        N_("Write it like this: {example}"),
    ),
    "heading-twice": (
        N_("The heading [{key}] is there already, and in single brackets it comes once."),
        N_("Write [[{key}]] in double brackets above each of them."),
    ),
    "key-twice": (
        N_("'{key}' is there already in this item."),
        N_("Keep one of the two, or write {example} above this one to begin a new item."),
    ),
    "too-deep": (
        N_("Too many levels inside each other."),
        N_("The format needs no more than {most}; see coach pack new."),
    ),
    "too-much": (
        N_("There is too much in here to check."),
        N_("Split it into smaller files or packs."),
    ),
    "unknown-format": (
        N_("The pack is in format {format}; this coach knows format {known}."),
        N_("Install a newer coach, or ask for a pack in format {known}."),
    ),
    "newer-format": (
        N_("The pack '{id}' is in a newer format than this coach knows."),
        N_("Install a newer coach; until then the pack stays aside."),
    ),
    "pack-twice": (
        N_("There is already a pack '{id}'."),
        N_("Remove one of the two; the first is used."),
    ),
    "not-trusted": (
        N_("The pack '{id}' is not the one that was installed."),
        N_("Look at it and install it again, or remove it."),
    ),
    "not-installed": (
        N_("The pack '{id}' was put here and never installed."),
        N_("Look at it and install it, or remove it."),
    ),
    "needs-newer-coach": (
        N_("The pack needs coach {version} or newer."),
        N_("Install a newer coach."),
    ),
    "unknown-key": (
        N_("'{key}' is not known here."),
        N_("Take the line out, or choose from: {known}."),
    ),
    "unknown-key-near": (
        N_("'{key}' is not known here."),
        N_("Did you mean '{near}'? Write it like this: {example}"),
    ),
    "key-too-low": (
        N_("'{key}' is about the whole file, and here it belongs to [[{row}]]."),
        N_("Move it above the first [[{row}]]: {example}"),
    ),
    "no-heading": (
        N_("'{key}' stands outside any item."),
        N_("Write {example} on a line of its own above it."),
    ),
    "language-alone": (
        N_("'{key}' says which language it is, and not which text."),
        N_("Write it like this: {example}"),
    ),
    "not-a-language": (
        N_("'{value}' is no language; languages have two letters, as en and nl."),
        N_("Write it like this: {example}"),
    ),
    "missing-key": (
        N_("'{key}' is missing."),
        N_("Add {example} ({about})."),
    ),
    "wrong-type": (
        N_("'{key}' is not {wanted}."),
        N_("Write it like this: {example}"),
    ),
    "wrong-value": (
        N_("'{key}' cannot be '{value}'."),
        N_("Choose one of: {known}."),
    ),
    "wrong-value-or-none": (
        N_("'{key}' cannot be '{value}'."),
        N_("Choose one of: {known}, or take the line out ({about})."),
    ),
    "wrong-value-near": (
        N_("'{key}' cannot be '{value}'."),
        N_("Did you mean {near}? There are: {known}."),
    ),
    "wrong-form": (
        N_("'{value}' is not a good '{key}'."),
        N_("Write it like this: {example}"),
    ),
    "out-of-range": (
        N_("'{key}' is {value}."),
        N_("It can be {least} to {most}."),
    ),
    "too-many": (
        N_("'{key}' has {count} entries."),
        N_("It can have {least} to {most}."),
    ),
    "too-long": (
        N_("The text is {count} characters long."),
        N_("Keep it within {most}, so that it fits on the screen."),
    ),
    "empty-text": (
        N_("'{key}' has no text in any language."),
        N_("Write at least the text in {locale}."),
    ),
    "id-twice": (
        N_("'{id}' is used twice."),
        N_("Give one of them another id; the first is on line {first}."),
    ),
    "id-not-file": (
        N_("The id '{id}' differs from the name of the file."),
        N_("Call the file {id}.toml, or the id {stem}."),
    ),
    "default-not-listed": (
        N_("The default language {locale} is not among the languages of the pack."),
        N_("Add it to locales, or choose another default."),
    ),
    "control-characters": (
        N_("The text holds control characters, which a terminal would obey."),
        N_("Take them out; plain text needs none."),
    ),
    "markup-action": (
        N_("The text holds a link or an action in square brackets: {value}"),
        N_("Take it out; texts are shown as they are and can do nothing."),
    ),
    "placeholders": (
        N_("The text names {value}; this prompt can fill in {known}, and needs {needed}."),
        N_("Use those and no others, in every language."),
    ),
    "plural-forms": (
        N_("The forms in {value} cannot be used."),
        N_("Write one and more, or none, one and more: {{{name}|one day|# days}}."),
    ),
    "unknown-step": (
        N_("There is no step '{step}'."),
        N_("The steps are: {known}."),
    ),
    "unknown-step-near": (
        N_("There is no step '{step}'."),
        N_("Did you mean '{near}'?"),
    ),
    "step-of-other-kind": (
        N_("The step '{step}' is a '{kind}', and here it takes a '{wanted}'."),
        N_("Choose another step, or change its kind."),
    ),
    "step-key": (
        N_("A step of the kind '{kind}' has no '{key}'."),
        N_("Take it out, or change the kind of the step."),
    ),
    "step-needs": (
        N_("A step of the kind '{kind}' needs '{key}'."),
        N_("Add {example} ({about})."),
    ),
    "step-later": (
        N_("The step '{step}' comes after this one."),
        N_("Put the list before the step that goes through it."),
    ),
    "outcome-key": (
        N_("An outcome of the kind '{kind}' has no '{key}'."),
        N_("Take it out, or choose another kind."),
    ),
    "outcome-needs": (
        N_("An outcome of the kind '{kind}' needs '{key}'."),
        N_("Add {example} ({about})."),
    ),
    "unknown-choice": (
        N_("The step '{step}' has no choice '{value}'."),
        N_("Its choices are: {known}."),
    ),
    "lines-mixed": (
        N_("These steps are not asked for the same list."),
        N_("Let all of them repeat the same list step, or none."),
    ),
    "unknown-field": (
        N_("A record '{to}' has no '{field}'."),
        N_("It has: {known}."),
    ),
    "unknown-exercise": (
        N_("There is no exercise '{ref}' in this pack."),
        N_("Write {place}, name one that is there ({known}), or take the line out."),
    ),
    "unknown-scale": (
        N_("'{value}' is not one of the scales."),
        N_("The scales are: {known}."),
    ),
    "same-scale": (
        N_("Both sides are '{value}'."),
        N_("Let each pair set two different scales against each other."),
    ),
    "star-inside": (
        N_("A star stands for any ending and can only be at the end of a word: {value}"),
        N_("Move the star to the end of the word, or write the words out."),
    ),
    "translation-key": (
        N_("'{key}' does not name a text of a pack."),
        N_("Write it like this: {example}"),
    ),
}


WARNINGS = {
    "unknown-list": (
        N_("There is no word list '{value}', here or in the built-in pack."),
        N_("Write the words out, or make the list."),
    ),
    "missing-text": (
        N_("'{key}' has no text in {locale}; the one in {default} is shown."),
        N_("Write it there: {example}"),
    ),
    "missing-texts": (
        N_("{count} texts are not there in {locale}; {default} is shown: {places}"),
        N_("Write each of them, the first as {example}, or take {locale} out of locales."),
    ),
    "locale-not-listed": (
        N_("There are texts in {locale} ({count}), which the pack does not list."),
        N_("Add {locale} to locales in pack.toml, or take them out."),
    ),
    "plan-word-twice": (
        N_("'{key}' begins with a word that coach puts before it, so it is said twice."),
        N_("Write it like this: {example}"),
    ),
    "plan-only-not": (
        N_("The plan only says what will not be done: {value}"),
        N_("Write what one does instead, such as: I breathe out and ask one question."),
    ),
    "placeholder-shown": (
        N_("{value} is shown as it stands; only prompts fill in figures."),
        N_("Write words in its place, such as: a colleague, a few."),
    ),
    "scale-no-lens": (
        N_("There is no lens '{value}', so nobody sees what comes out."),
        N_("Write that lens in lenses.toml, or choose from: {known}."),
    ),
    "same-version": (
        N_("Version {version} is built or installed already, with other contents."),
        N_('Write version = "{example}", so that whoever has it sees it is new.'),
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
        N_("Write the words alone; texts have no bold, colours or links."),
    ),
    "unused-file": (
        N_("coach does not use this file."),
        N_("Take it out, or look whether its name is spelled well."),
    ),
    "file-elsewhere": (
        N_("coach does not look here for what this file holds."),
        N_("Move the file to {example}"),
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
