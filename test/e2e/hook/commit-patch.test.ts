/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("git commit -p holds the usage and leaves the hunk that was not chosen", async () => {
  await using repository = await createHookedRepository();
  await repository.write("a.txt", `${"line\n".repeat(30)}`);
  await repository.git("add", "a.txt");
  await repository.commit("one");
  const call = await repository.session.call();
  await repository.write("a.txt", `first\n${"line\n".repeat(30)}last\n`);

  const { exitCode } = await repository.run("sh", [
    "-c",
    "printf 'y\\nn\\n' | git commit -p -m two",
  ]);

  expect(exitCode).toBe(0);
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.git("diff", "--stat", "--cached")).toBe("");
  expect(await repository.status()).toBe(" M a.txt\n");
  expect(await repository.git("show", "HEAD:a.txt")).toMatch(/^first\n/);
});
