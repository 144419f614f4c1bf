#!/usr/bin/env bash
# Whether the application in this container answers and has its database; the image has no HTTP client but bash.
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}" || exit 1
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
IFS= read -r status <&3
[[ $status == *' 200'* ]]
