/** What the workflows use. */
export const ACTION = "tokenledger/tokenledger@v0";

/** A file for a repository that adopts the Action. */
export interface WorkflowFile {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly text: string;
}

const CHECKOUT = `actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false`;

/** Returns the workflows that report on pull requests and load the ledger; `action` is as in `uses`. */
export function workflowFiles(action: string): readonly WorkflowFile[] {
  return [
    { path: ".github/workflows/tokenledger-report.yml", text: reportWorkflow(action) },
    { path: ".github/workflows/tokenledger-ingest.yml", text: ingestWorkflow(action) },
  ];
}

function reportWorkflow(action: string): string {
  return `# Shows on each pull request what it cost: in the job summary and in one comment.
name: LLM usage report

on:
  pull_request:
    # Those that are GitHub's own, and the end: what is closed unmerged is counted then or never.
    types: [opened, synchronize, reopened, closed]

permissions:
  contents: read
  # For the comment. Pull requests from forks do not get it, and have the summary alone.
  pull-requests: write

concurrency:
  group: tokenledger-report-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  report:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
      - uses: ${action}
        with:
          # Without this secret nothing is stored of pull requests.
          database-url: \${{ secrets.TELEMETRY_DATABASE_URL }}
`;
}

function ingestWorkflow(action: string): string {
  return `# Loads the ledger into the database: every night, and when rows reach the main branch.
name: LLM usage ingestion

on:
  schedule:
    # Not on the hour: GitHub delays or drops runs when everyone's start.
    - cron: "17 3 * * *"
  push:
    branches: [main, master]
    paths: [".telemetry/**"]
  workflow_dispatch:

permissions:
  contents: read
  # For what became of pull requests while no run looked.
  pull-requests: read

# A run takes the ledger as it stands, so a run that was waiting loses nothing when it is cancelled.
concurrency:
  group: tokenledger-ingest
  cancel-in-progress: false

jobs:
  ingest:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
      - uses: ${action}
        with:
          # Without this secret the rows go into an SQLite file that ends with the job.
          database-url: \${{ secrets.TELEMETRY_DATABASE_URL }}
`;
}
