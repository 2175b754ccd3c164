import { isCount, isHash, isText, listOf, objectOf, optional, type Shape } from "./answer-shape.ts";
import {
  type AnsweredAuthor,
  type ComparedCommit,
  isAnsweredAuthor,
  toAuthor,
} from "./compare-commits.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer, toGithubFailure } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** A file of a folder, or one in the folder's place, as a commit has it. */
export interface FolderFile {
  /** Relative to the folder; empty for what stands in its place. */
  readonly path: string;
  readonly blobHash: string;
  readonly sizeBytes: number;
  /** Whether it is a symbolic link, whose content is the path that it leads to. */
  readonly isLink: boolean;
  /** Set for a folder, whose files may not be told. */
  readonly isFolder?: boolean;
}

/** A commit of a branch, and the files of a folder of it. */
export interface HistoryCommit {
  readonly id: string;
  readonly subject: string;
  /** RFC 3339. */
  readonly committedAt: string;
  readonly parentIds: readonly string[];
  readonly writtenBy: ComparedCommit["writtenBy"];
  readonly files: readonly FolderFile[];
}

/** GitHub answers queries of about this many trees before it takes them for too much. */
const COMMITS_PER_QUERY = 50;
const SYMBOLIC_LINK = 0o120000;

const FOLDER_FIELDS = `
  folder: file(path: $folder) { type mode oid size object { ...Folder } }`;
const FOLDER_FRAGMENT = `
  fragment Folder on Tree {
    entries {
      name type mode oid size
      object { ... on Tree { entries { name type mode oid size } } }
    }
  }`;

