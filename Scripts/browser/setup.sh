# Read by check-pages and check-svg: finds a browser and makes a Python with what drives it.
# Sets CHROMIUM and PYTHON. Leaves CHROMIUM empty where there is no browser and none may be installed.
# In CI (CI set, running as root) Debian's chromium is installed when it is missing.

CHROMIUM=""
find_chromium() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then CHROMIUM=$(command -v "$name"); return; fi
  done
  for app in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -x "$app" ]; then CHROMIUM=$app; return; fi
  done
}
find_chromium
if [ -z "$CHROMIUM" ] && [ -n "${CI:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  { apt-get update -q && apt-get install -y -q --no-install-recommends chromium fonts-liberation; } >/dev/null 2>&1 || true
  find_chromium
fi

environment="$root/.build/checks"
PYTHON="$environment/bin/python"
if ! "$PYTHON" -c "import websocket, axe_playwright_python" >/dev/null 2>&1; then
  # The second package is only a box for axe-core's axe.min.js; its own needs are left out.
  { python3 -m venv "$environment" \
    && "$PYTHON" -m pip install -q --disable-pip-version-check --no-deps \
      websocket-client==1.9.0 axe-playwright-python==0.1.8; } >/dev/null 2>&1 || PYTHON=""
fi
