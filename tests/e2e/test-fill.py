#!/usr/bin/python3
"""The first hour, typed as in a spreadsheet: a table by Tab alone, a matrix by
digits, to a sheet and back, and from words to what all share."""

import os
import tempfile
import xml.etree.ElementTree as ElementTree

from krachtenveld_window import Atspi, Program, clipboard, copied, run, wait_for

# Name, sector, what they want, what they can do; houding, invloed and belang.
PARTNERS = [
    ("Gemeente Waterrijk", "Gemeente", "Een goede start voor elk kind", "Gebouwen betalen", "254"),
    ("Gemeenteraad", "Gemeente", "Weten wat het kost", "Het budget vaststellen", "143"),
    ("Afdeling Vastgoed", "Gemeente", "Gebouwen die vol zitten", "Ruimte verhuren", "033"),
    ("Gagelkring", "Schoolbestuur", "Eigen kleur houden", "Vijf gebouwen inbrengen", "044"),
    ("Kroonwerf", "Schoolbestuur", "Naar ouders luisteren", "Wachten", "?2?"),
    ("Oeverwende", "Schoolbestuur", "Eigen identiteit houden", "De achterban overtuigen", "134"),
    ("Vlierstroom", "Schoolbestuur", "Een vaste partner per school", "Bouwen", "154"),
    ("Zeggeland", "Schoolbestuur", "Een team van 0 tot 12", "Laten zien hoe het werkt", "234"),
    ("De Kwelhoeve", "Kinderopvang", "Opvang op het erf houden", "Ouders een keuze geven", "123"),
    ("De Kroosjes", "Kinderopvang", "Alle peuters een goede start", "Kennis delen", "234"),
    ("Kiekwater", "Kinderopvang", "Zekerheid over huur", "Drie kindcentra dragen", "155"),
    ("Nestwater", "Kinderopvang", "De eigen bso houden", "Bezwaar maken", "214"),
    ("Ouderplatform", "Ouders", "Meepraten", "Ouders bereiken", "132"),
    ("Bibliotheek", "Welzijn, sport en cultuur", "Boeken in elke groep", "Lezen stimuleren", "212"),
]
BELANGEN = ["Doorgaande lijn", "Eigen identiteit", "Minder halen en brengen", "Sluitende exploitatie"]
ROWS = 10


def elements(data, name):
    return [element for element in ElementTree.fromstring(data).iter("{urn:nl:krachtenveld:1}" + name)]


def type_partners(program):
    """From the row that is an entry: words and digits, each followed by Tab."""
    program.keystrokes = 0
    for naam, sector, wil, kan, scores in PARTNERS:
        for words in (naam, sector, wil, kan):
            program.type(words)
            program.key("Tab")
        for score in scores:
            program.key("question" if score == "?" else score, "Tab")
    wait_for(lambda: program.find(Atspi.Role.LABEL, "eerste ronde: 13 van 14 partners klaar"), "thirteen to be ready")
    print(f"# fourteen partners: {program.keystrokes} keys", flush=True)
    assert program.keystrokes < 250, program.keystrokes


def check_partners(data):
    partners = {partner.get("naam"): partner for partner in elements(data, "partner")}
    sectors = {sector.get("id"): sector.get("naam") for sector in elements(data, "sector")}
    for naam, sector, wil, kan, scores in PARTNERS:
        partner = partners.pop(naam)
        texts = {child.tag.rpartition("}")[2]: child.text for child in partner}
        assert (sectors[partner.get("sector")], texts.get("wil"), texts.get("kan")) == (sector, wil, kan), (naam, texts)
        assert "".join(partner.get(field, "?") for field in ("houding", "invloed", "belang")) == scores, naam
    assert not partners, partners


def the_first_hour():
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        path = os.path.join(folder, "uur.krachtenveld")
        program.wait(Atspi.Role.LABEL, "Wie speelt een rol?")
        start = program.save_as(path)
        program.key("alt+4")
        program.wait_focus("+ Partner")
        type_partners(program)
        check_partners(program.save(path))
        while undo(program):
            pass
        assert program.save(path) == start


