#!/usr/bin/python3
"""From nothing to a field, by keys: partners, search, taking back, saving."""

import os
import subprocess
import tempfile
import time

from krachtenveld_window import Atspi, Program, has_state, run, wait_for, walk

WATERRIJK = os.path.join(os.environ["KV_TEMPLATES_DIR"], "waterrijk.krachtenveld")
NAMES = ["Gemeente; Gemeente", "De Rietkraag; Kinderopvang", "SKW", "Het Anker; Schoolbestuur", "De Brug", "Jongerenwerk",
         "Wijkraad", "Leespunt", "Sportbedrijf", "Ouderraad"]


def title(program):
    return program.find_frames()[0].get_name()


def save(program, path):
    """Saves where it was, or (the first time) asks."""
    known = program.windows()
    program.key("ctrl+s")
    program.focus_new(known)
    program.key("ctrl+a")
    program.type(path)
    program.key("Return")
    wait_for(lambda: os.path.exists(path) and os.path.getsize(path) > 0, path)


def partners(path):
    with open(path, encoding="utf-8") as file:
        return file.read().count("<partner ")


def ten_partners_by_keys():
    """One key for each, and no click: the first entry has the focus."""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        path = os.path.join(folder, "nieuw.krachtenveld")
        program.wait(Atspi.Role.LABEL, "Who plays a part?")
        for name in NAMES:
            program.type(name)
            program.key("Return")
        wait_for(lambda: program.find_canvas() and program.canvas().get_child_count() == 10, "ten partners")
        for name in NAMES:
            program.partner(name.split(";")[0])
        assert "Schoolbestuur" in program.partner("De Brug").get_description()
        save(program, path)
        assert subprocess.run([os.environ["KV_PROGRAM"], "validate", path], capture_output=True).returncode == 0
        assert partners(path) == 10


def a_known_name_says_so():
    with Program(WATERRIJK) as program:
        program.canvas()
        program.key("ctrl+shift+n")
        program.type("de kroosjes")
        program.key("Return")
        program.wait(Atspi.Role.LABEL, "Is there already")
        assert program.canvas().get_child_count() == 24


def search_selects():
    """One key to begin, three letters and one to choose."""
    with Program(WATERRIJK) as program:
        partner = program.partner("Kroonwerf")
        program.settled(partner)
        program.key("ctrl+f")
        program.type("kro")
        program.key("Return")
        wait_for(lambda: has_state(partner, Atspi.StateType.SELECTED), "it to be selected")


def all_is_taken_back():
    with tempfile.TemporaryDirectory() as folder, Program(WATERRIJK) as program:
        path = os.path.join(folder, "waterrijk.krachtenveld")
        program.canvas()
        program.key("ctrl+shift+n")
        for name in NAMES[2:]:
            program.type(name)
            program.key("Return")
        wait_for(lambda: program.canvas().get_child_count() == 24 + len(NAMES[2:]), "more partners")
        for name in NAMES[2:]:
            program.key("ctrl+z")
        wait_for(lambda: program.canvas().get_child_count() == 24, "as it was")
        known = program.windows()
        program.key("ctrl+shift+s")
        program.focus_new(known)
        program.key("ctrl+a")
        program.type(path)
        program.key("Return")
        wait_for(lambda: os.path.exists(path) and os.path.getsize(path) > 0, path)
        with open(path, "rb") as saved, open(WATERRIJK, "rb") as original:
            # another file is another field: the id of the first line differs
            assert saved.read().splitlines()[3:] == original.read().splitlines()[3:]


if __name__ == "__main__":
    run([ten_partners_by_keys, a_known_name_says_so, search_selects, all_is_taken_back])
