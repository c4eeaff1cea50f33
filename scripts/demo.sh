#!/usr/bin/env bash
# `npm run demo`: installs what is missing, then makes, fills and checks two real staffing plans.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/install.sh
exec npx tsx scripts/demo.ts
