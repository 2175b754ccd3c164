import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCallsCommand } from "../../../src/doors/cli/commands/calls.ts";
import { Failure, UsageFailure } from "../../../src/usage/failure.ts";
import { createGitRepository, type GitRepository } from "../../support/git-repository.ts";
import { fixtureLog } from "../../support/read-fixture-log.ts";
import { type CommandRun, runCommand } from "../../support/run-command.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

/** Lets the logs' sessions take place in `cwd`. */
async function placeLog(repository: GitRepository, fixture: string, cwd: string): Promise<void> {
  const folder = join(repository.home, ".claude", "projects", "shop");
  await mkdir(folder, { recursive: true });
  const log = await readFile(fixtureLog(fixture), "utf8");
  await writeFile(join(folder, `${fixture}.jsonl`), log.replaceAll("/home/dev/shop", cwd));
}

function calls(repository: GitRepository, ...args: readonly string[]): Promise<CommandRun> {
  const { root: cwd, environment } = repository;
  return runCommand(createCallsCommand, args, { cwd, environment });
}

function parseLines(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("tokenledger calls --json", () => {
  test("writes one object a line with the ledger's names", async () => {
    await using repository = await createGitRepository();
    await placeLog(repository, "api-error", repository.root);

    const { stdout } = await calls(repository, "--json");

    expect(stdout.endsWith("}\n")).toBe(true);
    expect(parseLines(stdout)).toEqual([
      {
        agent: "claude-code",
        call_id: "msg-1:req-1",
        session_id: "session-1",
        timestamp: "2026-03-02T10:00:02.000Z",
        model: "claude-sonnet-4-5-20250929",
        prompt_tokens: 3210,
        completion_tokens: 40,
        cache_read_tokens: 3000,
        cache_write_tokens: 200,
        cost_usd: 0.00228,
        duration_ms: 2000,
        success: false,
        task_type: "execute",
        cwd: repository.root,
        branch: "main",
      },
    ]);
  });

  test("has null for what is not known", async () => {
    await using repository = await createGitRepository();
    await placeLog(repository, "detached-head", repository.root);
    const config = { prices: [], aliases: { "claude-sonnet-4-5-20250929": "acme-1" } };
    await repository.write(".telemetry/config.json", JSON.stringify(config));

    const [call] = parseLines((await calls(repository, "--json")).stdout);

    expect(call).toMatchObject({ cost_usd: null, duration_ms: null, branch: null });
  });

  test("prints nothing when there is nothing", async () => {
    await using repository = await createGitRepository();

    expect(await calls(repository, "--json")).toEqual({ stdout: "", stderr: "", exitCode: 0 });
  });
});

describe("tokenledger calls", () => {
  test("shows a table with totals below", async () => {
    await using repository = await createGitRepository();
    await placeLog(repository, "workflow-command", repository.root);

    const lines = (await calls(repository, "--timezone", "+05:45")).stdout.split("\n");

    expect(lines[0]).toMatch(
      /^Time \(\+05:45\) +Agent +Session +Model +Input +Output +Cost +Duration +Success +Task type$/,
    );
    expect(lines[2]).toMatch(
      /^2026-03-02 15:45:03 {2}claude-code {2}session- {2}claude-sonnet-4-5-20250929 {2}3\.21 k +40 {2}\$0\.0023 +1\.0 s {2}yes +execute$/,
    );
    expect(lines.slice(1, 8).map((line) => line.split(" ").at(-1))).toEqual([
      ...["execute", "execute", "execute", "verify", "verify", "execute", "quick"],
    ]);
    expect(lines.at(-2)).toBe(
      "Total: 7 calls · 1 session · 22.5 k input and 280 output tokens · $0.016",
    );
  });

  test("says of a total what of it is not paid by list prices", async () => {
    await using repository = await createGitRepository();
    await placeLog(repository, "workflow-command", repository.root);
    expect((await calls(repository)).stderr).toBe("");
    const config = { billing: { "claude-code": "subscription" } };
    await repository.write(".telemetry/config.json", JSON.stringify(config));

    for (const format of ["table", "markdown"]) {
      expect((await calls(repository, "--format", format)).stderr).toBe(
        "tokenledger: costs here are list prices, also of what a subscription covers or credits pay for; `tokenledger status` tells these apart.\n",
      );
    }
    expect((await calls(repository, "--json")).stderr).toBe("");
  });

  test("is markdown and CSV too", async () => {
    await using repository = await createGitRepository();
    await placeLog(repository, "workflow-command", repository.root);

    const markdown = await calls(repository, "--utc", "--format", "markdown");
    const csv = await calls(repository, "--format", "csv");

    expect(markdown.stdout).toContain("| `session-` | `claude-sonnet-4-5-20250929` | 3.21 k |");
    expect(markdown.stdout).toContain("Total: 7 calls");
    const [header, first] = csv.stdout.split("\n");
    expect(header).toMatch(/^agent,call_id,session_id,timestamp,model,prompt_tokens,/);
    expect(first).toMatch(/^claude-code,.*,claude-sonnet-4-5-20250929,3\d\d\d,40,.*,true,execute,/);
    expect(csv.stdout.trimEnd().split("\n")).toHaveLength(8);
  });

  test("says what has no price, with its tokens, and what failed", async () => {
    await using repository = await createGitRepository();
    await placeLog(repository, "refusal", repository.root);
    const config = { aliases: { "claude-sonnet-4-5-20250929": "acme-1" } };
    await repository.write(".telemetry/config.json", JSON.stringify(config));

    const { stdout } = await calls(repository);

    expect(stdout).toContain("1 call · 1 session");
    expect(stdout).toContain("1 without a known price · 1 in turns that failed");
    expect(stdout).toMatch(
      /\nWithout a known price: claude-sonnet-4-5-20250929 \(3\.21 k input, 40 output tokens\)\n$/,
    );
  });

  test("takes this worktree's calls, unless all are asked for", async () => {
    await using repository = await createGitRepository();
    await placeLog(repository, "workflow-command", repository.root);
    await placeLog(repository, "adviser", "/home/dev/elsewhere");

    const here = parseLines((await calls(repository, "--json")).stdout);
    const everywhere = parseLines((await calls(repository, "--json", "--all-repositories")).stdout);

    expect(here).toHaveLength(7);
    expect(everywhere).toHaveLength(9);
  });

  test("takes the calls of a time, from its start to before its end", async () => {
    await using repository = await createGitRepository();
    await placeLog(repository, "workflow-command", repository.root);
    const idsOf = async (...args: readonly string[]) =>
      parseLines((await calls(repository, "--json", ...args)).stdout).map(({ call_id }) => call_id);

    const times = ["--since", "2026-03-02T10:00:03Z", "--until", "2026-03-02T11:00:07+01:00"];

    expect(await idsOf(...times)).toEqual([
      "msg-executing:req-executing",
      "msg-still-executing:req-still-executing",
    ]);
    expect(await idsOf("--since", "2026-02-01", "--agent", "claude-code")).toHaveLength(7);
  });

  test("says where it looked when it found nothing", async () => {
    await using repository = await createGitRepository();

    const { stdout } = await calls(repository, ...["--since", "7d", "--agent", "claude-code"]);

    expect(stdout).toBe(
      `No calls made in ${repository.root} were found in that time.\n` +
        `Looked for logs of\n  claude-code in ${join(repository.home, ".claude", "projects")}\n` +
        "See --all-repositories for calls made elsewhere.\n",
    );
  });

  test("refuses a time that is none and an agent that it does not know", async () => {
    await using repository = await createGitRepository();

    await expect(calls(repository, "--since", "2026-02-30")).rejects.toThrow(UsageFailure);
    await expect(calls(repository, "--agent", "abacus")).rejects.toThrow(/claude-code/);
    await expect(calls(repository, "--agent", "claud")).rejects.toThrow(
      /Did you mean claude-code\?$/,
    );
  });

  test("needs a repository, unless all are asked for", async () => {
    await using folder = await createTemporaryFolder();
    const context = { cwd: folder.path, environment: { HOME: folder.path } };

    await expect(runCommand(createCallsCommand, [], context)).rejects.toThrow(Failure);
    const all = await runCommand(createCallsCommand, ["--all-repositories"], context);
    expect(all.stdout).toContain("No calls were found.");
  });
});
