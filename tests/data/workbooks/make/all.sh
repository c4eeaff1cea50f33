#!/bin/bash
# Makes all workbooks of this folder's parent anew. Needs Debian's python3-xlsxwriter, python3-openpyxl and libreoffice-calc, and npm's packages.
set -euo pipefail
cd "$(dirname "$0")"
export PYTHONDONTWRITEBYTECODE=1
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
/usr/bin/python3 with_xlsxwriter.py ..
/usr/bin/python3 personeelsplan.py ..
/usr/bin/python3 with_openpyxl.py ..
/usr/bin/python3 composed.py ..
npx tsx with-node.ts ..
convert() { soffice "-env:UserInstallation=file://$profile/office" --headless --convert-to "xlsx:Calc MS Excel 2007 XML" --outdir "$profile" "$1" >/dev/null 2>&1; }
convert ../xlsxwriter-features.xlsx && mv "$profile/xlsxwriter-features.xlsx" ../libreoffice-features.xlsx
convert pivot.fods && mv "$profile/pivot.xlsx" ../libreoffice-pivot.xlsx
ls -l ..
