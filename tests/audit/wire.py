"""What one page after another sends over slow 4G and complains of, in a window that forgets the page before."""

from urllib.parse import urlsplit

#: bytes per second and milliseconds, as Lighthouse has them
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6 * 1024 * 1024 / 8,
    "uploadThroughput": 750 * 1024 / 8,
}
KINDS = {"Document": "html", "Stylesheet": "css", "Script": "js", "Font": "fonts", "Image": "images"}
#: empties what the browser kept on disk, then, by turning it off and on, what it kept in memory
FORGETTING = [
    ("Network.clearBrowserCache", {}),
    ("Network.setCacheDisabled", {"cacheDisabled": True}),
    ("Network.setCacheDisabled", {"cacheDisabled": False}),
]


class Wire:
    """`bytes` by kind as they were sent, addresses of `third_party` hosts, errors of the `console`: since `begin`."""

    def __init__(self, page, origin):
        self.page, self.origin, self.host = page, origin, urlsplit(origin).netloc
        self.session = page.context.new_cdp_session(page)
        self.session.send("Network.enable")
        self.session.send("Network.emulateNetworkConditions", SLOW_4G)
        self.session.on("Network.requestWillBeSent", self.asks)
        self.session.on("Network.responseReceived", self.answered)
        self.session.on("Network.loadingFinished", self.finished)
        self.session.on("Network.loadingFailed", lambda event: self.waiting.discard(event["requestId"]))
        page.on("console", self.says)
        page.on("pageerror", lambda error: self.console.append(f"script: {error}"))

    def begin(self, view):
        """As in a browser that has seen nothing yet; a new one for each page would cost more than the page."""
        self.view, self.bytes = view, dict.fromkeys(KINDS.values(), 0)
        self.third_party, self.console, self.kinds, self.waiting = [], [], {}, set()
        self.page.context.clear_cookies()
        self.session.send("Storage.clearDataForOrigin", {"origin": self.origin, "storageTypes": "all"})
        for command, options in FORGETTING:
            self.session.send(command, options)

    def rest(self):
        """Until nothing is under way any more."""
        if self.waiting:
            self.page.wait_for_load_state("networkidle")

    def asks(self, event):
        parts = urlsplit(event["request"]["url"])
        if parts.scheme in ("http", "https", "ws", "wss"):
            self.waiting.add(event["requestId"])
            if parts.netloc != self.host:
                self.third_party.append(f"asks {event['request']['url']}")

    def answered(self, event):
        self.kinds[event["requestId"]] = KINDS.get(event["type"])

    def finished(self, event):
        self.waiting.discard(event["requestId"])
        if kind := self.kinds.get(event["requestId"]):
            self.bytes[kind] += int(event["encodedDataLength"])

    def says(self, message):
        place = message.location["url"]
        # A page that is not there says so of itself, and should.
        of_itself = self.view.status >= 400 and urlsplit(place).path == urlsplit(self.view.address).path
        if message.type == "error" and not of_itself:
            self.console.append(f"console: {message.text} {place}")
