#!/usr/bin/python3
"""Working on a field by keys alone."""

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


if __name__ == "__main__":
    run([
        two_relaties_by_keys,
        delete_and_undo,
    ])
