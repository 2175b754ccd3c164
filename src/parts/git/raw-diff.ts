/** One file that two trees, or a tree and an index, hold otherwise. */
export interface RawChange {
  /** Relative to the worktree's top, with forward slashes. */
  readonly path: string;
  /** `A`, `M`, `D`, `T`, … */
  readonly status: string;
  /** Undefined when the file is not there before. */
  readonly before: string | undefined;
  /** Undefined when the file is not there any more. */
  readonly after: string | undefined;
}

/**
 * Parses what git prints with `--raw -z --no-abbrev --no-renames`: `:100644 100644 <before> <after> M`, NUL, path, NUL.
 * What else stands in `fields`, such as a commit's own, is left out.
 * @see https://git-scm.com/docs/diff-format#_raw_output_format
 */
export function parseRawChanges(fields: readonly string[]): readonly RawChange[] {
  return fields.flatMap((field, index) => {
    if (!isRawChange(field)) return [];
    const [, , before = "", after = "", status = ""] = field.split(" ");
    const path = fields[index + 1] ?? "";
    return [
      { path, status: status.slice(0, 1), before: blobOrNone(before), after: blobOrNone(after) },
    ];
  });
}

/** Whether a field begins a change; after a commit's own fields a line feed stands before it. */
export function isRawChange(field: string): boolean {
  return /^\n?:\d/.test(field);
}

function blobOrNone(blob: string): string | undefined {
  return /^0*$/.test(blob) ? undefined : blob;
}
