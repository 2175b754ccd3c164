import { execFileSync } from "node:child_process";
import { chmod, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { COLUMNS } from "../../src/parts/ledger/columns.ts";
import { type FakeChecks, fakeChecks } from "../support/fake-checks.ts";
import {
  createPullRequest,
  type FakePullRequest,
  type PullRequestRun,
  TOKEN,
} from "../support/fake-pull-request.ts";
import { LEDGER, type LedgerRepository, ledgerRow } from "../support/ledger-repository.ts";
import type { ActionRun } from "../support/run-action.ts";
import { runnerCommands } from "../support/runner-commands.ts";
import { findSecrets, HOSTILE_PASSWORD } from "../support/secret-spellings.ts";

const HOSTILE = [
  "::add-mask::pwned",
  "\n::stop-commands::pwned",
  "\r::error::pwned",
  "\u2028::set-output name=x::pwned",
  "a ##[error]pwned",
  "##[group]pwned",
  "\u001b[31mpwned\u001b]8;;https://evil.example\u0007",
  "\u202egnp.exe\u2066 \u200bpwned",
  "</details></td><!-- pwned",
  "<img src=https://evil.example/x.png>",
  "![pwned](https://evil.example/x.png)",
  "[pwned](https://evil.example)",
  "https://evil.example/pwned www.evil.example",
  "@everyone @acme/team fixes #1 acme/shop#2 GH-3",
  "|pwned|\\| \\\\| |",
  "`pwned` `` ``` ~~~",
  "```\n## pwned\n> [!CAUTION]\n> pwned",
  '```mermaid\nclick a href "https://evil.example"\n```',
  '"]; click A "https://evil.example"; %%{init: {}}%%',
  '=HYPERLINK("https://evil.example")',
  "<!-- tokenledger:report id=usage%2Freport v=1 -->",
  "x".repeat(70_000),
];

const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\u2028]/u;

/** Rows in which every column holds hostile text where it may, and where it may not. */
function hostileRows(text: string, index: number): readonly string[][] {
  const valid: Readonly<Record<string, string>> = {
    timestamp: `2026-02-23T10:00:${String(index).padStart(2, "0")}Z`,
    model: text,
    prompt_tokens: "10",
    completion_tokens: "1",
    task_success: "false",
    task_type: "quick",
    duration_ms: "1",
    notes: `Phase 6 error: ${text}`,
    session_id: text,
    agent: text,
    branch: text,
    cost_usd: index % 2 === 0 ? "1" : "",
  };
  const row = (values: Readonly<Record<string, string>>) =>
    COLUMNS.map((column) => values[column] ?? "");
  const spoilt = COLUMNS.map((column) => row({ ...valid, [column]: text }));
  return [row(valid), ...spoilt];
}

async function attack(repository: LedgerRepository): Promise<void> {
  await repository.git("branch", "--quiet", "-m", "topic", "topic");
  for (const [index, text] of HOSTILE.entries()) {
    await repository.append(LEDGER, stringify([...hostileRows(text, index)]));
    const subject = text.slice(0, 500).replaceAll("\0", "");
    await repository.write("message", subject);
    await repository.git("add", "-A");
    await repository.git("commit", "--quiet", "--cleanup=verbatim", "-F", "message");
  }
}

/** Returns what GitHub would make of markdown, without what stands in code. */
async function htmlOutsideOfCode(markdown: string): Promise<string> {
  const html = await marked.parse(markdown, { gfm: true });
  return html.replace(/<code[^>]*>.*?<\/code>/gs, "");
}

