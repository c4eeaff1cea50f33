#!/usr/bin/env bash
# Installs the npm packages of the lockfile where they are missing or out of date, and builds.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo 'Installing packages ...' >&2
  npm ci --no-audit --no-fund --loglevel=error >&2
fi
npm run --silent build >&2
