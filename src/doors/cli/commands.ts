import type { CommandFactory } from "./context.ts";

/** Every subcommand by its name; loaded when it is wanted. */
export const COMMANDS = {
  status: async () => (await import("./commands/status.ts")).createStatusCommand,
  init: async () => (await import("./commands/init.ts")).createInitCommand,
  uninstall: async () => (await import("./commands/uninstall.ts")).createUninstallCommand,
  doctor: async () => (await import("./commands/doctor.ts")).createDoctorCommand,
  log: async () => (await import("./commands/log.ts")).createLogCommand,
  mark: async () => (await import("./commands/mark.ts")).createMarkCommand,
  backfill: async () => (await import("./commands/backfill.ts")).createBackfillCommand,
  import: async () => (await import("./commands/import.ts")).createImportCommand,
  record: async () => (await import("./commands/record.ts")).createRecordCommand,
  compact: async () => (await import("./commands/compact.ts")).createCompactCommand,
  validate: async () => (await import("./commands/validate.ts")).createValidateCommand,
  calls: async () => (await import("./commands/calls.ts")).createCallsCommand,
  ingest: async () => (await import("./commands/ingest.ts")).createIngestCommand,
  migrate: async () => (await import("./commands/migrate.ts")).createMigrateCommand,
  report: async () => (await import("./commands/report.ts")).createReportCommand,
  dashboard: async () => (await import("./commands/dashboard.ts")).createDashboardCommand,
  budget: async () => (await import("./commands/budget.ts")).createBudgetCommand,
  show: async () => (await import("./commands/show.ts")).createShowCommand,
  stats: async () => (await import("./commands/stats.ts")).createStatsCommand,
  query: async () => (await import("./commands/query.ts")).createQueryCommand,
  rename: async () => (await import("./commands/rename.ts")).createRenameCommand,
  forget: async () => (await import("./commands/forget.ts")).createForgetCommand,
  prune: async () => (await import("./commands/prune.ts")).createPruneCommand,
  completion: async () => (await import("./commands/completion.ts")).createCompletionCommand,
} satisfies Readonly<Record<string, () => Promise<CommandFactory>>>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
