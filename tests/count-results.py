#!/usr/bin/python3
"""count-results.py N LOG...: what the logs of `meson test` hold, and N failures
more. The last line is `N passed, N failed`, and the exit status says the same.

A program that speaks TAP counts each of its tests; any other counts as one. One
that broke off counts as a failure beside what it got through, and so does a
test that was skipped: it did not pass.
"""

import json
import re
import sys

RESULT = re.compile(r"^(not )?ok\b(.*)$", re.MULTILINE)


def count(entry):
    """The number that passed, and the names of what failed."""
    name = entry["name"]
    lines = RESULT.findall(entry.get("stdout") or "")
    failed = [name + ":" + rest for bad, rest in lines if bad or "# SKIP" in rest.upper()]
    passed = len(lines) - len(failed)

    if entry["result"] in ("OK", "EXPECTEDFAIL"):
        return (passed if lines else 1), failed
    return passed, failed or [name + ": " + entry["result"].lower()]


def main():
    passed = 0
    failed = ["another check (its reason stands above)"] * int(sys.argv[1])

    for log in sys.argv[2:]:
        try:
            with open(log, encoding="utf-8") as lines:
                entries = [json.loads(line) for line in lines]
        except OSError as reason:
            failed.append(str(reason))
            continue
        for entry in entries:
            more, names = count(entry)
            passed += more
            failed += names

    for name in failed:
        print("failed:", name)
    print(f"{passed} passed, {len(failed)} failed")
    ran_nothing = passed == 0 and len(sys.argv) > 2  # where tests were asked for
    sys.exit(1 if failed or ran_nothing else 0)


main()