def undo(program):
    """Takes back until there is nothing more, some steps at a time."""
    button = program.wait(Atspi.Role.PUSH_BUTTON, "Ongedaan maken")
    if not button.get_state_set().contains(Atspi.StateType.SENSITIVE):
        return False
    program.key(*["ctrl+z"] * 10)
    return True


def values(data):
    return [standpunt.get("waarde") for standpunt in elements(data, "standpunt")]


def a_matrix_to_a_sheet_and_back():
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        path = os.path.join(folder, "matrix.krachtenveld")
        with clipboard("\n".join(f"Partner {i:02}" for i in range(ROWS))):
            program.wait(Atspi.Role.LABEL, "Wie speelt een rol?")
            program.key("ctrl+v")
            wait_for(lambda: program.find_canvas() and program.canvas().get_child_count() == ROWS, "ten partners")
        program.key("alt+2", "ctrl+shift+n")
        program.wait_focus("Naam van het eerste belang")
        program.enter(BELANGEN[0])
        program.wait_focus("+ Belang")
        for name in BELANGEN[1:]:
            program.enter(name)
        start = program.save_as(path)
        assert len(elements(start, "belang")) == len(BELANGEN)

        program.key("ctrl+Home")
        program.wait_focus("Partner 00, Doorgaande lijn, onbekend")
        for row in range(ROWS):
            for column in range(len(BELANGEN)):
                program.key(str((row + column) % 5), "Tab")
        full = program.save(path)
        assert len(values(full)) == ROWS * len(BELANGEN), values(full)

        program.key("ctrl+Home", *["shift+Right"] * 3, *["shift+Down"] * (ROWS - 1), "ctrl+c")
        table = [line.split("\t") for line in wait_for(copied, "a table").splitlines()]
        assert table == [[str((row + column) % 5) for column in range(len(BELANGEN))] for row in range(ROWS)], table
        changed = [["-" + value if value != "0" else "?" for value in row] for row in table]
        with clipboard("\r\n".join("\t".join(row) for row in changed)):
            program.key("ctrl+Home", "ctrl+v")
            program.wait_focus("Partner 00, Doorgaande lijn, onbekend")
        pasted = program.save(path)
        assert sorted(values(pasted)) == sorted(value for row in changed for value in row if value != "?"), values(pasted)

        program.key("ctrl+z")
        assert program.save(path) == full
        program.key(*["ctrl+z"] * ROWS * len(BELANGEN))
        assert program.save(path) == start


def from_words_to_objects():
    """A click on a phrase; who says the same shares it."""
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        path = os.path.join(folder, "woorden.krachtenveld")
        program.wait(Atspi.Role.LABEL, "Wie speelt een rol?")
        program.key("alt+4")
        program.wait_focus("+ Partner")
        for naam in ("Gagelkring", "Kroonwerf"):
            for words in (naam, "Schoolbestuur", "Eigen kleur houden", "Gebouwen inbrengen"):
                program.type(words)
                program.key("Tab")
            program.key("Tab", "Tab", "Tab")
        start = program.save_as(path)
        for naam in ("Gagelkring", "Kroonwerf"):
            program.key("ctrl+f")
            program.type(naam)
            program.key("Return")
            wait_for(lambda: program.find(Atspi.Role.PANEL, "Gegevens van " + naam) or program.find(Atspi.Role.FILLER, "Gegevens van " + naam), naam)
            for what in ("belang van: Eigen kleur houden", "machtsmiddel van: Gebouwen inbrengen"):
                button = program.wait(Atspi.Role.PUSH_BUTTON, "Maak hier een " + what)
                program.settled(button)
                program.click(*program.centre(button))
                wait_for(lambda: program.find(Atspi.Role.PUSH_BUTTON, "Maak hier een " + what) is None, "it to be made")
        made = program.save(path)
        assert [(len(elements(made, name)), name) for name in ("belang", "standpunt", "machtsmiddel", "inzet")] == [
            (1, "belang"), (2, "standpunt"), (1, "machtsmiddel"), (2, "inzet")]
        program.key(*["ctrl+z"] * 4)
        assert program.save(path) == start


if __name__ == "__main__":
    run([the_first_hour, a_matrix_to_a_sheet_and_back, from_words_to_objects])
