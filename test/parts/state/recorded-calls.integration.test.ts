import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findRecorded, isRecorded } from "../../../src/parts/state/recorded-calls.ts";
import { stateFolders } from "../../../src/parts/state/state-folders.ts";
import { call } from "../../support/call.ts";
import { startScript } from "../../support/script.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

/** Prepares one call after the other and moves each on, as the hooks and the shell do; tells which is prepared. */
const MOVE_ON = `
  const { renameSync } = await import("node:fs");
  const { writePrepared } = await source("parts/state/prepared.ts");
  const { checkpoint, recordedIdOf } = await source("parts/state/recorded-calls.ts");
  const { stateFolders, preparedPath, logFolder } = await source("parts/state/state-folders.ts");
  const [gitDir] = values;
  const folders = stateFolders({ gitDir, commonDir: gitDir });
  const reading = { root: "/shop", formerRoots: [], since: "2026-03-02T10:00:00.000Z", positions: {} };
  for (let round = 1; ; round += 1) {
    const callIds = [recordedIdOf({ agent: "claude-code", callId: "message-" + round })];
    const rows = [{ line: "a row\\n", callIds }];
    writePrepared(folders, { ledger: "usage.csv", rows, files: [], reading });
    console.log(round);
    await new Promise((resolve) => setImmediate(resolve));
    renameSync(preparedPath(folders), logFolder(folders) + "/" + round + ".1");
    checkpoint(folders);
  }`;

test("a call is found while it moves from the prepared file through the log to the table", async () => {
  await using folder = await createTemporaryFolder();
  const gitDir = join(folder.path, ".git");
  await mkdir(gitDir);
  const folders = stateFolders({ gitDir, commonDir: gitDir });
  await using mover = startScript(MOVE_ON, [gitDir]);
  await mover.firstOutput();

  const missed: string[] = [];
  const looked = new Set<string>();
  while (looked.size < 200) {
    const round = mover.printed().trimEnd().split("\n").at(-1) ?? "";
    const made = call({ agent: "claude-code", callId: `message-${round}` });
    looked.add(round);
    if (!isRecorded(made, findRecorded([made], folders, { commonDir: gitDir }))) missed.push(round);
    await new Promise((resolve) => setImmediate(resolve));
  }

  expect(missed).toEqual([]);
});
