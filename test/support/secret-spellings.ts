/** A password of characters that URLs, SQL, JSON and shells treat specially. */
export const HOSTILE_PASSWORD = `p@ss/w#rd%41 ü"'\\$x`;

/** Returns how a secret may be seen in an output: as it is, and in every encoding that a program may give it. */
export function spellingsOfSecret(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const percent = encodeURIComponent(secret);
  const url = new URL("postgres://host");
  url.password = secret;
  return [
    secret,
    percent,
    percent.toLowerCase(),
    percent.replaceAll("'", "%27"),
    url.password,
    encodeURI(secret),
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll("'", "''"),
    secret.replaceAll(
      /[^ -~]/g,
      (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
    bytes.toString("base64"),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
    bytes.toString("hex"),
  ];
}

/** Returns the spellings of a secret that some texts hold: none, where it is kept. */
export function findSecrets(secret: string, ...texts: readonly string[]): readonly string[] {
  return spellingsOfSecret(secret).filter((spelling) =>
    texts.some((text) => text.includes(spelling)),
  );
}
