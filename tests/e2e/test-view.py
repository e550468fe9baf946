#!/usr/bin/python3
"""Looking at a field: from the command line to the picture, by pointer and keys."""

import os
import subprocess
import tempfile
import time

from krachtenveld_window import Atspi, Program, has_state, run, wait_for, walk

EXAMPLES = os.environ["KV_TEMPLATES_DIR"]
WATERRIJK = os.path.join(EXAMPLES, "waterrijk.krachtenveld")
LANSINGERLAND = os.path.join(EXAMPLES, "lansingerland.krachtenveld")


def zoom_of(program):
    for frame in program.find_frames():
        for node in walk(frame):
            if node.get_role() == Atspi.Role.PUSH_BUTTON and (node.get_name() or "").endswith("%"):
                return int(node.get_name()[:-1])
    return None


def wait_zoom(program, condition, what):
    return wait_for(lambda: (lambda zoom: zoom is not None and condition(zoom) and zoom)(zoom_of(program)), what)


def is_selected(node):
    return has_state(node, Atspi.StateType.SELECTED)


def partners_are_in_the_accessible_tree():
    with Program(WATERRIJK) as program:
        canvas = program.canvas()
        assert canvas.get_name().startswith("Network, 24 partners, "), canvas.get_name()
        assert canvas.get_child_count() == 24
        partner = program.partner("Nestwater")
        assert "attitude sterk tegen" in partner.get_description(), partner.get_description()
        assert program.find_frames()[0].get_name() == "Kindcentra in Waterrijk"


def keys_zoom():
    with Program(WATERRIJK) as program:
        program.canvas()
        fitting = wait_zoom(program, lambda zoom: zoom != 100, "the picture to fit")
        program.key("ctrl+0")
        wait_zoom(program, lambda zoom: zoom == 100, "100%")
        program.key("ctrl+plus")
        wait_zoom(program, lambda zoom: zoom == 110, "110%")
        program.key("ctrl+minus", "ctrl+minus")
        wait_zoom(program, lambda zoom: zoom == 90, "90%")
        program.key("ctrl+9")
        wait_zoom(program, lambda zoom: zoom == fitting, "everything")


def wheel_zooms_where_the_pointer_is():
    with Program(WATERRIJK) as program:
        partner = program.partner("Gemeente Waterrijk")
        before = program.settled(partner)
        x, y = program.centre(partner)
        program.xdotool("mousemove", x, y, "keydown", "ctrl", "click", "--repeat", 5, "--delay", 30, 4, "keyup", "ctrl")
        after = wait_for(lambda: program.extents(partner)[2] > 1.4 * before[2] and program.extents(partner), "it to grow")
        program.settled(partner)
        now = program.centre(partner)
        assert abs(now[0] - x) <= 3 and abs(now[1] - y) <= 3, (x, y, now, after)


def middle_button_pans():
    with Program(WATERRIJK) as program:
        partner = program.partner("Gemeente Waterrijk")
        program.settled(partner)
        x, y = program.centre(partner)
        program.xdotool("mousemove", 700, 600, "mousedown", 2)
        for step in range(1, 6):
            program.xdotool("mousemove", 700 + 10 * step, 600 - 6 * step)
        program.xdotool("mouseup", 2)
        wait_for(lambda: abs(program.centre(partner)[0] - x - 50) <= 2, "it to move")
        assert abs(program.centre(partner)[1] - y + 30) <= 2


def pointer_selects():
    with Program(WATERRIJK) as program:
        first = program.partner("Kiekwater Kinderopvang")
        second = program.partner("Gemeenteraad")
        program.settled(first)
        program.click(*program.centre(first))
        wait_for(lambda: is_selected(first) and is_selected(program.row("Kiekwater Kinderopvang")), "it to be selected, in the list too")
        program.xdotool("keydown", "ctrl")
        program.click(*program.centre(second))
        program.xdotool("keyup", "ctrl")
        wait_for(lambda: is_selected(first) and is_selected(second), "both")
        program.key("Escape")
        wait_for(lambda: not is_selected(first) and not is_selected(second), "none")