async function expectHarmless(
  { log, summary }: ActionRun,
  { conversation }: FakePullRequest,
  { runs }: FakeChecks,
) {
  const commands = runnerCommands(log);
  expect(new Set(commands.map(({ name }) => name))).toEqual(
    new Set(["add-mask", "warning", "notice"]),
  );
  const masks = commands.filter(({ name }) => name === "add-mask");
  expect(masks.map(({ data }) => data)).toEqual([TOKEN, Buffer.from(TOKEN).toString("base64")]);
  expect(log.join("")).not.toMatch(UNSEEN);
  expect(log.join("")).not.toContain("##[");
  const [comment] = conversation.comments;
  const [check] = runs;
  expect(check?.output.title).not.toMatch(UNSEEN);
  for (const markdown of [summary, comment?.body ?? "", check?.output.summary ?? ""]) {
    const html = await htmlOutsideOfCode(markdown);
    const links = Array.from(html.matchAll(/(?:href|src)="?([^" >]+)/g), ([, url]) => url);
    expect(links.filter((url) => !url?.startsWith("https://github.com/acme/shop/"))).toEqual([]);
    expect(html).not.toMatch(/<img|@everyone|@acme|#1\b|#2\b|GH-3|evil\.example|pwned|x{200}/);
    expect(html.match(/<details>/g)?.length ?? 0).toBe(html.match(/<\/details>/g)?.length ?? 0);
    expect(markdown).not.toMatch(UNSEEN);
    for (const [diagram] of markdown.matchAll(/^```mermaid$.*?^```$/gms)) {
      expect(diagram).not.toMatch(/click |href|%%\{init/);
    }
  }
}

describe("text of a pull request is text, and nothing else", () => {
  test.each(["shallow", "full"] as const)(
    "on its own run (%s)",
    { tags: ["soak"] },
    async (checkout) => {
      await using pullRequest = await createPullRequest(attack);
      const checks = fakeChecks("acme/shop");
      pullRequest.github.addPart(checks.part);

      const run = await pullRequest.run({}, { checkout });

      expect(run.exitCode).toBe(0);
      expect(run.summary).toContain("`@everyone @acme/team fixes #1 acme/shop#2 GH-3`");
      await expectHarmless(run, pullRequest, checks);
    },
  );
});

describe("a link in place of the ledger", () => {
  test("is not followed, neither in git nor in the workspace", async () => {
    await using pullRequest = await createPullRequest(async (repository) => {
      await repository.git("rm", "--quiet", LEDGER);
      await mkdir(join(repository.root, ".telemetry"), { recursive: true });
      await symlink("/etc/passwd", join(repository.root, LEDGER));
      await repository.commit("feat: link");
    });

    for (const checkout of ["shallow", "full"] as const) {
      const { exitCode, outputs, log, summary } = await pullRequest.run(
        {},
        { checkout, isFork: true },
      );

      expect(exitCode).toBe(0);
      expect(outputs.conclusion).toBe("warning");
      expect(log).toContainEqual(
        expect.stringMatching(
          /^::warning::Cannot read the ledger \.telemetry\/usage\.csv: it is a link/,
        ),
      );
      expect(summary).toContain("removes 2 rows");
      expect(log.join("\n") + summary).not.toContain("root:");
    }
  });
});

