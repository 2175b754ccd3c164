import type { Github } from "../../parts/github/connect-to-github.ts";
import { listRepositories } from "../../parts/github/list-repositories.ts";
import type { RepositoryReference } from "../../parts/github/repository-reference.ts";

/** A repository to read. */
export interface WantedRepository extends RepositoryReference {
  /** Whether it was named itself, and not as one of all that its owner has. */
  readonly isNamed: boolean;
}

/** Returns the repositories that were named, each once. */
export function namedRepositories(
  references: readonly RepositoryReference[],
): readonly WantedRepository[] {
  const named = references.filter((reference) => !isWildcard(reference));
  return distinct(named, (each) => `${keyOf(each)}@${each.ref ?? ""}`).map((reference) => ({
    ...reference,
    isNamed: true,
  }));
}

/** Returns the references that mean all repositories of an owner, each once. */
export function wildcards(
  references: readonly RepositoryReference[],
): readonly RepositoryReference[] {
  return distinct(references.filter(isWildcard), keyOf);
}

/** Returns what an owner has besides the repositories that are known to be wanted. */
export async function findOtherRepositories(
  github: Github,
  { owner }: RepositoryReference,
  known: readonly RepositoryReference[],
): Promise<readonly WantedRepository[]> {
  const knownKeys = new Set(known.map(keyOf));
  const repositories = await listRepositories(github, owner);
  return repositories
    .filter((each) => !knownKeys.has(keyOf(each)))
    .map((reference) => ({ ...reference, isNamed: false }));
}

function isWildcard({ name }: RepositoryReference): boolean {
  return name === "*";
}

/** GitHub ignores case. */
function keyOf({ owner, name }: RepositoryReference): string {
  return `${owner}/${name}`.toLowerCase();
}

function distinct<T>(values: readonly T[], keyOfValue: (value: T) => string): readonly T[] {
  const keys = values.map(keyOfValue);
  return values.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
