"""Makes the pages that are checked: one list of commands, to which a new page is added by one line.

What the program itself tells keeps the list whole: a command that makes pages and stands in no line, and a kind of page
that no line makes, are told by `missing`.
"""

import glob
import json
import os
import re
import shutil
import sqlite3
import subprocess
import xml.etree.ElementTree as ElementTree

# The command, what follows it, and the kind of page where no document tells it.
PAGES = [
    ("review build", ["2016"], None),
    ("agenda review", ["2016"], None),
    ("nonconformity sheet", ["NC-2014-058"], None),
    ("nonconformity register", ["2016"], None),
    ("action plan", ["--year", "2016"], None),
    ("indicator page", ["KPI-43"], None),
    ("indicator page", ["--all"], None),
    ("survey results", ["SV-2016"], None),
    ("survey results", ["SV-2016-P"], None),
    ("service compliance", [], None),
    ("folder", ["--unit", "U-05", "--from", "2014-01-01", "--to", "2016-12-31"], None),
    ("folder", ["--unit", "U-05", "--from", "2014-01-01", "--to", "2016-12-31", "--standalone"], None),
    ("programme sheet", ["2016"], None),
    ("audit sheet", ["AUD-2016-12"], None),
    ("audit sheet", ["AUD-2016-12", "--plan"], None),
    ("audit checklist", ["AUD-2016-12"], "auditChecklist"),
    ("criteria coverage", ["caf-2020"], None),
    ("assessment report", ["SA-2016"], None),
    ("assessment progress", ["SA-2015-50"], None),
    ("assessment form", ["SA-2017-50", "--assessor", "E-003"], "assessmentForm"),
    ("survey form", ["SV-2015"], "surveyForm"),
]

# The sample has no certificate, no check of a service and no open scoring; each gives a page its content.
ADDED = {
    "assessment": """id,catalogue,year,method,leader,assessors,state,service,reportedOn,approvedBy,approvedOn,certifiedOn,certifiedUntil,original,originalOn
SA-2015-50,equass-2018,2015,yesNo,E-002,E-003;E-004,approved,,2015-11-01,E-001,2015-12-01,2016-01-01,2018-01-01,1-8/50,2015-12-01
SA-2016-51,lv-mk-338,2016,fulfilment,E-002,E-003;E-004,reported,S-07,2016-04-01,,,,,,
SA-2017-50,caf-2020,2017,fineTuned,E-002,E-003;E-004,,,,,,,,,
""",
    "score": """assessment,criterion,fulfilment,strengths,improvements
SA-2016-51,lv-mk-338:2.1,met,Reģistrēts,
SA-2016-51,lv-mk-338:2.2,partly,,Trūkst divu diplomu kopiju
SA-2016-51,lv-mk-338:2.3,notMet,,Darba sadale nav rakstiska
""",
    "improvement": """id,assessment,criterion,title,action
IM-950,SA-2015-50,equass-2018:P1-a.1,Buklets vieglajā valodā,ACT-2016-001
""",
}

# What a record may hold, by turns: markup and scripts, a word that no line holds, a turned direction, what looks like
# somebody's data.
HOSTILE = [
    "</p></td><script>ran('script')</script><img src=x onerror=\"ran('image')\"><svg/onload=ran('svg')>"
    " javascript:ran('link') ]]>&amp; \"'{0}{year}<!-- %s \\",
    "Neatbilstība" * 25,
    "\u202eeslaf \u2067apgriezts\u200b \u202b<b>x</b>",
    "tālr. +371 20000000, klients@example.invalid, LV-4601, 320000-00000, Krāslavas iela 1-1 ",
]

LANGUAGES = ("lv", "en")


class Made:
    """A page that was made: its file, the kind of page, and the language."""

    def __init__(self, path, kind):
        self.path, self.kind = path, kind
        self.language = path.rsplit(".", 2)[1]
        self.size = os.path.getsize(path)


