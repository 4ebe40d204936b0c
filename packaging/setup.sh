# What packaging/run and packaging/test share: go to the root, install what is missing, build.
# Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=build/release

say() { printf '\n== %s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else
    echo "These packages are missing, and there is no sudo to install them: run as root, or install: $*" >&2
    return 1
  fi
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# The lines of the list up to the heading that is not wanted: "run" leaves the tests' tools out.
wanted() {
  if [ "$1" = run ]; then sed '/^# --- test/,$d' packaging/debian-packages; else cat packaging/debian-packages; fi |
    sed 's/#.*//; /^ *$/d'
}

any_installed() {
  local name
  for name in ${1//|/ }; do installed "$name" && return 0; done
  return 1
}

first_known() {
  local name
  for name in ${1//|/ }; do
    if apt-cache show "$name" >/dev/null 2>&1; then echo "$name"; return 0; fi
  done
  echo "This release has no package $1." >&2
  return 1
}

install_missing() {
  local line missing=() names=()
  for line in $(wanted "$1"); do any_installed "$line" || missing+=("$line"); done
  [ ${#missing[@]} = 0 ] && return 0
  command -v apt-get >/dev/null || { echo "Install with your system's package manager: ${missing[*]}" >&2; return 1; }
  say "Installing ${#missing[@]} packages"
  as_root apt-get update -q >&2
  for line in "${missing[@]}"; do names+=("$(first_known "$line")"); done
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${names[@]}" >&2
}

# build TARGET...
build() {
  local launcher=()
  command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  say "Building"
  cmake --preset release "${launcher[@]}" >&2
  cmake --build "$build" --target "$@" >&2
}
