import type { HeldRecords, Store } from "../../parts/database/store.ts";
import type { LedgerFile } from "./ledger-file.ts";

/** Spells the repositories of files as the database does, or else as the first file of each: case does not count. */
export async function withKnownNames(
  files: readonly LedgerFile[],
  store: Pick<Store, "spellingOf">,
): Promise<readonly LedgerFile[]> {
  const names = new Map<string, string>();
  const named: LedgerFile[] = [];
  for (const file of files) {
    const key = file.repository.toLowerCase();
    const repository = names.get(key) ?? (await store.spellingOf(file.repository));
    names.set(key, repository);
    named.push({ ...file, repository });
  }
  return named;
}

/** Records that another repository brought first, and what is known of that. */
export interface HeldElsewhere extends HeldRecords {
  /** What the holder is to the repository: its newer name, another repository, or unknown. */
  readonly holderIs: "newer name" | "other repository" | "unknown";
}

/** A repository that the database knew by an earlier name. */
export interface RenamedRepository {
  readonly oldName: string;
  readonly newName: string;
  readonly records: number;
}

interface Renaming {
  readonly store: Pick<Store, "rename">;
  /** Returns the name that a repository has by now; undefined where unknown. */
  readonly currentNameOf?: (repository: string) => Promise<string | undefined>;
}

/** Renames the repositories that records are held for where that is an earlier name of the one that brought them. */
export async function renameHeld(
  held: readonly HeldRecords[],
  { store, currentNameOf = async () => undefined }: Renaming,
): Promise<{
  readonly renamed: readonly RenamedRepository[];
  readonly held: readonly HeldElsewhere[];
}> {
  const renamed: RenamedRepository[] = [];
  const others: HeldElsewhere[] = [];
  for (const each of held) {
    const { repository, holder } = each;
    const name = (await currentNameOf(holder))?.toLowerCase();
    if (name === repository.toLowerCase()) {
      const records = await store.rename(holder, repository);
      renamed.push({ oldName: holder, newName: repository, records });
      continue;
    }
    const ownName = (await currentNameOf(repository))?.toLowerCase();
    others.push({ ...each, holderIs: relationOf(holder.toLowerCase(), name, ownName) });
  }
  return { renamed, held: others };
}

function relationOf(
  holder: string,
  nameOfHolder: string | undefined,
  ownName: string | undefined,
): HeldElsewhere["holderIs"] {
  if (ownName === holder) return "newer name";
  return nameOfHolder === holder ? "other repository" : "unknown";
}
