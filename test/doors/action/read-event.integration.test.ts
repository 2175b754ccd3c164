import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEvent } from "../../../src/doors/action/job.ts";
import { Failure } from "../../../src/usage/failure.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

test.each([undefined, ""])("outside of a runner there is no event (%j)", async (path) => {
  expect(await readEvent(path)).toBeUndefined();
});

test("an event is what its file says", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "event.json");
  await writeFile(path, '{ "pull_request": { "number": 7 } }');

  expect(await readEvent(path)).toEqual({ pull_request: { number: 7 } });
});

test("a file that is no event is a failure that names it", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "event.json");
  await writeFile(path, "{");

  await expect(readEvent(path)).rejects.toThrow(Failure);
  await expect(readEvent(path)).rejects.toThrow(`at ${path} (no JSON)`);
  await expect(readEvent(join(folder.path, "none"))).rejects.toThrow("(ENOENT)");
});
