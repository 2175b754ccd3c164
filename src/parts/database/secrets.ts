// A shorter mask would black out the whole log and hide nothing.
const MIN_LENGTH = 3;
// Also in URLs that no parser accepts, such as a password with an unescaped `#` or `/`.
const PASSWORD = /^[^:]+:\/\/[^:@/]*:(.*)@/s;
const PARAMETER = /[?&]([^=&]*)=([^&]*)/g;
const SECRET_PARAMETER = /pass|secret|token|key/i;

/**
 * Returns what must not be seen of a database URL: itself and its passwords, in every spelling. An
 * SQLite URL is a path, and no secret.
 */
export function secretsOfUrl(url: string): readonly string[] {
  if (url === "" || /^sqlite:/i.test(url)) return [];
  const password = PASSWORD.exec(url)?.[1] ?? "";
  const parameters = [...url.matchAll(PARAMETER)]
    .filter(([, name = ""]) => SECRET_PARAMETER.test(name))
    .map(([, , value = ""]) => value);
  return [...new Set([url, ...[password, ...parameters].flatMap(spellingsOf)])];
}

/** Returns how a secret may be seen: as it is written, percent-decoded, percent-encoded, in base64. */
export function spellingsOf(secret: string): readonly string[] {
  const decoded = decode(secret);
  const spellings = [secret, decoded].flatMap((text) => [
    text,
    encodeURIComponent(text),
    Buffer.from(text).toString("base64"),
  ]);
  return [...new Set(spellings)].filter(() => secret.trim().length >= MIN_LENGTH);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // URIError: a percent sign that encodes nothing is a percent sign.
    return text;
  }
}

/** Returns a text with every secret in it masked. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  // A secret that holds another goes first, or its rest would stay.
  return [...secrets]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => (secret === "" ? rest : rest.replaceAll(secret, "***")), text);
}
