"""The program as a user has it: its window is found with AT-SPI, and worked
with xdotool, counting what that costs. Runs inside tests/with-display."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 20

# What GTK 4.8 says while an X server takes its time to answer that a window
# was resized.
EXPECTED = "without a current allocation"
WIDTH, HEIGHT = 1280, 800

# The name of the canvas of the network, in each language.
CANVAS = r", \d+ partners?, "


def wait_for(condition, what):
    """The first thing that is not None or False; fails after 20 seconds."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = condition()
        except gi.repository.GLib.Error:  # it went away while we looked
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("waited in vain for " + what)


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


# What holds many nodes, none of them looked for by its name.
ASIDE = {Atspi.Role.PAGE_TAB, Atspi.Role.SCROLL_BAR, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.TABLE_CELL}


def search(node):
    """Like walk(), without the insides of small things: each node is a question
    to the program."""
    yield node
    if node.get_role() not in ASIDE:
        for child in children(node):
            yield from search(child)


def has_state(node, state):
    return node.get_state_set().contains(state)


def content(path):
    with open(path, "rb") as file:
        return file.read()


def written(path):
    """Differs once a file has been written."""
    status = os.stat(path)
    return status.st_ino, status.st_mtime_ns


CLIPBOARD = [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "clipboard.py")]


