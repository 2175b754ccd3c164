import { isFlag, isText, listOf, objectOf, optional } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer, GithubFailure, statusOf, toGithubFailure } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** What GitHub says of a folder in the root of a repository. */
export type FolderAnswer =
  /** The repository is as it was when GitHub gave the ETag. */
  | { readonly kind: "unchanged" }
  /** There is no such folder, or no commit at all. */
  | { readonly kind: "missing"; readonly etag: string | undefined }
  | { readonly kind: "found"; readonly treeHash: string; readonly etag: string | undefined };

/** A file of a tree. */
export interface TreeFile {
  /** Relative to the tree, with forward slashes. */
  readonly path: string;
  readonly blobHash: string;
  /** Whether it is a symbolic link, which is not followed. */
  readonly isLink: boolean;
}

const TREE = "GET /repos/{owner}/{name}/git/trees/{tree}";
const FILE_OR_LINK = /^1[02]0/;
const LINK = "120000";

/** Asks for a folder in the root of a repository; with an ETag, whether anything changed. */
export async function findFolder(
  github: Github,
  { owner, name, ref = "HEAD" }: RepositoryReference,
  folder: string,
  etag: string | undefined,
): Promise<FolderAnswer> {
  const conditions = etag === undefined ? {} : { headers: { "if-none-match": etag } };
  try {
    const { data, headers } = await github.request(TREE, { owner, name, tree: ref, ...conditions });
    const { tree, truncated } = requireTree(data);
    const entry = tree.find(({ path, type }) => path === folder && type === "tree");
    if (entry !== undefined) return { kind: "found", treeHash: entry.sha, etag: headers.etag };
    if (truncated === true) throw truncatedFailure("the repository's root");
    return { kind: "missing", etag: headers.etag };
  } catch (error) {
    const status = statusOf(error);
    if (status === 304) return { kind: "unchanged" };
    // The repository has no commit.
    if (status === 409) return { kind: "missing", etag: undefined };
    throw error instanceof GithubFailure ? error : toGithubFailure(error);
  }
}

/** Lists the files and links below a tree; submodules are left out. */
export async function listTree(
  github: Github,
  { owner, name }: RepositoryReference,
  treeHash: string,
): Promise<readonly TreeFile[]> {
  const { data } = await github
    .request(TREE, { owner, name, tree: treeHash, recursive: "1" })
    .catch((error: unknown) => {
      throw toGithubFailure(error);
    });
  const { tree, truncated } = requireTree(data);
  if (truncated === true) throw truncatedFailure("the folder of the ledger");
  return tree
    .filter(({ type, mode }) => type === "blob" && FILE_OR_LINK.test(mode))
    .map(({ path, mode, sha }) => ({ path, blobHash: sha, isLink: mode === LINK }));
}

/** @see https://docs.github.com/en/rest/git/trees (2026-11-21) */
interface Tree {
  readonly tree: readonly TreeEntry[];
  /** Whether there is more than GitHub lists: 100,000 entries, 7 MB. */
  readonly truncated?: boolean | null | undefined;
}

interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

const isTree = objectOf<Tree>({
  tree: listOf(objectOf<TreeEntry>({ path: isText, mode: isText, type: isText, sha: isText })),
  truncated: optional(isFlag),
});

function requireTree(data: unknown): Tree {
  if (isTree(data)) return data;
  throw foreignAnswer("a list of files");
}

function truncatedFailure(what: string): GithubFailure {
  return new GithubFailure(
    `GitHub lists only a part of ${what}, which holds too many files. Move what is not a ledger elsewhere, or load a clone.`,
  );
}
