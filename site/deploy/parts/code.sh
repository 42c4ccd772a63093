# shellcheck shell=bash
# A release is a folder of its own with the code, its static files, and a link to the packages it was made for.
RELEASES=$HOME_OF_SITE/releases
CURRENT=$HOME_OF_SITE/current
#: releases that stay, to go back to
KEPT=3

new_release() {  # prints its folder
    local folder venv
    folder=$RELEASES/$(date -u +%Y%m%d-%H%M%S-%N | cut -c1-18)
    mkdir -p "$folder" "$HOME_OF_SITE/venvs"
    tracked | tar -C "$SOURCE" --null -T - -cf - | tar -C "$folder" --no-same-owner -xf -
    venv=$(packages_of "$folder")
    ln -s "$venv" "$folder/.venv"
    # Nobody who runs the site may write here: what Python would compile on the way is compiled now.
    "$folder/.venv/bin/python" -m compileall -q "$folder"/{home,initiatives,competitions,site} || true
    say "$folder"
}

tracked() {  # what belongs to the site, whether it came by git or in an archive
    if git -C "$SOURCE" rev-parse --git-dir >/dev/null 2>&1; then
        git -C "$SOURCE" -c safe.directory="$SOURCE" ls-files -z
    else
        (cd "$SOURCE" && find . -type f -not -path './var/*' -not -path './build/*' -not -path './.venv*' -not -name '*.pyc' -print0)
    fi
}

packages_of() {  # a virtual environment for each set of pins, made once
    local venv pins=$1/requirements.txt python=${PYTHON:-/usr/bin/python3}
    venv=$HOME_OF_SITE/venvs/$(sha256sum "$pins" | cut -c1-16)
    PYTHON=$python "$1/.ci/venv" "$venv" "$pins" >&2
    say "$venv"
}

collect_static() {  # FOLDER: into the release, and beside all earlier ones for the proxy
    DJANGO_FOLDER=$1 "$DEPLOY/manage" collectstatic --no-input --verbosity 0
    cp -alf "$1/var/static/." "$SHARED/static/"
}

switch_to() { ln -sfn "$1" "$CURRENT.new" && mv -T "$CURRENT.new" "$CURRENT"; }

forget_old_releases() {
    local kept
    kept=$(readlink -f "$CURRENT")
    find "$RELEASES" -mindepth 1 -maxdepth 1 -type d | sort | head -n "-$KEPT" | { grep -vxF "$kept" || true; } | xargs -r rm -rf
    find "$SHARED/static" -type f -links 1 -mtime +90 -delete
}
