import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

async function twoBranches(repository: HookedRepository): Promise<readonly number[]> {
  await repository.git("checkout", "--quiet", "-b", "topic");
  const calls: number[] = [];
  for (const name of ["one", "two", "three"]) {
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  }
  await repository.git("checkout", "--quiet", "main");
  calls.push(await repository.session.call());
  await repository.stage("main.txt");
  await repository.commit("main");
  await repository.git("checkout", "--quiet", "topic");
  return calls.toSorted((a, b) => a - b);
}

eachMostlyInSoak(["--merge", "--apply"])(
  "git rebase %s keeps every row and records nothing by itself",
  async (backend) => {
    await using repository = await createHookedRepository();
    const calls = await twoBranches(repository);
    const waiting = await repository.session.call();

    const { exitCode } = await repository.run("git", ["rebase", "--quiet", backend, "main"]);
    const afterRebase = await repository.recorded();
    const status = await repository.status();
    await repository.stage("one.txt");
    await repository.commit("after");

    expect({ exitCode, status }).toEqual({ exitCode: 0, status: "" });
    expect(afterRebase).toEqual(calls);
    expect(await repository.recorded()).toEqual([...calls, waiting]);
    expect(await repository.status()).toBe("");
  },
);

const INTERACTIVE = {
  squash: "s/^pick \\(.* two\\)/squash \\1/",
  fixup: "s/^pick \\(.* two\\)/fixup \\1/",
  reword: "s/^pick \\(.* two\\)/reword \\1/",
};

eachMostlyInSoak(Object.entries(INTERACTIVE), 0)(
  "git rebase -i with %s keeps every row",
  async (_, script) => {
    await using repository = await createHookedRepository();
    const calls = await twoBranches(repository);

    const { exitCode, stderr } = await repository.run("git", ["rebase", "-i", "main"], {
      environment: { GIT_SEQUENCE_EDITOR: `sed -i -e '${script}'` },
    });
    const status = await repository.status();
    const call = await repository.session.call();
    await repository.stage("one.txt");
    await repository.commit("after");

    expect({ exitCode, status }).toEqual({ exitCode: 0, status: "" });
    expect(stderr).not.toContain("tokenledger");
    expect(await repository.recorded()).toEqual([...calls, call]);
    expect(await repository.status()).toBe("");
  },
);

test("a commit that is edited in a rebase records nothing; the usage waits until the rebase is over", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const calls = await twoBranches(repository);
  await repository.run("git", ["rebase", "-i", "main"], {
    environment: { GIT_SEQUENCE_EDITOR: "sed -i -e 's/^pick \\(.* two\\)/edit \\1/'" },
  });
  const waiting = await repository.session.call();
  await repository.stage("two.txt");

  const amend = await repository.commit("two, edited", "--amend");
  const goOn = await repository.run("git", ["rebase", "--continue"]);
  const afterRebase = await repository.recorded();
  await repository.stage("one.txt");
  await repository.commit("after");

  expect([amend.exitCode, goOn.exitCode]).toEqual([0, 0]);
  expect(afterRebase).toEqual(calls);
  expect(await repository.recorded()).toEqual([...calls, waiting]);
  expect(await repository.status()).toBe("");
});

test("the rows of a commit that a rebase dropped come back with the next commit", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const calls = await twoBranches(repository);
  await repository.run("git", ["rebase", "-i", "main"], {
    environment: { GIT_SEQUENCE_EDITOR: "sed -i -e 's/^pick \\(.* three\\)/drop \\1/'" },
  });

  await repository.stage("one.txt");
  await repository.commit("after");

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});
