import { mkdir, open, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { createValidateCommand } from "../../../src/doors/cli/commands/validate.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { backupName } from "../../../src/parts/ledger/rotate.ts";
import { createGitRepository } from "../../support/git-repository.ts";
import { runCommand } from "../../support/run-command.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { usageRecord } from "../../support/usage-record.ts";

const HEADER = HEADER_LINE.trimEnd().split(",");
const ROW = formatRow(usageRecord({ sessionId: "one" }), HEADER);
const OTHER_ROW = formatRow(usageRecord({ sessionId: "two" }), HEADER);
const CLEAN = HEADER_LINE + ROW + OTHER_ROW;

async function folderWith(files: Readonly<Record<string, string | Buffer>>) {
  const folder = await createTemporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder.path, ".telemetry", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return {
    ...folder,
    read: (name: string) => readFile(join(folder.path, ".telemetry", name), "utf8"),
    validate: (...args: string[]) => runCommand(createValidateCommand, args, { cwd: folder.path }),
  };
}

test("a clean ledger with its per-branch files is said to be so", async () => {
  await using folder = await folderWith({ "usage.csv": CLEAN, "usage/main.csv": CLEAN });

  expect(await folder.validate()).toEqual({
    stdout: "2 files, 4 rows: nothing wrong\n",
    stderr: "",
    exitCode: 0,
  });
});

test("each problem is one line that names the place, what was expected and what is there", async () => {
  await using folder = await folderWith({
    "usage.csv": `${CLEAN}yesterday,gpt-5,-1\n<<<<<<< HEAD\n${ROW}`,
  });

  const { stdout, exitCode } = await folder.validate();

  expect(stdout.split("\n")).toEqual([
    expect.stringMatching(/^\.telemetry\/usage\.csv:4:1: expected .*timestamp.*, got "yesterday"$/),
    expect.stringMatching(/^\.telemetry\/usage\.csv:4:17: expected .*, got "-1"$/),
    expect.stringMatching(/^\.telemetry\/usage\.csv:5:1: expected a row, got the git conflict/),
    ".telemetry/usage.csv:6:1: expected each record once, got the record of line 2 again (--fix corrects it)",
    "1 file, 3 rows: 4 problems; --fix corrects 1 of them",
    "",
  ]);
  expect(exitCode).toBe(1);
  expect(await folder.read("usage.csv")).toContain("<<<<<<< HEAD");
});

test("--fix mends without loss and leaves exit code 0", async () => {
  const left = `\ufeff${(CLEAN + HEADER_LINE + ROW).replaceAll("\n", "\r\n").trimEnd()}`;
  await using folder = await folderWith({ "usage.csv": left });

  const { stdout, exitCode } = await folder.validate("--fix");

  expect(stdout).toBe(
    [
      ".telemetry/usage.csv:1:1: expected no byte order mark, got one: mended",
      ".telemetry/usage.csv:1:1: expected lines that end in LF, got CRLF, 4 times: mended",
      ".telemetry/usage.csv:4:1: expected one header, got the header again: mended",
      ".telemetry/usage.csv:5:1: expected each record once, got the record of line 2 again: mended",
      `.telemetry/usage.csv:5:${ROW.length}: expected a line feed at the end, got none: mended`,
      "1 file, 2 rows: nothing wrong; 5 mended",
      "",
    ].join("\n"),
  );
  expect(exitCode).toBe(0);
  expect(await folder.read("usage.csv")).toBe(CLEAN);
  expect((await folder.validate()).exitCode).toBe(0);
});

test("--fix takes out what a backup holds, and keeps what only a person can mend", async () => {
  const backup = backupName("usage.csv", HEADER_LINE + ROW);
  await using folder = await folderWith({
    "usage.csv": `${CLEAN}yesterday,gpt-5\n`,
    [backup]: HEADER_LINE + ROW,
  });

  const { stdout, exitCode } = await folder.validate("--fix");

  expect(stdout).toContain(
    "expected a row that no backup holds, got one that a backup holds: mended",
  );
  expect(exitCode).toBe(1);
  expect(await folder.read("usage.csv")).toBe(`${HEADER_LINE + OTHER_ROW}yesterday,gpt-5\n`);
  expect(await folder.read(backup)).toBe(HEADER_LINE + ROW);
});

test("the ledger of the whole repository is validated from any folder in it", async () => {
  await using repository = await createGitRepository();
  await repository.write(".telemetry/usage.csv", HEADER_LINE + ROW + ROW);
  await repository.write("src/deep/file", "");
  const cwd = join(repository.root, "src");

  const { stdout } = await runCommand(createValidateCommand, ["--fix"], { cwd });

  expect(stdout).toContain("../.telemetry/usage.csv:3:1: ");
  expect(await repository.read(".telemetry/usage.csv")).toBe(HEADER_LINE + ROW);
  expect(await repository.git("status", "--porcelain", "--untracked-files=all")).toBe(
    "?? .telemetry/usage.csv\n?? src/deep/file\n",
  );
});

test.each([
  ["an empty file", "", /usage\.csv:1:1: expected a header line.*, got /],
  ["a header of something else", "name,age\nAda,36\n", /usage\.csv:1:1: expected a header line/],
  [
    "a binary file",
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0xff, 10]),
    /usage\.csv:1:1: expected/,
  ],
  [
    "a NUL byte",
    `${HEADER_LINE}2026-02-23T22:19:12Z,gpt\0-5\n`,
    /usage\.csv:2:1: expected text, got a NUL byte/,
  ],
  [
    "bytes that are no UTF-8",
    Buffer.concat([Buffer.from(HEADER_LINE), Buffer.from([0xc3, 0x28, 10])]),
    /usage\.csv:2:1: expected text in UTF-8/,
  ],
])("%s is told in a line and left as it is", async (_what, content, line) => {
  await using folder = await folderWith({ "usage.csv": content });

  const { stdout, exitCode } = await folder.validate("--fix");

  expect(stdout).toMatch(line);
  expect(exitCode).toBe(1);
  expect(await readFile(join(folder.path, ".telemetry", "usage.csv"))).toEqual(
    Buffer.from(content),
  );
});

