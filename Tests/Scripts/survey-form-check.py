#!/usr/bin/env python3
"""Fills the form of a survey in a real browser without a network, with keys alone and on a phone, saves it, prints it, and
hands the files to the program.

    python3 Tests/Scripts/survey-form-check.py PATH-OF-aplis [FOLDER-FOR-PICTURES]
"""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import time

from browser import Browser

PROGRAM = os.path.abspath(sys.argv[1])
PICTURES = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None


def aplis(folder, *words, code=0):
    done = subprocess.run(
        [PROGRAM, *words, "--language", "lv"], cwd=folder, capture_output=True, text=True,
        env={**os.environ, "NO_COLOR": "1"})
    assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def survey(folder, name="klienti"):
    """A survey with the ready questions, and one of every other kind of question."""
    aplis(folder, "init", "--name", "Sociālais dienests")
    aplis(folder, "survey", "add", "--template", name, "--opened", "2026-03-01")
    for words in (
        ("Cik bieži nākat?", "--kind", "choice", "--options", "Katru dienu;Reti"),
        ("Ko pie mums lietojat?", "--kind", "multiple", "--options", "Pirts;Ēdnīca;Veļas mazgātava"),
        ("Cik jums ir gadu?", "--kind", "number"),
        ("Cik procentu esat gatavi ieteikt?", "--kind", "scale", "--scale", "0-100"),
    ):
        aplis(folder, "question", "add", "--survey", "SV-2026-01", "--text", *words)
    aplis(folder, "survey", "form", "SV-2026-01", "-o", "anketa.html")
    return os.path.join(folder, "anketa.html")


def question(number):
    return f".question:nth-of-type({number})"


def files(folder, count):
    """The saved files, once there are so many."""
    end = time.monotonic() + 30
    while True:
        names = sorted(name for name in os.listdir(folder) if name.endswith(".json"))
        if len(names) >= count:
            return names
        assert time.monotonic() < end, f"{names}: {count} files were expected"
        time.sleep(0.05)


def press(browser, key, code):
    for kind in ("keyDown", "keyUp"):
        browser.call(
            "Input.dispatchKeyEvent", type=kind, key=key, code=key if len(key) > 1 else "Space",
            windowsVirtualKeyCode=code, text=key if len(key) == 1 and kind == "keyDown" else "")


def picture(browser, name, width, dark=False):
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
    wide = browser.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{width}: the page is {wide} wider than its window"
    if PICTURES:
        shot = browser.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"]
        with open(os.path.join(PICTURES, name + ".png"), "wb") as file:
            file.write(base64.b64decode(shot))


def printed(browser, name):
    """The form on paper: a PDF, and how many pages it has."""
    data = base64.b64decode(browser.call("Page.printToPDF", preferCSSPageSize=True, paperWidth=8.27, paperHeight=11.69)["data"])
    if PICTURES:
        with open(os.path.join(PICTURES, name + ".pdf"), "wb") as file:
            file.write(data)
    return len(re.findall(rb"/Type\s*/Page[^s]", data))


