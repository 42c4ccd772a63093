# shellcheck shell=bash
# nginx: its own process beside the distribution's, from $CONFIG/nginx.
BROTLI=/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf

write_proxy() {  # HOST HTTP HTTPS
    local port=""
    [ "$3" = 443 ] || port=":$3"
    mkdir -p "$CONFIG/nginx/pages/-"
    for file in "$DEPLOY"/nginx/*.conf; do
        fill_in "$file" "CONFIG=$CONFIG" "RUN=$RUN" "LOGS=$LOGS" "HOME=$HOME_OF_SITE" "SHARED=$SHARED" "HOSTS=$1" "HOST=$1" \
            "HTTP=$2" "HTTPS=$3" "PORT=$port" "CERTIFICATE=$CERTIFICATE" "KEY=$KEY" >"$CONFIG/nginx/$(basename "$file")"
    done
    [ -e "$BROTLI" ] || rm -f "$CONFIG/nginx/compression-brotli.conf"
    rm -rf "$CONFIG/nginx/pages/-/errors"
    cp -r "$DEPLOY/nginx/errors" "$CONFIG/nginx/pages/-/errors"
    [ -e "$CONFIG/servers.conf" ] || list_instances >"$CONFIG/servers.conf"
    [ -e "$CONFIG/unlimited.conf" ] || say "# 203.0.113.7 1;" >"$CONFIG/unlimited.conf"
    [ -e /proc/net/if_inet6 ] || sed -i '/listen \[::\]/d' "$CONFIG/nginx/nginx.conf"
}

list_instances() {
    say "# One line for each instance; those of another machine by address (docs/scaling.md)."
    for instance in $INSTANCES; do say "server unix:$RUN/web-$instance.sock max_fails=0;"; done
}