class Workshop:
    """Makes pages out of one workspace."""

    def __init__(self, program, workspace, folder):
        self.program, self.workspace, self.folder = os.path.abspath(program), workspace, folder

    def aplis(self, *words):
        # The form of an assessor is given to the leader, a quality manager.
        done = subprocess.run(
            [self.program, *words, "--workspace", self.workspace, "--as", "E-002"], capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def furnish(self):
        """Adds what the sample lacks."""
        for kind, rows in ADDED.items():
            path = os.path.join(self.folder, kind + ".csv")
            with open(path, "w", encoding="utf-8") as file:
                file.write(rows)
            self.aplis("import", kind, path)
        self.aplis("assessment", "start", "SA-2017-50")

    def make(self):
        """All pages, in both languages. Each line of the list has a folder of its own."""
        pages = []
        for number, (command, words, kind) in enumerate(PAGES):
            folder = os.path.join(self.folder, f"{number:02}-{command.replace(' ', '-')}")
            for call in self.calls(command, words, folder):
                self.aplis(*command.split(), *words, *call)
            paths = sorted(glob.glob(folder + "/**/*.html", recursive=True))
            assert paths, f"{command} made no page"
            pages += [Made(path, kind or root(path)) for path in paths]
        return pages

    def calls(self, command, words, folder):
        """How the command is told where to write: a checklist and a survey's form are one file in one language."""
        if command in ("audit checklist", "survey form"):
            os.makedirs(folder)
            return [["-o", f"{folder}/{command.split()[1]}.{name}.html", "--language", name] for name in LANGUAGES]
        formats = [] if command == "assessment form" else ["--format", "html,xml"]
        return [["-o", folder, "--language", ",".join(LANGUAGES), *formats]]

    # What the program itself tells

    def commands(self):
        """The commands that make pages: those that take a folder of templates."""
        commands = set()
        for line in self.aplis("completions", "fish").splitlines():
            if line.endswith("-l templates -r -F"):
                commands.add(" ".join(re.findall(r"__fish_seen_subcommand_from (\S+?)(?:;|')", line)))
        assert commands, "the completions name no command with templates"
        return commands

    def missing(self, pages, sources):
        """Commands and kinds of pages that the list lacks."""
        lacking = [f"the command '{name}'" for name in sorted(self.commands() - {line[0] for line in PAGES})]
        made = {page.kind for page in pages}
        return lacking + [f"the page '{name}'" for name in sorted(kinds(sources) - made)]

    # Hostile texts

    def poison(self):
        """Adds a hostile text to every text of every record, past all checks of the program."""
        connection = sqlite3.connect(self.workspace)
        for kind, columns in self.texts().items():
            for number, column in enumerate(columns):
                rows = connection.execute(f'SELECT DISTINCT "{column}" FROM "{kind}"').fetchall()
                for row, (value,) in enumerate(rows):
                    if value:
                        changed = poisoned(value, HOSTILE[(row + number) % len(HOSTILE)])
                        connection.execute(f'UPDATE "{kind}" SET "{column}" = ? WHERE "{column}" = ?', (changed, value))
        connection.commit()
        connection.close()

    def texts(self):
        """The fields that take any text, as the help of the commands names them, by kind."""
        tables = sqlite3.connect(self.workspace)
        found = {}
        for kind in re.findall(r"__fish_seen_subcommand_from (\S+); and __fish_seen_subcommand_from withdraw'",
                               self.aplis("completions", "fish")):
            table = camel(kind)
            columns = {row[1] for row in tables.execute(f'PRAGMA table_info("{table}")')}
            fields = re.findall(r"^  --(\S+) TEXT", self.aplis(kind, "edit", "--help"), re.MULTILINE)
            texts = {camel(name) for name in fields} - {"catalogue", "key", "scale", "currency", "value"}
            found[table] = sorted(texts & columns)
        tables.close()
        assert len(found) > 30, f"the help names texts of {len(found)} kinds"
        return found


def poisoned(value, text):
    if value.startswith("["):
        return json.dumps(json.loads(value) + [text], ensure_ascii=False)
    return value + " " + text


def camel(name):
    first, *rest = name.split("-")
    return first + "".join(word.capitalize() for word in rest)


def kinds(sources):
    """The kinds of pages that the program describes, by the names of their documents' outermost elements."""
    found = set()
    for path in glob.glob(sources + "/**/*.swift", recursive=True):
        with open(path, encoding="utf-8") as file:
            found |= set(re.findall(r'format = ReportFormat\(\s*"(\w+)"', file.read()))
    assert found, f"no kind of page is described in {sources}"
    return found


def root(path):
    document = re.sub(r"\.\w+\.html$", ".xml", path)
    assert os.path.exists(document), f"{path}: has no document; name the kind of page in the list"
    return ElementTree.parse(document).getroot().tag


def chosen(pages, most):
    """Of each kind and language the biggest pages, so many at most."""
    found = []
    for page in sorted(pages, key=lambda page: (page.kind, page.language, -page.size, page.path)):
        same = [other for other in found if (other.kind, other.language) == (page.kind, page.language)]
        if len(same) < most:
            found.append(page)
    return found


def copied(workspace, path):
    shutil.copyfile(workspace, path)
    return path
