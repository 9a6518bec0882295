// Breaks labels into lines that fit.

/** Unit: pixels. */
export type Measure = (text: string) => number;

/** Lines no wider than `limit` where words allow it; a single longer word stands alone. */
export function wrapText(text: string, limit: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/ +/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && measure(longer) > limit) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

/** At most `count` lines; what does not fit ends in an ellipsis. */
export function limitLines(
  lines: readonly string[],
  count: number,
  limit: number,
  measure: Measure,
): string[] {
  const kept =
    lines.length > count ? [...lines.slice(0, count - 1), lines.slice(count - 1).join(' ')] : lines;
  return kept.map((line) => shorten(line, limit, measure));
}

function shorten(line: string, limit: number, measure: Measure): string {
  if (measure(line) <= limit) return line;
  let short = line;
  while (short.length > 1 && measure(`${short}…`) > limit) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}

/** The widest line. */
export function widest(lines: readonly string[], measure: Measure): number {
  return Math.max(0, ...lines.map(measure));
}
