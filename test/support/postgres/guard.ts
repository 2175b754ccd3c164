import { spawn } from "node:child_process";

/** What ends a server when this process ends without having stopped it. */
export interface Guard {
  release(): void;
}

// `read` returns when the pipe closes, which the system sees to however this process ends, by
// SIGKILL too. postmaster.pid is there only while the server runs.
const WAIT_AND_CLEAN_UP = `
  read -r released && exit
  pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" 2>/dev/null
  tenths=0
  while [ -e "$1/postmaster.pid" ] && [ $tenths -lt 100 ]; do sleep 0.1; tenths=$((tenths + 1)); done
  shift
  rm -rf "$@"
`;

/** Stops the server of a data folder, and removes folders, when this process ends before `release`. */
export function guardServer(dataFolder: string, removedFolders: readonly string[]): Guard {
  const child = spawn("sh", ["-c", WAIT_AND_CLEAN_UP, "sh", dataFolder, ...removedFolders], {
    // In a session of its own: Ctrl+C in a terminal must not end it before its work.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  return { release: () => child.stdin.end("released\n") };
}
