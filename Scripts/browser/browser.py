"""Drives a headless Chromium over its debugging port: no driver program, no other package than a web socket."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import urllib.request

import websocket


class Browser:
    """A browser of its own in a folder of its own; gone when the block ends."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="check-pages-")
        self.process = subprocess.Popen(
            [
                program, "--headless", "--disable-gpu", "--no-sandbox", "--hide-scrollbars", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-extensions",
                "--remote-debugging-port=0", "--remote-allow-origins=*", f"--user-data-dir={self.folder}", "about:blank",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = os.path.join(self.folder, "DevToolsActivePort")
        for _ in range(300):
            if os.path.exists(port_file) and open(port_file).read().count("\n"):
                break
            time.sleep(0.1)
        port = open(port_file).readline().strip()
        request = urllib.request.Request(f"http://127.0.0.1:{port}/json/new?about:blank", method="PUT")
        address = json.load(urllib.request.urlopen(request, timeout=30))["webSocketDebuggerUrl"]
        self.socket = websocket.create_connection(address, timeout=120)
        self.number = 0
        self.events = []
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=30)
        shutil.rmtree(self.folder, ignore_errors=True)

    def call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def evaluate(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    def screen(self, width, height, dark=False, media=""):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.call("Emulation.setEmulatedMedia", media=media, features=scheme)

    def open(self, path):
        """Opens a file and waits for it; returns what it asked for and what it complained about."""
        self.events.clear()
        address = pathlib.Path(path).resolve().as_uri()
        self.call("Page.navigate", url=address)
        limit = time.time() + 60
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            if time.time() > limit:
                raise RuntimeError(f"{path} does not load")
            self.events.append(json.loads(self.socket.recv()))
        self.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return [problem for event in self.events if (problem := complaint(event, address))]


def complaint(event, address):
    method, parameters = event["method"], event["params"]
    if method == "Network.requestWillBeSent":
        url = parameters["request"]["url"]
        return None if url == address or url.startswith("data:") else f"asks for {url}"
    if method == "Runtime.exceptionThrown":
        return f"throws {parameters['exceptionDetails'].get('text')}"
    if method == "Runtime.consoleAPICalled":
        return f"writes to the console: {parameters['args']}"
    if method == "Log.entryAdded" and parameters["entry"]["level"] in ("warning", "error"):
        return f"log: {parameters['entry']['text']}"
    return None
