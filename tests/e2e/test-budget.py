#!/usr/bin/python3
"""What tasks cost, in clicks and drags and in keys: no more than was promised."""

import contextlib
import os
import subprocess
import tempfile

from krachtenveld_window import Atspi, Program, clipboard, has_state, run, search, wait_for

WATERRIJK = os.path.join(os.environ["KV_TEMPLATES_DIR"], "waterrijk.krachtenveld")

# By task: clicks and keys with the mouse, and with keys alone. Words are free.
BUDGET = {
    "first partner": ((0, 1), (0, 1)),
    "ten partners": ((1, 10), (0, 11)),
    "twenty names from a sheet": ((0, 1), (0, 1)),
    "relatie of another soort": ((1, 1), (0, 5)),
    "relatie of the same soort": ((1, 0), (0, 5)),
    "score on the selected partner": ((1, 0), (0, 10)),
    "eight cells of the matrix": ((0, 16), (0, 24)),
    "find a partner": ((2, 0), (0, 6)),
    "presenting": ((1, 0), (0, 1)),
    "sheet for partners": ((2, 0), (0, 2)),
}
MOUSE, KEYS = 0, 1


@contextlib.contextmanager
def task(program, name, way):
    """What is done inside it, until one sees that it was done, is within the budget."""
    program.clicks = program.keystrokes = 0
    yield
    clicks, keystrokes = BUDGET[name][way]
    print(f"# {name}, {['mouse', 'keys'][way]}: {program.clicks}m + {program.keystrokes}k of {clicks}m + {keystrokes}k", flush=True)
    assert program.clicks <= clicks and program.keystrokes <= keystrokes, name


def count(program):
    canvas = program.find_canvas()
    return canvas.get_child_count() if canvas is not None else 0


def relaties(program):
    return int(program.canvas().get_name().split(", ")[2].split()[0])


def names(first, n):
    return [f"Stichting {i}" for i in range(first, first + n)]


def click(program, node):
    program.settled(node)
    program.click(*program.centre(node))


def beginning():
    """The first entry has the keyboard, so there is nothing to click."""
    with Program() as program:
        program.wait(Atspi.Role.LABEL, "Wie speelt een rol?")
        with task(program, "first partner", MOUSE), task(program, "first partner", KEYS):
            program.enter("De Rietkraag")
            wait_for(lambda: count(program) == 1, "the partner")
        with task(program, "ten partners", KEYS):
            program.key("ctrl+shift+n")
            for name in names(200, 10):
                program.enter(name)
            wait_for(lambda: count(program) == 11, "ten more")
        program.key("ctrl+f")
        with task(program, "ten partners", MOUSE):
            click(program, program.wait(Atspi.Role.TEXT, "Nieuwe partner"))
            for name in names(300, 10):
                program.enter(name)
            wait_for(lambda: count(program) == 21, "ten more")

        with clipboard("\r\n".join(names(400, 20))), task(program, "twenty names from a sheet", MOUSE):
            program.key("ctrl+v")
            wait_for(lambda: count(program) == 41, "twenty more")


def pasting():
    """At once, where one would type the first."""
    with Program() as program, clipboard("\n".join(names(100, 20)) + "\n"):
        program.wait(Atspi.Role.LABEL, "Wie speelt een rol?")
        with task(program, "twenty names from a sheet", KEYS):
            program.key("ctrl+v")
            wait_for(lambda: count(program) == 20, "twenty partners")


def draw(program, van, naar):
    """From the ring at its left; the pointer shows it."""
    source, target = program.partner(van), program.partner(naar)
    program.settled(source)
    program.point_at(*program.centre(source))
    x, y, _, height = program.extents(source)
    start = x - 4, y + height // 2
    program.drag(start, (x - 24, y), program.centre(target))


def connecting():
    with Program(WATERRIJK) as program:
        n = relaties(program)
        with task(program, "relatie of another soort", MOUSE):
            draw(program, "Zoeteveen Opvang", "Oeverwende")
            program.wait(Atspi.Role.LABEL, "Zoeteveen Opvang en Oeverwende")
            program.key("6")
            wait_for(lambda: relaties(program) == n + 1, "a line")
        with task(program, "relatie of the same soort", MOUSE):
            with program.holding("shift"):
                draw(program, "Ouderplatform Waterrijk", "Kroonwerf")
            wait_for(lambda: relaties(program) == n + 2, "another line")

        program.click(*program.centre(program.partner("Kroonwerf")))
        program.wait_focus("Kroonwerf")
        for name, letters, choice in (("relatie of another soort", "af", "2"), ("relatie of the same soort", "bo", "Return")):
            lines = relaties(program)
            with task(program, name, KEYS):
                program.key("r")
                program.letters(letters)
                program.key("Return", choice)
                wait_for(lambda: relaties(program) == lines + 1, "a line")
            program.wait_focus("Kroonwerf")


