"""A life in which each command is asked once: a line for each step."""

from __future__ import annotations

STEPS = """
    log "coffee with @Anna and @Bo +listen"
    log "yesterday: 6..8 helped @Cor"
    person add "Dirk Jan" --customer
    person edit Dirk organisation=Post
    person merge Anna Bo --yes
    reflect 7 6 8 --note "a good day"
    act "a card for @Eva"
    act "call @Eva"
    act "thank @Eva"
    done card --before 6 --after 8
    done call --drop
    feedback "that was nice, thank you" --from Fay --score 9
    pattern library
    pattern pick 1
    slip --note "again"
    slip --context tired
    tick done
    tick missed --on yesterday
    pattern pause
    pattern resume
    pattern edit then_do="ask what they tried"
    pattern new Hurry plan="if the phone rings, then I breathe out" --second
    pattern rest Hurry
    away 21-12 3-1
    exercise run shrink
    guide
    lens set drives
    programme begin small
    programme pause
    programme begin small --anew
    programme stop small
    idea "a bench for @Gijs and @Cor"
    ideas
    ambition "nobody waits in the rain" --team --with "Eva, Cor" --now "ask @Eva"
    idea "a roof" --serves rain
    edit bench status=done learned="they sit longer"
    room "a refund up to 50 euro"
    log "for @Eva: ask about the move"
    sheet Eva --said "it went well" --promised "a book" --talked move
    sheet Eva --kept book
    edit coffee text="coffee at the window"
    lens edit dialogue led_by=near
    lens edit picture=once activities="talks, letters"
    share sentence --out {card} --yes
    receive {card} --yes
    due
    move thank friday
    settle thank
    redo
    delete "thank @Eva"
    prompt later
    settings prompts 2
    settings theme dark
    pack off small
    pack on small
    today
    memory
    why balance
    undo
    import {export}
    find coffee
    find coffee --save coffee
    agenda
    people
    doctor
    privacy
    chart marks
    number NPS 8
    review
    direction
    course We listen first
    rule No returns --guardrail --reason habit
    tree The form has four pages
    backup
    restore
    export
    pack list
    completions bash
    help log
    tidy
    lock
    unlock
"""


MAY_REFUSE = {
    *("agenda", "memory", "exercise", "delete", "prompt", "due", "move", "settle"),
    *("redo", "lock"),
}  # fmt: skip
"""Commands that may have nothing to do here."""
