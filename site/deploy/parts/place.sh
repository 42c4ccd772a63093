# shellcheck shell=bash
# Where everything lies. Sourced by the programs of this folder.
shopt -s inherit_errexit  # what fails within $(…) fails

HOME_OF_SITE=/srv/saqqara
SHARED=$HOME_OF_SITE/shared
CONFIG=/etc/saqqara
RUN=/run/saqqara
LOGS=/var/log/saqqara
BACKUPS=/var/backups/saqqara
UNITS=/etc/systemd/system
ACCOUNT=saqqara
SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
DEPLOY=$SOURCE/site/deploy
#: what answers requests, one after another in a release
INSTANCES=${INSTANCES:-1 2}

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() { [ "$(id -u)" -eq 0 ] || fail "This has to be done as root."; }
as_postgres() { (cd / && runuser -u postgres -- "$@"); }
setting() { sed -n "s/^$1=//p" "$CONFIG/saqqara.env" | tail -1; }  # of the environment file

fill_in() {  # fill_in FILE NAME=VALUE...: the file with each @NAME@ replaced
    local file=$1 words=() pair
    shift
    for pair in "$@"; do words+=(-e "s|@${pair%%=*}@|${pair#*=}|g"); done
    sed "${words[@]}" "$file"
}
