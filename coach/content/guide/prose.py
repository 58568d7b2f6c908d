"""What no table knows: each kind in words, how steps are answered, tone, recipes."""

from __future__ import annotations

from typing import Final

from coach.i18n import N_

TITLES: Final = {
    "pack": N_("The pack itself"),
    "questions": N_("Questions"),
    "acts": N_("Small acts"),
    "patterns": N_("Patterns"),
    "prompts": N_("Words of the prompts"),
    "lenses": N_("Lenses"),
    "lexicons": N_("Word lists"),
    "tips": N_("Tips"),
    "guides": N_("Guides"),
    "exercises": N_("Exercises"),
    "questionnaires": N_("Questionnaires"),
    "translations": N_("Translations"),
}
"""By kind; the order of the pages is that of the format."""

ABOUT: Final = {
    "pack": (
        N_(
            "Every pack has one pack.toml: what it is called, who made it, which "
            "languages it speaks and what others may do with it. This is shown to the "
            "client before the pack is installed."
        ),
        N_(
            "Raise the version with every change that you hand over. Who has the pack "
            "then sees what was said before, what is said now, and keeps own wordings."
        ),
    ),
    "questions": (
        N_(
            "One question a day, to look back on the day with. All packs that are on "
            "take turns, and none comes back before every other one has been asked."
        ),
        N_(
            "A good question is open, about today, and can be answered in one line. It "
            "asks what was there, not what was lacking."
        ),
    ),
    "acts": (
        N_(
            "What somebody can do today, offered where an act is planned (a in the app, "
            "coach act --ideas in the shell). The client makes it their own: for whom, "
            "and when."
        ),
        N_(
            "Begin with a verb, name one person, and keep it so small that it fits "
            "between two calls."
        ),
    ),
    "patterns": (
        N_(
            "An old way that people recognise, what it gave, and a plan for a new way. "
            "They stand in the library of Patterns; who chooses one gets a copy and may "
            "change every word."
        ),
        N_(
            "The plan is read as one sentence: If “if_cue”, then “then_do”. So write "
            "both without the words if and then. In Dutch the verb comes first after "
            "dan: “adem ik uit”. Say what one does; a mind cannot practise a not."
        ),
    ),
    "prompts": (
        N_(
            "Other words for what the program notices by itself. When it speaks is not "
            "yours to say: the rules are part of the program, and a pack gives them a "
            "voice. Of two packs that have words for the same rule, the one installed "
            "later speaks."
        ),
        N_(
            "Say one thing that was seen, ask one question, and leave the choice. What "
            "stands in braces is filled in with figures from the client's own notes; "
            "below is which ones each rule has."
        ),
        N_(
            "A number may have words for one and for more, {n|…|# …}, or with words for "
            "none before them, {n|…|…|# …}; # stands for the number. An example of it: "
            "coach pack show core/r01 --source"
        ),
    ),
    "lenses": (
        N_(
            "A way of looking at what customer-centric means. A questionnaire puts "
            "lenses in an order; each is a card in Lenses that the client may rewrite."
        ),
        N_(
            "Describe every lens with the same respect. None is better than another, and "
            "the overshoot of each is too much of something good."
        ),
    ),
    "lexicons": (
        N_(
            "Words that the language checks look for in notes. Every list has a name and "
            "words per language. A name that is known already gets your words added."
        ),
    ),
    "tips": (
        N_(
            "A programme: tips on Today, one after the other in the order of the file, "
            "each for a week, two weeks or a working day. A tip that names an exercise is "
            "a step to go through."
        ),
        N_(
            "It begins with the first tip on the day of installing, or on the day that the "
            "client chooses; days away do not count. The client may pause or stop it, and "
            "one programme goes on at a time."
        ),
        N_("Let each tip stand by itself, so that a missed week breaks nothing."),
    ),
    "guides": (
        N_(
            "A page to read at leisure: what is behind the pack, an example, a story. It "
            "is found with g in Exercises, and with coach guide."
        ),
        N_("Texts have no bold and no links; an empty line begins a paragraph."),
    ),
    "exercises": (
        N_(
            "A short form, gone through step by step. The answers may come together in "
            "an outcome, and an answer may become something small to do, with one key."
        ),
        N_(
            "Each exercise has a file of its own in the folder exercises, named after "
            "its id: exercises/near-enough.toml. Between three and six steps are enough."
        ),
    ),
    "questionnaires": (
        N_(
            "Pairs to choose from, again and again; how often each lens is chosen puts "
            "the lenses in an order. Its file is in the folder questionnaires, named "
            "after its id."
        ),
        N_(
            "Let each scale come up equally often, and let every two meet once: with "
            "three lenses that is three pairs, with four it is six. Both sides of a pair "
            "are to be attractive."
        ),
        N_(
            "A scale is the id of a lens, and all of them are lenses of one pack: of "
            "yours, in lenses.toml, or of another one, such as drives. What comes out "
            "stands in Lenses, among those lenses."
        ),
    ),
    "translations": (
        N_(
            "The texts of another pack in one more language. Its file is called after "
            "the language: translations/de.toml. The keys are those that coach pack show "
            "prints, with the name of the pack before them."
        ),
    ),
}
"""What it is for and how to write it well, by kind."""

STEPS: Final = {
    "mark": N_("a number on a scale, 1 to 10 where min and max say nothing else"),
    "line": N_("one line of text"),
    "text": N_("as many lines as it takes"),
    "choice": N_("one of the choices"),
    "several": N_("some of the choices"),
    "list": N_("a list of lines; other steps may repeat for each of them"),
    "person": N_("a name"),
    "date": N_("a day"),
    "read": N_("nothing is asked, there is something to read"),
}
"""How each kind of step is answered."""

