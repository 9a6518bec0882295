// Rounding half away from zero at a printed digit, exactly.

/**
 * Rounds to `decimals` digits, half away from zero, reading the number as people write it: 1.005 to two digits is 1.01.
 * Shape: the rounded number times ten to the `decimals`, a whole number.
 */
export function roundScaled(value: number, decimals: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = Number(`${mantissa}e${Number(exponent) + decimals}`);
  const magnitude = Math.round(shifted);
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
}

/**
 * Rounds `numerator / denominator` to `decimals` digits, half away from zero, without ever forming the fraction.
 * Both are whole numbers and the denominator is not 0. Shape: the rounded quotient times ten to the `decimals`.
 */
export function roundRatioScaled(numerator: number, denominator: number, decimals: number): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
    return roundScaled(numerator / denominator, decimals);
  }
  const negative = numerator < 0 !== denominator < 0;
  const top = BigInt(Math.abs(numerator)) * BigInt(`1${'0'.repeat(decimals)}`);
  const bottom = BigInt(Math.abs(denominator));
  const magnitude = Number((BigInt(2) * top + bottom) / (BigInt(2) * bottom));
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}
