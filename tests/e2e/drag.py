#!/usr/bin/python3
"""Another program to drag from, as a file manager would be: a small window full
of what its arguments say, until it is stopped.

    drag.py FILE...
"""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402


def offer(files):
    uris = "".join(Gio.File.new_for_path(file).get_uri() + "\r\n" for file in files)
    return Gdk.ContentProvider.new_for_bytes("text/uri-list", GLib.Bytes.new(uris.encode()))


def say(word):
    print(word, flush=True)


def follow(_, drag):
    """Says when somebody would take it, and when it was dropped."""
    drag.connect("notify::selected-action", lambda *_: drag.get_selected_action() and say("taken"))


def activate(application):
    window = Gtk.ApplicationWindow(application=application, title="drag", decorated=False, default_width=120, default_height=80)
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    source.connect("prepare", lambda *_: offer(sys.argv[1:]))
    source.connect("drag-begin", follow)
    source.connect("drag-end", lambda *_: say("done"))
    window.add_controller(source)
    window.present()
    say("ready")


if __name__ == "__main__":
    app = Gtk.Application(application_id=None, flags=Gio.ApplicationFlags.NON_UNIQUE)
    app.connect("activate", activate)
    app.run([])
