#!/usr/bin/env bash
# Checks every process in bpmn/ with bpmnlint. Without a process to check it fails.
set -euo pipefail
cd "$(dirname "$0")"

processes=()
while IFS= read -r -d '' file; do
	processes+=("$file")
done < <(find ../../bpmn -name '*.bpmn' -print0 2>/dev/null | sort -z)
if [ ${#processes[@]} -eq 0 ]; then
	echo "Không có quy trình nào trong bpmn/ / There is no process in bpmn/" >&2
	exit 1
fi

installed=node_modules/.package-lock.json
if [ ! -e "$installed" ] || [ package-lock.json -nt "$installed" ]; then
	npm ci --no-audit --no-fund --loglevel=error
	touch "$installed"
fi

# bpmnlint needs a node that can require() ES modules, which Debian 12's can't: npm brings one.
node=(node)
if ! node -e '
		const [major, minor] = process.versions.node.split(".").map(Number);
		process.exit(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1)'; then
	node=(npm exec --yes --loglevel=error --package=node@22.22.0 -- node)
fi
"${node[@]}" node_modules/bpmnlint/bin/bpmnlint.js --max-warnings=0 "${processes[@]}"
echo "bpmnlint: ${#processes[@]} quy trình, không có lỗi / processes, no problem"
