import type { Git } from "../../parts/git/git.ts";
import { digestReplacements } from "../../parts/git/replacements.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { openRememberedLines } from "../../parts/state/remembered-lines.ts";
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
  readonly save: () => void;
}

const MAGIC = "tokenledger history 1";

/** Opens the file of facts. */
export async function openFactsCache(git: Git, repository: Repository): Promise<FactsCache> {
  const path = historyPath(stateFolders(repository));
  const lines = openRememberedLines(path, `${MAGIC} ${await digestReplacements(git)}`);
  return {
    find(commit) {
      const line = lines.find(keyOf(commit));
      return line === undefined ? undefined : parseFacts(line);
    },
    add: (commit, facts) => lines.add(keyOf(commit), formatFacts(facts)),
    save: lines.save,
  };
}

function keyOf({ id, parents: [first = ""] }: FactsKey): string {
  return `${id}:${first}`;
}