def keys_select():
    with Program(WATERRIJK) as program:
        canvas = program.canvas()
        items = [canvas.get_child_at_index(i) for i in range(canvas.get_child_count())]
        program.key("Right", "Right", "Down", "Return")
        chosen = wait_for(lambda: [i.get_name() for i in items if is_selected(i)], "a selection")
        assert len(chosen) == 1, chosen
        program.key("shift+F6", "shift+F6")  # from its details
        program.key("Left", "space")
        wait_for(lambda: sum(is_selected(i) for i in items) == 2, "two")
        program.key("ctrl+a")
        wait_for(lambda: all(is_selected(i) for i in items), "all")


def presenting_hides():
    with Program(WATERRIJK) as program:
        wait_for(lambda: "attitude" in program.partner("Nestwater").get_description(), "a judgement")
        program.key("F8")
        wait_for(lambda: program.find_canvas() and "attitude" not in program.partner("Nestwater").get_description(), "no judgement")
        assert program.find_frames()[0].get_name() == "Samen naar kindcentra in Waterrijk"
        assert "attitude" not in program.row("Nestwater").get_description()
        program.key("F8")
        wait_for(lambda: program.find_canvas() and "attitude" in program.partner("Nestwater").get_description(), "the judgement")


def diagrams_by_keys():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("alt+5")
        wait_for(lambda: is_on(program, "Diagrams"), "the view of diagrams")
        program.key("ctrl+Page_Up")
        wait_for(lambda: not is_on(program, "Diagrams"), "the view before it")
        program.key("alt+1")
        wait_for(lambda: is_on(program, "Network") and not is_on(program, "Diagrams"), "the network")


def is_on(program, name):
    tab = program.find(Atspi.Role.PAGE_TAB, name)
    return tab is not None and has_state(tab, Atspi.StateType.SELECTED)


def several_files_several_windows():
    with Program(WATERRIJK, LANSINGERLAND) as program:
        wait_for(lambda: {f.get_name() for f in program.find_frames()} == {"Kindcentra in Waterrijk", "IKC-vorming Lansingerland"}, "both titles")
        subprocess.run([os.environ["KV_PROGRAM"], WATERRIJK], check=True, timeout=20)
        time.sleep(0.5)
        program.frames(2)


def bad_file_is_explained():
    with tempfile.NamedTemporaryFile(suffix=".krachtenveld") as file:
        with open(WATERRIJK, "rb") as whole:
            file.write(whole.read()[:3000])
        file.flush()
        with Program(file.name) as program:
            program.wait(Atspi.Role.LABEL, "This file cannot be opened")
            program.wait(Atspi.Role.LABEL, "It is damaged.")
            wait_for(lambda: any("line 30" in (node.get_name() or "") for node in labels(program)), "the line")


def labels(program):
    return [node for frame in program.find_frames() for node in walk(frame) if node.get_role() == Atspi.Role.LABEL]


def starts_without_a_file():
    with Program() as program:
        program.wait(Atspi.Role.LABEL, "Who plays a part?")
        program.wait(Atspi.Role.LABEL, "Begin with an example")


def closes():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.close()


def details_are_shown(program):
    return has_state(program.wait(Atspi.Role.PUSH_BUTTON, "Details"), Atspi.StateType.PRESSED)


def the_first_menu_moves_nothing():
    """Details come with the first selection, but not under a menu."""
    with Program(WATERRIJK) as program:
        partner = program.partner("Gemeente Waterrijk")
        before = program.settled(partner)
        program.click(*program.centre(partner), 3)
        wait_for(lambda: program.find(Atspi.Role.MENU_ITEM, "Draw a relation"), "the menu")
        assert is_selected(partner)
        assert program.settled(partner) == before
        assert not details_are_shown(program)
        program.key("Escape")
        wait_for(lambda: not program.find(Atspi.Role.MENU_ITEM, "Draw a relation"), "the menu to go")
        program.click(*program.centre(program.partner("De Kroosjes")))
        wait_for(lambda: details_are_shown(program), "the details")


if __name__ == "__main__":
    run([
        partners_are_in_the_accessible_tree,
        keys_zoom,
        wheel_zooms_where_the_pointer_is,
        middle_button_pans,
        pointer_selects,
        keys_select,
        presenting_hides,
        diagrams_by_keys,
        several_files_several_windows,
        bad_file_is_explained,
        starts_without_a_file,
        closes,
        the_first_menu_moves_nothing,
    ])
