// Space around paragraphs and between their lines.
import { type ISpacingProperties, LineRuleType } from 'docx';

/** Line heights. Unit: 240 is one line. */
export const LINE_SINGLE = 240;
export const LINE_BODY = 276; // 1.15 lines

/** Space after a table or chart, before the text goes on. Unit: twips. */
export const AFTER_FIGURE = 280;

/**
 * Spacing of a paragraph. The line rule is always said: without it LibreOffice takes the line for exact and cuts
 * pictures. Unit: twips before and after.
 */
export function spacing(before: number, after: number, line: number): ISpacingProperties {
  return { before, after, line, lineRule: LineRuleType.AUTO };
}
