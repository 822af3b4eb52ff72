# Sourced: chooses Maven and runs it, telling its steps in plain words.

find_maven() {
  local version
  version=$(mvn -v 2>/dev/null </dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
  # shellcheck disable=SC2086
  set -- $version
  if [ "${1:-0}" -gt 3 ] || { [ "${1:-0}" -eq 3 ] && [ "${2:-0}" -ge 8 ]; }; then
    MAVEN=mvn
  elif [ -n "${MVNW_REPOURL:-}" ]; then
    MAVEN=./mvnw
  else
    fail 3 "Maven 3.8 or newer not found: install it (Debian: apt-get install maven), or set MVNW_REPOURL to the Maven repository that ./mvnw may fetch it from."
  fi
}

# Runs Maven with all its lines in a file, showing only where it is. Fails with the end of the file.
maven_quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$MAVEN" -B -ntp "$@" </dev/null 2>&1 | tee "$log" | tell_steps; then
    tail -n 40 "$log" >&2
    fail 1 "the build failed; its full log is $log."
  fi
}

tell_steps() {
  sed -un \
    -e 's/^\[INFO\] --- .*jooq.*:generate .*/  reading the database scripts/p' \
    -e 's/^\[INFO\] --- .*compiler.*:compile .*/  compiling/p' \
    -e 's/^\[INFO\] --- .*vaadin.*:build-frontend .*/  making the browser part (a minute or two)/p' \
    -e 's/^\[INFO\] --- .*:repackage .*/  packing/p'
}
