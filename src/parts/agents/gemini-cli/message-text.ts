import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";

/** Returns the text of a message's content: a text, a part, or a list of both. */
export function contentText(content: unknown): string {
  return partsOf(content)
    .map((part) => textOf(part) ?? textOf(objectOf(part).text) ?? "")
    .join("");
}

/** Returns what a person wrote: a command's prompt is logged with the command that was typed. */
export function promptText(message: JsonObject): string {
  return contentText(message.displayContent) || contentText(message.content);
}

/** Whether a user's message only hands tools' results to the model. */
export function isToolResponse(message: JsonObject): boolean {
  return partsOf(message.content).some((part) => objectOf(part).functionResponse !== undefined);
}

function partsOf(content: unknown): readonly unknown[] {
  return Array.isArray(content) ? listOf(content) : [content];
}
