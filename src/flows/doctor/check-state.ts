import { basename, dirname, join } from "node:path";
import type { Repository } from "../../parts/git/repository.ts";
import { parsePrepared } from "../../parts/state/prepared.ts";
import { listStateFolder, readStateBytes, readStateFile } from "../../parts/state/state-file.ts";
import {
  branchCostPath,
  knownLogsPath,
  preparedPath,
  pricesPath,
  readingPath,
  recordedCallsPath,
  sessionTotalsPath,
  stateFolders,
} from "../../parts/state/state-folders.ts";
import { visibleLine } from "../../usage/visible-text.ts";
import type { Finding } from "./finding.ts";

const MOVED_ASIDE = ".damaged";

/** Names the files of our state that hold something else, which the hooks take for absent without a word. */
export async function checkState(repository: Repository): Promise<readonly Finding[]> {
  const folders = stateFolders(repository);
  const isJson = (path: string) => readStateFile<object>(path, () => true) !== undefined;
  const files: readonly (readonly [string, (path: string) => boolean])[] = [
    [preparedPath(folders), (path) => parsePrepared(readStateBytes(path)) !== undefined],
    [recordedCallsPath(folders), (path) => readStateBytes(path) !== undefined],
    ...[readingPath, knownLogsPath, sessionTotalsPath, pricesPath, branchCostPath].map(
      (pathOf) => [pathOf(folders), isJson] as const,
    ),
  ];
  const isThere = (path: string) => listStateFolder(dirname(path)).includes(basename(path));
  const damaged = files.filter(([path, isOurs]) => isThere(path) && !isOurs(path));
  const aside = [...new Set([folders.own, folders.common])].flatMap((folder) =>
    listStateFolder(folder)
      .filter((name) => name.endsWith(MOVED_ASIDE))
      .map((name) => join(folder, name)),
  );
  return [
    ...damaged.map(([path]) => ({
      status: "note" as const,
      text: `state: ${visibleLine(path)} holds something else, and is ignored`,
      advice: "The next commit that records writes a new one.",
    })),
    ...aside.map((path) => ({
      status: "note" as const,
      text: `state: ${visibleLine(path)} was in the place of one of our files, and was moved aside`,
      advice: "Delete it once you have seen what it is.",
    })),
  ];
}
