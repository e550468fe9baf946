# Sourced by app/run and tests/run: what the program needs, how what is missing
# is installed, and how it is built.
#
# The names of packages are those of Debian 12. Where there is no apt they are
# named, and the rest is tried with what is there.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The tools of the distribution, whatever else stands first on PATH.
PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH
unset PYTHONHOME PYTHONPATH

build_packages=(
  gcc libc6-dev meson ninja-build pkg-config gettext
  libglib2.0-dev libgtk-4-dev libadwaita-1-dev
  libxml2-dev libigraph-dev libcairo2-dev libpango1.0-dev
  desktop-file-utils shared-mime-info libxml2-utils
)
run_packages=(
  fonts-inter fonts-cantarell adwaita-icon-theme librsvg2-common locales
)

say() {
  printf '%s\n' "$*" >&2
}

give_up() {
  say "$@"
  exit 1
}

# missing PACKAGE...: those that are not installed.
missing() {
  local package state
  declare -A here=()

  while read -r package state; do
    [ "$state" = installed ] && here[$package]=1
  done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)

  for package in "$@"; do
    [ -n "${here[$package]-}" ] || printf '%s\n' "$package"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# install PACKAGE...: installs what is missing, and says so.
install() {
  local wanted

  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    command -v meson >/dev/null && command -v ninja >/dev/null && return
    give_up "There is no apt on this system. Please install what Debian 12 calls:
  $*
and run this again."
  fi

  mapfile -t wanted < <(missing "$@")
  [ ${#wanted[@]} -gt 0 ] || return 0

  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    give_up "Packages are missing. To install them takes root, and there is no sudo. Please run this as root:
  apt-get update && apt-get install --no-install-recommends ${wanted[*]}"
  fi
  say "Installing what is missing, with apt: ${wanted[*]}"
  as_root apt-get update -q >&2 || give_up "The list of packages cannot be fetched; is there a network?"
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${wanted[@]}" >&2 ||
    give_up "Not everything could be installed; what apt said stands above."
}

# build DIRECTORY TARGET [OPTION...]: sets it up where that was not done, and
# builds TARGET. A directory that came along from another place is made anew.
build() {
  local directory=$1 target=$2
  shift 2

  if [ -f "$directory/build.ninja" ] && ! grep -qF "\"source\": \"$root\"" "$directory/meson-info/meson-info.json"; then
    rm -rf "$directory"
  fi
  if [ ! -f "$directory/build.ninja" ]; then
    say "Setting up $directory"
    meson setup "$directory" "$root" "$@" >&2 || give_up "The build could not be set up."
  fi
  (set -o pipefail && ninja -C "$directory" --quiet "$target" | sed '/no work to do/d' >&2) || give_up "The build failed."
}
