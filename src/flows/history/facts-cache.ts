import { createHash } from "node:crypto";
import type { Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { readStateBytes, writeStateFile } from "../../parts/state/state-file.ts";
import { historyPath, stateFolders } from "../../parts/state/state-folders.ts";
import type { CommitFacts } from "./commit-facts.ts";
import { formatFacts, parseFacts } from "./facts-format.ts";

/** A commit as it is looked up: with other parents, after a graft or a deepened clone, it changes other things. */
export interface FactsKey {
  readonly id: string;
  readonly parents: readonly string[];
}

/** The facts of commits that were read before. */
export interface FactsCache {
  readonly find: (commit: FactsKey) => CommitFacts | undefined;
  readonly add: (commit: FactsKey, facts: CommitFacts) => void;
  /** Writes the file anew where something was added; one that cannot be written is only slower. */
  readonly save: () => void;
}

const MAGIC = "tokenledger history 1";
const END = "end";

/**
 * Opens the file of facts. Its first line tells what else they depend on, its last one that it was
 * written whole; any other file counts as absent.
 */
export async function openFactsCache(git: Git, repository: Repository): Promise<FactsCache> {
  const path = historyPath(stateFolders(repository));
  const header = `${MAGIC} ${await replacementsOf(git)}`;
  const lines = parseLines(readStateBytes(path)?.toString() ?? "", header);
  let hasMore = false;
  return {
    find(commit) {
      const line = lines.get(keyOf(commit));
      return line === undefined ? undefined : parseFacts(line);
    },
    add(commit, facts) {
      lines.set(keyOf(commit), formatFacts(facts));
      hasMore = true;
    },
    save() {
      if (!hasMore) return;
      const texts = Array.from(lines, ([key, line]) => `${key} ${line}\n`);
      try {
        writeStateFile(path, Buffer.from(`${header}\n${texts.join("")}${END} ${lines.size}\n`));
      } catch {
        // A repository of somebody else's, a full disk, or another process that writes it just now.
      }
    },
  };
}

/** What an object stands for can be another one: then its diff is that one's. */
async function replacementsOf(git: Git): Promise<string> {
  const list = await git(["for-each-ref", "--format=%(refname) %(objectname)", "refs/replace"]);
  return createHash("sha1").update(list).digest("hex");
}

function keyOf({ id, parents: [first = ""] }: FactsKey): string {
  return `${id}:${first}`;
}

function parseLines(text: string, header: string): Map<string, string> {
  const [first, ...rest] = text.split("\n");
  const lines = new Map<string, string>();
  if (first !== header || rest.pop() !== "") return lines;
  const end = rest.pop();
  if (end !== `${END} ${rest.length}`) return lines;
  for (const line of rest) {
    const space = line.indexOf(" ");
    lines.set(line.slice(0, space), line.slice(space + 1));
  }
  return lines;
}