def checked(program, scale, value):
    segment = program.find(Atspi.Role.RADIO_BUTTON, value, program.wait(Atspi.Role.GROUPING, scale))
    return segment is not None and has_state(segment, Atspi.StateType.CHECKED)


def scoring():
    with Program(WATERRIJK, size=(1440, 900)) as program:
        program.click(*program.centre(program.partner("Kroonwerf")))
        scale = program.wait(Atspi.Role.GROUPING, "Houding, oordeel")
        with task(program, "score on the selected partner", MOUSE):
            click(program, program.find(Atspi.Role.RADIO_BUTTON, "plus 1, voor", scale))
            wait_for(lambda: checked(program, "Houding, oordeel", "plus 1, voor"), "the houding")
        program.key("F6", "F6", "F6")
        program.wait_focus("Kroonwerf")
        with task(program, "score on the selected partner", KEYS):
            program.key("Return", *["Tab"] * 8, "2")
            wait_for(lambda: checked(program, "Houding, oordeel", "plus 2, sterk voor"), "another houding")


def filling():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("alt+2")
        for way, values, first in ((MOUSE, "31234210", "plus 3, sterk voor"), (KEYS, ["4", "minus 3", "1", "minus 2", "3", "minus 1", "2", "minus 4"], "plus 4, sterk voor")):
            program.key("ctrl+Home")
            wait_for(lambda: (program.focused().get_name() or "").startswith("Afdeling Vastgoed, Doorgaande"), "the first cell")
            with task(program, "eight cells of the matrix", way):
                for value in values:
                    program.key(*value.split(), "Tab")
                wait_for(lambda: (program.focused().get_name() or "").startswith("Afdeling Vastgoed, Sluitende"), "the cell after them")
            program.key("ctrl+Home")
            wait_for(lambda: program.focused().get_name() == "Afdeling Vastgoed, Doorgaande ontwikkellijn, " + first, first)


def is_selected(node):
    return has_state(node, Atspi.StateType.SELECTED)


def finding():
    with Program(WATERRIJK) as program:
        partner = program.partner("Nestwater")
        with task(program, "find a partner", KEYS):
            program.key("ctrl+f")
            program.letters("nes")
            program.key("Return")
            wait_for(lambda: is_selected(partner), "it to be chosen")
        program.key("Escape")
        other = program.partner("Gemeenteraad")
        with task(program, "find a partner", MOUSE):
            click(program, wait_for(lambda: program.row("Gemeenteraad"), "its row"))
            wait_for(lambda: is_selected(other), "it to be chosen")


def save_button(program):
    """Of the dialog, once it is drawn."""
    for top in program.tops():
        for node in search(top):
            if node.get_role() == Atspi.Role.PUSH_BUTTON and "Opslaan als PDF" in node.get_name() and program.extents(node)[2] > 0:
                return node
    return None


def ask_file(program, press):
    """The dialog for the file, that comes by this."""
    known = program.windows()
    press()
    program.focus_new(known)


def check_sheet(program, path):
    """What is typed here is the name of the file."""
    program.xdotool("key", "ctrl+a")
    program.type(path)
    program.xdotool("key", "Return")
    wait_for(lambda: os.path.exists(path) and os.path.getsize(path) > 0, path)
    wait_for(lambda: len(program.windows()) == 1, "the dialogs to go")
    program.xdotool("windowfocus", program.windows()[0])
    assert "(A3)" in subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout


def exporting():
    """The occasion and the file are words; by mouse from the view of diagrams."""
    with tempfile.TemporaryDirectory() as folder, Program(WATERRIJK) as program:
        program.canvas()
        for way, name in ((KEYS, "toetsen.pdf"), (MOUSE, "muis.pdf")):
            with task(program, "sheet for partners", way):
                known = program.windows()
                if way == KEYS:
                    program.key("ctrl+e")
                else:
                    click(program, wait_for(lambda: program.find(Atspi.Role.PUSH_BUTTON, "Exporteren…"), "the button"))
                program.focus_new(known)
                button = wait_for(lambda: save_button(program), "the dialog")
                program.type("de LEA van 8 december")
                ask_file(program, lambda: program.key("Return") if way == KEYS else click(program, button))
            check_sheet(program, os.path.join(folder, name))
            program.key("alt+5")


def presenting():
    with Program(WATERRIJK) as program:
        program.canvas()
        with task(program, "presenting", KEYS):
            program.key("F8")
            wait_for(lambda: program.find_frames()[0].get_name() == "Samen naar kindcentra in Waterrijk", "presenting")
        program.key("F8")
        with task(program, "presenting", MOUSE):
            click(program, program.wait(Atspi.Role.PUSH_BUTTON, "Intern"))
            wait_for(lambda: program.find_frames()[0].get_name() == "Samen naar kindcentra in Waterrijk", "presenting")


if __name__ == "__main__":
    run([beginning, pasting, connecting, scoring, filling, finding, presenting, exporting])
