#!/usr/bin/python3
"""From the window to a file, through the dialogs, by keys alone."""

import os
import subprocess
import tempfile
import time

from krachtenveld_window import Program, run, wait_for

WATERRIJK = os.path.join(os.environ["KV_TEMPLATES_DIR"], "waterrijk.krachtenveld")


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout


def export(program, path, occasion):
    program.canvas()
    known = program.windows()
    program.key("ctrl+e")
    program.focus_new(known)
    time.sleep(1)
    known = program.windows()
    program.type(occasion)
    program.key("Return")
    program.focus_new(known)
    program.key("ctrl+a")
    program.type(path)
    program.key("Return")
    wait_for(lambda: os.path.exists(path) and os.path.getsize(path) > 0, path)


def a_sheet_for_partners():
    with tempfile.TemporaryDirectory() as folder, Program(WATERRIJK) as program:
        path = os.path.join(folder, "netwerk.pdf")
        export(program, path, "de LEA van 8 december 2026")
        text = wait_for(lambda: text_of(path), "its text")
        assert "Voor de LEA van 8 december 2026" in text, text
        assert "Kiekwater" in text
        assert "INTERN" not in text and "oordelen" not in text


def saving_as():
    with tempfile.TemporaryDirectory() as folder, Program(WATERRIJK) as program:
        path = os.path.join(folder, "kopie.krachtenveld")
        program.canvas()
        known = program.windows()
        program.key("ctrl+shift+s")
        program.focus_new(known)
        program.key("ctrl+a")
        program.type(path)
        program.key("Return")
        wait_for(lambda: os.path.exists(path) and os.path.getsize(path) > 0, path)
        validate = subprocess.run([os.environ["KV_PROGRAM"], "validate", path], capture_output=True, text=True)
        assert validate.returncode == 0, validate.stdout + validate.stderr


if __name__ == "__main__":
    run([a_sheet_for_partners, saving_as])
