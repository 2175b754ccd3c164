import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { processNamespace, withFileLock } from "../../../src/parts/state/file-lock.ts";
import { canMountDisk, mountSmallDisk } from "../../support/postgres/small-disk.ts";
import { runScripts, startScript } from "../../support/script.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const BRIEFLY = { timeoutMs: 50 };

/** Counts in a file, in a way that loses counts unless one process at a time does it. */
const COUNT = `
  const { readFile, writeFile } = await import("node:fs/promises");
  const { withFileLock } = await source("parts/state/file-lock.ts");
  const [lock, counter, times] = values;
  for (let time = 0; time < times; time += 1) {
    await withFileLock(lock, process, async () => {
      const count = Number(await readFile(counter, "utf8"));
      await writeFile(counter, String(count + 1));
    });
  }`;

const HOLD_FOR_EVER = `
  const { withFileLock } = await source("parts/state/file-lock.ts");
  await withFileLock(values[0], process, () => new Promise(() => {
    console.log("held");
    setInterval(() => {}, 1000);
  }));`;

async function idOfEndedProcess(): Promise<string> {
  await using script = startScript("console.log(process.pid)");
  return (await script.output()).trim();
}

test("processes take turns", async () => {
  await using folder = await createTemporaryFolder();
  const counter = join(folder.path, "counter");
  await writeFile(counter, "0");

  await runScripts(COUNT, Array(4).fill([join(folder.path, "lock"), counter, 50]));

  expect(await readFile(counter, "utf8")).toBe("200");
  expect(await readdir(folder.path)).toEqual(["counter"]);
});

test("processes that find one stale lock at once still take turns", {
  tags: ["soak"],
}, async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "lock");
  const counter = join(folder.path, "counter");
  await writeFile(counter, "0");
  await writeFile(lock, `${await idOfEndedProcess()}\n`);

  await runScripts(COUNT, Array(8).fill([lock, counter, 20]));

  expect(await readFile(counter, "utf8")).toBe("160");
  expect(await readdir(folder.path)).toEqual(["counter"]);
});

test("tasks of one process take turns", async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "deeper", "lock");
  let inside = 0;

  const seen = await Promise.all(
    Array.from({ length: 5 }, () =>
      withFileLock(lock, process, async () => {
        inside += 1;
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        return inside;
      }),
    ),
  );

  expect(seen).toEqual([0, 0, 0, 0, 0]);
});

test("the lock of a process that was killed is taken over", async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "lock");
  await using holder = startScript(HOLD_FOR_EVER, [lock]);
  await holder.firstOutput();

  await expect(withFileLock(lock, process, async () => "mine", BRIEFLY)).rejects.toThrow(
    `Cannot write while process ${holder.pid} holds the lock ${lock}. Nothing was written; try again when it has ended, or delete that file if no tokenledger is running.`,
  );
  await holder.kill();

  expect(await withFileLock(lock, process, async () => "mine", BRIEFLY)).toBe("mine");
});

test.skipIf(process.platform !== "linux")(
  "the lock of a process that ended and that nobody asked about is taken over",
  async () => {
    await using folder = await createTemporaryFolder();
    const lock = join(folder.path, "lock");
    // `sleep` takes the shell's place, and never asks about the child that it finds there. The child ends
    // after that: the shell would ask.
    const parent = spawn("sh", [
      "-c",
      "exec 3<&0; cat <&3 >/dev/null & echo $!; exec sleep 60 3<&-",
    ]);
    const [zombie] = (await once(parent.stdout, "data")) as [Buffer];
    await expect.poll(() => readFile(`/proc/${parent.pid}/comm`, "utf8")).toBe("sleep\n");
    parent.stdin.end();
    await expect
      .poll(() => readFile(`/proc/${String(zombie).trim()}/stat`, "utf8"))
      .toMatch(/\) Z /);
    await writeFile(lock, `${String(zombie).trim()}\n`);

    const result = await withFileLock(lock, process, async () => "done", BRIEFLY);

    parent.kill();
    expect(result).toBe("done");
  },
);

test("a lock left while another one was being taken over is taken over as well", async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "lock");
  const gone = await idOfEndedProcess();
  await writeFile(lock, `${gone}\n`);
  await writeFile(`${lock}.takeover`, `${gone}\n`);

  expect(await withFileLock(lock, process, async () => "mine", BRIEFLY)).toBe("mine");
  expect(await readdir(folder.path)).toEqual([]);
});

