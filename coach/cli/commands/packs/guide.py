"""`coach pack guide`: how a pack is written, page by page."""

from __future__ import annotations

from coach.cli import output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.content.guide.blocks import Block, Page
from coach.i18n import _
from coach.model.errors import UsageError

STEP = 2
"""So many columns lies what is inside something else."""


def guide(_companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    """Show the page that is asked for; alone, how to begin and which pages there are."""
    from coach.content.guide import pages  # with all the tables of the format
    from coach.content.guide.blocks import markdown

    said = " ".join(named)
    found = pages.page(said or "start")
    if found is None:
        none = _("There is no page “{said}”. There are: {names}.")
        raise UsageError(none.format(said=said, names=", ".join(pages.names())))
    if given.as_json:
        return [{"name": found.name, "title": found.title, "markdown": markdown(found)}]
    with output.paged():
        _show(found)
        if not said:
            output.part(_("More pages:"))
            for one in pages.pages():
                output.say(f"  coach pack guide {one.name:<16}{one.title}", hang=35)
    return 0


def _show(page: Page) -> None:
    output.say(page.title)
    output.say("═" * len(page.title))
    before = ""
    for block in page.blocks:
        if not block.look == before == "entry":
            output.say()
        before = block.look
        _tell(block)


def _tell(block: Block) -> None:
    if block.look == "heading":
        output.say(block.text)
        output.say("─" * len(block.text))
    elif block.look == "entry":
        indent = STEP * (block.depth + 1)
        output.say(f"{' ' * indent}{block.term}: {block.text}", hang=indent + STEP)
    elif block.look == "code":
        if block.term:
            output.say(block.term)
        for line in block.text.split("\n"):
            output.say(f"    {line}", hang=8)
    else:
        output.say(block.text)
