import type { BillingRules } from "../../usage/billing.ts";
import type { Budget } from "../../usage/budget.ts";
import type { TaskType } from "../../usage/task-type.ts";

/** Price of one model from a date on, in USD per million tokens; a part that is absent is priced as plain input. */
export interface ListPrice {
  /** Model id; each `*` stands for any text. */
  readonly model: string;
  /** RFC 3339 date or timestamp; absent: since ever. */
  readonly from?: string;
  readonly input: number;
  readonly output: number;
  readonly cacheRead?: number;
  readonly cacheWrite?: number;
  readonly cacheWriteOneHour?: number;
}

/** `.telemetry/config.json`, with its defaults filled in. */
export interface Config {
  /** Where rows go, relative to `.telemetry`; `{branch}` stands for the branch's name made safe. */
  readonly file: string;
  readonly rotateAtBytes: number;
  /** Names of the agents whose logs are read; undefined: all known. */
  readonly agents: readonly string[] | undefined;
  readonly taskTypes: {
    /** Workflow command without its slash → task type; `*` stands for any text. */
    readonly commands: Readonly<Record<string, TaskType>>;
    /** Globs of staged paths → task type: it holds when every staged path matches one of its globs. */
    readonly paths: Readonly<Partial<Record<TaskType, readonly string[]>>>;
  };
  /** Regular expressions whose first group is the phase. */
  readonly phase: {
    readonly branch: readonly string[];
    readonly path: readonly string[];
    readonly scope: readonly string[];
  };
  /** Regular expressions that find a ticket in a branch's name or a commit's subject: their first group, or all. */
  readonly ticket: readonly string[];
  readonly prices: readonly ListPrice[];
  /** Model id in a log, in which each `*` stands for any text → id whose price holds. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Days that ingestion keeps in the database; undefined: all. */
  readonly retentionDays: number | undefined;
  /** Whether a database keeps who wrote commits: names and addresses, pseudonyms, or nothing. */
  readonly authors: boolean | "hashed";
  /** Whether a commit on a terminal prints what it cost. */
  readonly summary: boolean;
  /** What may be spent. */
  readonly budgets: readonly Budget[];
  /** How agents are paid for. */
  readonly billing: BillingRules;
}

/** 10 MB: where a ledger is rotated unless the configuration says otherwise. */
const DEFAULT_ROTATE_AT_BYTES = 10_485_760;

export const DEFAULT_CONFIG: Config = {
  file: "usage.csv",
  rotateAtBytes: DEFAULT_ROTATE_AT_BYTES,
  agents: undefined,
  taskTypes: {
    commands: {
      "gsd:plan-phase": "plan",
      "gsd:execute-phase": "execute",
      "gsd:verify-work": "verify",
      "gsd:discuss-phase": "discuss",
      "gsd:quick": "quick",
      // Where an agent's commands have no colon in their names.
      "gsd-plan-phase": "plan",
      "gsd-execute-phase": "execute",
      "gsd-verify-work": "verify",
      "gsd-discuss-phase": "discuss",
      "gsd-quick": "quick",
    },
    paths: {
      verify: [
        "test/**",
        "tests/**",
        "**/__tests__/**",
        "**/*.{test,spec}.*",
        "**/*_test.*",
        "**/test_*.py",
      ],
      plan: [
        ".planning/**",
        "**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md",
        "**/*-{PLAN,CONTEXT,RESEARCH}.md",
      ],
    },
  },
  phase: {
    branch: ["(?:^|[/_-])phase[/_-]?(\\d+(?:\\.\\d+)*)"],
    path: ["(?:^|/)\\.planning/phases/(\\d+(?:\\.\\d+)*)-"],
    scope: ["^\\w+\\((\\d+(?:\\.\\d+)*)(?:-\\d+)?\\)!?:"],
  },
  ticket: ["\\b(?!(?:AES|CVE|ISO|MD|RFC|SHA|UTF)-)[A-Z][A-Z0-9]+-\\d+\\b", "#\\d+\\b"],
  prices: [],
  aliases: {},
  retentionDays: undefined,
  authors: false,
  summary: false,
  budgets: [],
  billing: {},
};
