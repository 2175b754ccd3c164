/** Why a block of code that begins with these words is not typed at a terminal. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  "agents' session logs": "a drawing",
  "action.yml     the Action's face": "a list of folders",
  "parts   dashboard → report":
    "a list of imports, which test/repository/layers.integration.test.ts holds",
  "pre-commit (sh)": "a drawing",
  "ingest   which blobs are new?": "a drawing",
  "1,204 records are held for": "what a command prints: test/e2e/ingest-faults tries it",
  "postgres://user:password@host": "the parts of a URL, which test/parts/database/postgres reads",
  '{"error":{"code"': "what a command prints: test/e2e/failures-as-json.test.ts tries it",
  "git checkout HEAD -- .telemetry": "for a conflict, which test/e2e/compact.test.ts makes",
  "*.csv text eol=lf": "a line of .gitattributes, which test/e2e/install/init.test.ts reads",
  '"prepare": "tokenledger init':
    "a line of package.json, which test/e2e/install/sharing.test.ts reads",
};

/** Why what a page shows is not compared with what is printed. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {};
