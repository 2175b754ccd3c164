/** Below this many characters even a text of nothing but brackets is decoded in no time. */
const SMALL_TEXT = 1_000_000;
/** No agent's log comes near; each level takes the decoder some 60 bytes and a while. */
const MAX_DEPTH = 10_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Returns the decoded value; undefined when the text is malformed, or nested deeper than any log is. */
export function parseJson(text: string): unknown {
  if (text.length > SMALL_TEXT && isNestedTooDeep(text)) return undefined;
  try {
    // As in lines of JSON, a byte order mark may come first.
    return JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = closingQuote(text, i + 1);
    // `[` and `{`, `]` and `}`: the braces stand 32 places behind the brackets.
    else if ((code | 0x20) === 0x7b) {
      depth++;
      if (depth > MAX_DEPTH) return true;
    } else if ((code | 0x20) === 0x7d) depth--;
  }
  return false;
}

/** Returns the position of the quote that ends a string, or that of the text's end. */
function closingQuote(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let unescaped = quote;
    while (unescaped > start && text.charCodeAt(unescaped - 1) === BACKSLASH) unescaped--;
    if ((quote - unescaped) % 2 === 0) return quote;
  }
  return text.length;
}
