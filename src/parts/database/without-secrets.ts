/** Returns a text with every secret in it blotted out. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  // A secret that holds another goes first, or its rest would stay.
  return [...secrets]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => (secret === "" ? rest : rest.replaceAll(secret, "***")), text);
}
