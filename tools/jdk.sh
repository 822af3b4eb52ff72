# Sourced: puts the newest JDK that is new enough on PATH and in JAVA_HOME.

JDK_WANTED=25

jdk_major() {
  "$1/bin/java" -XshowSettings:properties -version 2>&1 </dev/null |
    sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'
}

find_jdk() {
  local candidate version best="" best_version=0 on_path=""
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ -x "$candidate/bin/java" ] || continue
    version=$(jdk_major "$candidate")
    [ -n "$version" ] || continue
    if [ "$version" -ge "$JDK_WANTED" ] && [ "$version" -gt "$best_version" ]; then
      best=$candidate
      best_version=$version
    fi
    # The one that was asked for wins when it is good enough.
    [ "$candidate" = "${JAVA_HOME:-}" ] && [ -n "$best" ] && break
  done
  [ -n "$best" ] || fail 3 "no JDK $JDK_WANTED or newer found: install one (for example Eclipse Temurin $JDK_WANTED) and set JAVA_HOME to its folder."
  export JAVA_HOME=$best PATH=$best/bin:$PATH
}
