import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isLineStart, readLines } from "../../../../src/parts/agents/logs/json-lines.ts";
import { ReadingLimit } from "../../../../src/parts/agents/logs/reading-limit.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

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

test("a reading whose time is up ends behind a line of the first megabyte, or where it is good to end", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "log.jsonl");
  const line = `${"x".repeat((1 << 18) - 1)}\n`;
  await writeFile(path, line.repeat(40));
  const read = (mayEnd?: () => boolean) => {
    const limit = new ReadingLimit(0);
    let lines = 0;
    const visit = () => {
      lines += 1;
    };
    readLines(path, 0, visit, { limit, ...(mayEnd && { mayEnd: () => mayEnd() }) });
    return { lines, isCut: limit.isCut };
  };
  let asked = 0;

  expect(read()).toEqual({ lines: 5, isCut: true });
  expect(read(() => ++asked > 10)).toEqual({ lines: 11, isCut: true });
  expect(read(() => false)).toEqual({ lines: 37, isCut: true });
});

test("a byte order mark is no part of the first line, and counts where the next reading begins", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "log.jsonl");
  await writeFile(path, '\ufeff{"a":1}\r\n{"a":2}\n');
  const lines: string[] = [];

  const end = readLines(path, 0, (bytes, start, stop) => {
    lines.push(bytes.toString("utf8", start, stop));
  });

  expect(lines).toEqual(['{"a":1}\r', '{"a":2}']);
  expect(end).toBe(20);
});

test("a last line without its line end is read when it holds a whole object, and once", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "log.jsonl");
  const lines: string[] = [];
  const read = (from: number) =>
    readLines(path, from, (bytes, start, stop) => {
      lines.push(bytes.toString("utf8", start, stop));
    }) ?? 0;

  await writeFile(path, '{"a":1}\n{"a":{"b":2}');
  const first = read(0);
  await writeFile(path, '{"a":1}\n{"a":{"b":2}}');
  const second = read(first);
  expect([first, second, isLineStart(path, second)]).toEqual([8, 21, true]);
  await writeFile(path, '{"a":1}\n{"a":{"b":2}}\n{"a":3}\n');
  expect(isLineStart(path, second)).toBe(true);
  expect(read(second)).toBe(30);

  expect(lines.filter((line) => line !== "")).toEqual(['{"a":1}', '{"a":{"b":2}}', '{"a":3}']);
  await writeFile(path, '{"a":1}\n{"a":{"b":2}},{"a":3}\n');
  expect(isLineStart(path, second)).toBe(false);
});
