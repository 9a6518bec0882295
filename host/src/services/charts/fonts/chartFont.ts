// Finds the font that stands for the one a chart asks for: the one that comes with us, then an installed one.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
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
  arial: ['Arimo'],
  helvetica: ['Arimo'],
  roboto: ['Roboto'],
  calibri: ['Calibri', 'Carlito'],
  'times new roman': ['Times New Roman', 'Liberation Serif', 'Tinos'],
};
const anyPlain = ['Arimo', 'Liberation Sans', 'Noto Sans', 'DejaVu Sans'];

// What every chart of this product may print: accents, the half and the no-break space.
const neededCharacters = 'áàâãéêíóôõúüçÁÃÉÇ½º%\u00a0';

let shipped: readonly FontName[] | null = null;
let installed: readonly FontName[] | null = null;
const chosen = new Map<string, ChartFont>();

/** Throws: when no installed font can print Portuguese. */
export function chartFont(name: string): ChartFont {
  const known = chosen.get(name);
  if (known) return known;
  shipped ??= fontsIn([shippedFolder()]);
  const wanted = standIns[name.toLowerCase()] ?? [name];
  for (const family of [...wanted, ...anyPlain]) {
    const font = readFamily(family, shipped) ?? readFamily(family, installedFonts());
    if (!font) continue;
    chosen.set(name, font);
    return font;
  }
  throw new Error(
    `No font on this computer can draw charts in Portuguese (looked for ${[...wanted, ...anyPlain].join(', ')}). Install one, such as Liberation Sans.`,
  );
}

/** Arimo has the measures of Arial; drawn with it, a chart is the same picture on every machine. */
function shippedFolder(): string {
  const packageFile = '@expo-google-fonts/arimo/package.json';
  return dirname(createRequire(import.meta.url).resolve(packageFile));
}

function installedFonts(): readonly FontName[] {
  installed ??= listFonts();
  return installed;
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
  return fontsIn(folders);
}

function fontsIn(folders: readonly string[]): FontName[] {
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
