import { createCommand, type WorkflowCommand } from "../logs/workflow-command.ts";

const NAME = /<command-name>\s*\/?([^<\s]+)\s*<\/command-name>/;
const ARGUMENTS = /<command-args>([^<]*)<\/command-args>/;

/** Returns the command that a prompt is, if it is one: Claude Code logs commands as tags at the text's start. */
export function parseCommandTags(text: string): WorkflowCommand | undefined {
  if (!text.trimStart().startsWith("<command-")) return undefined;
  const name = NAME.exec(text)?.[1];
  return name === undefined ? undefined : createCommand(name, ARGUMENTS.exec(text)?.[1] ?? "");
}
