import { describe, expect, test } from "vitest";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { DIMENSION_NAMES } from "../../../src/parts/report/questions/dimensions.ts";
import { ENGINES } from "../../support/engines.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { runCommand } from "../../support/run-command.ts";

const SEEDS = [
  { seed: 11, steps: 8, tags: [] },
  { seed: 12, steps: 25, tags: ["soak"] },
];
const AUTHORS = ["Jane Doe", "Tom O'Neill", "Ada"] as const;
const FOLDERS = ["", "shop/", "shop/cart/", "docs/"] as const;
const ZONES = ["Z", "+05:30"] as const;

/** What a record cost, and what the history was made to say of it. */
interface MadeRecord {
  readonly costNanoUsd: number;
  readonly model: string;
  change: MadeChange | undefined;
}

interface MadeChange {
  readonly author: string;
  readonly pullRequest: string;
  outcome: string;
  readonly subject: string;
}

/** A repository whose history is made step by step, and what that is known to mean. */
class MadeHistory {
  readonly records: MadeRecord[] = [];
  readonly #repository: LedgerRepository;
  readonly #random: Random;
  readonly #direct: { readonly id: string; readonly change: MadeChange }[] = [];
  #count = 0;

  constructor(repository: LedgerRepository, random: Random) {
    this.#repository = repository;
    this.#random = random;
  }

  async step(): Promise<void> {
    const kind = this.#random.pick(["direct", "direct", "merge", "squash", "revert"]);
    if (kind === "direct") return this.#commit();
    if (kind === "revert") return this.#revert();
    return this.#pullRequest(kind as "merge" | "squash");
  }

  async #commit(): Promise<void> {
    this.#count += 1;
    const change = this.#change(`SHOP-${this.#count % 4} change ${this.#count}`, "none");
    await this.#work(change);
    const id = (await this.#repository.git("rev-parse", "HEAD")).trim();
    this.#direct.push({ id, change });
  }

  async #pullRequest(kind: "merge" | "squash"): Promise<void> {
    this.#count += 1;
    const number = this.#count;
    const branch = `work-${number}`;
    const { git, commit } = this.#repository;
    await git("switch", "--quiet", "--create", branch);
    const brought: MadeRecord[] = [];
    for (const part of ["one", "two"]) {
      const change = this.#change(`step ${part} of ${number}`, `#${number}`);
      brought.push(...(await this.#work(change)));
    }
    await git("switch", "--quiet", "main");
    if (kind === "merge") {
      await git(
        ...[
          "merge",
          "--quiet",
          "--no-ff",
          "-m",
          `Merge pull request #${number} from acme/${branch}`,
        ],
        branch,
      );
      return;
    }
    await git("merge", "--quiet", "--squash", branch);
    const change = this.#change(`Work ${number} (#${number})`, `#${number}`);
    await commit(change.subject, authorOption(change));
    for (const record of brought) record.change = change;
    await git("branch", "--quiet", "-D", branch);
  }

  async #revert(): Promise<void> {
    const target = this.#direct.pop();
    if (target === undefined) return this.#commit();
    const change = this.#change(`Revert "${target.change.subject}"`, "none");
    await this.#work(change, `\n\nThis reverts commit ${target.id}.`);
    target.change.outcome = "reverted";
  }

  #change(subject: string, pullRequest: string): MadeChange {
    return { author: this.#random.pick([...AUTHORS]), pullRequest, outcome: "merged", subject };
  }

