#!/usr/bin/python3
"""What assistive technology reads while partners look: everything that the
program says of itself, in all windows, searched for what they may not know."""

import os
import re
import tempfile
import xml.etree.ElementTree as ElementTree

from krachtenveld_window import Atspi, Program, has_state, run, wait_for, walk

EXAMPLES = os.environ["KV_TEMPLATES_DIR"]
WATERRIJK = os.path.join(EXAMPLES, "waterrijk.krachtenveld")
LANSINGERLAND = os.path.join(EXAMPLES, "lansingerland.krachtenveld")

# By element: the texts that partners do not see. Written by hand, so that it
# does not follow a mark that somebody takes away.
WITHHELD = {
    "krachtenveld": ["titel", "opstellers"],
    "partner": ["cruciaal-reden"],
    "contactpersoon": ["naam", "functie", "e-mail", "telefoon"],
    "standpunt": ["waarom"],
    "weergave": ["titel", "noot"],
    "actie": ["wat"],
}
WITHHELD_CHILDREN = {
    "partner": ["wil", "kan", "aanpak", "notitie"],
    "standpunt": ["waarom"],
    "inzet": ["toelichting"],
    "relatie": ["toelichting"],
    "actie": ["wat"],
    "rolkeuze": None,
}
WORDS = ["attitude", "influence", "judg", "personal data", "crucial", "houding", "invloed", "oordeel", "hidden"]


def tag(element):
    return element.tag.rpartition("}")[2]


def secrets(path):
    """The texts that must not be read, and are no part of what may be."""
    hidden, seen = set(), []
    for element in ElementTree.parse(path).iter():
        fields = WITHHELD.get(tag(element), [])
        children = WITHHELD_CHILDREN.get(tag(element), [])
        hidden.update(element.get(field) for field in fields if element.get(field))
        seen += [value for field, value in element.attrib.items() if field not in fields]
        for child in element:
            if children is None or tag(child) in children:
                hidden.add((child.text or "").strip())
    return {text for text in hidden if len(text) > 8 and not any(text in value for value in seen)}


def said(node):
    """All that one node says."""
    yield node.get_name() or ""
    yield node.get_description() or ""
    text = node.get_text_iface()
    if text is not None:
        yield Atspi.Text.get_text(text, 0, -1)


def everything(program):
    return [text for top in program.tops() for node in walk(top) for text in said(node) if text]


def found(program, texts):
    return [(text, saying) for saying in everything(program) for text in texts if text in saying]


def check(program, texts):
    everything_now = wait_for(lambda: everything(program), "all that it says")
    for saying in everything_now:
        betrayed = [text for text in texts if text in saying] + [word for word in WORDS if word in saying.lower()]
        assert not betrayed, (betrayed, saying)
    return len(everything_now)


def nothing_is_said():
    texts = secrets(WATERRIJK) | secrets(LANSINGERLAND)
    assert len(texts) > 100, len(texts)
    with Program(WATERRIJK) as program:
        partner = program.partner("Kiekwater Kinderopvang")
        program.settled(partner)
        program.click(*program.centre(partner))
        wait_for(lambda: found(program, texts), "a judgement in the details")
        program.key("F8")
        wait_for(lambda: program.find_canvas() and not found(program, texts), "no judgement")
        assert check(program, texts) > 100
        assert program.find_frames()[0].get_name() == "Samen naar kindcentra in Waterrijk"
        check_popovers(program, texts)
        for number, tab in TABS.items():
            go_to(program, number, tab)
            check(program, texts)
        go_to(program, 1, "Network")
        check_search(program, texts)
        check_export(program, texts)


TABS = {2: "Interests", 3: "Means", 4: "List", 5: "Diagrams"}


def is_shown(program, tab):
    node = program.find(Atspi.Role.PAGE_TAB, tab)
    return node is not None and has_state(node, Atspi.StateType.SELECTED)


def go_to(program, number, tab):
    program.key(f"alt+{number}")
    wait_for(lambda: is_shown(program, tab), tab)


def check_popover(program, texts, said_by_it):
    """What was opened just now says this, and goes with Escape."""
    wait_for(lambda: said_by_it in everything(program), said_by_it)
    check(program, texts)
    program.press_until("Escape", lambda: said_by_it not in everything(program), said_by_it + " to go")


def check_popovers(program, texts):
    """The main menu, the menu of a partner, and Weergave."""
    program.key("F10")
    check_popover(program, texts, "Preferences")
    program.click(*program.centre(program.partner("Kiekwater Kinderopvang")), button=3)
    check_popover(program, texts, "Duplicate")
    program.click(*program.centre(program.wait(Atspi.Role.PUSH_BUTTON, "View options")))
    check_popover(program, texts, "Short names")


def check_search(program, texts):
    """A belang that nobody shares is not found."""
    program.key("ctrl+f")
    program.wait_focus("Search")
    for words, role, answer in (("nestw", Atspi.Role.LIST, "Found (1)"), ("eigen locaties", Atspi.Role.LABEL, "Nothing found")):
        program.key("ctrl+a")
        program.type(words)
        wait_for(lambda: program.find(role, answer), words)
        check(program, texts)
    program.key("Escape")


def check_export(program, texts):
    known = program.windows()
    program.key("ctrl+e")
    program.focus_new(known)
    wait_for(lambda: len(program.tops()) == 2, "the dialog")
    check(program, texts)


def nothing_is_shared():
    """What nobody shares is no view, and no number is left open for it."""
    with open(WATERRIJK, encoding="utf-8") as file:
        content = re.sub(r' delen="ja"', "", file.read())
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "niets.krachtenveld")
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        texts = secrets(path)
        with Program(path) as program:
            program.canvas()
            go_to(program, 2, "Interests")
            program.key("F8")
            wait_for(lambda: program.find(Atspi.Role.PAGE_TAB, "Interests") is None, "the view to go")
            assert program.find(Atspi.Role.PAGE_TAB, "Means") is None
            wait_for(lambda: any(is_shown(program, tab) for tab in ("Network", "List", "Diagrams")), "another view")
            check(program, texts)
            for number, tab in ((2, "List"), (3, "Diagrams"), (1, "Network")):
                go_to(program, number, tab)
                check(program, texts)


def the_same_in_all_windows():
    texts = secrets(WATERRIJK) | secrets(LANSINGERLAND)
    with Program(WATERRIJK, LANSINGERLAND) as program:
        wait_for(lambda: {"Kindcentra in Waterrijk", "IKC-vorming Lansingerland"} == {f.get_name() for f in program.find_frames()}, "both")
        program.key("F8")
        wait_for(lambda: not found(program, texts), "both without")
        check(program, texts)
        names = {f.get_name() for f in program.find_frames()}
        assert "Samen naar kindcentra in Waterrijk" in names, names


def from_within_a_dialog():
    with Program(WATERRIJK) as program:
        program.canvas()
        known = program.windows()
        program.key("ctrl+e")
        program.focus_new(known)
        program.key("F8")
        wait_for(lambda: len(program.windows()) == len(known), "the dialog to go")
        wait_for(lambda: program.find_frames()[0].get_name() == "Samen naar kindcentra in Waterrijk", "presenting")


if __name__ == "__main__":
    run([nothing_is_said, nothing_is_shared, the_same_in_all_windows, from_within_a_dialog])