OUTCOMES: Final = {
    "quadrant": N_("two marks that meet in one of four fields"),
    "lowest": N_("the lowest of several marks, with a text about them"),
    "means": N_("the mean of some marks for each of a few scales, as a questionnaire has"),
    "gap": N_("one mark beside another: above it, level, or below"),
    "table": N_("the first row whose choices fit"),
    "none": N_("nothing is drawn together"),
}
"""What the answers say together, by kind of outcome."""

TONE: Final = (
    N_(
        "coach is gentle, and so is a pack. It invites and never urges; it does not "
        "judge, compare or count missed days. Write to one person, and say you."
    ),
    N_(
        "The check warns about an exclamation mark and about these words, because they "
        "can sound like pressure or blame:"
    ),
    N_(
        "Ask instead of telling: “Whom could you call back?”. Say what one does, and not "
        "what one leaves: “Count to two before you speak”."
    ),
    N_(
        "Texts are shown as they stand: no bold, no links, no signs of a program. What a "
        "pack says can do nothing on the machine of the client."
    ),
)

LICENCES: Final = {
    "CC-BY-4.0": N_("Others may use, change and pass on your texts, and name you."),
    "CC-BY-SA-4.0": N_("The same, and what they make of it is passed on in the same way."),
    "CC-BY-NC-4.0": N_("The same as CC-BY-4.0, but not for money."),
    "CC-BY-ND-4.0": N_("Others may pass your texts on as they are, and name you."),
    "CC0-1.0": N_("Everybody may do everything with it, without naming you."),
    "LicenseRef-Private": N_("Only for whom you hand it to, as you agree with each other."),
}
"""Short names for what others may do, and what they mean in a sentence."""

ON_LICENCES: Final = (
    N_(
        "The licence says what others may do with your texts. It has a short name, so "
        "that it means the same everywhere:"
    ),
    N_(
        "Use your own words. Questionnaires and models of others belong to them, also "
        "when they are well known; an idea is free, its sentences are not. A pack that "
        "begins with another one (--from) names who wrote that, and keeps its licence."
    ),
)

START: Final = (
    N_(
        "A pack is a folder with texts: questions, small acts, patterns, exercises. You "
        "write them in any editor that saves plain text, such as Notepad, TextEdit (as "
        "plain text) or VS Code; not in a word processor, which bends the quotation "
        "marks."
    ),
    N_("Half an hour is enough for a first one:"),
)

WAY: Final = (
    (
        N_("coach pack new my-pack --with questions,acts,patterns --languages en,nl"),
        N_("A folder with a good example of each kind."),
    ),
    (
        "coach pack show small/shrink --source",
        N_("How an item is written that came with coach; --from begins a pack with it."),
    ),
    (
        N_("coach pack check my-pack"),
        N_("After every change. Each finding names the file, the line and what to write."),
    ),
    (N_("coach pack preview my-pack"), N_("The pack as the client sees it.")),
    (
        N_("coach pack preview my-pack --exercise near-enough attention=8 ease=3"),
        N_("What comes out of these answers; without answers all that may come out."),
    ),
    (N_("coach pack build my-pack"), N_("One file to hand over: my-pack-0.1.0.coachpack.")),
    (N_("coach pack install my-pack-0.1.0.coachpack"), N_("What the client does with it.")),
)
"""The way of a pack, from nothing to the client."""

WRITING: Final = (
    N_(
        "Every line says one thing: a key, an = and a value. Texts stand between "
        "straight quotes, numbers and true or false stand without."
    ),
    N_(
        "A heading in double brackets begins an item, and the lines below belong to it, "
        "up to the next heading. A heading in single brackets comes once in an item."
    ),
    N_(
        "A text has a line for each language: text.en and text.nl. On one line it is { "
        'en = "…", nl = "…" }; that is handy in lists.'
    ),
    N_(
        "A text of several lines stands between three quotes. Within a text use single "
        "quotes for what is said. A line that begins with # is a remark to yourself. "
        "The first line, with #:schema, lets an editor complete your keys; leave it there, "
        "or take it out."
    ),
    N_(
        "An id is the name of an item for good: choose it once, in small letters. An "
        "item that you no longer offer gets deprecated = true, so that nobody loses what "
        "they wrote."
    ),
)
"""How a file is written, for who has never seen one."""

LIMITS: Final = N_(
    "At most {files} files, {kib} KiB each and {mib} MiB together; names in small "
    "letters, digits and hyphens. A README.md, a LICENSE and a CHANGELOG.md may lie "
    "beside them."
)

COOKBOOK: Final = {
    "programme": (
        N_("A weekly programme"),
        N_(
            "Tips are a programme that begins on the day of installing: one a week, unless "
            "rhythm says otherwise. The last one here leads to an exercise of the same "
            "pack."
        ),
    ),
    "quadrant": (
        N_("A quadrant"),
        N_(
            "Two marks make one of four fields. high_low means: x is high, y is low. "
            "With series = true it is drawn over time when it is done again."
        ),
    ),
    "list": (
        N_("A list, and a question for each line"),
        N_(
            "The step customers asks for a list; the step heard repeats for each of its "
            "lines, and the outcome tells which mark is lowest."
        ),
    ),
    "choice": (
        N_("A choice that shows a next step"),
        N_(
            "The first row whose choices fit is told; the last one has no when and fits "
            "in all other cases. An offer may be made for one row alone, by its result."
        ),
    ),
    "questionnaire": (
        N_("A questionnaire with lenses of your own"),
        N_(
            "Three lenses and three pairs, so that every two meet once. The scales are "
            "the ids of the lenses."
        ),
    ),
}
"""A few things that coaches ask for, each written out in a folder of `cookbook`."""
