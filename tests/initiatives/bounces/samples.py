"""Delivery reports in the shapes that mail servers write; `ID` stands for the Message-ID of the mail they return."""

ID = "<176400000000.1.2@saqqara.example>"

POSTFIX = f"""\
Return-Path: <>
Date: Wed, 25 Nov 2026 10:00:02 +0200 (EET)
From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: saqqara@saqqara.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4F3D1.1764057602/mx.example.org"
Message-Id: <20261125080002.9A1@mx.example.org>

This is a MIME-encapsulated message.

--4F3D1.1764057602/mx.example.org
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<mona@example.org>: host mx.example.org[192.0.2.7] said: 550 5.1.1
    <mona@example.org>: Recipient address rejected: User unknown (in reply to RCPT TO command)

--4F3D1.1764057602/mx.example.org
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
X-Postfix-Queue-ID: 4F3D1
X-Postfix-Sender: rfc822; saqqara@saqqara.example
Arrival-Date: Wed, 25 Nov 2026 10:00:01 +0200 (EET)

Final-Recipient: rfc822; mona@example.org
Original-Recipient: rfc822;Mona@example.org
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; 550 5.1.1 <mona@example.org>: Recipient address
    rejected: User unknown

--4F3D1.1764057602/mx.example.org
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <saqqara@saqqara.example>
Subject: =?utf-8?b?2K/YudmI2Kk=?=
From: saqqara@saqqara.example
To: Mona@example.org
Message-ID: {ID}

--4F3D1.1764057602/mx.example.org--
"""

DELAYED = POSTFIX.replace("Action: failed", "Action: delayed").replace("Status: 5.1.1", "Status: 4.4.1")

EXIM = f"""\
Return-path: <>
Received: from Debian-exim by mail.example.org with local (Exim 4.96) id 1vNAAA-0001Ab-0q
X-Failed-Recipients: mona@example.org
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mail.example.org>
To: saqqara@saqqara.example
References: {ID}
Content-Type: multipart/report; report-type=delivery-status; boundary=1764057602-eximdsn-1804289383
MIME-Version: 1.0
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1vNAAA-0001Ab-0q@mail.example.org>

--1764057602-eximdsn-1804289383
Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

  mona@example.org
    host mx.example.org [192.0.2.7]
    SMTP error from remote mail server after RCPT TO:<mona@example.org>:
    550 No such user here

--1764057602-eximdsn-1804289383
Content-type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Action: failed
Final-Recipient: rfc822;mona@example.org
Status: 5.0.0
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; 550 No such user here

--1764057602-eximdsn-1804289383
Content-type: message/rfc822

Return-path: <saqqara@saqqara.example>
Message-ID: {ID}
Subject: =?utf-8?b?2K/YudmI2Kk=?=
From: saqqara@saqqara.example
To: mona@example.org
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

ندعوك إلى لجنة التحكيم.

--1764057602-eximdsn-1804289383--
"""

EXIM_IN_PLAIN_TEXT = f"""\
Return-path: <>
X-Failed-Recipients: mona@example.org
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mail.example.org>
To: saqqara@saqqara.example
Subject: Mail delivery failed: returning message to sender

A message that you sent could not be delivered to one or more of its recipients.

  mona@example.org
    mailbox is full: retry timeout exceeded

------ This is a copy of the message, including all the headers. ------

Return-path: <saqqara@saqqara.example>
Message-ID: {ID}
To: mona@example.org

ندعوك إلى لجنة التحكيم.
"""

ARABIC = f"""\
Return-Path: <>
From: =?utf-8?b?2K7Yp9iv2YUg2KfZhNio2LHZitiv?= <postmaster@بريد.مصر>
To: saqqara@saqqara.example
Subject: =?utf-8?b?2KrYudiw2ZHYsSDYp9mE2KrYs9mE2YrZhQ==?=
MIME-Version: 1.0
Content-Type: multipart/report; report-type=global-delivery-status; boundary="حد"

--حد
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

تعذّر تسليم رسالتك: لا يوجد صندوق بهذا الاسم.

--حد
Content-Type: message/global-delivery-status
Content-Transfer-Encoding: 8bit

Reporting-MTA: dns; بريد.مصر

Final-Recipient: utf-8; منى@بريد.مصر
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 لا يوجد صندوق بهذا الاسم

--حد
Content-Type: message/global-headers
Content-Transfer-Encoding: 8bit

Message-ID: {ID}
To: منى@بريد.مصر

--حد--
"""

ALL = {"Postfix": POSTFIX, "Exim": EXIM, "Exim in plain text": EXIM_IN_PLAIN_TEXT, "Arabic": ARABIC}
