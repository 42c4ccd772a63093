# shellcheck shell=bash
# The environment file and the certificate: made once, kept ever after.
write_environment() {  # DATABASE HOST PORT
    [ -e "$CONFIG/saqqara.env" ] && return
    install -m 600 /dev/null "$CONFIG/saqqara.env"
    fill_in "$DEPLOY/saqqara.env.example" "SECRET_KEY=$(openssl rand -hex 48)" "WATCH_TOKEN=$(openssl rand -hex 24)" \
        "HOST=$2" "PORT=$3" "DATABASE=$1" >"$CONFIG/saqqara.env"
}

make_certificate() {  # HOST: signed by itself until a real one is put there
    CERTIFICATE=${CERTIFICATE:-$CONFIG/tls/certificate.pem} KEY=${KEY:-$CONFIG/tls/key.pem}
    [ -e "$CERTIFICATE" ] && return
    install -d -m 700 "$CONFIG/tls"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 398 -subj "/CN=$1" \
        -addext "subjectAltName=$(names_of "$1")" -keyout "$KEY" -out "$CERTIFICATE" 2>/dev/null
    chmod 600 "$KEY"
}
names_of() { case $1 in *[!0-9.]*) say "DNS:$1,DNS:localhost,IP:127.0.0.1" ;; *) say "IP:$1" ;; esac; }
