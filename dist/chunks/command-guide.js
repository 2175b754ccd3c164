// src/doors/cli/command-guide.ts
/** All commands by their use, in the order that help lists them. */
const COMMAND_GROUPS = [
	{
		title: "See what was spent",
		commands: {
			status: {
				example: "status",
				does: "today, 7 and 30 days; also without a command"
			},
			report: {
				example: "report last-month --by author",
				does: "any time or commits, grouped"
			},
			dashboard: {
				example: "dashboard",
				does: "the same as a page in the browser"
			},
			show: {
				example: "show HEAD~1",
				does: "what a commit brought"
			},
			budget: {
				example: "budget",
				does: "what is left of budgets"
			},
			calls: {
				example: "calls --since yesterday",
				does: "the single calls in agents' logs"
			}
		}
	},
	{
		title: "Set up",
		commands: {
			init: {
				example: "init",
				does: "records usage with each commit"
			},
			doctor: {
				example: "doctor",
				does: "tries a commit, finds what is wrong"
			},
			uninstall: {
				example: "uninstall",
				does: "removes all but the ledger"
			},
			completion: {
				example: "completion bash",
				does: "completes commands in your shell"
			}
		}
	},
	{
		title: "Keep the ledger",
		commands: {
			backfill: {
				example: "backfill --since 30d",
				does: "adds what came before init"
			},
			import: {
				example: "import calls.jsonl",
				does: "adds calls of other agents"
			},
			log: {
				example: "log gpt-5 900 40 true quick 500",
				does: "adds one record by hand"
			},
			mark: {
				example: "mark HEAD --failed \"why\"",
				does: "corrects whether work succeeded"
			},
			compact: {
				example: "compact",
				does: "folds merged branches' files into one"
			},
			validate: {
				example: "validate --fix",
				does: "finds and fixes bad rows"
			},
			record: {
				example: "record --since 2h",
				does: "in CI: what the job's agents used"
			}
		}
	},
	{
		title: "Fill and ask a database",
		commands: {
			ingest: {
				example: "ingest",
				does: "loads ledgers"
			},
			stats: {
				example: "stats --since 7d",
				does: "what it adds up to"
			},
			query: {
				example: "query cost-by-author last-month",
				does: "one question, as a table"
			},
			migrate: {
				example: "migrate",
				does: "brings its tables up to date"
			},
			rename: {
				example: "rename acme/old acme/new",
				does: "gives a repository its new name"
			},
			forget: {
				example: "forget acme/shop",
				does: "deletes a repository's records"
			},
			prune: {
				example: "prune --older-than 6mo",
				does: "deletes old records"
			}
		}
	}
];
/** Returns how a command is typed; undefined for one that is not listed. */
function exampleOf(name) {
	return COMMAND_GROUPS.flatMap(({ commands }) => Object.entries(commands)).find(([each]) => each === name)?.[1].example;
}
export { exampleOf as n, COMMAND_GROUPS as t };
