#!/usr/bin/python3
"""Closing a window in which something is not saved."""

import os
import shutil
import tempfile

from krachtenveld_window import Atspi, PATIENCE, Program, content, run, search, wait_for

WATERRIJK = os.path.join(os.environ["KV_TEMPLATES_DIR"], "waterrijk.krachtenveld")


def answer(program, name):
    """The button of the question: libadwaita makes two rows, and shows one."""
    for top in program.tops():
        for node in search(top):
            if node.get_role() == Atspi.Role.PUSH_BUTTON and node.get_name().endswith(" " + name) and program.extents(node)[2] > 0:
                return node
    return None


def ask(program, window):
    program.key("ctrl+w")
    program.focus_new([window])
    return wait_for(lambda: answer(program, "Niet opslaan"), "the question")


def closing_asks():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "veld.krachtenveld")
        shutil.copy(WATERRIJK, path)
        before = content(path)
        with Program(path) as program:
            program.canvas()
            window = program.windows()[0]
            program.key("ctrl+shift+n")
            program.enter("De Bever")
            program.partner("De Bever")
            ask(program, window)
            program.key("Escape")
            wait_for(lambda: program.windows() == [window], "the question to go")
            program.xdotool("windowfocus", window)
            program.partner("De Bever")

            button = ask(program, window)
            program.settled(button)
            program.click(*program.centre(button))
            assert program.process.wait(timeout=PATIENCE) == 0
            program.closed = True
        assert content(path) == before


if __name__ == "__main__":
    run([closing_asks])
