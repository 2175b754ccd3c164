import { UsageFailure } from "../../usage/failure.ts";

/** A repository on GitHub and the state of it that is meant. */
export interface RepositoryReference {
  readonly owner: string;
  /** `*` stands for all repositories of the owner. */
  readonly name: string;
  /** Branch, tag or commit; undefined: the default branch. */
  readonly ref: string | undefined;
}

const REFERENCE = /^(?<owner>[a-z\d][\w-]{0,99})\/(?<name>\*|[\w.-]{1,100})(?:@(?<ref>.+))?$/i;
// What git forbids in the names of branches and tags; a revision such as `HEAD:path` needs it.
const NOT_IN_REFS = /[\s\p{Cc}~^:?*[\\]|\.\.|@\{|^[-/]|[/.]$/u;

/** Parses `owner/name`, `owner/name@ref` or `owner/*`. */
export function parseRepositoryReference(text: string): RepositoryReference {
  const { owner, name, ref } = REFERENCE.exec(text)?.groups ?? {};
  if (owner === undefined || name === undefined || /^\.\.?$/.test(name)) throw badReference(text);
  if (ref !== undefined && (name === "*" || NOT_IN_REFS.test(ref))) throw badReference(text);
  return { owner, name, ref };
}

/** Returns `owner/name`. */
export function fullName({ owner, name }: RepositoryReference): string {
  return `${owner}/${name}`;
}

function badReference(text: string): UsageFailure {
  return new UsageFailure(
    `Cannot use the repository "${text}": expected owner/name, owner/name@branch or owner/*.`,
  );
}
