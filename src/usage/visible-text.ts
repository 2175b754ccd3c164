/**
 * What steers a terminal instead of being shown: controls, marks that turn the direction of a text or hide in it, lone
 * surrogates. A file's name and its content come from whoever could push to the branch.
 */
const STEERING = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Returns a text of lines for a terminal, in which what would steer it is spelled out: `\x1b`, `\u{202e}`. */
export function visibleText(text: string): string {
  return text.replace(STEERING, spell);
}

/** Returns a text for one line of a terminal, spelled out as `visibleText` does, with its tabs and line ends. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/[\t\n]/g, spell);
}

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code < 0x100 ? `\\x${digits.padStart(2, "0")}` : `\\u{${digits}}`;
}
