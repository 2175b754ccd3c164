import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startFakeGithub } from "../../test/support/fake-github.ts";
import { createTemporaryFolder } from "../../test/support/temporary-folder.ts";
import { countText, type Fact, secondsText, shareOf } from "../support/numbered-facts.ts";
import { runCli } from "../support/run-cli.ts";
import { type Latencies, startSlowGithub } from "../support/slow-github.ts";
import { ledgerRow, writeSyntheticLedger } from "../support/synthetic-ledger.ts";

const REPOSITORIES = 500;
const CHANGED = 20;
const ROWS_OF_EACH = 50;
const LEDGER = ".telemetry/usage.csv";
/** What GitHub took for such answers on an ordinary day, rounded up. */
const LATENCIES: Latencies = [
  [/\/repos\?/, 400],
  [/\/git\/blobs\//, 250],
  [/./, 150],
];

/** Loads an organisation's repositories through GitHub's API, and again on the next night. */
export async function measureNightlyRun(cli: string, share: number): Promise<readonly Fact[]> {
  await using folder = await createTemporaryFolder("tokenledger-bench-");
  await using github = await startFakeGithub();
  await using slow = await startSlowGithub(github, LATENCIES);
  const count = shareOf(REPOSITORIES, share);
  const names = Array.from({ length: count }, (_, index) => `repository-${index + 1}`);
  const ledgers = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const path = join(folder.path, "usage.csv");
    await writeSyntheticLedger(path, ROWS_OF_EACH, 1_000 + index);
    ledgers.set(name, await readFile(path, "utf8"));
    github.setFiles(`acme/${name}`, { [LEDGER]: ledgers.get(name) ?? "" });
  }
  const listed = names.map((name) => ({ name, owner: { login: "acme" }, fork: false }));
  github.list("/orgs/acme/repos", listed, 100);
  const variables = { home: folder.path, GITHUB_API_URL: slow.url, GH_TOKEN: "token" };
  const url = `sqlite://${join(folder.path, "telemetry.db")}`;
  const night = async () => {
    const { seconds } = await runCli(
      cli,
      ["ingest", "github:acme/*", "--database", url],
      variables,
    );
    return `${secondsText(seconds)}, ${countText(github.takeRequests().length)} requests`;
  };

  const first = await night();
  const changed = names.slice(0, shareOf(CHANGED, share));
  for (const name of changed) {
    const row = ledgerRow(1, Date.UTC(2026, 9, 31), `new-${name}`);
    github.setFiles(`acme/${name}`, { [LEDGER]: `${ledgers.get(name)}${row}` });
  }
  const next = await night();
  return [
    {
      what: "An organisation through GitHub's API (answers take 150 to 400 ms), into SQLite: first night; next night",
      size: `${count} repositories of ${ROWS_OF_EACH} rows, of which ${changed.length} grow`,
      results: `${first}; ${next}`,
    },
  ];
}
