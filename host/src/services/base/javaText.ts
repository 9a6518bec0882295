// How a value inside an object becomes text when it crosses from the script into Google's services.

/**
 * A direct String argument is converted by JavaScript (25 is "25"); a value inside a passed object arrives as a
 * Java Double and prints as one (25 is "25.0", 25000000 is "2.5E7").
 * Source: tracker 429373214 (setNote against setNotes), by analogy; not proven for this service.
 */
export function javaText(value: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e7))
    return Number.isInteger(value) ? `${value}.0` : String(value);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}
