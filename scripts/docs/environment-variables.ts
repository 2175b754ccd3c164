/** A set of variables that are looked at for one purpose. */
interface VariableGroup {
  readonly title: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The environment variables that people set, by their use; those of agents come from the agents themselves. */
export const VARIABLE_GROUPS: readonly VariableGroup[] = [
  {
    title: "What a commit records",
    variables: {
      TOKENLEDGER:
        "`0`: the calls since the last commit are never recorded. `later`: the next commit records them. See [teams.md](teams.md#one-commit-at-a-time).",
      HUSKY: "`0`: as `TOKENLEDGER=later`, as husky's users know it.",
      CI: "`true`, as every CI service sets it: the hooks record nothing, unless `TOKENLEDGER_CI` says so.",
      TOKENLEDGER_CI: "`1` or `true`: the hooks record in CI too. See [ci.md](ci.md).",
      TOKENLEDGER_SUMMARY:
        "`1`: this commit prints what it cost, also where there is no terminal. To switch it on for all commits on a terminal, see [`summary`](#summary).",
      TELEMETRY_TASK_TYPE:
        "The task type of what is recorded: `plan`, `execute`, `verify`, `discuss` or `quick`. It comes before everything that the logs and the staged files say.",
      TELEMETRY_PHASE: "The phase of what is recorded: a number or any word, such as `SHOP-7`.",
      TELEMETRY_TASK_SUCCESS: "`true` or `false`: whether the work succeeded.",
      TOKENLEDGER_DEBUG: "`1`: a hook that cannot go on also prints where in its code it stopped.",
    },
  },
  {
    title: "What commands read and write",
    variables: {
      TELEMETRY_CSV_PATH:
        "The ledger that commands read when none is named: files or folders, several with `:` between them (`;` on Windows). A relative path starts at the top of the repository.",
      TELEMETRY_DATABASE_URL:
        "The database, when `--database` does not name one. Its other variables, such as `PGHOST`, are in [databases.md](databases.md#postgres).",
      GITHUB_TOKEN:
        "The token with which `ingest` asks GitHub. Without one, only public repositories can be read.",
      GH_TOKEN: "The same, when `GITHUB_TOKEN` is not set.",
      GITHUB_REPOSITORY:
        "The name of the repository that `ingest` loads, when `--repository` does not say it. GitHub Actions sets it.",
      GITHUB_API_URL: "Where GitHub's API is, for GitHub Enterprise Server.",
    },
  },
  {
    title: "How output looks",
    variables: {
      NO_COLOR: "Not empty: reports are drawn without colour.",
      FORCE_COLOR: "`1`: in colour; `0` or `false`: without. It comes before `NO_COLOR`.",
      COLUMNS: "How wide a drawing is that does not go to a terminal; 80 without it.",
    },
  },
];

/** Variables that hooks and commands of ours set for each other. */
export const INTERNAL_VARIABLES: readonly string[] = ["TOKENLEDGER_REST", "TOKENLEDGER_TRIAL"];