def test_filling(folder):
    """Everything can be answered, taken away and corrected; the file holds the answers and nothing else."""
    page = survey(folder)
    returned = os.path.join(folder, "atdotas")
    os.mkdir(returned)
    browser = Browser(returned)
    try:
        browser.open(page)
        assert browser.run("document.documentElement.lang") == "lv"
        assert browser.text("h1").startswith("Klientu apmierinātība ")
        assert browser.text("#progress") == "Atbildēts uz 0 no 18 jautājumiem"
        for width in (320, 390, 1200):
            picture(browser, f"survey-{width}", width)
        targets = browser.run(
            "Array.from(document.querySelectorAll('label, button:not([hidden]), textarea, input[type=text]'))"
            ".map(e => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height))")
        assert min(targets) >= 44, f"a target is {min(targets)} small"
        assert 1 <= printed(browser, "survey") <= 5

        browser.click("#export")
        assert browser.text("#status") == "Vēl nav nevienas atbildes."

        browser.click(f"{question(1)} input[value='4']")
        assert browser.run(f"getComputedStyle(document.querySelector('{question(1)} label.current')).fontWeight") == "700"
        browser.click(f"{question(2)} input[value='1']")
        browser.click(f"{question(2)} .clear")
        browser.click(f"{question(10)} input[value=yes]")
        browser.type(f"{question(13)} textarea", "Laipni cilvēki – „paldies“\nĻoti šķībs žogs")
        browser.click(f"{question(15)} input[value='Reti']")
        browser.click(f"{question(16)} input[value='Pirts']")
        browser.click(f"{question(16)} input[value='Veļas mazgātava']")
        assert browser.text("#progress") == "Atbildēts uz 5 no 18 jautājumiem"

        # What is no number, and a personal code, are seen before the file is made.
        browser.type(f"{question(17)} input", "daudz")
        browser.type(f"{question(18)} input", "101")
        browser.type(f"{question(14)} textarea", "Zvaniet 010190-10001")
        browser.click("#export")
        assert browser.text("#status") == "Vispirms izlabojiet atbildi uz jautājumu: 14, 17, 18", browser.text("#status")
        told = browser.text(f"{question(14)} .problem")
        assert "personas kods" in told and "010190" not in told, told
        assert not os.listdir(returned), "a file with a personal code was saved"
        for number, text in ((17, "64,5"), (18, "100")):
            browser.clear(f"{question(number)} input")
            browser.type(f"{question(number)} input", text)
        browser.clear(f"{question(14)} textarea")

        picture(browser, "survey-filled-390", 390)
        browser.click("#export")
        name = files(returned, 1)[0]
        assert name in browser.text("#status") and re.fullmatch(r"SV-2026-01\.[0-9a-f]{8}\.json", name), name
        saved = json.load(open(os.path.join(returned, name), encoding="utf-8"))
        assert set(saved) == {"form", "survey", "copy", "answers"}, saved
        assert all(set(answer) == {"question", "asked", "value"} for answer in saved["answers"]), saved
        values = {answer["question"]: answer["value"] for answer in saved["answers"]}
        assert values == {
            "Q-2026-01": "4", "Q-2026-10": "yes", "Q-2026-13": "Laipni cilvēki – „paldies“\nĻoti šķībs žogs",
            "Q-2026-15": "Reti", "Q-2026-16": ["Pirts", "Veļas mazgātava"], "Q-2026-17": "64.5", "Q-2026-18": "100",
        }, values
        assert browser.run("localStorage.length + document.cookie.length") == 0

        # The next person begins with an empty form, whose file has another name.
        browser.click("#anew")
        assert browser.text("#progress") == "Atbildēts uz 0 no 18 jautājumiem"
        assert browser.run("Array.from(document.querySelectorAll('textarea, input[type=text]')).every(e => e.value === '')")
        for number in range(2, 6):
            browser.click(f"{question(1)} input[value='{number}']")
            browser.click("#export")
            files(returned, number)
            browser.click("#anew")
        browser.open(page)
        assert browser.run("document.querySelectorAll('input:checked').length") == 0, "a browser remembers answers"
        assert browser.faults() == [], browser.faults()
        assert browser.requests() == [], browser.requests()
    finally:
        browser.close()
    told = aplis(folder, "survey", "collect", "SV-2026-01", "atdotas")
    assert "Pārņemtas 5 anketas, 11 atbildes." in told, told
    kept = aplis(folder, "export", "answer")
    for value in ("64.5", "Pirts;Veļas mazgātava", "Ļoti šķībs žogs"):
        assert value in kept, kept


def test_keys(folder):
    """The form is filled and saved with keys alone; what has the focus is seen."""
    page = survey(folder, "tuvinieki")
    returned = os.path.join(folder, "atdotas")
    os.mkdir(returned)
    browser = Browser(returned)
    try:
        browser.open(page)
        press(browser, "Tab", 9)
        assert browser.run("document.activeElement.className") == "skip"
        press(browser, "Tab", 9)
        press(browser, " ", 32)
        assert browser.run("document.activeElement.value") == "1"
        press(browser, "ArrowRight", 39)
        press(browser, "ArrowRight", 39)
        chosen = browser.run(f"document.querySelector('{question(1)} input:checked').value")
        assert chosen == "3", chosen
        style = browser.run(
            f"getComputedStyle(document.querySelector('{question(1)} label.current')).outlineStyle")
        assert style == "solid", style
        for _ in range(200):
            press(browser, "Tab", 9)
            if browser.run("document.activeElement.id") == "export":
                break
        press(browser, " ", 32)
        files(returned, 1)
        assert browser.faults() == [], browser.faults()
    finally:
        browser.close()
    told = aplis(folder, "survey", "collect", "SV-2026-01", "atdotas", code=1)
    assert "answer.few-respondents" in told, told


for test in (test_filling, test_keys):
    with tempfile.TemporaryDirectory() as folder:
        test(folder)
    print(f"passed: {test.__name__}")
