import { createHash, type Hash } from "node:crypto";

/** 96 bits. */
const DIGEST_LENGTH = 16;

/** What stands for a file's changes, and for what undoes them. */
export interface PatchDigests {
  readonly digest: string;
  readonly inverseDigest: string;
}

export type LineKind = "context" | "removed" | "added";

/** Sums up the lines of a file's patch as they come. */
export interface PatchDigest {
  /** Takes a part of a line, without its sign and with its line feed. */
  readonly add: (kind: LineKind, part: Uint8Array | string) => void;
  /** Ends a block of changed lines, or the context between two. */
  readonly endBlock: () => void;
  readonly finish: () => PatchDigests;
}

export function createPatchDigest(): PatchDigest {
  const forward = createHash("sha1");
  const inverse = createHash("sha1");
  const block = new Map<LineKind, Hash>();
  const endBlock = () => {
    if (block.size === 0) return;
    const [context, removed, added] = (["context", "removed", "added"] as const).map(
      (kind) => block.get(kind)?.digest("base64") ?? "",
    );
    forward.update(`${context} ${removed} ${added}\n`);
    inverse.update(`${context} ${added} ${removed}\n`);
    block.clear();
  };
  return {
    add(kind, part) {
      let hash = block.get(kind);
      if (hash === undefined) {
        hash = createHash("sha1");
        block.set(kind, hash);
      }
      hash.update(part);
    },
    endBlock,
    finish() {
      endBlock();
      return { digest: shorten(forward), inverseDigest: shorten(inverse) };
    },
  };
}

function shorten(hash: Hash): string {
  return hash.digest("base64url").slice(0, DIGEST_LENGTH);
}
