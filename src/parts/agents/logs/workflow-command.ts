/** A slash command that a session was given. */
export interface WorkflowCommand {
  /** Without its slash, e.g. `gsd:execute-phase`. */
  readonly name: string;
  /** The first argument when it reads like a phase: the others may be anything and stay where they are. */
  readonly phaseArgument: string | undefined;
}

const SLASH_COMMAND = /^\s*\/([A-Za-z][\w:.-]*)(?=\s|$)(.*)/;
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

/** Returns a command by its name without the slash and the text behind it. */
export function createCommand(name: string, argumentText: string): WorkflowCommand {
  return { name, phaseArgument: PHASE.exec(argumentText)?.[1] };
}

/** Returns the command that a prompt is, if it is one: `/gsd:execute-phase 23`. */
export function parseSlashCommand(prompt: string): WorkflowCommand | undefined {
  const [, name, argumentText = ""] = SLASH_COMMAND.exec(prompt) ?? [];
  return name === undefined ? undefined : createCommand(name, argumentText);
}

/** Returns the command in force behind `next`: itself, the one before it, or none. */
export function commandInForce(
  before: WorkflowCommand | undefined,
  next: WorkflowCommand,
): WorkflowCommand | undefined {
  if (ENDING.has(next.name)) return undefined;
  return UPKEEP.has(next.name) ? before : next;
}
