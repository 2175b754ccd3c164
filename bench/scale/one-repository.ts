import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { createTemporaryFolder } from "../../test/support/temporary-folder.ts";
import { startBenchServer } from "../support/bench-server.ts";
import { countText, type Fact, secondsText, shareOf } from "../support/numbered-facts.ts";
import { runCli } from "../support/run-cli.ts";
import { ledgerRow, writeSyntheticLedger } from "../support/synthetic-ledger.ts";

const LARGEST = 5_000_000;
const RENAMED = 1_000_000;
const NEW_ROWS = 1_000;
const NEW_DAYS_MS = 5 * 86_400_000;
const NEW_SINCE_MS = Date.UTC(2026, 9, 20);

/** Loads the ledger of one large repository, again unchanged, and with new rows. */
export async function measureOneRepository(cli: string, share: number): Promise<readonly Fact[]> {
  const rows = shareOf(LARGEST, share);
  return onBothEngines(async (url, home, engine) => {
    const ledger = join(home, "usage.csv");
    await writeSyntheticLedger(ledger, rows);
    const ingest = () =>
      runCli(cli, ["ingest", "--database", url, "--repository", "acme/shop", ledger], { home });
    const first = await ingest();
    const unchanged = await ingest();
    let text = "";
    for (let index = 0; index < NEW_ROWS; index += 1) {
      const timeMs = NEW_SINCE_MS + (index * NEW_DAYS_MS) / NEW_ROWS;
      text += ledgerRow(index, timeMs, `new-${Math.floor(index / 4)}`);
    }
    await appendFile(ledger, text);
    const grown = await ingest();
    return {
      what: `One repository into ${engine}: first load; unchanged; ${countText(NEW_ROWS)} new rows of five days`,
      size: `${countText(rows)} rows`,
      results: `${secondsText(first.seconds)}, at most ${first.peakMegabytes.toFixed(0)} MB; ${secondsText(unchanged.seconds)}; ${secondsText(grown.seconds)}`,
    };
  });
}

/** Renames a repository. */
export async function measureRenaming(cli: string, share: number): Promise<readonly Fact[]> {
  const rows = shareOf(RENAMED, share);
  return onBothEngines(async (url, home, engine) => {
    const ledger = join(home, "usage.csv");
    await writeSyntheticLedger(ledger, rows);
    await runCli(cli, ["ingest", "--database", url, "--repository", "acme/old", ledger], { home });
    const { seconds } = await runCli(cli, ["rename", "acme/old", "acme/new", "--database", url], {
      home,
    });
    return {
      what: `\`rename\` of a repository in ${engine}`,
      size: `${countText(rows)} rows`,
      results: secondsText(seconds),
    };
  });
}

async function onBothEngines(
  measure: (url: string, home: string, engine: string) => Promise<Fact>,
): Promise<readonly Fact[]> {
  await using folder = await createTemporaryFolder("tokenledger-bench-");
  const sqlite = await measure(
    `sqlite://${join(folder.path, "telemetry.db")}`,
    folder.path,
    "SQLite",
  );
  await using server = await startBenchServer();
  await using database = await server.createDatabase();
  return [sqlite, await measure(database.url, folder.path, "Postgres")];
}
