// Finds the installed font that stands for the one a chart asks for.
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { FontMetrics, type FontName, readFontName } from './fontFile.ts';

/** A family with its regular and bold faces; the bold one is the regular where there is none. */
export interface ChartFont {
  readonly family: string;
  readonly paths: readonly string[];
  readonly regular: FontMetrics;
  readonly bold: FontMetrics;
}

// Families that have the widths of those Google draws with, then any plain one.
const standIns: Readonly<Record<string, readonly string[]>> = {
  arial: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'],
  helvetica: ['Helvetica', 'Arial', 'Liberation Sans', 'Arimo'],
  roboto: ['Roboto'],
  calibri: ['Calibri', 'Carlito'],
  'times new roman': ['Times New Roman', 'Liberation Serif', 'Tinos'],
};
const anyPlain = [
  'Arial',
  'Liberation Sans',
  'Arimo',
  'Roboto',
  'Noto Sans',
  'Open Sans',
  'Segoe UI',
  'Verdana',
  'DejaVu Sans',
];

// What every chart of this product may print: accents, the half and the no-break space.
const neededCharacters = 'áàâãéêíóôõúüçÁÃÉÇ½º%\u00a0';

let installed: readonly FontName[] | null = null;
const chosen = new Map<string, ChartFont>();

/** Throws: when no installed font can print Portuguese. */
export function chartFont(name: string): ChartFont {
  const known = chosen.get(name);
  if (known) return known;
  installed ??= listFonts();
  const wanted = standIns[name.toLowerCase()] ?? [name];
  for (const family of [...wanted, ...anyPlain]) {
    const font = readFamily(family, installed);
    if (!font) continue;
    chosen.set(name, font);
    return font;
  }
  throw new Error(
    `No font on this computer can draw charts in Portuguese (looked for ${[...wanted, ...anyPlain].join(', ')}). Install one, such as Liberation Sans.`,
  );
}

/** Null: when the family is not installed or lacks Portuguese letters. */
function readFamily(family: string, fonts: readonly FontName[]): ChartFont | null {
  const faces = fonts.filter((font) => font.family.toLowerCase() === family.toLowerCase());
  const face = (pattern: RegExp): FontName | undefined =>
    faces.find(({ style }) => pattern.test(style));
  const regularFace = face(/^(?:regular|book|normal|roman)$/i);
  if (!regularFace) return null;
  const regular = new FontMetrics(regularFace.path);
  if (![...neededCharacters].every((character) => regular.has(character))) return null;
  const boldFace = face(/^bold$/i) ?? regularFace;
  // DejaVu has arrows and marks that text fonts lack; resvg takes single characters from it.
  const marks = fonts.filter(
    ({ family: other, style }) => other === 'DejaVu Sans' && /^(?:book|bold)$/i.test(style),
  );
  return {
    family: regularFace.family,
    paths: [...new Set([regularFace.path, boldFace.path, ...marks.map(({ path }) => path)])],
    regular,
    bold: boldFace === regularFace ? regular : new FontMetrics(boldFace.path),
  };
}

function listFonts(): FontName[] {
  const home = homedir();
  const folders =
    process.platform === 'win32'
      ? [
          join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
          join(process.env.LOCALAPPDATA ?? home, 'Microsoft', 'Windows', 'Fonts'),
        ]
      : process.platform === 'darwin'
        ? ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')]
        : [
            '/usr/share/fonts',
            '/usr/local/share/fonts',
            join(home, '.fonts'),
            join(home, '.local', 'share', 'fonts'),
          ];
  return folders
    .flatMap(filesIn)
    .filter((path) => /\.(?:ttf|otf)$/i.test(path))
    .map(readFontName)
    .filter((font) => font !== null);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
