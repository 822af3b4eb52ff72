# Sourced: how the scripts talk to people.

say() { printf '%s\n' "$*"; }

# Ends the script with one sentence. First argument: exit code (1 check failed, 2 usage, 3 environment).
fail() {
  local code=$1
  shift
  printf 'rione: %s\n' "$*" >&2
  exit "$code"
}

# Installs Debian packages when this machine lets us; answers 1 when it does not.
install_packages() {
  command -v apt-get >/dev/null || return 1
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  say "Installing $* (Debian packages)…"
  "${as_root[@]}" apt-get update -qq </dev/null &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}
