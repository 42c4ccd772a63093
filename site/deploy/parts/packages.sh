# shellcheck shell=bash
# What Debian 12 has to offer; nothing is asked of the archive when all is there.
NEEDED=(nginx libnginx-mod-http-brotli-static postgresql redis-server python3-venv openssl curl logrotate
    libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-hosny-amiri fonts-noto-core)

install_packages() {
    local missing=()
    for name in "${NEEDED[@]}"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "Installing ${missing[*]}"
    keep_from_starting nginx redis-server
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    let_start nginx redis-server
}

# Ours stand beside the distribution's own, which would take their ports: what is there already is left alone.
keep_from_starting() {
    for name in "$@"; do
        have "$name" || { [ -e "$UNITS/$name.service" ] || ln -s /dev/null "$UNITS/$name.service"; }
    done
}
let_start() {
    for name in "$@"; do
        [ "$(readlink "$UNITS/$name.service")" != /dev/null ] || { rm "$UNITS/$name.service"; disable_unit "$name"; }
    done
}
