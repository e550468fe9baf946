#!/usr/bin/python3
"""Another program with a clipboard, as a spreadsheet would be:

    clipboard.py copy   offers what it reads, until it is stopped
    clipboard.py paste  prints the text that is offered
"""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, GObject, Gtk  # noqa: E402


def paste(clipboard, loop):
    def read(_, result):
        sys.stdout.write(clipboard.read_text_finish(result) or "")
        loop.quit()

    clipboard.read_text_async(None, read)


def copy(clipboard):
    clipboard.set_content(Gdk.ContentProvider.new_for_value(GObject.Value(GObject.TYPE_STRING, sys.stdin.read())))
    print("ready", flush=True)


if __name__ == "__main__":
    Gtk.init()
    main_loop = GLib.MainLoop()
    board = Gdk.Display.get_default().get_clipboard()
    if sys.argv[1] == "copy":
        copy(board)
    else:
        paste(board, main_loop)
    main_loop.run()
