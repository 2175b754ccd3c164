/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

// These take the author's date of another commit over as well.
for (const option of ["-C", "-c"]) {
  test(`git commit ${option} holds its own usage and not that of the commit it copies from`, async () => {
    await using repository = await createHookedRepository();
    const calls: number[] = [];
    calls.push(await repository.session.call());
    await repository.stage("a.txt");
    await repository.commit("one");
    for (const file of ["b.txt", "c.txt"]) {
      calls.push(await repository.session.call());
      await repository.stage(file);
      const { exitCode, stderr } = await repository.run("git", ["commit", option, "HEAD"]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    }

    expect(await repository.recorded("HEAD~1")).toEqual(calls.slice(0, 2));
    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.git("log", "--format=%s")).toBe("one\none\none\nstart\n");
    expect(await repository.status()).toBe("");
  });
}
