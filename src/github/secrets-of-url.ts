const SECRET_PARAMETER = /pass|secret|token|key/i;
// A shorter mask would blot out the whole log and hide nothing.
const MIN_LENGTH = 3;
// Also of what `URL` does not take, such as a password with an unescaped `#` or `/`.
const PASSWORD = /^[^:]+:\/\/[^:@/]*:(.*)@/s;

/**
 * Returns what must not be seen of a database URL: itself and its passwords, each as it is
 * written, decoded and encoded. An SQLite URL is a path, and no secret.
 */
export function secretsOfUrl(url: string): readonly string[] {
  if (url === "" || url.startsWith("sqlite:")) return [];
  const passwords = [PASSWORD.exec(url)?.[1] ?? "", ...secretsOfParsedUrl(url)];
  const spellings = passwords.flatMap((password) => {
    const decoded = decode(password);
    return [password, decoded, encodeURIComponent(decoded)];
  });
  return [...new Set([url, ...spellings])].filter((secret) => secret.trim().length >= MIN_LENGTH);
}

function secretsOfParsedUrl(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { password, searchParams } = new URL(url);
  const parameters = [...searchParams].filter(([name]) => SECRET_PARAMETER.test(name));
  return [password, ...parameters.map(([, value]) => value)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // URIError: a percent sign that encodes nothing stands for itself.
    return text;
  }
}
