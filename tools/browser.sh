# Sourced: makes sure that the journeys have a browser.

find_browser() {
  command -v chromium >/dev/null && fc-list 2>/dev/null | grep -qi 'noto color emoji' && return
  install_packages chromium fonts-noto-color-emoji fontconfig || true
  command -v chromium >/dev/null ||
    fail 3 "the journeys need the browser chromium: install it (Debian: apt-get install chromium fonts-noto-color-emoji), then try again."
}