  /** Commits new files and rows. */
  async #work(change: MadeChange, body = ""): Promise<readonly MadeRecord[]> {
    for (let file = this.#random.below(3); file >= 0; file -= 1) {
      const lines = "line\n".repeat(1 + this.#random.below(9));
      const name = `${this.#random.pick([...FOLDERS])}file-${this.records.length}-${file}.txt`;
      await this.#repository.write(name, lines);
    }
    const made = await this.addRows(1 + this.#random.below(3), change);
    await this.#repository.commit(`${change.subject}${body}`, authorOption(change));
    return made;
  }

  async addRows(count: number, change: MadeChange | undefined): Promise<readonly MadeRecord[]> {
    const made: MadeRecord[] = [];
    for (let row = 0; row < count; row += 1) {
      const number = this.records.length;
      const costNanoUsd = 1_000 + this.#random.below(1_000_000);
      const model = this.#random.pick(["opus", "haiku"]);
      const day = String(1 + (number % 27)).padStart(2, "0");
      const text = ledgerRow({
        timestamp: `2026-02-${day}T23:10:00${this.#random.pick([...ZONES])}`,
        sessionId: number % 5 === 0 ? "" : `session-${number}`,
        inputTokens: number,
        branch: this.#random.pick(["main", "x/SHOP-9", ""]),
        ...{ model, costNanoUsd },
      });
      await this.#repository.append(LEDGER, text);
      made.push({ costNanoUsd, model, change });
      this.records.push(...made.slice(-1));
    }
    return made;
  }
}

function authorOption({ author }: MadeChange): string {
  return `--author=${author} <${author.slice(0, 3)}@example.com>`;
}

/** Adds up costs by what a record was made to be. */
function sumBy(records: readonly MadeRecord[], nameOf: (record: MadeRecord) => string) {
  const sums: Record<string, number> = {};
  for (const record of records) {
    sums[nameOf(record)] = (sums[nameOf(record)] ?? 0) + record.costNanoUsd;
  }
  return sums;
}

type Groups = readonly Record<string, string | number | null>[];

describe.each(SEEDS)("a random history of $steps steps", ({ seed, steps, tags }) => {
  test("is answered alike from the ledger, from every engine and by plain sums", {
    tags,
  }, async () => {
    await using repository = await createLedgerRepository();
    const history = new MadeHistory(repository, createRandom(seed));
    for (let step = 0; step < steps; step += 1) await history.step();
    await history.addRows(2, undefined);
    await repository.write(".telemetry/config.json", '{"authors": true}');
    const place = { cwd: repository.root, environment: repository.environment };
    const report = async (...args: readonly string[]) => {
      const { stdout } = await runCommand(createReportCommand, [...args, "--json"], place);
      const value = JSON.parse(stdout) as Record<string, Groups>;
      const [key = ""] = Object.keys(value).filter((name) => name.startsWith("by_"));
      return value[key] ?? [];
    };
    const questions = [
      ...DIMENSION_NAMES.map((name) => ["--by", name]),
      ["--by", "author,model"],
      ["--by", "folder", "--depth", "2", "--model", "opus"],
      ["--by", "day", "--timezone", "Asia/Kolkata", "--outcome", "merged"],
      ["--by", "model", "--author", "tom*"],
      ["--by", "model", "--ticket", "SHOP-9,none"],
      ["--by", "session", "--folder", "shop", "--since", "2026-02-05", "--utc"],
      ["--by", "branch", "--pull-request", "none"],
    ];
    const answers = new Map<string, Groups>();
    for (const question of questions) {
      answers.set(question.join(" "), await report(...question));
    }

    const nano = (cost: string | number | null | undefined) => Math.round(Number(cost) * 1e9);
    const costs = (key: string, name: string) =>
      Object.fromEntries(
        (answers.get(`--by ${name}`) ?? []).map((group) => [
          group[key] ?? "none",
          nano(group.cost_usd),
        ]),
      );
    const { records } = history;
    expect(costs("author", "author")).toEqual(
      sumBy(records, ({ change }) => change?.author ?? "none"),
    );
    expect(costs("pull_request", "pull-request")).toEqual(
      sumBy(records, ({ change }) => change?.pullRequest ?? "none"),
    );
    expect(costs("outcome", "outcome")).toEqual(
      sumBy(records, ({ change }) => change?.outcome ?? "open"),
    );
    expect(costs("model", "model")).toEqual(sumBy(records, ({ model }) => model));

    for (const engine of ENGINES) {
      await using database = await engine.createDatabase();
      const named = ["--database", database.url];
      await runCommand(createIngestCommand, named, place);
      for (const question of questions) {
        const found = await report(...question, ...named);
        expect(found, `${engine.name}: ${question.join(" ")}`).toEqual(
          answers.get(question.join(" ")),
        );
      }
    }
  });
});
