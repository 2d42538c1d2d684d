#!/usr/bin/env python3
"""Reads calendar files with the package icalendar and checks what every calendar program relies on.

Usage: calendar-check.py EARLIER.ics LATER.ics
The later file was written after records were changed: its identifiers are those of the earlier one.
"""
import datetime
import sys

from icalendar import Calendar


def events(path):
    with open(path, "rb") as file:
        data = file.read()
    assert data.endswith(b"END:VCALENDAR\r\n"), "the last line has no end"
    assert b"\n" not in data.replace(b"\r\n", b""), "a line ends without CR"
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, "a line is longer than 75 octets"
        line.decode("utf-8")
    calendar = Calendar.from_ical(data)
    assert calendar["VERSION"] == "2.0" and calendar["METHOD"] == "PUBLISH" and calendar["PRODID"]
    found = {}
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        uid = str(event["UID"])
        assert uid not in found, f"{uid} stands there twice"
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert type(start) is datetime.date and end - start == datetime.timedelta(days=1), uid
        assert event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0), uid
        assert event["SUMMARY"] and event["CATEGORIES"].cats, uid
        assert event["STATUS"] in ("CONFIRMED", "CANCELLED"), uid
        found[uid] = event
    return found


earlier, later = events(sys.argv[1]), events(sys.argv[2])
assert earlier, "the calendar is empty"
common = earlier.keys() & later.keys()
assert len(common) > len(earlier) // 2, "importing again would double the entries"
changed = [uid for uid in common if earlier[uid].to_ical() != later[uid].to_ical()]
for uid in changed:
    assert later[uid]["SEQUENCE"] > earlier[uid]["SEQUENCE"], f"{uid} changed, but its number did not grow"
assert changed, "nothing changed between the two files"
assert any(later[uid]["STATUS"] == "CANCELLED" for uid in changed), "what was finished is not called off"
print(f"{len(earlier)} and {len(later)} events, {len(changed)} changed")
