#!/usr/bin/env python3
"""Reads workbooks that Aplis wrote with other programs, openpyxl and LibreOffice, and compares what they see.

    python3 Tests/Scripts/workbook-check.py FILE.xlsx …

Every sheet that has columns must have a bold header that stays in sight and a filter over all its rows; no cell may be
a formula; and LibreOffice, which opens the file and saves it again, must see the same cells. Programs that the machine
does not have are told and passed over.
"""
import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:
    openpyxl = None


def cells(path):
    """The cells of each sheet by its name, without those in which nothing stands."""
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
        for sheet in book
    }


def faults_of_layout(path):
    for sheet in openpyxl.load_workbook(path):
        header = [cell for cell in sheet[1] if cell.value is not None]
        if not header:
            continue
        if sheet.freeze_panes != "A2":
            yield f"{sheet.title}: the header does not stay in sight"
        if not all(cell.font.b for cell in header):
            yield f"{sheet.title}: the header is not bold"
        if not sheet.auto_filter.ref or not sheet.auto_filter.ref.endswith(str(sheet.max_row)):
            yield f"{sheet.title}: the filter ({sheet.auto_filter.ref}) does not reach row {sheet.max_row}"
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield f"{sheet.title}!{cell.coordinate} is a formula"


def saved_by_office(path, folder):
    """The file after LibreOffice has opened and saved it."""
    profile = "file://" + os.path.join(folder, "profile")
    subprocess.run(
        ["soffice", "-env:UserInstallation=" + profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    return os.path.join(folder, os.path.basename(path))


def plain(value):
    """A value as both programs mean it: openpyxl leaves escapes as letters, and LibreOffice rounds to a second."""
    if isinstance(value, str):
        value = re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), value)
        return value.replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, datetime.datetime):
        return (value + datetime.timedelta(milliseconds=500)).replace(microsecond=0)
    if isinstance(value, float):
        return float(f"{value:.12g}")
    return value


def differences(ours, theirs):
    for sheet, cells in ours.items():
        for place, value in cells.items():
            other = theirs.get(sheet, {}).get(place)
            # Neither program writes escapes as it reads them, and LibreOffice writes a truth value as a formula.
            if plain(value) not in (plain(other), other) and other != f"={str(value).upper()}()":
                yield f"{sheet}!{place}: {value!r}, LibreOffice: {other!r}"


def check(path):
    faults = list(faults_of_layout(path))
    if shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as folder:
            faults += differences(cells(path), cells(saved_by_office(path, folder)))
    for fault in faults[:20]:
        print(f"{path}: {fault}")
    return not faults


def main():
    if openpyxl is None:
        print("workbook-check: openpyxl is not there; nothing was read")
        return 0
    if not shutil.which("soffice"):
        print("workbook-check: LibreOffice is not there; read by openpyxl alone")
    good = [check(path) for path in sys.argv[1:]]
    print(f"workbook-check: {sum(good)} of {len(good)} workbooks are read by other programs as they were written")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
