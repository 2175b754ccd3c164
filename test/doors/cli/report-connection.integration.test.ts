import { expect, test } from "vitest";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { createLedgerRepository } from "../../support/ledger-repository.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { runCommand } from "../../support/run-command.ts";

const CONNECTIONS = `SELECT count(*) AS open FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

test.each([
  ["--sort", "cost"],
  ["--origin", "ic"],
  ["--by", "model", "--compare"],
])(
  "a report that is refused, with %s %s, leaves no connection to a database open",
  async (...args) => {
    await using repository = await createLedgerRepository();
    await using database = await createDatabase();
    const place = { cwd: repository.root, environment: repository.environment };
    await repository.record("one", "first");
    await runCommand(createIngestCommand, ["--database", database.url], place);

    const refused = runCommand(createReportCommand, ["--database", database.url, ...args], place);

    await expect(refused).rejects.toThrow(/Cannot/);
    await expect.poll(() => database.query(CONNECTIONS)).toMatchObject([{ open: "0" }]);
  },
);
