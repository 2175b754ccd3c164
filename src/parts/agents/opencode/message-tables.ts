import type { DatabaseSync } from "node:sqlite";
import { MessageTable } from "./message-table.ts";
import { hasTable, type StoreLayout } from "./store-layout.ts";

/**
 * Returns the tables of a database that hold messages: version 1's, and version 2's, which lives on
 * beside it and repeats some of its messages. Version 1 has a table of the other's name, but writes
 * no more than drafts to it.
 */
export function messageTables(
  database: DatabaseSync,
  layout: StoreLayout,
): readonly MessageTable[] {
  const hasVersion1 = hasTable(layout, "message", ["id", "session_id", "data"]);
  const hasVersion2 =
    hasTable(layout, "session_v2", ["id"]) &&
    hasTable(layout, "session_message", ["id", "session_id", "type", "data"]);
  const isNoCopy = "NOT EXISTS (SELECT 1 FROM message WHERE message.id = session_message.id)";
  return [
    ...(hasVersion1
      ? [new MessageTable(database, { name: "message", type: "NULL", condition: "TRUE" })]
      : []),
    ...(hasVersion2
      ? [
          new MessageTable(database, {
            name: "session_message",
            type: "type",
            condition: `type IN ('assistant', 'compaction', 'idle') AND ${hasVersion1 ? isNoCopy : "TRUE"}`,
          }),
        ]
      : []),
  ];
}
