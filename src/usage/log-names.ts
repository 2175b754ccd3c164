import { createHash } from "node:crypto";

/**
 * Names as the agents' logs give them, made fit for a ledger that everybody can read: whoever runs an
 * agent can put a path, an address or a whole prompt where a name belongs.
 */
const MAX_CHARACTERS = 200;
/** `Claude Opus 4.6 Fast` has four; a sentence has more. */
const MAX_WORDS = 4;

export const UNKNOWN_MODEL = "unknown";

/** What almost all names are, and nothing below objects to; to compile what asks for Unicode takes a hook milliseconds. */
const PLAIN = /^[\w-]+(?:[./][\w-]+)*$/;
const PLAIN_WORD = /^[\w-]+(?:\.[\w-]+)*$/;

const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const EMAIL = /[^\s@/]@[^\s@/]+\.\p{L}{2,}/u;
/** A URL, or a server's name with its port; a cloud's resource name; and a path on this machine. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|[^\s/:]+:\d+\/|arn:|projects\/)/i;
const LOCAL_PATH = /^(?:\/|~|\.{1,2}[\\/]|[a-z]:[\\/])|\\/i;
const HOST_ALONE = /^[a-z][a-z\d+.-]*:\/\/[^/]*$/i;
/** What git allows in no branch's name. */
const NO_BRANCH = /[\s~^:?*[\\\p{Cc}\p{Cf}\p{Cs}]|\.\./u;
const NO_SESSION = /[\s\\/\p{Cc}\p{Cf}\p{Cs}]/u;

/** Returns a model's name: one line without controls, of a path its last part; `unknown` for an address, a prompt, or nothing. */
export function modelNameOf(text: string): string {
  if (text.length > MAX_CHARACTERS) return UNKNOWN_MODEL;
  if (PLAIN_WORD.test(text)) return text;
  if (LINE_END.test(text)) return UNKNOWN_MODEL;
  const name = withoutPlace(text.replace(UNSEEN, "").trim());
  if (name === "" || EMAIL.test(name)) return UNKNOWN_MODEL;
  return name.split(/\s+/).length > MAX_WORDS ? UNKNOWN_MODEL : name;
}

function withoutPlace(name: string): string {
  if (HOST_ALONE.test(name)) return "";
  if (!ADDRESS.test(name) && !LOCAL_PATH.test(name)) return name;
  const parts = name.replace(/[?#].*$/, "").split(/[\\/]/);
  return parts.findLast((part) => part !== "")?.trim() ?? "";
}

/** Returns a session's id, or a hash where it is none: too long, a path, an address, or more than one word. */
export function sessionNameOf(text: string): string {
  const isShort = text.length <= MAX_CHARACTERS;
  const isId = isShort && (PLAIN_WORD.test(text) || (!NO_SESSION.test(text) && !EMAIL.test(text)));
  return isId ? text : `hash:${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
}

/** Returns a branch's name; undefined where git could have no such branch. */
export function branchNameOf(text: string): string | undefined {
  if (text === "" || text.length > MAX_CHARACTERS) return undefined;
  return PLAIN.test(text) || !NO_BRANCH.test(text) ? text : undefined;
}