describe("what is too large", () => {
  /** Runs with a record of the most memory that the Action took, in MB. */
  async function measured(
    pullRequest: FakePullRequest,
    options: PullRequestRun,
    inputs: Readonly<Record<string, string>> = {},
  ) {
    const file = join(pullRequest.job.runnerTemp, "memory");
    const hook = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`;
    const run = await pullRequest.runBundle(inputs, {
      ...options,
      variables: {
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}`,
      },
    });
    return { ...run, memoryMb: Number(await readFile(file, "utf8")) / 1024 };
  }

  /** Rows of different sessions, `megabytes` of them. */
  async function appendRows(repository: LedgerRepository, megabytes: number): Promise<void> {
    const size = Buffer.byteLength(ledgerRow({ sessionId: "0000000" }));
    const chunk = 10_000;
    for (let start = 0; start * size < megabytes * 1e6; start += chunk) {
      const rows = Array.from({ length: chunk }, (_, index) =>
        ledgerRow({ sessionId: String(start + index).padStart(7, "0") }),
      );
      await repository.append(LEDGER, rows.join(""));
    }
  }

  test.each(["shallow", "full"] as const)(
    "is not read, takes little memory, and fails what was to be judged (%s)",
    { tags: ["soak"] },
    async (checkout) => {
      await using pullRequest = await createPullRequest(async (repository) => {
        await appendRows(repository, 66);
        await repository.commit("feat: huge");
      });

      const { exitCode, summary, memoryMb, log, outputs } = await measured(
        pullRequest,
        { checkout, isFork: true },
        { "fail-cost-usd": "1" },
      );

      expect(exitCode).toBe(1);
      expect(summary).toMatch(/usage\.csv.*was not read: .*MB/);
      expect(log).toContainEqual(expect.stringMatching(/^::notice::The ledger is not loaded/));
      expect(log).toContainEqual(
        expect.stringMatching(/^::error::What this pull request brings could not be judged/),
      );
      expect(outputs).toMatchObject({ conclusion: "failure" });
      expect(memoryMb).toBeLessThan(512);
    },
  );

  test("is not taken from a server that sends more than it said", { tags: ["soak"] }, async () => {
    await using pullRequest = await createPullRequest((repository) =>
      repository.record("feat", "one"),
    );
    const blob = (await pullRequest.repository.git("rev-parse", `topic:${LEDGER}`)).trim();
    const megabyte = Buffer.alloc(1 << 20, "2026-02-23T22:19:12Z,m,1,1,true,quick,1,\n");
    pullRequest.github.answer(`/repos/acme/shop/git/blobs/${blob}`, {
      status: 200,
      headers: { "content-type": "application/vnd.github.raw" },
      body: Readable.from(Array.from({ length: 1000 }, () => megabyte)),
    });

    const { exitCode, summary, memoryMb } = await measured(pullRequest, {
      isFork: true,
      checkout: "none",
    });

    expect(exitCode).toBe(0);
    expect(summary).toMatch(/could not be read\. A ledger file is larger than 100 MB/);
    expect(memoryMb).toBeLessThan(512);
  });

  test("is not a ledger of 10 MB: it is compared, in little memory", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await createPullRequest(
      (repository) => repository.record("feat", "one"),
      (repository) => appendRows(repository, 10),
    );

    const { exitCode, summary, memoryMb } = await measured(pullRequest, { isFork: true });

    expect(exitCode).toBe(0);
    expect(summary).toContain("of 1 record succeeded");
    expect(memoryMb).toBeLessThan(512);
  });
});

test("no other program sees a secret", { tags: ["soak"] }, async () => {
  await using pullRequest = await createPullRequest((repository) =>
    repository.record("feat", "one"),
  );
  const git = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const folder = join(pullRequest.job.runnerTemp, "bin");
  const seen = join(pullRequest.job.runnerTemp, "seen");
  const ofAction = join(pullRequest.job.runnerTemp, "of-action");
  await mkdir(folder);
  await writeFile(
    join(folder, "git"),
    `#!/bin/sh\nenv >> ${seen}\ncat /proc/$PPID/environ > ${ofAction} 2>/dev/null\nexec ${git} "$@"\n`,
  );
  await chmod(join(folder, "git"), 0o755);
  const url = new URL("postgres://127.0.0.1:1/db");
  url.password = HOSTILE_PASSWORD;

  const { log, summary } = await pullRequest.runBundle(
    { "database-url": url.href },
    {
      checkout: "full",
      variables: {
        PATH: `${folder}:${process.env.PATH}`,
        PGPASSWORD: HOSTILE_PASSWORD,
        TELEMETRY_DATABASE_URL: url.href,
        GITHUB_TOKEN: TOKEN,
        ACTIONS_RUNTIME_TOKEN: TOKEN,
        INPUT_UNKNOWN: TOKEN,
        DEPLOY: `bearer ${TOKEN}`,
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: "http.extraHeader",
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(TOKEN).toString("base64")}`,
      },
    },
  );

  const environments = await readFile(seen, "utf8");
  expect(environments).toContain("GITHUB_WORKSPACE=");
  expect(environments).not.toMatch(/^(?:INPUT_|PG|TELEMETRY_|\w*TOKEN)/m);
  // What the runner started the Action with cannot be taken back: docs/security.md says so.
  if (process.platform === "linux") {
    expect(await readFile(ofAction, "utf8")).toContain(`INPUT_GITHUB-TOKEN=${TOKEN}`);
  }
  const shown = log.filter((line) => !line.startsWith("::add-mask::")).join("\n");
  for (const secret of [HOSTILE_PASSWORD, TOKEN]) {
    expect(findSecrets(secret, environments, summary, shown)).toEqual([]);
  }
});
