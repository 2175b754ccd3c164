import { spawn } from "node:child_process";

/** What ends a server when this process ends without having stopped it. */
export interface Guard {
  release(): void;
}

export interface GuardedServer {
  /** File whose first line is the server's process; there only while it runs. */
  readonly pidFile: string;
  /** Signal that stops it at once. */
  readonly signal: "QUIT" | "TERM";
  /** Folders that go with it. */
  readonly folders: readonly string[];
}

// `read` returns when the pipe closes, which the system sees to however this process ends, by
// SIGKILL too. The server may just be starting, or be stopped.
const WAIT_AND_CLEAN_UP = `
  read -r released && exit
  tenths=0
  while [ ! -e "$1" ] && [ $tenths -lt 20 ]; do sleep 0.1; tenths=$((tenths + 1)); done
  pid=$(head -n 1 "$1" 2>/dev/null) && kill -s "$2" "$pid" 2>/dev/null
  tenths=0
  while [ -e "$1" ] && [ $tenths -lt 100 ]; do sleep 0.1; tenths=$((tenths + 1)); done
  shift 2
  rm -rf "$@"
`;

/** Stops a server and removes its folders when this process ends before `release`. */
export function guardServer({ pidFile, signal, folders }: GuardedServer): Guard {
  const child = spawn("sh", ["-c", WAIT_AND_CLEAN_UP, "sh", pidFile, signal, ...folders], {
    // In a session of its own: Ctrl+C in a terminal must not end it before its work.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  return { release: () => child.stdin.end("released\n") };
}
