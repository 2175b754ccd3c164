import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AnsiUp } from "ansi_up";
import { COLUMNS } from "../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import { createTemporaryFolder } from "../../test/support/temporary-folder.ts";
import { TEAM_ROWS } from "./sample-dashboard.ts";
import type { Shot } from "./shot.ts";

const COMMAND = ["report", "2026-06", "--compare", "2026-05", "--utc", "--color"];
const LETTERS = 94;
const LINES = 34;

const THEMES = {
  light: { paper: "#ffffff", ink: "#1f2328", bar: "#f6f8fa" },
  dark: { paper: "#0d1117", ink: "#e6edf3", bar: "#161b22" },
} as const;

/** Shows what the command line prints of a team's ledger, in a terminal's window. */
export async function showTerminal({ browser, theme, width, height, scale, take }: Shot) {
  await using context = await browser.newContext({
    deviceScaleFactor: scale,
    viewport: { width, height },
  });
  const page = await context.newPage();
  const { paper, ink, bar } = THEMES[theme];
  const shown = new AnsiUp();
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: ${paper}; color: ${ink}; }
    header { height: 34px; background: ${bar}; }
    pre { margin: 16px 20px; font: 14px/16.4px "DejaVu Sans Mono", monospace; }
  </style><header></header><pre>$ tokenledger ${COMMAND.slice(0, 4).join(" ")}
${shown.ansi_to_html(wholeTables(await printed()))}</pre>`);
  await take(page);
}

/** Cuts what does not fit, below a table. */
function wholeTables(text: string): string {
  const lines = text.split("\n");
  if (lines.length <= LINES) return text;
  return lines.slice(0, lines.lastIndexOf("", LINES)).join("\n");
}

async function printed(): Promise<string> {
  await using folder = await createTemporaryFolder("tokenledger-picture-");
  execFileSync("git", ["init", "--quiet", folder.path]);
  mkdirSync(join(folder.path, ".telemetry"));
  const rows = TEAM_ROWS.map(({ record }) => formatRow(record, COLUMNS));
  writeFileSync(join(folder.path, ".telemetry", "usage.csv"), [HEADER_LINE, ...rows].join(""));
  const program = join(import.meta.dirname, "../../dist/cli/index.js");
  return execFileSync(process.execPath, [program, ...COMMAND], {
    cwd: folder.path,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: folder.path, COLUMNS: String(LETTERS) },
  });
}
