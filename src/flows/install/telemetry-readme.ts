/** The README that `init` writes into an adopter's `.telemetry` folder. */
export const TELEMETRY_README = `# What this folder is

\`usage.csv\` records what coding agents used to make the commits of this repository: models,
tokens, list price, and whether the task succeeded. A git hook adds rows with every commit;
[tokenledger](https://www.npmjs.com/package/tokenledger) wrote it. The file is committed on
purpose: it is the historical record.

## Columns

| column | meaning |
|---|---|
| \`timestamp\` | RFC 3339, time of the row's last call |
| \`model\` | as the agent's log names it |
| \`prompt_tokens\` | all input, cache reads and writes included |
| \`completion_tokens\` | all output, reasoning included |
| \`task_success\` | \`true\` or \`false\` |
| \`task_type\` | \`plan\`, \`execute\`, \`verify\`, \`discuss\` or \`quick\` |
| \`duration_ms\` | milliseconds that the agent was at work |
| \`notes\` | \`Phase 6 …\` where a phase is known; \`error: …\` when the task failed |
| \`session_id\` | the agent's own session id |
| \`cache_read_tokens\`, \`cache_write_tokens\` | parts of \`prompt_tokens\` |
| \`cost_usd\` | list price at the time of the calls; empty when unknown |
| \`agent\` | \`claude-code\`, … |
| \`branch\` | the branch that the work was on |

## How to log by hand

    tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"

The arguments are model, prompt tokens, completion tokens, success, task type, milliseconds, notes.

## How to see it

    tokenledger report            # markdown; --format csv or json
    tokenledger ingest            # into a database, SQLite by default
    tokenledger stats

## Privacy

Rows hold numbers, model names, session ids and branch names. No prompt, no reply, no code, no
path and no e-mail address is ever written here. To record nothing: \`TOKENLEDGER=0 git commit …\`.

## Retention

The CSV is never pruned; past 10 MB it is moved to a backup beside it, \`usage-….csv\`, and a new one
begins. A database made from it can be pruned: \`tokenledger prune --older-than 6mo\`.
`;
