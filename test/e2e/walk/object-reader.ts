import { spawn } from "node:child_process";

/** What git keeps under an id. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Reads objects of one repository by a single `git cat-file --batch`: a process each would take most of a walk. */
export interface ObjectReader extends AsyncDisposable {
  /** Returns what a revision names now. */
  read(revision: string): Promise<GitObject>;
}

interface Waiting {
  readonly revision: string;
  readonly resolve: (object: GitObject) => void;
  readonly reject: (error: Error) => void;
}

const ID = /^[0-9a-f]{40,64}$/;

/** Starts reading in a folder; nothing runs before the first object is asked for. */
export function openObjects(cwd: string, environment: Readonly<Record<string, string>>) {
  const known = new Map<string, GitObject>();
  const waiting: Waiting[] = [];
  let output: Buffer = Buffer.alloc(0);
  let child: ReturnType<typeof start> | undefined;

  function start() {
    const git = spawn("git", ["cat-file", "--batch"], {
      cwd,
      env: environment,
      stdio: ["pipe", "pipe", "inherit"],
    });
    git.stdout.on("data", (part: Buffer) => {
      output = Buffer.concat([output, part]);
      while (takeAnswer());
    });
    git.on("close", () => {
      for (const { reject, revision } of waiting.splice(0)) {
        reject(new Error(`git cat-file ended before it told of ${revision}.`));
      }
    });
    return git;
  }

  /** Takes one whole answer off the output; returns whether there was one. */
  function takeAnswer(): boolean {
    const lineEnd = output.indexOf(0x0a);
    const [first] = waiting;
    if (lineEnd === -1 || first === undefined) return false;
    const [id = "", type = "", size = ""] = output.toString("utf8", 0, lineEnd).split(" ");
    const isThere = ID.test(id) && size !== "";
    const end = lineEnd + 1 + (isThere ? Number(size) + 1 : 0);
    if (output.length < end) return false;
    waiting.shift();
    if (isThere) {
      const object = { id, type, content: Buffer.from(output.subarray(lineEnd + 1, end - 1)) };
      known.set(id, object);
      first.resolve(object);
    } else {
      first.reject(new Error(`git knows no ${first.revision}.`));
    }
    output = output.subarray(end);
    return true;
  }

  const reader: ObjectReader = {
    read(revision) {
      // What an id names does not change.
      const object = known.get(revision);
      if (object !== undefined) return Promise.resolve(object);
      child ??= start();
      const { stdin } = child;
      return new Promise((resolve, reject) => {
        waiting.push({ revision, resolve, reject });
        stdin.write(`${revision}\n`);
      });
    },
    async [Symbol.asyncDispose]() {
      if (child === undefined) return;
      const ended = new Promise((resolve) => child?.once("close", resolve));
      child.stdin.end();
      await ended;
    },
  };
  return reader;
}

/** Lists the files of a commit or tree below a folder, as `git ls-tree -r` does: `mode type id⇥path`. */
export async function listFiles(
  objects: ObjectReader,
  revision: string,
  below?: string,
): Promise<readonly string[]> {
  const object = await objects.read(revision);
  const root = object.type === "commit" ? await objects.read(commitOf(object).tree) : object;
  return listTree(objects, root, "", below);
}

/** Reads a commit's tree and parents. */
export function commitOf({ content }: GitObject): { tree: string; parents: readonly string[] } {
  const text = content.toString("utf8");
  const header = text.slice(0, text.indexOf("\n\n"));
  return {
    tree: /^tree (.*)$/m.exec(header)?.[1] ?? "",
    parents: Array.from(header.matchAll(/^parent (.*)$/gm), ([, id = ""]) => id),
  };
}

async function listTree(
  objects: ObjectReader,
  { id, content }: GitObject,
  folder: string,
  below?: string,
): Promise<readonly string[]> {
  const idBytes = id.length / 2;
  const lines: string[] = [];
  for (let at = 0; at < content.length; ) {
    const nameAt = content.indexOf(0x20, at) + 1;
    const idAt = content.indexOf(0, nameAt) + 1;
    const mode = content.toString("latin1", at, nameAt - 1).padStart(6, "0");
    const name = content.toString("utf8", nameAt, idAt - 1);
    const entry = content.toString("hex", idAt, idAt + idBytes);
    at = idAt + idBytes;
    if (folder === "" && below !== undefined && name !== below) continue;
    const path = `${folder}${name}`;
    if (mode === "040000") {
      lines.push(...(await listTree(objects, await objects.read(entry), `${path}/`)));
    } else {
      lines.push(`${mode} ${mode === "160000" ? "commit" : "blob"} ${entry}\t${path}`);
    }
  }
  return lines;
}
