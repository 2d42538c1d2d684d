#!/usr/bin/env python3
"""Stops the program, or lets a system call fail, at the places where it touches files, and looks at what is left.

  fault-points.py PROGRAM [--points N] [--only JOB] [--verbose]

Each job is run once to learn its system calls. Then it is run again for each of them, or for N of them spread evenly:
killed at the call (SIGKILL), or with the call failing (ENOSPC, EIO). Afterwards the workspace has to be as it was before or
as it is after, never between, and whole; what reports success has happened; what reports failure has not, or says that it is
kept. strace has to be able to trace (https://man7.org/linux/man-pages/man1/strace.1.html); where it is not, this says so and
ends without a failure.
"""
import argparse
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

# What changes files, and what a failing disk fails at.
CHANGING = ["openat", "write", "pwrite64", "fsync", "fdatasync", "rename", "link", "unlink", "ftruncate", "mkdir"]
FAILING = CHANGING + ["pread64", "mmap", "fallocate"]
KEPT = ("is kept", "ir saglabāts")
HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Fault(Exception):
    pass


def run(program, words, folder, trace=None, home=HOME):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "USER": "tester"}
    if home:
        environment["APLIS_HOME"] = home
    command = (["strace", "-f", "-qq"] + trace if trace else []) + [program] + words + ["--language", "en"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def state(path):
    """The end of the trail with its last event; the file has to be whole."""
    connection = sqlite3.connect(path)
    try:
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise Fault(f"{os.path.basename(path)} is not whole")
        head = connection.execute("SELECT value FROM workspace WHERE name = 'head'").fetchone()[0]
        entry, link = connection.execute(
            "SELECT entry, lower(hex(link)) FROM trail ORDER BY entry DESC LIMIT 1").fetchone()
        if head != f"{entry} {link}":
            raise Fault(f"{os.path.basename(path)}: the end of the trail is not noted")
        events = [row[0] for row in connection.execute("SELECT event FROM trail ORDER BY entry")]
        return (head, events[-1], len(events))
    except sqlite3.Error as error:
        raise Fault(f"{os.path.basename(path)}: {error}")
    finally:
        connection.close()


class Job:
    """A command, what stands there before it, and how one tells what it left."""

    words = []
    path = "quality.aplis"
    mayDelete = True

    def __init__(self, program, folder):
        self.program = program
        self.ground = folder
        self.prepare()
        self.before = self.look(folder)

    def aplis(self, *words):
        done = run(self.program, list(words), self.ground)
        assert done.returncode == 0, (words, done.stderr)

    def start(self):
        self.aplis("init", "--name", "Dienests", "--manager", "Vadītājs")
        self.aplis("unit", "add", "--name", "A")

    def prepare(self):
        self.start()

    def look(self, folder):
        place = os.path.join(folder, self.path)
        return state(place) if os.path.exists(place) else None

    def isDone(self, before, now):
        return now is not None and (before is None or now[2] == before[2] + 1)

    def again(self, folder):
        """What the next one finds: the same command works, and everything is whole."""
        done = run(self.program, self.words, folder)
        if done.returncode != 0:
            raise Fault(f"the same command does not work afterwards: {done.stderr.strip()}")

    def check(self, folder, code, isKilled, errors):
        now = self.look(folder)
        isAfter = now != self.before
        if isAfter and not self.isDone(self.before, now):
            raise Fault(f"between: {self.before} -> {now}")
        if code == 0 and not isAfter:
            raise Fault("reported as done, and is not")
        if not isKilled and code != 0 and isAfter and not any(word in errors for word in KEPT):
            raise Fault(f"reported as failed, and is done: {errors.strip()}")
        # A second name of what stands there is not between; where nothing can be deleted it stays.
        left = [name for name in os.listdir(folder) if ".unfinished-" in name]
        if left and not isKilled and not isAfter and self.mayDelete:
            raise Fault(f"left behind: {left}")
        if not isAfter:
            self.again(folder)
        whole = os.path.join(folder, self.path)
        if os.path.exists(whole):
            done = run(self.program, ["check", "-w", self.path], folder)
            if done.returncode != 0:
                raise Fault(f"check: {done.stdout}{done.stderr}")


class Write(Job):
    words = ["unit", "add", "--name", "B", "-w", "quality.aplis"]


class Init(Job):
    words = ["init", "new.aplis", "--name", "Dienests", "--manager", "Vadītājs"]
    path = "new.aplis"

    def prepare(self):
        pass


class Backup(Job):
    words = ["backup", "copy.aplis-backup", "-w", "quality.aplis"]
    path = "copy.aplis-backup"


class BackupAgain(Backup):
    words = Backup.words + ["--replace"]

    def prepare(self):
        self.start()
        self.aplis(*Backup.words)
        self.aplis("unit", "add", "--name", "B")


class Restore(Job):
    words = ["restore", "copy.aplis-backup", "--to", "quality.aplis", "--replace"]

    def prepare(self):
        self.start()
        self.aplis(*Backup.words)
        for name in "BCD":
            self.aplis("unit", "add", "--name", name)

    def isDone(self, before, now):
        return now is not None and now[1] == "restore"

    def check(self, folder, code, isKilled, errors):
        for name in os.listdir(folder):
            if re.search(r"before-restore(-\d+)?$", name) and state(os.path.join(folder, name)) != self.before:
                raise Fault("what is kept is not what stood there")
        isAfter = self.look(folder) != self.before
        if isAfter and not any("before-restore" in name for name in os.listdir(folder)):
            raise Fault("what stood there is not kept")
        super().check(folder, code, isKilled, errors)


class RestoreAnew(Job):
    words = ["restore", "copy.aplis-backup", "--to", "new.aplis"]
    path = "new.aplis"

    def prepare(self):
        self.start()
        self.aplis(*Backup.words)


class Migrate(Job):
    """The first write to a file of an older program."""

    words = Write.words

    def prepare(self):
        self.start()
        connection = sqlite3.connect(os.path.join(self.ground, self.path))
        connection.execute('ALTER TABLE "audit" DROP COLUMN "auditee"')
        connection.execute("UPDATE workspace SET value = '' WHERE name = 'description'")
        connection.commit()
        connection.close()

    def check(self, folder, code, isKilled, errors):
        kept = os.path.join(folder, self.path + ".before-update")
        if os.path.exists(kept) and state(kept) != self.before:
            raise Fault("the copy of before is not what stood there")
        super().check(folder, code, isKilled, errors)


class Review(Job):
    """Something that the director does with a review in which everything is there."""

    SIGN = ["review", "sign", "2025", "--as", "E-002", "--original", "7", "--original-on", "2026-02-10",
            "-w", "quality.aplis"]

    def prepare(self):
        self.start()
        self.aplis("person", "add", "--name", "Direktors")
        self.aplis("setting", "add", "--name", "acting.for-others", "--value", "yes",
                   "--order", "1", "--ordered-on", "2025-01-02")
        self.aplis("appointment", "add", "--person", "E-002", "--role", "director",
                   "--act", "1", "--act-on", "2025-01-02", "--from", "2025-01-02")
        self.aplis("review", "add", "--year", "2025")
        for word in "a b c1 c2 c3 c4 c5 c6 c7 d e f".split():
            self.aplis("review", "conclude", "2025", "--input", word, "--text", "Nebija notikumu", "--rating", "nothing")
        self.aplis("review", "conclude", "2025", "--overall", "Sistēma darbojas", "--suitable", "yes",
                   "--adequate", "yes", "--effective", "yes")
        self.aplis("review", "edit", "MR-2025", "--held", "2026-02-10", "--participants", "Vadītājs;Direktors")
        self.aplis("review", "decide", "2025", "--kind", "improvement", "--text", "Turpināt", "--responsible", "E-001",
                   "--due", "2099-06-01", "--as", "E-002")


class Sign(Review):
    """The documents and pages are frozen with the signature."""

    words = Review.SIGN

    def isDone(self, before, now):
        return now is not None and now[1] == "sign" and now[2] > before[2]


class Redact(Review):
    """A text of a signed review is hidden, and is taken out by the director's consent."""

    words = ["redaction", "remove", None, "--as", "E-002", "-w", "quality.aplis"]

    def prepare(self):
        super().prepare()
        self.aplis(*Review.SIGN)
        self.aplis("trail", "redact", "conclusion", "MR-2025/c4", "--field", "text", "--reason", "Vārds")
        listed = run(self.program, ["redaction", "list", "--csv"], self.ground)
        self.words = [word or re.search(r"RED-[0-9]+-[0-9]+", listed.stdout).group() for word in Redact.words]

    def isDone(self, before, now):
        return now is not None and now[1] == "redact" and now[2] > before[2]


class Install(Job):
    """An update of an installation: whatever stops it, there is a program that works, and the next one finishes it."""

    words = ["install", "--prefix", "place"]
    PAGE = "place/share/aplis/Templates/pages/page.html"

    def prepare(self):
        older = os.path.join(self.ground, "older")
        for name in ["Criteria", "Templates"]:
            shutil.copytree(os.path.join(HOME, name), os.path.join(older, name))
        with open(os.path.join(older, "Templates/pages/page.html"), "a") as page:
            page.write("<!-- older -->\n")
        open(os.path.join(older, "Templates/pages/gone.html"), "w").close()
        done = run(self.program, self.words, self.ground, home=older)
        assert done.returncode == 0, done.stderr
        shutil.rmtree(older)

    def look(self, folder):
        with open(os.path.join(folder, self.PAGE)) as page:
            return page.read()

    def works(self, folder):
        done = run(os.path.join(folder, "place/bin/aplis"), ["criteria", "list"], folder, home=None)
        if done.returncode != 0 or not done.stdout:
            raise Fault(f"the installed program does not work: {done.stderr.strip()}")

    def check(self, folder, code, isKilled, errors):
        self.works(folder)
        if code == 0 and self.look(folder) == self.before:
            raise Fault("reported as done, and is not")
        self.again(folder)
        self.works(folder)
        left = [name for _, _, names in os.walk(folder) for name in names if name.endswith("-part") or ".kept" in name]
        gone = os.path.join(folder, "place/share/aplis/Templates/pages/gone.html")
        if self.look(folder) == self.before or left or os.path.exists(gone):
            raise Fault(f"the next one did not finish it: {left}")


JOBS = [Write, Init, Backup, BackupAgain, Restore, RestoreAnew, Migrate, Sign, Redact, Install]


def calls(job, folder):
    """How often each call is made from the moment the program comes to the folder, and how often before."""
    log = os.path.join(folder, "trace")
    work = os.path.join(folder, "work")
    shutil.copytree(job.ground, work)
    done = run(job.program, job.words, work, ["-o", log, "-e", "trace=" + ",".join(FAILING)])
    assert done.returncode == 0, done.stderr
    shutil.rmtree(work)
    counts, skipped, hasBegun = {}, {}, False
    for line in open(log, errors="replace"):
        found = re.match(r"\d+\s+(\w+)\(", line)
        if not found:
            continue
        hasBegun = hasBegun or f"{work}/" in line or '"quality.aplis' in line
        name = found.group(1)
        counts[name] = counts.get(name, 0) + 1
        if not hasBegun:
            skipped[name] = counts[name]
    return counts, skipped


def points(counts, skipped):
    for name in FAILING:
        for number in range(skipped.get(name, 0) + 1, counts.get(name, 0) + 1):
            if name in CHANGING:
                yield name, number, "signal=SIGKILL"
            for error in ["ENOSPC", "EIO"]:
                yield name, number, "error=" + error


def trial(job, folder, point):
    name, number, fault = point
    work = os.path.join(folder, "work")
    shutil.copytree(job.ground, work)
    try:
        done = run(job.program, job.words, work,
                   ["-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={number}"])
        isKilled = "SIGKILL" in fault
        code = None if isKilled and done.returncode not in (0, 1, 64, 65, 74) else done.returncode
        job.mayDelete = name != "unlink"
        job.check(work, code, isKilled, done.stderr)
    finally:
        shutil.rmtree(work)


def canTrace():
    try:
        done = subprocess.run(["strace", "-o", "/dev/null", "-e", "trace=none", "true"], capture_output=True)
        return done.returncode == 0
    except FileNotFoundError:
        return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--points", type=int, default=0)
    parser.add_argument("--only")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if not canTrace():
        print("skipped: strace is not there or may not trace here")
        return 0
    program = os.path.abspath(options.program)
    faults = 0
    for kind in JOBS:
        if options.only and kind.__name__ != options.only:
            continue
        with tempfile.TemporaryDirectory() as folder:
            ground = os.path.join(folder, "ground")
            os.mkdir(ground)
            job = kind(program, ground)
            all = list(points(*calls(job, folder)))
            step = max(1, len(all) // options.points) if options.points else 1
            chosen = all[::step]
            for point in chosen:
                try:
                    trial(job, folder, point)
                except (Fault, subprocess.TimeoutExpired) as fault:
                    faults += 1
                    print(f"{kind.__name__}: {' '.join(map(str, point))}: {fault}")
            print(f"{kind.__name__}: {len(chosen)} of {len(all)} points", flush=True)
    print(f"faults: {faults}")
    return 1 if faults else 0


sys.exit(main())
