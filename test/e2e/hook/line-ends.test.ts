/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

for (const attributes of ["with", "without"]) {
  test(`core.autocrlf=true ${attributes} our attributes leaves the tree clean`, async () => {
    await using repository = await createHookedRepository();
    if (attributes === "without") {
      await repository.git("rm", "--quiet", ".telemetry/.gitattributes");
      await repository.commit("no attributes");
      await repository.write(".git/info/attributes", "");
    }
    await repository.git("config", "core.autocrlf", "true");
    await repository.git("rm", "--quiet", "--cached", "-r", ".");
    await repository.git("reset", "--quiet", "--hard");
    const calls: number[] = [];
    for (const name of ["a", "b"]) {
      calls.push(await repository.session.call());
      await repository.stage(`${name}.txt`);
      const { exitCode, stderr } = await repository.commit(name);
      expect(exitCode).toBe(0);
      expect(stderr).not.toContain("tokenledger");
    }

    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.status()).toBe("");
    expect(await repository.git("show", "HEAD:.telemetry/usage.csv")).not.toContain("\r");
  });
}
