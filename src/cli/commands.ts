import { createCallsCommand } from "./commands/calls.ts";
import { createDoctorCommand } from "./commands/doctor.ts";
import { createIngestCommand } from "./commands/ingest.ts";
import { createInitCommand } from "./commands/init.ts";
import { createLogCommand } from "./commands/log.ts";
import { createMarkCommand } from "./commands/mark.ts";
import { createPruneCommand } from "./commands/prune.ts";
import { createQueryCommand } from "./commands/query.ts";
import { createReportCommand } from "./commands/report.ts";
import { createStatsCommand } from "./commands/stats.ts";
import { createUninstallCommand } from "./commands/uninstall.ts";
import { createValidateCommand } from "./commands/validate.ts";
import type { CommandFactory } from "./context.ts";

/** Every subcommand, in the order that `--help` lists them. */
export const COMMANDS: readonly CommandFactory[] = [
  createInitCommand,
  createUninstallCommand,
  createDoctorCommand,
  createLogCommand,
  createMarkCommand,
  createValidateCommand,
  createCallsCommand,
  createIngestCommand,
  createReportCommand,
  createStatsCommand,
  createQueryCommand,
  createPruneCommand,
];
