"""A program: a mail server that notes what it takes. `python -m tests.faults.mail_server PORT FILE [LAST]`

FILE gets a line for each message, its Message-ID, before the sender is told that it was taken. With LAST the server is
gone, without a farewell, when it has taken so many.
"""

import os
import socketserver
import sys
from email import message_from_bytes


class Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 mail.example")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"DATA":
                self.say("354 go on")
                self.take(message_from_bytes(b"".join(iter(self.rfile.readline, b".\r\n"))))
            elif word == b"QUIT":
                return self.say("221 goodbye")
            else:
                self.say("250 mail.example")

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())

    def take(self, message):
        with open(self.server.file, "a") as file:
            file.write(f"{message['Message-ID']}\n")
        self.say("250 taken")
        self.server.taken += 1
        if self.server.taken == self.server.last:
            os._exit(0)


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


def main(port, file, last="0"):
    with MailServer(("127.0.0.1", int(port)), Conversation) as server:
        server.file, server.taken, server.last = file, 0, int(last)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
