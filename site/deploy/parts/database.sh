# shellcheck shell=bash
# PostgreSQL of the distribution: our settings, an account for the machine's account (it needs no password over the
# local socket), and a database.
version_of_postgresql() { ls /usr/lib/postgresql | sort -V | tail -1; }

listens_postgresql() { as_postgres pg_isready -q; }

set_up_database() {
    local name=$1 folder
    folder=/etc/postgresql/$(version_of_postgresql)/main/conf.d
    local before; before=$(cat "$folder/saqqara.conf" 2>/dev/null || true)
    fill_in "$DEPLOY/settings/postgresql.conf" QUARTER=$(($(megabytes) / 4)) HALF=$(($(megabytes) / 2)) >"$folder/saqqara.conf"
    listens_postgresql || { service postgresql start >/dev/null; await_postgresql; }
    [ "$before" = "$(cat "$folder/saqqara.conf")" ] || take_settings
    query "SELECT 1 FROM pg_roles WHERE rolname = '$ACCOUNT'" | grep -q 1 || as_postgres createuser "$ACCOUNT"
    query "SELECT 1 FROM pg_database WHERE datname = '$name'" | grep -q 1 ||
        as_postgres createdb -O "$ACCOUNT" -E UTF8 --locale C.UTF-8 -T template0 "$name"
}

query() { as_postgres psql -tAXqc "$1"; }
megabytes() { awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo; }
await_postgresql() { for _ in $(seq 120); do listens_postgresql && return; sleep 0.25; done; fail "PostgreSQL does not answer."; }

take_settings() {  # a restart would end the sessions of whoever else uses it: it is left to the operator
    query "SELECT pg_reload_conf()" >/dev/null
    sleep 1
    local waiting
    waiting=$(query "SELECT string_agg(name, ', ') FROM pg_settings WHERE pending_restart")
    [ -z "$waiting" ] && return
    if [ "$(query "SELECT count(*) FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'")" -eq 0 ]; then
        service postgresql restart >/dev/null; await_postgresql
    else
        say "PostgreSQL takes these once it is restarted: $waiting"
    fi
}

drop_database() {
    listens_postgresql || return 0
    as_postgres dropdb --if-exists --force "$1"
    as_postgres dropuser --if-exists "$ACCOUNT" 2>/dev/null || say "The account $ACCOUNT owns more in PostgreSQL, and stays."
}
