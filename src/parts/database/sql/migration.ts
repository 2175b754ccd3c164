/** A step of the schema; once released it never changes, and a later step corrects it. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
  /** A query of what is reported as it was before the step and is after it. */
  readonly sums?: string;
}
