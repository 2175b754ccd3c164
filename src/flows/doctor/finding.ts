/** One thing that `doctor` looked at. */
export interface Finding {
  readonly status: "ok" | "note" | "problem";
  readonly text: string;
  /** What to do about it; undefined when nothing. */
  readonly advice?: string;
  /** What the text counts, by name: printed where it is short or asked for. */
  readonly names?: readonly string[];
  /** Whether it is printed only for those who ask for all. */
  readonly isAside?: boolean;
  /** Where it was looked, for those who ask for JSON. */
  readonly details?: readonly string[];
}
