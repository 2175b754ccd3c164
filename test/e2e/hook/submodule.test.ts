/** @module-tag soak */

import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";

test("a submodule and its superproject record their own calls", async () => {
  await using library = await createHookedRepository({ name: "library" });
  await using repository = await createHookedRepository();
  await repository.git(
    "-c",
    "protocol.file.allow=always",
    "submodule",
    "--quiet",
    "add",
    library.root,
    "lib",
  );
  await repository.commit("add lib");
  const submodule = asHooked(repository, join(repository.root, "lib"));
  await submodule.cli("init");
  const inSub = await submodule.session.call();
  const inSuper = await repository.session.call();
  await submodule.stage("a.txt");

  const first = await submodule.commit("in the submodule");
  await repository.git("add", "lib");
  const second = await repository.commit("in the superproject");

  expect([first.stderr, second.stderr]).toEqual(["", ""]);
  expect(await submodule.recorded()).toEqual([inSub]);
  expect(await repository.recorded()).toEqual([inSuper]);
  expect([await submodule.status(), await repository.status()]).toEqual(["", ""]);
});
