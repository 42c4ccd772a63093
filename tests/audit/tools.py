"""Lighthouse and the HTML validator, from npm's packages in build/audit."""

import json
import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

from tests.browser import executable

from . import BUILD, HERE

LISTS = ["package.json", "package-lock.json"]
MISSING = "make audit needs {0}: on Debian, apt-get install {1}"


def install():
    """Brings what package-lock.json pins; nothing when it is there already."""
    for program, package in (("npm", "nodejs npm"), ("java", "default-jre-headless")):
        if not shutil.which(program):
            raise SystemExit(MISSING.format(program, package))
    BUILD.mkdir(parents=True, exist_ok=True)
    installed = BUILD / "node_modules" / ".package-lock.json"
    same = all((BUILD / name).exists() and bytes_of(BUILD, name) == bytes_of(HERE, name) for name in LISTS)
    if same and installed.exists():
        return
    for name in LISTS:
        shutil.copy(HERE / name, BUILD)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=BUILD, check=True)


def bytes_of(folder, name):
    return (folder / name).read_bytes()


def validate(texts):
    """{name: [errors of its HTML]} of {name: HTML}, all in one run of the validator."""
    folder = BUILD / "html"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    names = {}
    for number, (name, text) in enumerate(texts.items()):
        path = folder / f"{number:04}.html"
        path.write_text(text)
        names[path.name] = name
    jar = BUILD / "node_modules/vnu-jar/build/dist/vnu.jar"
    words = ["java", "-jar", str(jar), "--errors-only", "--format", "json", "--exit-zero-always", str(folder)]
    said = subprocess.run(words, capture_output=True, text=True, check=True)
    found = {name: [] for name in texts}
    for message in json.loads(said.stderr or said.stdout)["messages"]:
        place = f"line {message.get('lastLine', '?')}: {message['message']}"
        found[names[message["url"].rsplit("/", 1)[1]]].append(place)
    return found


def lighthouse(asked, judges):
    """{scores, faults, behind} of each page asked ({url, width, skip, goals, runs}), in the order asked."""
    left, said = iter(enumerate(asked)), {}
    with ThreadPoolExecutor(judges) as pool:
        for done in [pool.submit(judge, left, said) for _ in range(min(judges, len(asked)))]:
            done.result()
    return [said[number] for number in range(len(asked))]


def judge(left, said):
    """One process with a browser of its own takes the next page when it has judged one."""
    environment = {**os.environ, "CHROME_PATH": executable()}
    words = ["node", str(HERE / "lighthouse.js"), str(BUILD / "node_modules")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(words, env=environment, text=True, **pipes) as process:
        for number, page in left:
            process.stdin.write(json.dumps(page) + "\n")
            process.stdin.flush()
            said[number] = json.loads(process.stdout.readline())
        process.stdin.close()
