import { execFileSync } from "node:child_process";

/** What GitHub is asked. */
export interface GithubQuestion {
  readonly method: string;
  /** Such as `/repos/acme/shop/compare/a...b`. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly body: string;
}

interface GraphqlQuestion {
  readonly query: string;
  readonly variables: {
    readonly folder: string;
    readonly head?: string;
    readonly count?: number;
  };
}

/** Answers as GitHub does what is asked of a repository's commits, from a real clone; undefined for all else. */
export function answerFromClone(
  root: string,
  { method, path, parameters, body }: GithubQuestion,
): object | Buffer | undefined {
  const clone = new Clone(root);
  if (method === "POST" && path === "/graphql") {
    return { data: { repository: clone.answerQuery(JSON.parse(body) as GraphqlQuestion) } };
  }
  const [, kind, id = ""] = /^\/repos\/[^/]+\/[^/]+\/(compare|git\/blobs)\/(.+)$/.exec(path) ?? [];
  if (kind === "compare") return clone.compare(id, parameters);
  return kind === "git/blobs" ? clone.read(["cat-file", "blob", id]) : undefined;
}

class Clone {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  read(args: readonly string[]): Buffer {
    return execFileSync("git", args, { cwd: this.#root, maxBuffer: 1 << 28 });
  }

  compare(basehead: string, parameters: URLSearchParams): object {
    const [base = "", head = ""] = basehead.split("...");
    const ids = this.#lines(["rev-list", "--reverse", "--date-order", head, `^${base}`]);
    const size = Number(parameters.get("per_page"));
    const start = (Number(parameters.get("page")) - 1) * size;
    return {
      merge_base_commit: { sha: this.#line(["merge-base", base, head]) },
      total_commits: ids.length,
      commits: ids.slice(start, start + size).map((id) => ({
        sha: id,
        commit: {
          message: this.#line(["log", "-1", "--format=%B", id]),
          author: this.#author(id),
          committer: { date: this.#line(["log", "-1", "--format=%cI", id]) },
        },
        parents: this.#parents(id).map((sha) => ({ sha })),
      })),
    };
  }

  answerQuery({ query, variables: { folder, head, count } }: GraphqlQuestion): object {
    if (head !== undefined) {
      const ids = this.#lines(["rev-list", "--date-order", `--max-count=${count}`, head]);
      return { head: { history: { nodes: ids.map((id) => this.#historyNode(id, folder)) } } };
    }
    const asked = query.matchAll(/(c\d+): object\(oid: "([0-9a-f]+)"\)/g);
    return Object.fromEntries(
      Array.from(asked, ([, alias, id = ""]) => [alias, { folder: this.#folder(id, folder) }]),
    );
  }

  #author(id: string): object {
    const [name, email] = this.#line(["log", "-1", "--format=%an%x09%ae", id]).split("\t");
    return { name, email };
  }

  #historyNode(id: string, folder: string): object {
    return {
      oid: id,
      messageHeadline: this.#line(["log", "-1", "--format=%s", id]),
      author: this.#author(id),
      committedDate: this.#line(["log", "-1", "--format=%cI", id]),
      parents: { nodes: this.#parents(id).map((oid) => ({ oid })) },
      folder: this.#folder(id, folder),
    };
  }

  #folder(commit: string, folder: string): object | null {
    return this.#entries([commit, "--", folder])[0] ?? null;
  }

  #entries(tree: readonly string[]): readonly object[] {
    const listed = this.read(["ls-tree", "-l", "-z", ...tree])
      .toString()
      .split("\0");
    return listed.filter(Boolean).map((line) => {
      const [, meta = "", name] = /^([^\t]*)\t([\s\S]*)$/.exec(line) ?? [];
      const [mode = "", type, oid = "", size] = meta.split(/ +/);
      const object = type === "tree" ? { entries: this.#entries([oid]) } : {};
      return { name, type, mode: Number.parseInt(mode, 8), oid, size: Number(size) || 0, object };
    });
  }

  #parents(id: string): readonly string[] {
    return this.#line(["log", "-1", "--format=%P", id]).split(" ").filter(Boolean);
  }

  #line(args: readonly string[]): string {
    return this.read(args).toString().trim();
  }

  #lines(args: readonly string[]): readonly string[] {
    return this.read(args).toString().split("\n").filter(Boolean);
  }
}
