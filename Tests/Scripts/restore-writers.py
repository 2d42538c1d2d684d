#!/usr/bin/env python3
"""Restores a backup again and again while others write: whatever was reported as written is in the workspace or, where a
restore took it away, in the copy that the restore kept.

  restore-writers.py PROGRAM [--times N] [--writers N]
"""
import argparse
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def run(program, folder, *words):
    environment = {"APLIS_HOME": HOME, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [program, *words, "--language", "en"], cwd=folder, env=environment, capture_output=True, text=True)


def names(path):
    connection = sqlite3.connect(path)
    try:
        return {row[0] for row in connection.execute('SELECT "name" FROM "unit"')}
    finally:
        connection.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--times", type=int, default=60)
    parser.add_argument("--writers", type=int, default=4)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    with tempfile.TemporaryDirectory() as folder:
        for words in [["init", "--name", "Dienests"], ["backup", "copy.aplis-backup"]]:
            assert run(program, folder, *words).returncode == 0
        isDone, written, refused = threading.Event(), [], []

        def write(writer):
            number = 0
            while not isDone.is_set():
                number += 1
                name = f"w{writer}-{number}"
                done = run(program, folder, "unit", "add", "--name", name)
                (written if done.returncode == 0 else refused).append((name, done.stderr))

        writers = [threading.Thread(target=write, args=(writer,)) for writer in range(options.writers)]
        for writer in writers:
            writer.start()
        faults = 0
        for _ in range(options.times):
            done = run(program, folder, "restore", "copy.aplis-backup", "--to", "quality.aplis", "--replace")
            if done.returncode != 0:
                faults += 1
                print("restore:", done.stderr)
        isDone.set()
        for writer in writers:
            writer.join()
        known = names(os.path.join(folder, "quality.aplis"))
        for file in os.listdir(folder):
            if re.search(r"before-restore(-\d+)?$", file):
                known |= names(os.path.join(folder, file))
        lost = [name for name, _ in written if name not in known]
        check = run(program, folder, "check")
        faults += len(lost) + (check.returncode != 0)
        print(f"{options.times} restores, {len(written)} writes acknowledged, {len(refused)} refused, {len(lost)} lost")
        for name, errors in refused[:3]:
            print("refused:", name, errors.strip())
        if check.returncode != 0:
            print(check.stdout, check.stderr)
        return 1 if faults else 0


sys.exit(main())
