#!/usr/bin/python3
"""Working on a field by keys alone: each key that the window has, where it works."""

import contextlib
import os

from krachtenveld_window import Atspi, Program, has_state, run, wait_for, walk

WATERRIJK = os.path.join(os.environ["KV_TEMPLATES_DIR"], "waterrijk.krachtenveld")


def focused(program):
    for frame in program.find_frames():
        for node in walk(frame):
            if has_state(node, Atspi.StateType.FOCUSED) and node.get_role() != Atspi.Role.FRAME:
                return node
    return None


def relaties_of(program, name):
    """How many, as assistive technology reads it."""
    last = program.partner(name).get_description().split(", ")[-1]
    return int(last.split()[0])


def focused_partner(program):
    node = focused(program)
    return node.get_name() if node is not None and node.get_role() == Atspi.Role.LIST_ITEM else None


def two_relaties_by_keys():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("Right")
        source = wait_for(lambda: focused_partner(program), "a partner with the focus")
        before = relaties_of(program, source)
        for name, digit, n in (("opvang aan", "3", 1), ("nestw", "1", 2)):
            program.key("r")
            wait_for(lambda: focused(program) is not None and "To whom" in (focused(program).get_name() or ""), "the question")
            program.type(name)
            program.key("Return")
            program.settled(program.partner(source))
            program.key(digit)
            wait_for(lambda: relaties_of(program, source) == before + n, f"{n} more")
            wait_for(lambda: focused(program) is not None and focused(program).get_name() == source, "the focus on the source")
        program.key("ctrl+z")
        program.key("ctrl+z")
        wait_for(lambda: relaties_of(program, source) == before, "all back")


def delete_and_undo():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("Right")
        gone = wait_for(lambda: focused_partner(program), "a partner with the focus")
        program.key("Delete")
        wait_for(lambda: program.find_canvas() and program.find_canvas().get_child_count() == 23, "one less")
        heir = wait_for(lambda: focused(program) is not None and focused(program).get_name(), "the focus")
        assert heir != gone, heir
        program.key("ctrl+z")
        wait_for(lambda: program.find(Atspi.Role.LIST_ITEM, gone, program.find_canvas()), "it to be back")


@contextlib.contextmanager
def dialog(program, key):
    """That this key opens; Escape closes it."""
    known = program.windows()
    program.key(key)
    program.focus_new(known)
    yield
    program.key("Escape")
    wait_for(lambda: len(program.windows()) == len(known), f"what {key} opened to go")
    program.xdotool("windowfocus", known[-1])


def is_pressed(program, name):
    return has_state(program.wait(Atspi.Role.PUSH_BUTTON, name), Atspi.StateType.PRESSED)


def tab(program):
    """The name of the view that is shown."""
    for frame in program.find_frames():
        for node in walk(frame):
            if node.get_role() == Atspi.Role.PAGE_TAB and has_state(node, Atspi.StateType.SELECTED):
                return node.get_name()
    return None


def the_window():
    views = ["Network", "Interests", "Means", "List", "Diagrams"]
    with Program(WATERRIJK) as program:
        program.canvas()
        for key in ("ctrl+o", "ctrl+shift+s", "ctrl+e", "ctrl+p", "ctrl+comma", "ctrl+question", "F1"):
            with dialog(program, key):
                pass
        for view in [*views[1:], views[0]]:
            program.key("ctrl+Page_Down")
            wait_for(lambda: tab(program) == view, view)
        for number in (5, 4, 3, 2, 1):
            program.key(f"alt+{number}")
            wait_for(lambda: tab(program) == views[number - 1], views[number - 1])
        for view, entry in (("alt+2", "+ Interest"), ("alt+3", "+ Means of power"), ("alt+4", "+ Partner"), ("alt+1", "New partner")):
            program.key(view, "ctrl+shift+n")
            wait_for(lambda: (lambda node: node is not None and entry.strip("+ ").lower() in node.get_name().lower())(focused(program)), entry)
            program.key("Escape")
        for is_there in (False, True):
            program.key("F9")
            wait_for(lambda: is_pressed(program, "Sidebar") == is_there, "F9")
        program.key("F10")
        wait_for(lambda: focused(program) is not None and focused(program).get_role() == Atspi.Role.MENU_ITEM, "the menu")
        program.key("Escape")
        known = program.windows()
        program.key("ctrl+n")
        program.focus_new(known)
        program.key("ctrl+w")
        wait_for(lambda: program.windows() == known, "the new window to go")
        program.xdotool("windowfocus", known[-1])
        program.key("ctrl+q")
        assert program.process.wait(timeout=20) == 0
        program.closed = True


