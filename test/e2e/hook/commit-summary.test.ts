import { expect, test } from "vitest";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

const commitWith = (repository: HookedRepository, ...options: string[]) =>
  repository.run("git", ["commit", "--quiet", "-m", "work", ...options], {
    environment: { TOKENLEDGER_SUMMARY: "1" },
  });

test("says what a commit cost, and its branch so far, where it is asked for", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call({ model: "claude-opus-4-6", outputTokens: 2_000 });
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.session.call({ model: "claude-opus-4-6", outputTokens: 4_000 });
  await repository.stage("a.txt");

  const { stderr } = await commitWith(repository);

  expect(stderr).toMatch(/^tokenledger: \$0\.1\d, [\d.]+ k tokens \(this branch \$0\.1\d\)\n$/);
});

test("tells apart what a subscription covered", async () => {
  await using repository = await createHookedRepository();
  const billing = { "claude-code": "subscription" };
  await repository.write(".telemetry/config.json", JSON.stringify({ billing }));
  await repository.session.call({ model: "claude-opus-4-6", outputTokens: 2_000 });
  await repository.stage("a.txt");

  const { stderr } = await commitWith(repository);

  const covered = /\$[\d.]+ covered by subscription/.source;
  expect(stderr).toMatch(
    new RegExp(`^tokenledger: ${covered}, [\\d.]+ k tokens \\(this branch ${covered}\\)\n$`),
  );
});

test("says nothing where it is not asked for, or nothing was recorded", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");
  expect((await repository.commit("one", "--quiet")).stderr).toBe("");
  await repository.stage("a.txt");
  expect((await commitWith(repository)).stderr).toBe("");
});

test("says it too where node appends the rows", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");
  // What a person changed in the ledger is not appended to by the shell.
  await repository.append(".telemetry/usage.csv", "\n");
  const { stderr } = await commitWith(repository, "--only", "a.txt");
  expect(stderr).toMatch(/^tokenledger: \$[\d.]+, [\d.]+ k tokens \(this branch \$[\d.]+\)\n$/);
});

// macOS has another `script`.
test.runIf(process.platform === "linux")(
  '"summary" in the settings says it on a terminal, and nowhere else',
  async () => {
    await using repository = await createHookedRepository();
    await repository.cli("init", "--summary");
    await repository.session.call();
    await repository.stage("a.txt");
    expect((await repository.commit("one", "--quiet")).stderr).toBe("");
    await repository.session.call();
    await repository.stage("a.txt");
    const terminal = ["-qec", "git commit --quiet -m two", "/dev/null"];
    const { stdout } = await repository.run("script", terminal);
    expect(stdout).toContain("tokenledger: $");
  },
);

test("init --summary adds to settings that are there", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.write(".telemetry/config.json", '{ "retentionDays": 90 }\n');
  await repository.cli("init", "--summary");
  const settings = JSON.parse(await repository.read(".telemetry/config.json"));
  expect(settings).toEqual({ retentionDays: 90, summary: true });
});

test("leaves the branch out where no row names it", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  const line = { id: "1", session: "s", time: "2026-03-02T10:00:00Z", model: "claude-opus-4-6" };
  const counts = { input: 1_000, cache_read: 0, cache_write: 0, output: 50 };
  await repository.write("calls.jsonl", JSON.stringify({ ...line, ...counts }));
  await repository.cli("import", "calls.jsonl");
  await repository.stage("a.txt");
  expect((await commitWith(repository)).stderr).toMatch(
    /^tokenledger: \$[\d.]+, 1\.05 k tokens\n$/,
  );
});
