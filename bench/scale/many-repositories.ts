import { join } from "node:path";
import { createTemporaryFolder } from "../../test/support/temporary-folder.ts";
import { startBenchServer } from "../support/bench-server.ts";
import { countText, type Fact, secondsText, shareOf } from "../support/numbered-facts.ts";
import { runCli } from "../support/run-cli.ts";
import { writeSyntheticLedger } from "../support/synthetic-ledger.ts";

const REPOSITORIES = 100;
const ROWS_OF_EACH = 10_000;
const AT_ONCE = 8;

/** Loads the ledgers of an organisation's three years: one repository after another, and by several processes at once. */
export async function measureManyRepositories(
  cli: string,
  share: number,
): Promise<readonly Fact[]> {
  await using folder = await createTemporaryFolder("tokenledger-bench-");
  const count = shareOf(REPOSITORIES, share);
  const names = Array.from({ length: count }, (_, index) => `repository-${index + 1}`);
  for (const [index, name] of names.entries()) {
    await writeSyntheticLedger(join(folder.path, `${name}.csv`), ROWS_OF_EACH, 1_000 + index);
  }
  const ingest = (name: string, url: string) =>
    runCli(
      cli,
      [
        "ingest",
        "--database",
        url,
        "--repository",
        `acme/${name}`,
        join(folder.path, `${name}.csv`),
      ],
      { home: folder.path },
    );
  const loadBy = async (ingesters: number, url: string) => {
    const start = performance.now();
    const waiting = [...names];
    const work = async () => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        await ingest(name, url);
      }
    };
    await Promise.all(Array.from({ length: ingesters }, work));
    return (performance.now() - start) / 1_000;
  };

  const sqlite = await loadBy(1, `sqlite://${join(folder.path, "telemetry.db")}`);
  await using server = await startBenchServer();
  await using first = await server.createDatabase();
  await using second = await server.createDatabase();
  const postgres = await loadBy(1, first.url);
  await runCli(cli, ["migrate", "--database", second.url], { home: folder.path });
  const atOnce = await loadBy(AT_ONCE, second.url);
  const questions = await timeQuestions(cli, folder.path, second.url);
  const all = countText(count * ROWS_OF_EACH);
  const size = `${count} repositories, 3 years, ${countText(ROWS_OF_EACH)} rows each`;
  return [
    {
      what: "First load, a process for each, one after another",
      size,
      results: `SQLite ${secondsText(sqlite)}, Postgres ${secondsText(postgres)}`,
    },
    {
      what: `The same by ${AT_ONCE} ingesters at once`,
      size,
      results: `Postgres ${secondsText(atOnce)}, ${(postgres / atOnce).toFixed(1)} x as fast as by one`,
    },
    {
      what: "`query tokens-by-model`; `stats`, whole processes",
      size: `${all} rows`,
      results: questions,
    },
  ];
}

async function timeQuestions(cli: string, home: string, url: string): Promise<string> {
  const query = await runCli(cli, ["query", "tokens-by-model", "--database", url], { home });
  const stats = await runCli(cli, ["stats", "--database", url], { home });
  return `Postgres ${secondsText(query.seconds)}; ${secondsText(stats.seconds)}`;
}