def count(program):
    canvas = program.find_canvas()
    return canvas.get_child_count() if canvas is not None else None


def selected(program):
    return [child.get_name() for child in (program.canvas().get_child_at_index(i) for i in range(count(program)))
            if has_state(child, Atspi.StateType.SELECTED)]


def says(program, text):
    """A toast."""
    return any(text in (node.get_name() or "") for frame in program.find_frames() for node in walk(frame))


def moved(program, name, from_x):
    return lambda: program.centre(program.partner(name))[0] != from_x


def the_canvas():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("Right")
        name = wait_for(lambda: focused_partner(program), "a partner with the focus")
        program.settled(program.partner(name))
        for key, times in (("ctrl+Right", 1), ("ctrl+shift+Left", 4)):  # a step of the latter can be less than a pixel
            x = program.centre(program.partner(name))[0]
            program.key(*[key] * times)
            wait_for(moved(program, name, x), key)
        program.key("ctrl+z", "ctrl+z")
        for key in ("shift+F10", "Menu"):
            program.key(key)
            wait_for(lambda: focused(program) is not None and focused(program).get_role() == Atspi.Role.MENU_ITEM, key)
            program.key("Escape")
            wait_for(lambda: focused_partner(program) == name, "the partner again")
        # The focus on what is chosen goes at the first Escape, what is chosen stays.
        program.key("f", "Escape")
        program.key("ctrl+d")
        wait_for(lambda: count(program) == 25, "one more")
        program.key("ctrl+z")
        wait_for(lambda: count(program) == 24, "as before")
        with program.holding("ctrl"):
            x, y = program.centre(program.partner(name))
            program.drag((x, y), (x + 20, y + 20), (x + 60, y + 60))
        wait_for(lambda: count(program) == 25, "one more by hand")
        program.key("ctrl+z")
        wait_for(lambda: count(program) == 24, "as before")
        program.key("ctrl+shift+l")
        wait_for(lambda: says(program, "Arranged anew"), "that all was arranged")
        program.key("ctrl+z")
        wait_for(lambda: focused_partner(program) == name, "the partner again")
        program.key("ctrl+a")
        wait_for(lambda: len(selected(program)) == 24, "all")
        program.key("ctrl+shift+a")
        wait_for(lambda: not selected(program), "none")
        program.key("Right")
        name = wait_for(lambda: focused_partner(program), "a partner with the focus")
        program.key("ctrl+x")
        wait_for(lambda: count(program) == 23, "one less")
        program.key("ctrl+v")
        wait_for(lambda: count(program) == 24, "it back")
        program.key("ctrl+c", "ctrl+v")
        wait_for(lambda: count(program) == 25, "a copy")
        program.key("ctrl+z", "ctrl+z", "ctrl+z")
        wait_for(lambda: count(program) == 24 and program.find(Atspi.Role.LIST_ITEM, name, program.find_canvas()), "as before")
        program.key("Escape", "Right")
        wait_for(lambda: focused_partner(program), "a partner with the focus")
        program.key("shift+Right", "Return")
        program.wait_focus("Turn around")  # what only a relatie can


def names_and_details():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("n")
        wait_for(lambda: (lambda node: node is not None and node.get_role() == Atspi.Role.TEXT)(focused(program)), "its name")
        program.enter("De Ijsvogel")
        wait_for(lambda: focused_partner(program) == "De Ijsvogel", "the new one")
        program.key("F2")
        wait_for(lambda: focused(program).get_role() == Atspi.Role.TEXT, "its name")
        program.key("ctrl+a")
        program.enter("De Reiger")
        wait_for(lambda: focused_partner(program) == "De Reiger", "its other name")
        program.key("F2")
        wait_for(lambda: focused(program).get_role() == Atspi.Role.TEXT, "its name")
        program.type("X")
        program.key("Escape")
        wait_for(lambda: focused_partner(program) == "De Reiger", "the name it had")
        program.key("Return")
        program.wait_focus("Name")
        program.key("shift+F9")
        wait_for(lambda: not is_pressed(program, "Details"), "the details to go")
        wait_for(lambda: focused_partner(program), "a partner with the focus")


def words(node):
    """Of a cell: whose it is, of what, and what it holds."""
    return node.get_name().split(", ", 2) if node is not None and node.get_role() == Atspi.Role.TABLE_CELL else None


def at_cell(program, *name):
    """Waits until the cell of these words has the keyboard."""
    wait_for(lambda: (words(focused(program)) or [])[: len(name)] == list(name), f"the focus on {name}")


def cell(program, *name):
    """What a cell holds."""
    for frame in program.find_frames():
        for node in walk(frame):
            if node.get_role() == Atspi.Role.TABLE_CELL and words(node)[:2] == list(name):
                return words(node)[2]
    return None


