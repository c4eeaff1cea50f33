#!/bin/bash
# Makes all files of this folder's parent anew, from one of the workbooks beside it. Needs Debian's libreoffice-calc.
set -euo pipefail
cd "$(dirname "$0")"
source=$(realpath ../../workbooks/sheetjs-plain.xlsx)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
office() { soffice "-env:UserInstallation=file://$folder/office" --headless --norestore "$@" >/dev/null 2>&1; }
office --convert-to "xls:MS Excel 97" --outdir "$folder" "$source" && mv "$folder/sheetjs-plain.xls" ../libreoffice-97.xls
office --convert-to ods --outdir "$folder" "$source" && mv "$folder/sheetjs-plain.ods" ../libreoffice.ods
# The macro joins the library that LibreOffice has made in the profile by now.
library="$folder/office/user/basic/Standard"
cp encrypt.xba "$library/Encrypt.xba"
sed -i 's|</library:library>| <library:element library:name="Encrypt"/>\n</library:library>|' "$library/script.xlb"
SOURCE="file://$source" TARGET="file://$folder/password.xlsx" office "macro:///Standard.Encrypt.Main"
mv "$folder/password.xlsx" ../libreoffice-password.xlsx
ls -l ..
