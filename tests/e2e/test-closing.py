#!/usr/bin/python3
"""Nothing is lost unasked: closing with what is not saved, and saving over what somebody
else saved."""

import contextlib
import os
import shutil
import tempfile

from krachtenveld_window import Atspi, PATIENCE, Program, content, run, search, wait_for

WATERRIJK = os.path.join(os.environ["KV_TEMPLATES_DIR"], "waterrijk.krachtenveld")


def answer(program, name):
    """The button of the question: libadwaita makes two rows, and shows one."""
    for top in program.tops():
        for node in search(top):
            if node.get_role() == Atspi.Role.PUSH_BUTTON and node.get_name() == name and program.extents(node)[2] > 0:
                return node
    return None


def ask(program, window, key="ctrl+w", name="Niet opslaan"):
    program.key(key)
    program.focus_new([window])
    return wait_for(lambda: answer(program, name), "the question")


@contextlib.contextmanager
def changed():
    """The program, its window and its file, in which there is a partner less."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "veld.krachtenveld")
        shutil.copy(WATERRIJK, path)
        with Program(path) as program:
            program.canvas()
            window = program.windows()[0]
            program.key("ctrl+shift+n")
            program.enter("De Bever")
            program.partner("De Bever")
            yield program, window, path


def closing_asks():
    with changed() as (program, window, path):
        before = content(path)
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
        assert content(path) == before == content(WATERRIJK)


def saving_over_others_asks():
    with changed() as (program, window, path):
        theirs = content(path).replace(b"Waterrijk", b"Waterland")
        with open(path, "wb") as file:
            file.write(theirs)

        ask(program, window, "ctrl+s", "Toch hier opslaan")
        assert content(path) == theirs
        program.key("Tab", "Return")
        wait_for(lambda: b"De Bever" in content(path), "the file to be saved")
        assert b"Waterland" not in content(path)


if __name__ == "__main__":
    run([closing_asks, saving_over_others_asks])
