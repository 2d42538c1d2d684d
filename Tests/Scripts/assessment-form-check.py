#!/usr/bin/env python3
"""Fills assessors' forms in a real browser without a network, in Latvian, saves them, and hands them to the program.

    python3 Tests/Scripts/assessment-form-check.py PATH-OF-aplis
"""

import json
import os
import subprocess
import sys
import tempfile
import time

from browser import Browser

PROGRAM = os.path.abspath(sys.argv[1])


class Provider:
    """A workspace with a quality manager, a director and two assessors."""

    def __init__(self, folder):
        self.folder = folder
        self.aplis("init", "--name", "Sociālais dienests")
        self.aplis("person", "add", "--name", "Kvalitātes vadītājs", "--roles", "qualityManager")
        self.aplis("person", "add", "--name", "Direktors")
        self.aplis(
            "appointment", "add", "--person", "E-002", "--role", "director", "--act", "17", "--act-on", "2025-01-02",
            "--from", "2025-01-06")
        for number in (3, 4):
            self.aplis("person", "add", "--name", f"Darbinieks 00{number}", "--roles", "employee")

    def aplis(self, *words, fails=False, person="E-001"):
        environment = {**os.environ, "APLIS_USER": person if words[0] not in ("init",) else "", "NO_COLOR": "1"}
        if words[:2] == ("person", "add") and "E-001" == person:
            environment.pop("APLIS_USER")
            words = (*words, "--as", "E-001")
        done = subprocess.run(
            [PROGRAM, *words, "--language", "lv"], cwd=self.folder, env=environment, capture_output=True, text=True)
        assert (done.returncode != 0) == fails, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def start(self, catalogue, method):
        self.aplis(
            "assessment", "start", "--catalogue", catalogue, "--method", method, "--year", "2026", "--leader", "E-001",
            "--assessors", "E-003;E-004")


def wait_for(path):
    end = time.monotonic() + 30
    while not os.path.exists(path):
        assert time.monotonic() < end, f"{path} was not saved"
        time.sleep(0.05)
    return json.load(open(path, encoding="utf-8"))


def field(number, name):
    return f"#c-{number.replace('.', chr(92) + '.')} textarea[name={name}]"


def number_input(number, key):
    return f"article[data-x-number='{number}'] [data-x-key={key}] input"


def test_classical(folder):
    """Numbers on a long scale, kept while typing, with notes in Latvian."""
    provider = Provider(folder)
    provider.start("caf-2020", "classical")
    provider.aplis("assessment", "form", "SA-2026-01", "-o", "veidlapas")
    returned = os.path.join(folder, "atdotas")
    os.mkdir(returned)
    browser = Browser(returned)
    try:
        page = os.path.join(folder, "veidlapas", "SA-2026-01.E-003.lv.html")
        browser.open(page)
        assert browser.run("document.documentElement.lang") == "lv"
        assert "Pašnovērtējuma veidlapa" in browser.text("h1")
        assert browser.text("#progress") == "Novērtēti 0 no 28"
        assert browser.run("document.querySelectorAll('article.criterion').length") == 28

        browser.type(number_input("1.1", "value"), "45")
        browser.type(field("1.1", "strengths"), "Misija ir zināma – „kopā ar cilvēku“\nĻoti ātra šķēršļu novēršana")
        assert browser.text("article[data-x-number='1.1'] .scale li.current strong") == "Dara"
        assert browser.text("#progress") == "Novērtēti 1 no 28"
        assert browser.text("#status") == "Saglabāts šajā datorā"

        # Nothing is lost when the page is closed and opened again.
        browser.open(page)
        assert browser.run(f"document.querySelector({json.dumps(number_input('1.1', 'value'))}).value") == "45"
        assert "Ļoti ātra" in browser.run(f"document.querySelector({json.dumps(field('1.1', 'strengths'))}).value")

        # A number with decimals is no score of this method.
        browser.type(number_input("1.2", "value"), "76.3")
        browser.click("#export")
        assert browser.text("#status") == "Failu vēl nevar saglabāt. Izlabojiet: 1.2", browser.text("#status")
        browser.clear(number_input("1.2", "value"))
        browser.type(number_input("1.2", "value"), "76")

        # A personal code is seen before the file is made, and is not repeated.
        browser.type(field("1.3", "ideas"), "Zvanīt klientam 010190-10001 rīt")
        browser.click("#export")
        problem = browser.text("article[data-x-number='1.3'] .problem")
        assert "personas kods" in problem and "010190" not in problem, problem
        assert not os.listdir(returned), "a file with a personal code was saved"
        browser.clear(field("1.3", "ideas"))
        browser.type(field("1.3", "ideas"), "Ieviest atgriezenisko saiti")

        browser.click("#export")
        saved = wait_for(os.path.join(returned, "SA-2026-01.E-003.json"))
        assert "SA-2026-01.E-003.json" in browser.text("#status")
        answers = {answer["criterion"]: answer for answer in saved["answers"]}
        assert len(answers) == 28 and answers["1.1"]["scores"] == {"value": 45}
        assert answers["9.2"]["scores"] == {}
        assert browser.faults() == [], browser.faults()
        assert browser.requests() == [], browser.requests()
    finally:
        browser.close()

    told = provider.aplis("assessment", "collect", "atdotas")
    assert "novērtēti 2 kritēriji" in told, told
    assert "45" not in told and "76" not in told, "collect tells scores"
    told = provider.aplis("assessment", "convene", "SA-2026-01", "--absent", "E-004 ir slims")
    told = provider.aplis("assessment", "spread", "SA-2026-01", "1.1")
    assert "Ļoti ātra šķēršļu novēršana" in told and "45" in told, told

    # A file whose identity was altered is refused.
    altered = dict(saved, assessor="E-004")
    json.dump(altered, open(os.path.join(returned, "SA-2026-01.E-004.json"), "w"))
    provider.aplis("assessment", "reopen", "SA-2026-01", "--reason", "vēl viena veidlapa")
    told = provider.aplis("assessment", "collect", "atdotas/SA-2026-01.E-004.json", fails=True)
    assert "form.altered" in told, told


