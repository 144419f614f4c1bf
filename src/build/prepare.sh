#!/usr/bin/env bash
# Sees to it that the programs are there which the tests need and Maven can't bring: installs them where that is
# possible (root and apt-get), else names each of them. Does nothing, quickly, when all are there.
set -euo pipefail

# program on the PATH = Debian package
needed=(
	chromium=chromium
	node=nodejs
	npm=npm
	pdfsig=poppler-utils
	pdftotext=poppler-utils
	pdftoppm=poppler-utils
	qpdf=qpdf
	softhsm2-util=softhsm2
)

missing=()
for pair in "${needed[@]}"; do
	package=${pair#*=}
	command -v "${pair%%=*}" >/dev/null || [[ " ${missing[*]} " == *" $package "* ]] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
	echo "Cài đặt / Installing: ${missing[*]}"
	export DEBIAN_FRONTEND=noninteractive
	if apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null; then
		exit 0
	fi
fi

{
	echo
	echo "Thiếu các gói sau để chạy kiểm thử: ${missing[*]}. Hãy cài rồi chạy lại:"
	echo "The tests need these packages: ${missing[*]}. Install them and run again:"
	echo "    sudo apt-get install ${missing[*]}"
	echo
} >&2
exit 1
