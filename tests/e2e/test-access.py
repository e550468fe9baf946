#!/usr/bin/python3
"""What assistive technology calls that which the keyboard can reach, and the way
from one part of the window to the next."""

import os
import re

from krachtenveld_window import Atspi, Program, has_state, run, wait_for, walk

WATERRIJK = os.path.join(os.environ["KV_TEMPLATES_DIR"], "waterrijk.krachtenveld")

# Without a name of its own, GTK gives the name of a class; a mnemonic leaves its mark.
NAMELESS = re.compile(r"^$|^(Gtk|Adw|Kv)[A-Z]\w*$|_")

# Those that one stops at. What holds them (lists, panes) is passed.
STOPS = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.COMBO_BOX,
         Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PAGE_TAB, Atspi.Role.TABLE_CELL, Atspi.Role.ROW_HEADER, Atspi.Role.LINK,
         Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER}


# Of a name that GTK puts behind what is on the button: "Opslaan Opslaan".
TWICE = re.compile(r"^(.+) \1$")


def nameless(program):
    """Of what is drawn, with the widget around it, to find it by; and what has its name twice."""
    return [(node.get_role().value_nick, node.get_name(), node.get_description(), node.get_parent().get_name())
            for top in program.tops() for node in walk(top)
            if node.get_role() in STOPS and has_state(node, Atspi.StateType.FOCUSABLE)
            and (NAMELESS.search(node.get_name() or "") or TWICE.search(node.get_name())) and program.extents(node)[2] > 0]


def twins(program):
    """What has the same name as another in the same list of fields."""
    names = [node.get_name() for top in program.tops() for node in walk(top)
             if node.get_role() == Atspi.Role.PUSH_BUTTON and "baseert" in (node.get_name() or "")]
    return sorted(name for name in set(names) if names.count(name) > 1)


def described(program, name):
    """What is chosen in what has the focus of a menu button."""
    return {node.get_description() for top in program.tops() for node in walk(top)
            if node.get_name() == name and has_state(node, Atspi.StateType.FOCUSABLE)}


def everything_has_a_name():
    with Program(WATERRIJK) as program:
        program.settled(program.partner("Kroonwerf"))
        program.click(*program.centre(program.partner("Kroonwerf")))
        program.wait(Atspi.Role.GROUPING, "Houding, oordeel")
        assert not nameless(program), nameless(program)
        assert not twins(program), twins(program)
        assert "Schoolbestuur" in described(program, "Sector"), described(program, "Sector")
        assert "Partners (24)" in described(program, "Wat de lijst laat zien"), described(program, "Wat de lijst laat zien")
        for number, tab in ((2, "Belangen"), (3, "Machtsmiddelen"), (4, "Lijst"), (5, "Diagrammen")):
            program.key(f"alt+{number}")
            wait_for(lambda: has_state(program.wait(Atspi.Role.PAGE_TAB, tab), Atspi.StateType.SELECTED), tab)
            assert not nameless(program), (tab, nameless(program))
        known = program.windows()
        program.key("ctrl+e")
        program.focus_new(known)
        wait_for(lambda: len(program.tops()) == 2, "the dialog")
        assert not nameless(program), nameless(program)


def regions_in_order():
    """Sidebar, header, canvas, its tools, details, and the sidebar again."""
    with Program(WATERRIJK) as program:
        partner = program.partner("Kroonwerf")
        program.settled(partner)
        program.click(*program.centre(partner))
        program.wait(Atspi.Role.GROUPING, "Houding, oordeel")
        program.key("ctrl+f")
        order = ["Zijbalk", "Kroonwerf", "Ordenen", "Meer", "Zoeken"]
        program.wait_focus("Zoeken")
        for name in order:
            program.key("F6")
            program.wait_focus(name)
        for name in reversed(["Zoeken", *order[:-1]]):
            program.key("shift+F6")
            program.wait_focus(name)


if __name__ == "__main__":
    run([everything_has_a_name, regions_in_order])
