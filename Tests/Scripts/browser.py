"""Drives a headless Chromium over a pair of pipes with the DevTools protocol. Needs nothing but Python and Chromium."""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    """A browser without a network: every host name is unknown to it."""

    def __init__(self, downloads, language="lv", patience=60):
        program = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)
        if program is None:
            raise SystemExit("chromium is not installed")
        self.profile = tempfile.mkdtemp()
        read_command, self.write = os.pipe()
        self.read, write_answer = os.pipe()

        def give_pipes():
            # Chromium reads commands from descriptor 3 and writes answers to 4.
            os.dup2(read_command, 103)
            os.dup2(write_answer, 104)
            os.dup2(103, 3)
            os.dup2(104, 4)

        self.process = subprocess.Popen(
            [
                program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--remote-debugging-pipe", "--host-resolver-rules=MAP * ~NOTFOUND", f"--lang={language}",
                f"--user-data-dir={self.profile}", "about:blank",
            ],
            preexec_fn=give_pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read_command)
        os.close(write_answer)
        self.number = 0
        self.patience = patience
        self.rest = b""
        self.events = []
        target = next(t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")
        self.call("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0, uploadThroughput=0)
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=downloads)

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if hasattr(self, "session") and not method.startswith(("Target.", "Browser.")):
            message["sessionId"] = self.session
        os.write(self.write, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + self.patience
        while True:
            answer = self.message(end - time.monotonic())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def message(self, seconds):
        end = time.monotonic() + seconds
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.read], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise AssertionError("the browser does not answer")
            data = os.read(self.read, 1 << 20)
            if not data:
                raise AssertionError("the browser has ended")
            self.rest += data
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def open(self, path):
        self.events.clear()
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        end = time.monotonic() + 60
        while self.run("document.readyState") != "complete" or self.run("location.href") == "about:blank":
            assert time.monotonic() < end, "the page does not load"
            time.sleep(0.05)

    def run(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise AssertionError(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def type(self, selector, text):
        """Puts the caret into a field and types as a person would."""
        self.run(f"document.querySelector({json.dumps(selector)}).focus()")
        self.call("Input.insertText", text=text)

    def clear(self, selector):
        self.run(
            f"(e => {{ e.value = ''; e.dispatchEvent(new Event('input', {{ bubbles: true }})); }})"
            f"(document.querySelector({json.dumps(selector)}))")

    def click(self, selector):
        self.run(f"document.querySelector({json.dumps(selector)}).click()")

    def text(self, selector):
        return self.run(f"document.querySelector({json.dumps(selector)}).textContent")

    def faults(self):
        """What the browser complained about: errors of the program, and what the page's policy kept it from."""
        self.run("1")
        found = []
        for event in self.events:
            if event.get("method") == "Runtime.exceptionThrown":
                found.append(event["params"]["exceptionDetails"]["text"])
            if event.get("method") == "Log.entryAdded" and event["params"]["entry"]["level"] == "error":
                found.append(event["params"]["entry"]["text"])
        return found

    def messages(self):
        """Everything that the page or the browser has to say about it, of whatever rank, and dialogs."""
        self.run("1")
        found = self.faults()
        for event in self.events:
            method, params = event.get("method"), event.get("params", {})
            if method == "Log.entryAdded" and params["entry"]["level"] != "error":
                found.append(params["entry"]["text"])
            if method == "Runtime.consoleAPICalled":
                found.append(" ".join(str(part.get("value")) for part in params["args"]))
            if method == "Page.javascriptDialogOpening":
                found.append(params["message"])
        return found

    def asked(self):
        """All addresses that were asked for, the page's own among them."""
        self.run("1")
        return [
            event["params"]["request"]["url"] for event in self.events
            if event.get("method") == "Network.requestWillBeSent"
        ]

    def requests(self):
        """The addresses that the page asked for, itself left out."""
        self.run("1")
        return [
            event["params"]["request"]["url"] for event in self.events
            if event.get("method") == "Network.requestWillBeSent"
            and not event["params"]["request"]["url"].startswith(("file://", "data:", "blob:"))
        ]

    def close(self):
        try:
            self.call("Browser.close")
        except (AssertionError, OSError):
            pass
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