test("a file too large to mend is validated row by row, and that is said", async () => {
  await using folder = await folderWith({ "usage.csv": CLEAN });
  const path = join(folder.path, ".telemetry", "usage.csv");
  await using file = await open(path, "r+");
  await file.truncate(100 * 1024 * 1024);

  const { stdout, stderr, exitCode } = await folder.validate("--fix");

  expect(stdout).toMatch(/^\.telemetry\/usage\.csv:4:1: expected a row of at most 1048576 bytes/);
  expect(stderr).toBe(
    ".telemetry/usage.csv is too large to look for repeated rows: only its rows were checked.\n",
  );
  expect(exitCode).toBe(1);
});

test("a ledger that is not there is missed by name", async () => {
  await using folder = await folderWith({ "usage.csv": CLEAN });

  await expect(folder.validate("other.csv")).rejects.toThrow(
    `There is no ledger at ${join(folder.path, "other.csv")}.`,
  );
});

test.skipIf(process.platform === "win32")(
  "a file's name that would steer the terminal is spelled out",
  async () => {
    await using folder = await folderWith({
      "usage/a\u001b]0;title\u0007.csv": `${HEADER_LINE}bad,row\n`,
    });

    const { stdout, exitCode } = await folder.validate();

    expect(stdout).toMatch(/^\.telemetry\/usage\/a\\x1b\]0;title\\x07\.csv:2:1: expected/);
    expect(exitCode).toBe(1);
  },
);

// macOS and Windows have no such names.
test.skipIf(process.platform !== "linux")(
  "a file whose name is no UTF-8 is a problem, and the others are read",
  async () => {
    await using folder = await folderWith({ "usage/main.csv": CLEAN });
    const usage = Buffer.from(join(folder.path, ".telemetry", "usage", "a"));
    await writeFile(Buffer.concat([usage, Buffer.from([0xff]), Buffer.from(".csv")]), CLEAN);

    const { stdout, exitCode } = await folder.validate();

    expect(stdout).toContain("a\\xff.csv is not read: expected a name in UTF-8");
    expect(stdout).toContain("1 file, 2 rows: 1 problem\n");
    expect(exitCode).toBe(1);
  },
);

test("programs read problems as rows", async () => {
  await using folder = await folderWith({ "usage.csv": `${CLEAN}${ROW}nonsense\n` });

  const json = await folder.validate("--json");
  const csv = await folder.validate("--format", "csv");

  expect(JSON.parse(json.stdout)).toMatchObject({
    files: 1,
    problems: [
      { file: ".telemetry/usage.csv", line: 4, state: "fixable" },
      { file: ".telemetry/usage.csv", line: 5, column: 1, state: "problem" },
      { file: ".telemetry/usage.csv", line: 5, column: 9, state: "problem" },
    ],
  });
  expect(json.exitCode).toBe(1);
  expect(csv.stdout.split("\n")[0]).toBe("file,line,column,expected,got,state");
  expect(csv.stdout.split("\n")[1]).toMatch(/^\.telemetry\/usage\.csv,4,1,/);
});
