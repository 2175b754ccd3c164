import { execFileSync } from "node:child_process";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLines } from "../../src/agent-logs/json-lines.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

test("a pipe, a device, a folder and links to them are not waited for", async () => {
  await using folder = await createTemporaryFolder();
  const pipe = join(folder.path, "pipe.jsonl");
  execFileSync("mkfifo", [pipe]);
  await mkdir(join(folder.path, "folder.jsonl"));
  await symlink("/dev/zero", join(folder.path, "zero.jsonl"));
  await symlink(pipe, join(folder.path, "link.jsonl"));

  for (const name of ["pipe", "folder", "zero", "link"]) {
    expect(readLines(join(folder.path, `${name}.jsonl`), 0, () => {})).toBeUndefined();
  }
});
