import type { DatabaseSync } from "node:sqlite";
import { textOf } from "../logs/json-value.ts";
import { timeOf } from "./message.ts";
import { type SessionRecord, Sessions } from "./sessions.ts";
import { hasTable, type StoreLayout, selectNumber, selectText } from "./store-layout.ts";

/** That of version 2 first: version 1's stays behind as it was. */
const TABLES = ["session_v2", "session"] as const;

/** Returns the sessions of a database. */
export function sessionsOfDatabase(database: DatabaseSync, layout: StoreLayout): Sessions {
  const tables = TABLES.filter((table) => hasTable(layout, table, ["id"]));
  const lookUps = tables.map((table) => prepareLookUp(database, layout, table));
  return new Sessions((id) => {
    for (const lookUp of lookUps) {
      const record = lookUp(id);
      if (record !== undefined) return record;
    }
    return undefined;
  });
}

function prepareLookUp(database: DatabaseSync, layout: StoreLayout, table: string) {
  const statement = database.prepare(
    `SELECT ${selectText(layout, table, "parent_id")}, ${selectText(layout, table, "directory")},
       ${selectNumber(layout, table, "time_created")}, ${selectNumber(layout, table, "time_updated")}
     FROM ${table} WHERE id = ?`,
  );
  return (id: string): SessionRecord | undefined => {
    const row = statement.get(id);
    return (
      row && {
        parentId: textOf(row.parent_id),
        directory: textOf(row.directory),
        startedMs: timeOf(row.time_created),
        updatedMs: timeOf(row.time_updated),
      }
    );
  };
}
