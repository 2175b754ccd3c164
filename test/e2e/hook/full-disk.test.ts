/** @module-tag soak */

import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";
import { canMountDisk, mountSmallDisk } from "../../support/postgres/small-disk.ts";

const PAGE_BYTES = 4096;

// Only root may mount a file system that is small enough to fill.
const canMount = await canMountDisk();

/** Writes a file until no byte more goes onto its disk. */
async function fillDisk(path: string): Promise<void> {
  await using file = await open(path, "w");
  for (const bytes of [PAGE_BYTES, 1]) {
    try {
      for (;;) await file.write(Buffer.alloc(bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
  }
}

/** A row by hand that makes a ledger end a few bytes before a page does. */
function rowUpToPage(ledger: string, bytesLeft: number): string {
  const row = (notes: string) =>
    `2026-01-01T00:00:00Z,gpt-5,1,1,true,execute,1,${notes},s,,,,codex,main\n`;
  const used = (ledger.length + row("").length + bytesLeft) % PAGE_BYTES;
  return row("n".repeat(PAGE_BYTES - used));
}

test.skipIf(!canMount).each([0, 60])(
  "a disk that is full except for %i bytes when post-commit appends loses no row, and leaves no half one (needs a mount)",
  async (bytesLeft) => {
    await using disk = await mountSmallDisk(4);
    await using elsewhere = await createHookedRepository({ bare: true });
    const root = join(disk.path, "repository");
    const gitDir = join(elsewhere.home, "repository.git");
    await elsewhere.git("init", "-q", "-b", "main", `--separate-git-dir=${gitDir}`, root);
    const repository = asHooked(elsewhere, root);
    const ledger = join(root, ".telemetry/usage.csv");
    await repository.stage("a.txt");
    await repository.stage("b.txt");
    await repository.commit("start");
    await repository.cli("init");
    await repository.git("add", "-A");
    await repository.commit("tokenledger");
    const text = await readFile(ledger, "utf8");
    await using file = await open(ledger, "a");
    await file.write(rowUpToPage(text, bytesLeft));
    await repository.git("add", "-A");
    await repository.commit("up to a page");
    const first = await repository.session.call();
    await repository.stage("a.txt");
    await fillDisk(join(disk.path, "fill"));
    const before = await readFile(ledger, "utf8");

    const full = await repository.commit("full");
    const held = await repository.recorded();
    const left = await readFile(ledger, "utf8");
    await rm(join(disk.path, "fill"));
    const second = await repository.session.call();
    await repository.stage("b.txt");
    const { exitCode, stderr } = await repository.commit("all", "-a");

    expect(full.exitCode).toBe(0);
    expect(full.stderr).toMatch(/^tokenledger: .*\(commit not affected\)\n$/);
    expect(left).toBe(before);
    expect(held).toEqual([1, first]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([1, first, second]);
    expect((await repository.cli("validate")).exitCode).toBe(0);
    expect(await repository.status()).toBe("");
  },
);
