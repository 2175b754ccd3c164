/** One thing that `doctor` looked at. */
export interface Finding {
  readonly status: "ok" | "note" | "problem";
  readonly text: string;
  /** What to do about it; undefined when nothing. */
  readonly advice?: string;
  /** Where it was looked, for those who ask for JSON. */
  readonly details?: readonly string[];
}
