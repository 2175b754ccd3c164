/**
 * Loaded into node before the hook's bundle: kills at a step of writing to the file system, counted
 * together with the programs that the hooks start (killing-programs.ts).
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { WALK_KILL_AT: killAt, WALK_STEPS: steps, WALK_KILL_WHOM: whom } = process.env;

const WRITING = [
  "appendFile",
  "copyFile",
  "link",
  "mkdir",
  "open",
  "rename",
  "rm",
  "truncate",
  "unlink",
  "utimes",
  "writeFile",
  "write",
] as const;

const { appendFileSync, statSync } = fs;
// Counting writes as well, and the functions of node's call each other.
let isCounting = false;

function count(): void {
  if (killAt === undefined || steps === undefined || isCounting) return;
  isCounting = true;
  appendFileSync(steps, ".");
  isCounting = false;
  // 0: the whole group, which the walk made for this commit alone.
  if (statSync(steps).size >= Number(killAt)) {
    process.kill(whom === "group" ? 0 : process.pid, "SIGKILL");
  }
}

function counted(holder: object, name: string): void {
  const original: unknown = Reflect.get(holder, name);
  if (typeof original !== "function") return;
  Reflect.set(holder, name, (...args: unknown[]) => {
    count();
    return Reflect.apply(original, holder, args);
  });
}

for (const name of WRITING) {
  counted(fs, name);
  counted(fs, `${name}Sync`);
  counted(fs.promises, name);
}
syncBuiltinESMExports();
