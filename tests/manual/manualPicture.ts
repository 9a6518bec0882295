// The pictures of docs/manual.md: taken by the tests that come past their screens, and held against what these show now.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const folder = 'docs/manual';
const register = `${folder}/screens.json`;
const tallest = 860;

/** Names of the pictures that the manual and the README show. */
export function namedPictures(): Set<string> {
  const texts = ['docs/manual.md', 'docs/bancada.md', 'README.md'].map((path) =>
    readFileSync(path, 'utf8'),
  );
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/manual\/\w+\/([\w-]+)\.png/g)].map(nameOf)),
  );
}

/** The picture's file: a folder holds those whose names begin alike. */
export function picturePath(name: string): string {
  return `${folder}/${name.split('-')[0]}/${name}.png`;
}

/** What each picture showed when it was taken, as a digest of its text. */
export function registeredScreens(): Record<string, string> {
  return existsSync(register) ? JSON.parse(readFileSync(register, 'utf8')) : {};
}

export interface PictureOptions {
  /** What must still say what the picture says; the whole page where none is named. */
  readonly parts?: readonly Locator[];
  /** What the picture is about, where it is not at the top. */
  readonly shown?: Locator | undefined;
}

/**
 * For a screen that the manual shows: asserts that it, or the parts named, still says what its picture says. With MANUAL_PICTURES=write
 * (`npm run manual`) the picture is taken anew instead.
 */
export async function manualPicture(
  page: Page,
  name: string,
  { parts = [page.locator('body')], shown }: PictureOptions = {},
): Promise<void> {
  if (!namedPictures().has(name)) return;
  const words = await Promise.all(parts.map(wordsOf));
  const screen = createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16);
  if (process.env.MANUAL_PICTURES !== 'write') {
    expect(registeredScreens()[name], `${picturePath(name)} is old: npm run manual`).toBe(screen);
    return;
  }
  await shown?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { width = 300, height = tallest } = page.viewportSize() ?? {};
  const path = picturePath(name);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, clip: { x: 0, y: 0, width, height: Math.min(height, tallest) } });
  await page.evaluate('scrollTo(0, 0)');
  const screens = Object.entries({ ...registeredScreens(), [name]: screen }).sort();
  const known = screens.filter(([picture]) => namedPictures().has(picture));
  writeFileSync(register, `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`);
}

function nameOf([, name = '']: RegExpMatchArray): string {
  return name;
}

/** The screen as a screen reader tells it, without what differs from run to run: moments, and seconds that passed. */
async function wordsOf(part: Locator): Promise<string> {
  const words = await part.ariaSnapshot();
  return words
    .replace(/\d\d\/\d\d\/\d{4}( \d\d:\d\d)?/g, 'dia e hora')
    .replace(/\b\d\d:\d\d\b/g, 'tempo')
    .replace(/\d+(,\d+)? (ms|s)\b/g, 'tempo')
    .replace(/https:\S+/g, 'link');
}
