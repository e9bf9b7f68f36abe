// Decimal digits of every script. Unicode guarantees (section 4.6, "Decimal digits") that each script's ten digits stand
// side by side, zero first, so a digit's value follows from where its row of digits starts.

const ZERO = 0x30;
const DECIMAL_DIGIT = /^\p{Nd}$/u;

const isDecimalDigit = (codePoint: number): boolean => DECIMAL_DIGIT.test(String.fromCodePoint(codePoint));

/** The value of one decimal digit in any script, full width too; null for whatever is none (`²` and `Ⅳ` are none). */
export function decimalDigit(codePoint: number): number | null {
  if (codePoint < 0x80) return codePoint >= ZERO && codePoint <= ZERO + 9 ? codePoint - ZERO : null;
  if (!isDecimalDigit(codePoint)) return null;
  let first = codePoint;
  while (isDecimalDigit(first - 1)) first -= 1;
  return (codePoint - first) % 10;
}

/** The text with every decimal digit as 0 to 9. */
export function withPlainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(decimalDigit(Number(digit.codePointAt(0)))));
}