@contextlib.contextmanager
def clipboard(text):
    """While another program offers this text."""
    with subprocess.Popen([*CLIPBOARD, "copy"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        program.stdin.write(text)
        program.stdin.close()
        assert program.stdout.readline()
        try:
            yield
        finally:
            program.terminate()


def copied():
    """What another program would paste."""
    return subprocess.run([*CLIPBOARD, "paste"], check=True, capture_output=True, text=True).stdout


class Program:
    """One run of the program, with these files."""

    def __init__(self, *files, size=(WIDTH, HEIGHT)):
        self.clicks = self.keystrokes = 0
        self.closed = False
        self.size = size
        self.found_canvas = None
        self.folder = tempfile.mkdtemp()
        self.errors = open(os.path.join(self.folder, "errors"), "w+")
        variables = dict(os.environ, G_DEBUG="fatal-criticals")
        self.process = subprocess.Popen([os.environ["KV_PROGRAM"], *files], env=variables, stderr=self.errors)
        try:
            self.frames(max(len(files), 1))
            self.place()
        except AssertionError:
            self.stop()
            raise

    def __enter__(self):
        return self

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.errors.seek(0)
        errors = self.errors.read()
        shutil.rmtree(self.folder)
        return errors

    def __exit__(self, kind, value, trace):
        alive = self.process.poll() is None
        errors = self.stop()
        unexpected = [line for line in errors.splitlines() if "WARNING **" in line and EXPECTED not in line]
        if kind is None:
            assert not unexpected, unexpected
            assert alive or self.closed, "the program stopped: " + errors

    # What there is.

    def application(self):
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid:
                return application
        return None

    def tops(self):
        """Windows and dialogs."""
        application = self.application()
        return [] if application is None else list(children(application))

    def find_frames(self):
        return [top for top in self.tops() if top.get_role() == Atspi.Role.FRAME]

    def frames(self, n):
        """The windows, once there are so many."""
        return wait_for(lambda: len(self.find_frames()) == n and self.find_frames(), f"{n} windows")

    def find(self, role, name=None, within=None):
        for frame in [within] if within is not None else self.find_frames():
            for node in search(frame):
                if node.get_role() == role and (name is None or node.get_name() == name):
                    return node
        return None

    def wait(self, role, name=None):
        return wait_for(lambda: self.find(role, name), f"{role.value_nick} {name}")

    def canvas(self):
        """The diagram, once it is drawn."""
        return wait_for(self.find_canvas, "the canvas")

    def find_canvas(self):
        try:
            if self.found_canvas is not None and re.search(CANVAS, self.found_canvas.get_name()):
                return self.found_canvas
        except gi.repository.GLib.Error:  # that one is gone
            pass
        self.found_canvas = None
        for frame in self.find_frames():
            for node in search(frame):
                if node.get_role() == Atspi.Role.LIST and re.search(CANVAS, node.get_name() or ""):
                    self.found_canvas = node
                    return node
        return None

    def partner(self, name):
        """Where it is drawn."""
        return wait_for(lambda: next((child for child in children(self.canvas()) if child.get_name() == name), None), "partner " + name)

    def row(self, name):
        """The partner in the list at the side."""
        canvas = self.canvas()
        for frame in self.find_frames():
            for node in search(frame):
                if node.get_role() == Atspi.Role.LIST_ITEM and node.get_name() == name and node.get_parent() != canvas:
                    return node
        return None

    def focused(self):
        """What has the keyboard."""
        for frame in self.find_frames():
            for node in search(frame):
                if has_state(node, Atspi.StateType.FOCUSED) and node.get_role() != Atspi.Role.FRAME:
                    return node
        return None

    def wait_focus(self, name):
        """Waits until what has this name has the keyboard."""
        return wait_for(lambda: (lambda node: node is not None and node.get_name() == name and node)(self.focused()), "the focus on " + name)

    def extents(self, node):
        """Where it is on the screen: x, y, width, height."""
        box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    def centre(self, node):
        x, y, width, height = self.extents(node)
        return x + width // 2, y + height // 2

    # What one does.

    def settled(self, node):
        """Its extents, once they are drawn and have stood still for a while:
        a new window is fitted when it gets its size."""
        last, since = None, time.monotonic()
        end = since + PATIENCE
        while time.monotonic() < end:
            now = self.extents(node)
            if now != last:
                last, since = now, time.monotonic()
            elif now[2] > 0 and time.monotonic() - since > 0.6:
                return now
            time.sleep(0.05)
        raise AssertionError("waited in vain for a window that stands still")

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout

    def windows(self):
        return self.xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()

    def place(self):
        """There is no window manager: the size and the focus are ours to give."""
        window = wait_for(self.windows, "a window on the screen")[-1]
        self.xdotool("windowsize", window, *self.size, "windowmove", window, 0, 0, "windowfocus", window)
        time.sleep(0.3)

    def focus_new(self, known):
        """Gives the keyboard to the window that was not there."""
        window = wait_for(lambda: [w for w in self.windows() if w not in known], "another window")[0]
        self.xdotool("windowfocus", window)
        time.sleep(0.3)

    # What one does is counted: clicks and drags, and keys but for those of words.

    def key(self, *keys):
        self.keystrokes += len(keys)
        self.xdotool("key", *keys)

    def type(self, text):
        self.xdotool("type", "--delay", 5, text)

    def enter(self, text):
        """Types words, and Enter."""
        self.keystrokes += 1
        self.xdotool("type", "--delay", 5, "--args", 1, text, "key", "Return")

    def letters(self, text):
        """Types what is no name: each letter counts."""
        self.keystrokes += len(text)
        self.type(text)

    def drag(self, *points):
        """From the first of the points along the others."""
        self.clicks += 1
        self.xdotool("mousemove", *points[0], "mousedown", 1)
        for x, y in points[1:]:
            self.xdotool("mousemove", x, y)
            time.sleep(0.03)
        self.xdotool("mouseup", 1)

    def double_click(self, x, y):
        self.clicks += 1
        self.xdotool("mousemove", x, y, "click", "--repeat", 2, "--delay", 60, 1)

    def click(self, x, y, button=1):
        self.clicks += 1
        self.xdotool("mousemove", x, y, "click", button)

    def point_at(self, x, y):
        """Without pressing anything. A modifier that goes down and up keeps the
        program from taking this and the next place of the pointer together."""
        self.xdotool("mousemove", x, y, "key", "Control_R")

    @contextlib.contextmanager
    def holding(self, modifier):
        self.xdotool("keydown", modifier)
        yield
        self.xdotool("keyup", modifier)

    # Files.

    def close(self):
        """The only window, in which nothing is to be saved."""
        self.key("ctrl+w")
        assert self.process.wait(timeout=PATIENCE) == 0
        self.closed = True

    def save_as(self, path):
        """Into a file that is not there yet."""
        known = self.windows()
        self.key("ctrl+shift+s")
        self.focus_new(known)
        self.key("ctrl+a")
        self.type(path)
        self.key("Return")
        wait_for(lambda: os.path.exists(path) and os.path.getsize(path) > 0, path)
        wait_for(lambda: len(self.windows()) == len(known), "the dialog to go")
        self.xdotool("windowfocus", known[-1])
        return content(path)

    def save(self, path):
        """What was changed, into the file it is of."""
        before = written(path)
        self.press_until("ctrl+s", lambda: written(path) != before, path + " to be written")
        return content(path)

    def press_until(self, key, condition, what):
        """Presses it again after a while: it may have gone to what is just going
        away, or come before what is new has the keyboard."""
        pressed = 0

        def is_so():
            nonlocal pressed
            if time.monotonic() - pressed > 2:
                self.xdotool("key", key)
                pressed = time.monotonic()
            return condition()

        return wait_for(is_so, what)


def run(tests):
    """Runs functions and says in TAP how it went."""
    print(f"1..{len(tests)}")
    failures = 0
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {test.__name__}", flush=True)
        except Exception as error:  # any way in which it goes wrong
            failures += 1
            print(f"not ok {number} {test.__name__}\n# {type(error).__name__}: {error}", flush=True)
            traceback.print_exc()  # what a runner shows of a test that failed
    sys.exit(1 if failures else 0)
