#!/usr/bin/python3
"""Drawing by hand: partners, names, relaties and places, with a real mouse."""

import os
import shutil
import tempfile

from krachtenveld_window import Atspi, Program, run, wait_for

EXAMPLES = os.environ["KV_TEMPLATES_DIR"]


class Field:
    """A file of its own that may be changed."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        self.path = os.path.join(self.folder, "field.krachtenveld")
        shutil.copy(os.path.join(EXAMPLES, "waterrijk.krachtenveld"), self.path)
        return self

    def __exit__(self, kind, value, trace):
        shutil.rmtree(self.folder)

    def text(self):
        with open(self.path) as file:
            return file.read()


def empty_spot(program):
    """Right of all partners but one, and clear of them."""
    x, y, width, height = program.extents(program.canvas())
    return x + 60, y + 60


def open_details(program):
    """The first thing selected opens them, and then all stands still."""
    canvas = program.canvas()
    before = program.settled(canvas)
    program.click(*program.centre(program.partner("Kroonwerf")))
    wait_for(lambda: program.extents(canvas)[2] < before[2], "the details")
    program.settled(program.partner("Kroonwerf"))


def ring_of(program, partner):
    """The ring at the left of a partner, clear of its name."""
    x, y, width, height = program.extents(partner)
    return x - 4, y + height // 2


def save_until(program, field, condition, what):
    """Saves, until what is being drawn came that far."""
    def holds():
        program.key("ctrl+s")
        return condition(field.text())
    wait_for(holds, what)


def a_partner_is_made_and_named():
    with Field() as field, Program(field.path) as program:
        open_details(program)
        at = empty_spot(program)
        n = program.canvas().get_child_count()
        program.double_click(*at)
        program.type("De Bever; k")
        program.key("Return")
        save_until(program, field, lambda text: 'naam="De Bever"' in text, "the partner")
        wait_for(lambda: program.canvas().get_child_count() == n + 1, "it to be drawn")

        program.double_click(*at)
        program.key("ctrl+a")
        program.type("De Otter")
        program.key("Return")
        save_until(program, field, lambda text: 'naam="De Otter"' in text, "another name")
        program.key("ctrl+z")
        save_until(program, field, lambda text: 'naam="De Bever"' in text, "the first name")
        program.key("ctrl+z")
        save_until(program, field, lambda text: "De Bever" not in text, "it to be gone")
        wait_for(lambda: program.canvas().get_child_count() == n, "it to be drawn no more")


def a_relatie_is_drawn_and_its_soort_chosen():
    with Field() as field, Program(field.path) as program:
        first, second = program.partner("Kroonwerf"), program.partner("Oeverwende")
        open_details(program)
        lines = field.text().count("<relatie ")
        start = ring_of(program, first)
        program.click(*program.centre(first))
        program.drag(start, (start[0] + 20, start[1] + 20), program.centre(second))
        program.wait(Atspi.Role.LABEL, "Kroonwerf and Oeverwende")
        program.key("6")
        wait_for(lambda: program.find(Atspi.Role.LABEL, "Kroonwerf and Oeverwende") is None, "the chooser to close")
        save_until(program, field, lambda text: text.count("<relatie ") == lines + 1, "the relatie")
        line = [line for line in field.text().splitlines() if "<relatie " in line and 'naar="p-oeverwende"' in line and 'van="p-kroonwerf"' in line]
        assert len(line) == 1 and 'soort="verwijzing"' in line[0], line

        start = ring_of(program, first)
        program.click(*program.centre(first))
        program.drag(start, (start[0] + 20, start[1] + 20), program.centre(second))
        program.wait(Atspi.Role.LABEL, "Kroonwerf and Oeverwende")
        program.key("Escape")
        wait_for(lambda: program.find(Atspi.Role.LABEL, "Kroonwerf and Oeverwende") is None, "the chooser to close")
        program.key("ctrl+z")
        save_until(program, field, lambda text: text.count("<relatie ") == lines, "no relatie")


def a_partner_is_moved():
    with Field() as field, Program(field.path) as program:
        partner, other = program.partner("Oeverwende"), program.partner("Ouderplatform Waterrijk")
        open_details(program)
        x, y = program.centre(partner)
        stays = program.centre(other)
        program.drag((x, y), (x - 20, y - 10), (x - 90, y - 40))
        wait_for(lambda: abs(program.centre(partner)[0] - x + 90) < 4, "it to be where it was dropped")
        assert abs(program.centre(partner)[1] - y + 40) < 4
        program.settled(partner)
        assert abs(program.centre(partner)[0] - x + 90) < 4
        assert program.centre(other) == stays
        program.key("ctrl+z")
        wait_for(lambda: abs(program.centre(partner)[0] - x) < 4, "it to be back")


def escape_leaves_everything():
    with Field() as field, Program(field.path) as program:
        partner = program.partner("Oeverwende")
        open_details(program)
        x, y = program.centre(partner)
        program.xdotool("mousemove", x, y, "mousedown", 1, "mousemove", x - 20, y, "mousemove", x - 80, y)
        program.key("Escape")
        program.xdotool("mouseup", 1)
        program.settled(partner)
        assert program.centre(partner) == (x, y)


if __name__ == "__main__":
    run([
        a_partner_is_made_and_named,
        a_relatie_is_drawn_and_its_soort_chosen,
        a_partner_is_moved,
        escape_leaves_everything,
    ])
