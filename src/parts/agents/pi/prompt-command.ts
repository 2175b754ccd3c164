import { listOf, objectOf, textOf } from "../logs/json-value.ts";
import {
  createCommand,
  parseSlashCommand,
  type WorkflowCommand,
} from "../logs/workflow-command.ts";

const SKILL = /^<skill name="([\w:.-]+)"/;
const SKILL_END = "\n</skill>";

/**
 * Returns the command that a prompt's content is, if it is one. Pi logs `/skill:name arguments` as
 * the skill's text in tags with the arguments behind it, other commands as they were typed.
 */
export function parsePromptCommand(content: unknown): WorkflowCommand | undefined {
  const text = textOf(content) ?? textOf(objectOf(listOf(content)[0]).text) ?? "";
  const skill = SKILL.exec(text)?.[1];
  if (skill === undefined) return parseSlashCommand(text);
  const end = text.lastIndexOf(SKILL_END);
  return createCommand(skill, end === -1 ? "" : text.slice(end + SKILL_END.length));
}
