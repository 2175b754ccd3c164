import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { folderOfUri } from "../logs/folder-of-uri.ts";
import { parseObject } from "../logs/json-rows.ts";
import { textOf } from "../logs/json-value.ts";
import { readSmallFile } from "../logs/small-file.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

/** Returns what finds the folder that a chat was held in, by the workspaces that the editor keeps beside the database. */
export function createChatFolders(databasePath: string): (chatId: string) => string | undefined {
  const storage = join(dirname(dirname(dirname(databasePath))), "workspaceStorage");
  const workspaces = unlessUnreadable(() => readdirSync(storage)) ?? [];
  const find = (chatId: string) => {
    if (!/^[\w-]+$/.test(chatId)) return undefined;
    const isHeldIn = (name: string) =>
      [".json", ".jsonl"].some((extension) =>
        existsSync(join(storage, name, "chatSessions", `${chatId}${extension}`)),
      );
    const name = workspaces.find(isHeldIn);
    if (name === undefined) return undefined;
    const workspace = parseObject(readSmallFile(join(storage, name, "workspace.json")) ?? "");
    return folderOfUri(textOf(workspace?.folder));
  };
  const folders = new Map<string, string | undefined>();
  return (chatId) => {
    if (!folders.has(chatId)) folders.set(chatId, find(chatId));
    return folders.get(chatId);
  };
}
