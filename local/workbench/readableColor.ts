// Text that can be read on its background.

/** Least contrast of usual text. Source: WCAG 2.1, 1.4.3. */
const least = 4.5;

/** The colour itself, or black or white where it could not be read. Colours as `#rrggbb`. */
export function readableColor(color: string, background: string): string {
  if (contrast(color, background) >= least) return color;
  return contrast('#000000', background) >= contrast('#ffffff', background) ? '#000000' : '#ffffff';
}

/** From 1 to 21. Source: WCAG 2.1, contrast ratio. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
