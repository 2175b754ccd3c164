const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Returns when a UUID of version 7 was made, in milliseconds since 1970; undefined for any other text.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
export function uuidTimeMs(text: string | undefined): number | undefined {
  const [, high, low] = UUID_V7.exec(text ?? "") ?? [];
  return high === undefined ? undefined : Number.parseInt(`${high}${low}`, 16);
}
