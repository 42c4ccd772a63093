# shellcheck shell=bash
# Units are kept by systemd where it runs, else (in a container) by `supervise`, which reads the same files.
SUPERVISE=$CONFIG/supervise

runs_systemd() { [ -d /run/systemd/system ]; }
start_unit() { if runs_systemd; then systemctl enable --quiet --now "$1"; else "$SUPERVISE" start "$1"; fi; }
stop_unit() { if runs_systemd; then systemctl disable --quiet --now "$1"; else "$SUPERVISE" stop "$1"; fi; }
restart_unit() { if runs_systemd; then systemctl restart "$1"; else "$SUPERVISE" stop "$1" && "$SUPERVISE" start "$1"; fi; }
disable_unit() { if runs_systemd; then systemctl disable --quiet --now "$1"; fi; }

reload_proxy() {
    if runs_systemd; then systemctl reload saqqara-nginx
    else nginx -c "$CONFIG/nginx/nginx.conf" -s reload; fi
}

units() {  # in the order in which they start
    say saqqara-redis.service
    for instance in $INSTANCES; do say "saqqara-web@$instance.service"; done
    say saqqara-work.service
    say saqqara-nginx.service
    for timer in publish backup expire sessions; do say "saqqara-$timer.timer"; done
}

install_units() {
    mkdir -p "$UNITS"
    cp "$DEPLOY"/units/* "$UNITS/"
    install -m 755 "$DEPLOY/supervise" "$SUPERVISE"
    cp "$DEPLOY/settings/tmpfiles.conf" /usr/lib/tmpfiles.d/saqqara.conf
    cp "$DEPLOY/settings/logrotate.conf" /etc/logrotate.d/saqqara
    make_run_folder
    if runs_systemd; then systemctl daemon-reload; systemctl enable --quiet saqqara.target; fi
}

make_run_folder() {
    install -d -m 750 -o "$ACCOUNT" -g "$ACCOUNT" "$RUN" "$RUN/metrics"
    install -d -m 755 "$LOGS"
}

answers() { curl -s -o /dev/null --max-time 5 --unix-socket "$RUN/web-$1.sock" http://localhost/-/health; }

await_instance() {  # it is there at once: the site was loaded before its socket was made
    for _ in $(seq 400); do answers "$1" && return; sleep 0.25; done
    fail "saqqara-web@$1 does not answer: see its log ($LOGS, or journalctl -u saqqara-web@$1)."
}