test("a lock from before the machine was started is stale, whatever runs under its number now", async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "lock");
  await writeFile(lock, `${process.ppid}\n`);
  await utimes(lock, 0, 0);

  expect(await withFileLock(lock, process, async () => "mine", BRIEFLY)).toBe("mine");
});

test("a lock with this process's number that it did not take is an earlier process's", async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "lock");
  await writeFile(lock, `${process.pid}\n`);

  expect(await withFileLock(lock, process, async () => "mine", BRIEFLY)).toBe("mine");
});

test("a lock of another namespace's process is believed for ten seconds, whatever its number", async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "lock");
  await writeFile(lock, `${await idOfEndedProcess()} pid:[1]\n`);

  await expect(withFileLock(lock, process, async () => "mine", BRIEFLY)).rejects.toThrow(
    "holds the lock",
  );
  const elevenSecondsAgo = Date.now() / 1000 - 11;
  await utimes(lock, elevenSecondsAgo, elevenSecondsAgo);

  expect(await withFileLock(lock, process, async () => "mine", BRIEFLY)).toBe("mine");
  expect(await readdir(folder.path)).toEqual([]);
});

test("a lock that is dated far ahead is left over from before the clock was set back", async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "lock");
  await writeFile(lock, `${process.ppid}\n`);
  const tomorrow = Date.now() / 1000 + 86_400;
  await utimes(lock, tomorrow, tomorrow);

  expect(await withFileLock(lock, process, async () => "mine", BRIEFLY)).toBe("mine");
});

test("a lock that nobody has put a number into yet is respected for a second", async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "lock");
  await writeFile(lock, "");

  await expect(withFileLock(lock, process, async () => "mine", BRIEFLY)).rejects.toThrow(
    "Cannot write while another process holds",
  );
  const twoSecondsAgo = Date.now() / 1000 - 2;
  await utimes(lock, twoSecondsAgo, twoSecondsAgo);

  expect(await withFileLock(lock, process, async () => "mine", BRIEFLY)).toBe("mine");
});

test.skipIf(process.platform === "win32")(
  "shell code respects the lock, and is respected",
  async () => {
    await using folder = await createTemporaryFolder();
    const lock = join(folder.path, "lock");
    const takeInShell = () =>
      promisify(execFile)("sh", ["-c", '(set -C; echo $$ > "$1") 2>/dev/null', "sh", lock]);

    await withFileLock(lock, process, async () => {
      expect(await readFile(lock, "utf8")).toBe(`${process.pid} ${processNamespace()}\n`);
      await expect(takeInShell()).rejects.toThrow();
    });
    await takeInShell();

    expect(existsSync(lock)).toBe(true);
    expect(await withFileLock(lock, process, async () => "mine", BRIEFLY)).toBe("mine");
  },
);

test("the lock is released when the work fails", async () => {
  await using folder = await createTemporaryFolder();
  const lock = join(folder.path, "lock");

  await expect(withFileLock(lock, process, () => Promise.reject(new Error("no")))).rejects.toThrow(
    "no",
  );

  expect(existsSync(lock)).toBe(false);
});

test("a place where no lock can be made is named", async () => {
  await using folder = await createTemporaryFolder();
  await writeFile(join(folder.path, "file"), "");
  const lock = join(folder.path, "file", "lock");

  await expect(withFileLock(lock, process, async () => "mine")).rejects.toThrow(
    `Cannot make the lock file ${lock} (`,
  );
});

// Only root may mount a file system that is small enough to fill.
test.skipIf(!(await canMountDisk()))(
  "on a full disk no lock file is left that says nothing of its holder (needs a mount)",
  { tags: ["soak"] },
  async () => {
    await using disk = await mountSmallDisk(1);
    const lock = join(disk.path, "lock");
    const filled = await writeFile(join(disk.path, "fill"), Buffer.alloc(2 ** 21)).catch(String);

    const attempt = withFileLock(lock, process, async () => {}, BRIEFLY);

    await expect(attempt).rejects.toThrow(/Cannot make the lock file .*ENOSPC/);
    expect(filled).toContain("ENOSPC");
    expect(existsSync(lock)).toBe(false);
  },
);