def holds(program, partner, column, value):
    wait_for(lambda: cell(program, partner, column) == value, f"{value} in {partner}, {column}")


RAAD, GAGELKRING, KROONWERF = "Gemeenteraad", "Gagelkring", "Kroonwerf"
LIJN, KANSEN = "Doorgaande ontwikkellijn", "Gelijke kansen vergroten"


def the_interests():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("alt+2", "ctrl+Home", "Down", "Down", "Down")
        at_cell(program, RAAD, LIJN)
        for keys, value in ((["3"], "plus 3, strongly for"), (["minus", "2"], "minus 2, against"), (["plus"], "plus 2, for"),
                            (["minus"], "minus 2, against"), (["plus", "plus"], "plus 4, strongly for"),
                            (["minus", "minus"], "minus 4, strongly against"), (["0"], "0, no preference"), (["question"], "unknown")):
            program.key(*keys, "Return")
            at_cell(program, GAGELKRING, LIJN)
            holds(program, RAAD, LIJN, value)
            program.key("shift+Return")
            at_cell(program, RAAD, LIJN)
        program.key("4", "Tab")
        at_cell(program, RAAD, KANSEN)
        holds(program, RAAD, LIJN, "plus 4, strongly for")
        program.key("1", "shift+Tab")
        at_cell(program, RAAD, LIJN, "plus 4, strongly for")
        holds(program, RAAD, KANSEN, "plus 1, for")
        program.key("2", "Right")  # an arrow takes what was typed, too
        holds(program, RAAD, LIJN, "plus 2, for")
        at_cell(program, RAAD, KANSEN)
        program.key("Left", "3", "Escape")  # as it was
        at_cell(program, RAAD, LIJN, "plus 2, for")
        program.key("F2", "BackSpace", "BackSpace", "1", "Return")
        holds(program, RAAD, LIJN, "plus 1, for")
        program.key("Up", "Delete")
        at_cell(program, RAAD, LIJN, "unknown")
        # The same in a range, and away again, each in one step.
        program.key("shift+Down", "shift+Right", "3", "ctrl+Return")
        for partner in (RAAD, GAGELKRING):
            for belang in (LIJN, KANSEN):
                holds(program, partner, belang, "plus 3, strongly for")
        program.key("ctrl+z")
        holds(program, RAAD, LIJN, "unknown")
        holds(program, RAAD, KANSEN, "plus 1, for")


def the_ends_and_more():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("alt+2", "ctrl+End")
        at_cell(program, "Onafhankelijk voorzitter LEA", "Eigen locaties behouden")
        program.key("Home")
        at_cell(program, "Onafhankelijk voorzitter LEA", LIJN)
        program.key("End")
        at_cell(program, "Onafhankelijk voorzitter LEA", "Eigen locaties behouden")
        program.key("ctrl+Home")
        at_cell(program, "Afdeling Vastgoed", LIJN)
        program.key("space")  # the scale: a digit chooses
        wait_for(lambda: focused(program) is not None and focused(program).get_role() == Atspi.Role.RADIO_BUTTON, "the scale")
        program.key("2", "Escape")
        at_cell(program, "Afdeling Vastgoed", LIJN, "plus 2, for")
        program.key("alt+Return")
        wait_for(lambda: focused(program) is not None and focused(program).get_name().startswith("Why does the partner want this?"), "why")
        program.key("Escape")
        at_cell(program, "Afdeling Vastgoed", LIJN, "plus 2, for")
        program.key("ctrl+c", "Down", "ctrl+v")
        at_cell(program, "College van B en W", LIJN, "plus 2, for")
        program.key("ctrl+a", "Delete")
        holds(program, "Afdeling Vastgoed", LIJN, "unknown")
        holds(program, GAGELKRING, KANSEN, "unknown")
        program.key("ctrl+z")
        holds(program, GAGELKRING, KANSEN, "plus 2, for")


def the_means():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("alt+3", "ctrl+Home")
        column = wait_for(lambda: words(focused(program)), "a cell")[1]
        for key, value in (("4", "4 of 5"), ("n", "does not have it"), ("j", "has it, strength unknown"), ("question", "unknown")):
            program.key(key, "Return", "Up")
            holds(program, "Afdeling Vastgoed", column, value)
        program.key("5", "Return", "Up", "Delete")
        holds(program, "Afdeling Vastgoed", column, "unknown")


if __name__ == "__main__":
    run([
        two_relaties_by_keys,
        delete_and_undo,
        the_window,
        the_canvas,
        names_and_details,
        the_interests,
        the_ends_and_more,
        the_means,
    ])
