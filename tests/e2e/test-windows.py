#!/usr/bin/python3
"""Between two windows of the program, and from other programs: copy and paste of
partners with what is between them, and files that are dropped on a window."""

import itertools
import os
import select
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from krachtenveld_window import Atspi, Program, children, content, copied, has_state, run, search, wait_for

EXAMPLES = os.environ["KV_TEMPLATES_DIR"]
FROM, TO, NEW = "Kindcentra in Waterrijk", "IKC-vorming Lansingerland", "New force field"
DRAG = os.path.join(os.path.dirname(os.path.abspath(__file__)), "drag.py")

# What partners do not see of Gagelkring and Kiekwater.
JUDGED = ["houding", "invloed", "attitude", "influence"]


class Files:
    """The examples, to be changed."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        return [shutil.copy(os.path.join(EXAMPLES, name + ".krachtenveld"), self.folder) for name in ("waterrijk", "lansingerland")]

    def __exit__(self, kind, value, trace):
        shutil.rmtree(self.folder)


def find(data, name, **fields):
    """The elements of this name in a file that have these fields."""
    elements = ElementTree.fromstring(data).iter("{urn:nl:krachtenveld:1}" + name)
    return [element for element in elements if all(element.get(field.replace("_", "-")) == value for field, value in fields.items())]


def frame(program, name):
    return wait_for(lambda: next((f for f in program.find_frames() if f.get_name() == name), None), "the window " + name)


def go_to(program, name):
    """There is no window manager to do this."""
    window = next(w for w in program.windows() if program.xdotool("getwindowname", w).strip() == name)
    program.xdotool("windowmove", window, 0, 0, "windowsize", window, *program.size, "windowraise", window, "windowfocus", window)
    wait_for(lambda: has_state(frame(program, name), Atspi.StateType.ACTIVE), name + " to have the keyboard")


def partner(program, window, name):
    """Where a window draws it."""

    def look():
        for node in search(frame(program, window)):
            if node.get_role() == Atspi.Role.LIST and "partners, " in (node.get_name() or ""):
                return next((child for child in children(node) if child.get_name() == name), None)
        return None

    return wait_for(look, name + " in " + window)


def select_two(program, window):
    """Gagelkring and Kiekwater, between whom there is a relatie."""
    go_to(program, window)
    first, second = partner(program, window, "Gagelkring"), partner(program, window, "Kiekwater Kinderopvang")
    program.settled(first)
    program.click(*program.centre(first))
    with program.holding("ctrl"):
        program.click(*program.centre(second))
    wait_for(lambda: has_state(first, Atspi.StateType.SELECTED) and has_state(second, Atspi.StateType.SELECTED), "two to be selected")


def check_pasted(before, after, source):
    """They are who they were, in sectors that are there already, and bring what is
    between them along, and what they want of belangen that are here."""
    sectors = {sector.get("id"): sector.get("naam") for sector in find(after, "sector")}
    assert sectors == {sector.get("id"): sector.get("naam") for sector in find(before, "sector")}, sectors
    gagelkring, = find(after, "partner", id="p-gagelkring")
    kiekwater, = find(after, "partner", id="p-kiekwater")
    assert (sectors[gagelkring.get("sector")], sectors[kiekwater.get("sector")]) == ("Schoolbestuur", "Kinderopvang")
    relaties = [r for r in find(after, "relatie") if r.get("van") in ("p-gagelkring", "p-kiekwater")]
    assert [(r.get("id"), r.get("soort")) for r in relaties] == [("r-gagelkring-kiekwater", "samenwerking")], relaties
    belangen = {belang.get("id"): belang.get("naam") for belang in find(source, "belang")}
    here = {belang.get("id"): belang.get("naam") for belang in find(after, "belang")}
    wanted = {belangen[s.get("belang")] for s in find(source, "standpunt", partner="p-gagelkring")}
    pasted = {here[s.get("belang")] for s in find(after, "standpunt", partner="p-gagelkring")}
    assert pasted == wanted & set(here.values()), (pasted, wanted)


def copy_to_another_window():
    with Files() as (source, target), Program(source, target) as program:
        select_two(program, FROM)
        program.key("ctrl+c")
        go_to(program, TO)
        known = partner(program, TO, "Small Steps")
        program.settled(known)
        program.click(*program.centre(known))
        program.key("ctrl+v")
        partner(program, TO, "Gagelkring")
        before = content(target)
        after = program.save(target)
        check_pasted(before, after, content(source))
        program.key("ctrl+z")
        wait_for(lambda: "p-gagelkring" not in str(program.save(target)), "all of it to be taken back")
        assert content(target) == before


def copy_to_a_new_window():
    """Where a name is asked for: they come whole, and not as a list of names."""
    with Files() as (source, target), Program(source) as program:
        select_two(program, FROM)
        program.key("ctrl+c")
        os.remove(target)
        program.key("ctrl+n")
        new = wait_for(lambda: [w for w in program.windows() if program.xdotool("getwindowname", w).strip() == NEW], "another window")[0]
        program.xdotool("windowfocus", new)
        program.key("ctrl+v")
        after = program.save_as(target)
        assert len(find(after, "partner")) == 2
        assert [r.get("id") for r in find(after, "relatie")] == ["r-gagelkring-kiekwater"]


def presenting_copies_no_judgement():
    with Files() as (source, _), Program(source) as program:
        select_two(program, FROM)
        program.key("ctrl+c")
        assert any(word in copied().lower() for word in JUDGED), copied()
        program.key("F8")
        shown = "Samen naar kindcentra in Waterrijk"
        frame(program, shown)
        select_two(program, shown)
        program.key("ctrl+c")
        text = copied()
        assert "Gagelkring" in text and "Kiekwater" in text, text
        assert not any(word in text.lower() for word in JUDGED), text


def drop(program, *files):
    """Drags them from another program, a small window at the top left, and lets go
    once ours says that it takes them."""
    with subprocess.Popen([sys.executable, DRAG, *files], stdout=subprocess.PIPE, text=True) as source:
        assert source.stdout.readline() == "ready\n"
        window = wait_for(lambda: program.xdotool("search", "--onlyvisible", "--pid", source.pid).split(), "the window to drag from")[-1]
        program.xdotool("windowmove", window, 0, 0, "windowraise", window, "mousemove", 40, 40, "mousedown", 1)
        places = itertools.cycle([(70, 70), (400, 300), (600, 400)])

        def is_taken():
            program.xdotool("mousemove", *next(places))
            return select.select([source.stdout], [], [], 0.1)[0]

        wait_for(is_taken, "the files to be taken")
        program.xdotool("mousemove", 600, 400, "mouseup", 1)
        wait_for(lambda: source.stdout.readline() == "done\n", "the drop to be over")
        source.terminate()


def files_are_opened():
    with Files() as (source, target), Program() as program:
        drop(program, source, target)
        wait_for(lambda: {FROM, TO} <= {f.get_name() for f in program.find_frames()}, "both files")


def what_is_no_file_of_ours_is_told():
    with Files() as (source, _), Program() as program:
        other = os.path.join(os.path.dirname(source), "lijst.png")
        with open(other, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
        drop(program, other)
        program.wait(Atspi.Role.LABEL, "This file cannot be opened")


if __name__ == "__main__":
    run([copy_to_another_window, copy_to_a_new_window, presenting_copies_no_judgement, files_are_opened, what_is_no_file_of_ours_is_told])
