import { createHash } from "node:crypto";

/** A file's text, a symbolic link or a submodule. */
export type FakeFile = string | { readonly link: string } | { readonly submodule: string };

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
}

/** A tree as GitHub describes it. */
interface Tree {
  readonly sha: string;
  readonly tree: readonly Entry[];
  readonly truncated: boolean;
}

/** The objects of a repository on GitHub. */
export class FakeRepository {
  readonly #roots = new Map<string, string>();
  readonly #files = new Map<string, Readonly<Record<string, FakeFile>>>();
  readonly #blobs = new Map<string, Buffer>();

  /** Makes files, by path, what a ref holds. */
  commit(files: Readonly<Record<string, FakeFile>>, ref: string): void {
    this.#roots.set(ref, this.#addTree(files));
  }

  /** Returns the tree of a ref or an id; recursively, with the files of its folders. */
  findTree(refOrHash: string, isRecursive: boolean): Tree | undefined {
    const sha = this.#roots.get(refOrHash) ?? refOrHash;
    const files = this.#files.get(sha);
    if (files === undefined) return undefined;
    const entries = isRecursive
      ? Object.entries(files).map(([path, file]) => this.#addFile(path, file))
      : this.#entriesOf(files);
    return { sha, tree: entries, truncated: false };
  }

  findBlob(hash: string): Buffer | undefined {
    return this.#blobs.get(hash);
  }

  #entriesOf(files: Readonly<Record<string, FakeFile>>): readonly Entry[] {
    const names = new Set(Object.keys(files).map((path) => path.split("/")[0] ?? ""));
    return Array.from(names, (name): Entry => {
      const file = files[name];
      if (file !== undefined) return this.#addFile(name, file);
      const below = Object.entries(files)
        .filter(([path]) => path.startsWith(`${name}/`))
        .map(([path, each]) => [path.slice(name.length + 1), each] as const);
      const sha = this.#addTree(Object.fromEntries(below));
      return { path: name, mode: "040000", type: "tree", sha };
    });
  }

  #addTree(files: Readonly<Record<string, FakeFile>>): string {
    const sha = createHash("sha1").update(JSON.stringify(files)).digest("hex");
    this.#files.set(sha, files);
    return sha;
  }

  #addFile(path: string, file: FakeFile): Entry {
    if (typeof file === "string") {
      return { path, mode: "100644", type: "blob", sha: this.#addBlob(file) };
    }
    return "link" in file
      ? { path, mode: "120000", type: "blob", sha: this.#addBlob(file.link) }
      : { path, mode: "160000", type: "commit", sha: file.submodule };
  }

  #addBlob(text: string): string {
    const bytes = Buffer.from(text);
    const hash = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
    this.#blobs.set(hash, bytes);
    return hash;
  }
}
