// Measures and colours that every part of the document shares.

/** Font of the whole document: Google Docs, Word and LibreOffice all have it or its metric twin. */
export const FONT = 'Arial';

/**
 * The A4 page. Left 3 cm and right 2 cm leave 16 cm for text, tables and charts.
 * Unit: twips (1/1440 inch).
 */
export const PAGE = {
  width: 11906,
  height: 16838,
  margin: { top: 1417, right: 1134, bottom: 1417, left: 1701, header: 680, footer: 680 },
} as const;

/** Room between the side margins. Unit: twips. */
export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;

/** Room between the upper and the lower margin. Unit: twips. */
export const TEXT_HEIGHT = PAGE.height - PAGE.margin.top - PAGE.margin.bottom;

export const TWIPS_PER_CM = 1440 / 2.54;
export const TWIPS_PER_POINT = 20;

/** Colours as OOXML writes them: six hexadecimal digits without `#`. */
export interface Theme {
  readonly accent: string;
  readonly text: string;
  readonly secondary: string;
  readonly rule: string;
  readonly panel: string;
  readonly warningText: string;
  readonly warningPanel: string;
  readonly warningRule: string;
}

const DEFAULT_ACCENT = '0B5FA5';

/** Colours of a document with this accent; an accent that is not `#RRGGBB` gives the house blue. */
export function themeOf(accentColor: string): Theme {
  const accent = /^#([0-9a-f]{6})$/i.exec(accentColor)?.[1]?.toUpperCase();
  return {
    accent: accent ?? DEFAULT_ACCENT,
    text: '1F2933',
    secondary: '52606D',
    rule: 'D9E2EC',
    panel: 'F5F7FA',
    warningText: '7A4310',
    warningPanel: 'FDF3E7',
    warningRule: 'C26A10',
  };
}
