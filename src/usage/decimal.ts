const DECIMAL = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Returns a decimal number times 10^places where that is a whole number, exactly: `45000.0` and
 * `4.5e4`, as pandas and Excel write them, are 45000. Undefined for anything else, and where it is
 * too large to be exact.
 */
export function parseScaled(text: string, places: number): number | undefined {
  return parsePlain(text, places) ?? parseAny(text, places);
}

const PLAIN = /^\d+\.\d+$/;
const POWERS = Array.from({ length: 10 }, (_, zeros) => 10 ** zeros);

/** Does so for digits with a point among them, as nearly all costs are, in less time; undefined for all else. */
function parsePlain(text: string, places: number): number | undefined {
  if (!PLAIN.test(text)) return undefined;
  const point = text.indexOf(".");
  const zeros = places - (text.length - point - 1);
  const digits = Number(text.slice(0, point) + text.slice(point + 1));
  const value = digits * (POWERS[zeros] ?? Number.NaN);
  return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

function parseAny(text: string, places: number): number | undefined {
  const [, whole, fraction = "", exponent = "0"] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = whole + fraction;
  const zeros = places + Number(exponent) - fraction.length;
  const shifted = zeros >= 0 ? digits + "0".repeat(zeros) : cutZeros(digits, -zeros);
  const value = Number(shifted);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Takes digits off the end that have to be zeros; what is left is no number where one is not. */
function cutZeros(digits: string, count: number): string {
  const kept = digits.slice(0, Math.max(0, digits.length - count));
  return /^0*$/.test(digits.slice(kept.length)) ? kept : "NaN";
}
