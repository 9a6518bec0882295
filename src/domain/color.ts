// Colours that can be read on white paper.

/** The contrast of a colour against white, as WCAG 2 defines it: 1 to 21. Shape of the colour: `#RRGGBB`. */
export function contrastOnWhite(color: string): number {
  return 1.05 / (luminance(channels(color)) + 0.05);
}

/** The colour, darkened step by step until its contrast on white is at least `contrast`. */
export function darkenedTo(color: string, contrast: number): string {
  let rgb = channels(color);
  while (contrastOnWhite(hex(rgb)) < contrast) rgb = rgb.map((channel) => channel * 0.95);
  return hex(rgb);
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function hex(rgb: readonly number[]): string {
  const digits = rgb.map((channel) => Math.floor(channel).toString(16).padStart(2, '0'));
  return `#${digits.join('').toUpperCase()}`;
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
