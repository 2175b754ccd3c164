import { applyEdits, type JSONPath, modify } from "jsonc-parser";

/** Returns a text in JSON with one value set, or removed where it is undefined; comments and layout stay. */
export function setInJson(text: string, path: JSONPath, value: unknown): string {
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
  const formattingOptions = {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}
