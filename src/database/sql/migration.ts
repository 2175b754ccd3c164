/** A step of the schema; once released it never changes, and a later step corrects it. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}