def test_fine_tuned_and_words(folder):
    """Four dimensions with their sum and the warning; then yes and no."""
    provider = Provider(folder)
    provider.start("caf-2020", "fineTuned")
    provider.start("equass-2018", "yesNo")
    for assessment in ("SA-2026-01", "SA-2026-02"):
        provider.aplis("assessment", "form", assessment, "--assessor", "E-003", "-o", "veidlapas")
    returned = os.path.join(folder, "atdotas")
    os.mkdir(returned)
    browser = Browser(returned)
    try:
        browser.open(os.path.join(folder, "veidlapas", "SA-2026-01.E-003.lv.html"))
        for key, value in (("plan", "90"), ("do", "90"), ("check", "90"), ("act", "25")):
            browser.type(number_input("1.1", key), value)
        assert browser.text("article[data-x-number='1.1'] .sum") == "Kopā 295 no 400; vērtējums 73,75"
        assert browser.run("document.querySelector(\"article[data-x-number='1.1'] .implausible\").hidden") is False
        for key, value in (("plan", "60"), ("do", "40"), ("check", "20"), ("act", "10")):
            browser.type(number_input("1.2", key), value)
        assert browser.run("document.querySelector(\"article[data-x-number='1.2'] .implausible\").hidden") is True
        browser.click("#export")
        wait_for(os.path.join(returned, "SA-2026-01.E-003.json"))

        browser.open(os.path.join(folder, "veidlapas", "SA-2026-02.E-003.lv.html"))
        first = browser.run("document.querySelector('article.criterion').dataset.xNumber")
        browser.click(f"article[data-x-number='{first}'] input[value=notMet]")
        assert browser.run("document.querySelectorAll('article.done').length") == 1
        browser.click(f"article[data-x-number='{first}'] .clear")
        assert browser.run("document.querySelectorAll('article.done').length") == 0
        browser.click(f"article[data-x-number='{first}'] input[value=met]")
        browser.click("#export")
        saved = wait_for(os.path.join(returned, "SA-2026-02.E-003.json"))
        assert saved["answers"][0]["scores"] == {"fulfilment": "met"}
        assert browser.faults() == [], browser.faults()
    finally:
        browser.close()
    provider.aplis("assessment", "collect", "atdotas")


def test_codes(folder):
    """The page refuses the same personal codes as the workspace, and no other numbers."""
    provider = Provider(folder)
    provider.start("caf-2020", "classical")
    provider.aplis("assessment", "form", "SA-2026-01", "--assessor", "E-003", "-o", "veidlapas")
    texts = [
        "010190-10001", "010190 - 10001", "01019010001", "320000-12345", "32123456789", "klients 311299-21233!",
        "310290-10000", "010190–10001", "1010190-10001", "010190-100011", "40003000642", "90000000000",
        "29991231-1", "tālr. 67012345, 26123456", "12345678901", "290200-20009", "290201-20009", "pirms 32 pēc 123456789",
        "111111-11111", "0101901000", "32000012345 un vēl", "a010190-10001b", "010190-12345", "391234-56789",
        "0 1 0 1 9 0 1 0 0 0 1", "01.01.90.10001", "010190/10001", "010\u00ad190\u200b10001", "395678\u2060 12345",
        "klients 37501112345", "klienta tālrunis 37126123456", "+37126123456 klients", "personas kods 3212 345 6789",
        "p.k. 34500112345", "zeme 36440010001", "Klienta īpašums, kadastra Nr. 36440010001", "personāls 36440010001",
        "12.05.2024 8.30", "32012345678 (p. k.)", "1-3/25/11, 12-1-2021-0153",
        "a301019010001b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4",
    ]
    # The workspace itself is asked about each text: an issue may hold it or not.
    expected = []
    for text in texts:
        done = subprocess.run(
            [PROGRAM, "issue", "add", "--title", text, "--as", "E-001"], cwd=folder, capture_output=True, text=True)
        assert done.returncode in (0, 65), done.stderr
        expected.append("personal-code" in done.stderr)
    assert any(expected) and not all(expected)
    browser = Browser(folder)
    try:
        browser.open(os.path.join(folder, "veidlapas", "SA-2026-01.E-003.lv.html"))
        for text, is_code in zip(texts, expected):
            browser.clear(field("1.1", "strengths"))
            browser.type(field("1.1", "strengths"), text)
            seen = browser.run(f"document.querySelector({json.dumps(field('1.1', 'strengths'))}).ariaInvalid") == "true"
            assert seen == is_code, f"{text!r}: page {seen}, workspace {is_code}"
    finally:
        browser.close()


for test in (test_classical, test_fine_tuned_and_words, test_codes):
    with tempfile.TemporaryDirectory() as folder:
        test(folder)
    print(f"passed: {test.__name__}")
