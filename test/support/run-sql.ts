import { DatabaseSync } from "node:sqlite";
import { connectTo } from "./postgres/holding-client.ts";

/** Runs statements as an administrator would, with the engine's own client. */
export async function runSql(url: string, sql: string): Promise<void> {
  if (url.startsWith("sqlite:")) {
    using database = new DatabaseSync(url.slice("sqlite://".length));
    database.exec(sql);
  } else {
    await using client = await connectTo(url);
    await client.query(sql);
  }
}
