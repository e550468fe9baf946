#!/usr/bin/python3
"""A whole afternoon: a field drawn from nothing, taken back, and made again."""

import os
import tempfile
import xml.etree.ElementTree as ElementTree

from krachtenveld_window import Atspi, Program, content, has_state, run, wait_for

NAMES = ["Gemeente; Gemeente", "De Rietkraag; Kinderopvang", "SKW", "Het Anker; Schoolbestuur", "De Brug", "Jongerenwerk",
         "Wijkraad", "Leespunt", "Sportbedrijf", "Ouderraad"]
SCORED = ["De Brug", "Het Anker", "Wijkraad", "Leespunt", "Ouderraad"]

# By mouse; without a digit with Shift held, as the one before.
DRAWN = [("Gemeente", "De Rietkraag", "3"), ("Het Anker", "SKW", None), ("Gemeente", "Sportbedrijf", None),
         ("De Brug", "SKW", "1"), ("Gemeente", "Het Anker", None), ("Wijkraad", "Jongerenwerk", "2")]
SOORTEN = ["financiering"] * 3 + ["samenwerking"] * 2 + ["overleg-en-informatie"]


def elements(data, name):
    return [element.attrib for element in ElementTree.fromstring(data).iter("{urn:nl:krachtenveld:1}" + name)]


def type_partners(program):
    for name in NAMES:
        program.enter(name)
    wait_for(lambda: program.find_canvas() and program.canvas().get_child_count() == len(NAMES), "ten partners")
    program.settled(program.partner("Ouderraad"))


def relaties(program):
    """How many there are, as the canvas says."""
    return int(program.canvas().get_name().split(", ")[2].split()[0])


def draw_relatie(program, van, naar, digit):
    n = relaties(program)
    source, target = program.partner(van), program.partner(naar)
    program.point_at(*program.centre(source))
    x, y, _, height = program.extents(source)
    start = x - 4, y + height // 2
    if digit is None:
        with program.holding("shift"):
            program.drag(start, (x - 24, y), program.centre(target))
    else:
        program.drag(start, (x - 24, y), program.centre(target))
        program.wait(Atspi.Role.LABEL, f"{van} en {naar}")
        program.key(digit)
    wait_for(lambda: relaties(program) == n + 1, f"a line from {van} to {naar}")


def connect_by_keys(program):
    """Without the mouse: found, walked to, and from it two lines."""
    n = relaties(program)
    program.key("ctrl+f")
    program.type("jong")
    program.key("Return", "F6", "F6")
    program.wait_focus("Jongerenwerk")
    for name, digit in (("leesp", "1"), ("sportb", "3")):
        program.key("r")
        program.wait_focus("Naar wie? Typ een naam")
        program.type(name)
        program.key("Return", digit)
        n += 1
        wait_for(lambda: relaties(program) == n, "a line to " + name)
        program.wait_focus("Jongerenwerk")


def score_five(program):
    """The first score by mouse, the next by keys."""
    program.click(*program.centre(program.partner(SCORED[0])))
    with program.holding("ctrl"):
        for name in SCORED[1:]:
            program.click(*program.centre(program.partner(name)))
    wait_for(lambda: program.find(Atspi.Role.LABEL, "5 partners"), "five at once")
    houding = segment(program, "Houding, oordeel", "plus 1, voor")
    program.settled(houding)
    program.click(*program.centre(houding))
    program.key("Tab", "4")
    for name, value in (("Houding, oordeel", "plus 1, voor"), ("Invloed, oordeel", "4 van 5")):
        wait_for(lambda: has_state(segment(program, name, value), Atspi.StateType.CHECKED), value)


def segment(program, scale, value):
    return program.find(Atspi.Role.RADIO_BUTTON, value, program.wait(Atspi.Role.GROUPING, scale))


def check(data):
    assert len(elements(data, "partner")) == 10
    soorten = [relatie["soort"] for relatie in elements(data, "relatie")]
    assert sorted(soorten) == sorted(SOORTEN + ["samenwerking", "financiering"]), soorten
    for partner in elements(data, "partner"):
        scores = partner.get("houding"), partner.get("invloed")
        assert scores == (("1", "4") if partner["naam"] in SCORED else (None, None)), partner


def can(program, name):
    return has_state(program.wait(Atspi.Role.PUSH_BUTTON, name), Atspi.StateType.SENSITIVE)


def take_all_back(program):
    """Each thing that was done was one step."""
    program.key(*["ctrl+z"] * (len(NAMES) + 8 + 2))
    wait_for(lambda: not can(program, "Ongedaan maken"), "nothing to take back")


def from_nothing_and_back():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "veld.krachtenveld")
        with Program() as program:
            program.wait(Atspi.Role.LABEL, "Wie speelt een rol?")
            start = program.save_as(path)
            type_partners(program)
            for line in DRAWN:
                draw_relatie(program, *line)
            connect_by_keys(program)
            score_five(program)
            full = program.save(path)
            check(full)

            take_all_back(program)
            assert program.save(path) == start
            program.key(*["ctrl+shift+z"] * (len(NAMES) + 8 + 2))
            wait_for(lambda: not can(program, "Opnieuw"), "nothing to do again")
            assert program.save(path) == full
            program.close()

        with Program(path) as program:
            assert program.canvas().get_child_count() == 10
            assert relaties(program) == 8
            assert content(path) == full
            program.key("ctrl+shift+n")
            program.enter("Nog een")
            assert program.save(path) != full
            program.key("ctrl+z")
            assert program.save(path) == full


if __name__ == "__main__":
    run([from_nothing_and_back])
