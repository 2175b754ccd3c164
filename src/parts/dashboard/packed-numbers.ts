/**
 * Whole numbers in a text, half as long as their decimal digits with commas would be. Each digit
 * of 5 bits is one character, the lowest first; all but a number's last are in the alphabet's
 * second half.
 */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE = 32;

/** Returns integers from 0 to 2^53 as a text that JSON and HTML hold as it is. */
export function packNumbers(numbers: readonly number[]): string {
  const texts = numbers.map((number) => {
    let text = "";
    let rest = number;
    // Not with bit operators: they end at 32 bits.
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += ALPHABET[BASE + (rest % BASE)];
    return text + ALPHABET[rest];
  });
  return texts.join("");
}

/** Returns the integers of such a text. */
export function unpackNumbers(text: string, count: number): Float64Array {
  const digitByCode = new Uint8Array(128);
  for (let digit = 0; digit < ALPHABET.length; digit += 1) {
    digitByCode[ALPHABET.charCodeAt(digit)] = digit;
  }
  const numbers = new Float64Array(count);
  let place = 0;
  let number = 0;
  let weight = 1;
  for (let index = 0; index < text.length; index += 1) {
    const digit = digitByCode[text.charCodeAt(index)] ?? 0;
    if (digit >= BASE) {
      number += (digit - BASE) * weight;
      weight *= BASE;
    } else {
      numbers[place] = number + digit * weight;
      place += 1;
      number = 0;
      weight = 1;
    }
  }
  return numbers;
}
