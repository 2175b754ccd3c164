import { type Config, DEFAULT_CONFIG } from "./config.ts";

/** `.telemetry/config.json` as it stands in the file: every key may be absent. */
export type ConfigFile = {
  readonly [Key in keyof Config]?: Key extends "taskTypes" | "phase"
    ? Partial<Config[Key]>
    : Exclude<Config[Key], undefined>;
};

/**
 * Fills in the defaults. Task-type commands are added to the default ones; a list of globs or
 * patterns takes the place of the default list of the same key.
 */
export function withDefaults(file: ConfigFile): Config {
  const { taskTypes, phase } = DEFAULT_CONFIG;
  return {
    file: file.file ?? DEFAULT_CONFIG.file,
    rotateAtBytes: file.rotateAtBytes ?? DEFAULT_CONFIG.rotateAtBytes,
    agents: file.agents ?? DEFAULT_CONFIG.agents,
    taskTypes: {
      commands: { ...taskTypes.commands, ...file.taskTypes?.commands },
      paths: { ...taskTypes.paths, ...file.taskTypes?.paths },
    },
    phase: { ...phase, ...file.phase },
    ticket: file.ticket ?? DEFAULT_CONFIG.ticket,
    prices: file.prices ?? DEFAULT_CONFIG.prices,
    aliases: file.aliases ?? DEFAULT_CONFIG.aliases,
    retentionDays: file.retentionDays ?? DEFAULT_CONFIG.retentionDays,
    authors: file.authors ?? DEFAULT_CONFIG.authors,
    summary: file.summary ?? DEFAULT_CONFIG.summary,
    budgets: file.budgets ?? DEFAULT_CONFIG.budgets,
    billing: Object.fromEntries(
      Object.entries(file.billing ?? DEFAULT_CONFIG.billing).map(([agent, billing]) => [
        agent.toLowerCase(),
        billing,
      ]),
    ),
  };
}
