import { listOf, objectOf, textOf } from "../logs/json-value.ts";
import {
  createCommand,
  parseSlashCommand,
  type WorkflowCommand,
} from "../logs/workflow-command.ts";
import { row } from "./row.ts";

/** What editors put before the request itself: open files, a selection. */
const REQUEST_HEADING = "## My request for Codex:";
/** Codex calls skills with a dollar sign. */
const SKILL = /^\s*\$([a-z][a-z\d:_-]*)(?=\s|$)(.*)/;
/** Codex puts a person's own commands under this name. */
const CUSTOM_PROMPT = /^\s*\/prompts:/;

/** Returns the prompt that the row which was read is; undefined when it is none. */
export function rowPrompt(): string | undefined {
  if (row.eventType.text() === "user_message") return row.message.text() ?? "";
  if (row.itemType.text() !== "UserMessage") return undefined;
  const texts = listOf(row.itemContent.value()).map((part) => textOf(objectOf(part).text));
  return texts.find((text) => text !== undefined) ?? "";
}

/** Returns the command that a prompt is, if it is one. */
export function parseCommand(prompt: string): WorkflowCommand | undefined {
  const heading = prompt.lastIndexOf(REQUEST_HEADING);
  const request = heading === -1 ? prompt : prompt.slice(heading + REQUEST_HEADING.length);
  const [, skill, argumentText = ""] = SKILL.exec(request) ?? [];
  return skill === undefined
    ? parseSlashCommand(request.replace(CUSTOM_PROMPT, "/"))
    : createCommand(skill, argumentText);
}