/** Lists the files that commits have in a folder, by commit; of a commit that is not there, none. */
export async function listFolderOfCommits(
  github: Github,
  { owner, name }: RepositoryReference,
  commits: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, readonly FolderFile[]>> {
  const found = new Map<string, readonly FolderFile[]>();
  for (let start = 0; start < commits.length; start += COMMITS_PER_QUERY) {
    const asked = commits.slice(start, start + COMMITS_PER_QUERY);
    const fields = asked.map(
      (commit, index) =>
        `c${index}: object(oid: "${requireHash(commit)}") { ... on Commit { ${FOLDER_FIELDS} } }`,
    );
    const names = asked.map((_, index) => `c${index}`);
    const repository = await query(
      github,
      `query($owner: String!, $name: String!, $folder: String!) {
        repository(owner: $owner, name: $name) { ${fields.join("\n")} }
      } ${FOLDER_FRAGMENT}`,
      { owner, name, folder },
      { names, isField: isCommitAnswer },
    );
    for (const [index, commit] of asked.entries()) {
      found.set(commit, filesOf(repository[`c${index}`]));
    }
  }
  return found;
}

/** Lists the last commits of a history, children before parents, with what they have in a folder. */
export async function listHistory(
  github: Github,
  { owner, name }: RepositoryReference,
  head: string,
  { folder, maxCommits }: { readonly folder: string; readonly maxCommits: number },
): Promise<readonly HistoryCommit[]> {
  const repository = await query(
    github,
    `query($owner: String!, $name: String!, $folder: String!, $head: GitObjectID!, $count: Int!) {
      repository(owner: $owner, name: $name) {
        head: object(oid: $head) {
          ... on Commit {
            history(first: $count) {
              nodes {
                oid messageHeadline committedDate
                author { name email }
                parents(first: 2) { nodes { oid } }
                ${FOLDER_FIELDS}
              }
            }
          }
        }
      }
    } ${FOLDER_FRAGMENT}`,
    { owner, name, folder, head, count: maxCommits },
    { names: ["head"], isField: isHistoryAnswer },
  );
  return (repository.head?.history?.nodes ?? []).map((node) => ({
    id: node.oid,
    subject: node.messageHeadline,
    committedAt: node.committedDate,
    parentIds: node.parents.nodes.map(({ oid }) => oid),
    writtenBy: toAuthor(node.author),
    files: filesOf(node),
  }));
}

/** @see https://docs.github.com/en/graphql/reference/objects#treeentry (2026-11-21) */
interface Place {
  readonly type: string;
  readonly mode: number;
  readonly oid: string;
  readonly size: number;
  readonly object?: Folder | null | undefined;
}

interface Entry extends Place {
  readonly name: string;
}

interface Folder {
  readonly entries?: readonly Entry[] | null | undefined;
}

interface CommitAnswer {
  readonly folder?: Place | null | undefined;
}

interface HistoryNode extends CommitAnswer {
  readonly oid: string;
  readonly messageHeadline: string;
  readonly committedDate: string;
  readonly author?: AnsweredAuthor | null | undefined;
  readonly parents: { readonly nodes: readonly { readonly oid: string }[] };
}

interface HistoryAnswer {
  readonly history?: { readonly nodes: readonly HistoryNode[] } | null | undefined;
}

const placeFields = {
  type: isText,
  mode: isCount,
  oid: isHash,
  size: isCount,
  object: optional((value): value is Folder => isFolder(value)),
};
const isEntry: Shape<Entry> = objectOf<Entry>({ ...placeFields, name: isText });
const isFolder = objectOf<Folder>({ entries: optional(listOf(isEntry)) });
const folderField = { folder: optional(objectOf<Place>(placeFields)) };
const isCommitAnswer = objectOf<CommitAnswer>(folderField);
const isHistoryNode = objectOf<HistoryNode>({
  ...folderField,
  oid: isHash,
  messageHeadline: isText,
  committedDate: isText,
  author: optional(isAnsweredAuthor),
  parents: objectOf({ nodes: listOf(objectOf({ oid: isHash })) }),
});
const isHistoryAnswer = objectOf<HistoryAnswer>({
  history: optional(objectOf({ nodes: listOf(isHistoryNode) })),
});

/** Asks for fields of a repository, each of which has to have its shape, or be null. */
async function query<Field>(
  github: Github,
  text: string,
  variables: Readonly<Record<string, string | number>>,
  { names, isField }: { readonly names: readonly string[]; readonly isField: Shape<Field> },
): Promise<Readonly<Record<string, Field | null>>> {
  const isNullOrField = (value: unknown): value is Field | null => value === null || isField(value);
  const isRepository = objectOf<Record<string, Field | null>>(
    Object.fromEntries(names.map((name) => [name, isNullOrField])),
  );
  try {
    const answer: unknown = await github.graphql(text, variables);
    const isAnswer = objectOf<{ readonly repository: Record<string, Field | null> }>({
      repository: isRepository,
    });
    if (!isAnswer(answer)) throw foreignAnswer("what commits hold in a folder");
    return answer.repository;
  } catch (error) {
    throw toGithubFailure(error);
  }
}

function filesOf(commit: CommitAnswer | null | undefined): readonly FolderFile[] {
  const folder = commit?.folder;
  if (folder === null || folder === undefined) return [];
  const entries = folder.object?.entries ?? [];
  return [
    ...fileOf(folder, ""),
    ...entries.flatMap((entry) => [
      ...fileOf(entry, entry.name),
      ...(entry.object?.entries ?? []).flatMap((inner) =>
        fileOf(inner, `${entry.name}/${inner.name}`),
      ),
    ]),
  ];
}

function fileOf({ type, mode, oid, size }: Place, path: string): readonly FolderFile[] {
  const file = { path, blobHash: oid, sizeBytes: size };
  if (type === "tree") return [{ ...file, isLink: false, isFolder: true }];
  return type === "blob" ? [{ ...file, isLink: mode === SYMBOLIC_LINK }] : [];
}

/** What is put into a query has to be nothing else. */
function requireHash(commit: string): string {
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) return commit;
  throw new TypeError("A commit's id is 40 or 64 hexadecimal digits.");
}
