/** A slash command that a session was given. */
export interface WorkflowCommand {
  /** Without its slash, e.g. `gsd:execute-phase`. */
  readonly name: string;
  /** The first argument when it reads like a phase: the others may be anything and stay where they are. */
  readonly phaseArgument: string | undefined;
}

const NAME = /<command-name>\s*\/?([^<\s]+)\s*<\/command-name>/;
const ARGUMENTS = /<command-args>([^<]*)<\/command-args>/;
const PHASE = /^\s*((?:phase[\s:_-]*)?\d+(?:[.-]\d+)*)(?=\s|$)/i;

/** Commands that start something new, so that no workflow is in force behind them. */
const ENDING = new Set(["clear", "reset", "new", "exit", "quit"]);

/** Commands that look after the session itself: the work goes on behind them. */
const UPKEEP = new Set(
  `add-dir agents bashes bug btw chrome compact config context copy cost debug doctor effort export
  extra-usage fast feedback files fork help hooks ide install-github-app keybindings login logout mcp
  memory mobile model output-style passes permissions plan plugin plugins privacy-settings
  rate-limit-options release-notes reload-plugins remote-control remote-env rename resume rewind
  sandbox skills stats status statusline stickers tag tasks terminal-setup theme todos upgrade usage
  vim voice`.split(/\s+/),
);

/** Returns the command that a prompt is, if it is one: Claude Code logs commands as tags at the text's start. */
export function parseCommand(text: string): WorkflowCommand | undefined {
  if (!text.trimStart().startsWith("<command-")) return undefined;
  const name = NAME.exec(text)?.[1];
  if (name === undefined) return undefined;
  const phaseArgument = PHASE.exec(ARGUMENTS.exec(text)?.[1] ?? "")?.[1];
  return { name, phaseArgument };
}

/** Returns the command in force behind `next`: itself, the one before it, or none. */
export function commandInForce(
  before: WorkflowCommand | undefined,
  next: WorkflowCommand,
): WorkflowCommand | undefined {
  if (ENDING.has(next.name)) return undefined;
  return UPKEEP.has(next.name) ? before : next;
}
