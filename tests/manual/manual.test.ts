// The manual shows every picture it has, and only pictures whose screens are known.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { menu } from '../../src/locale/ptBR.ts';
import { publishMenu } from '../../src/locale/publishTexts.ts';
import { subjects } from '../../src/subjects/index.ts';
import { namedPictures, picturePath, registeredScreens } from './manualPicture.ts';

const { tabs } = subjects;

const manual = readFileSync('docs/manual.md', 'utf8');

it('has every picture it names, and names every picture it has', () => {
  const pictures = readdirSync('docs/manual', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => `docs/manual/${file}`);
  const named = [...namedPictures()].map(picturePath);
  expect(pictures.sort()).toEqual(named.sort());
  expect(named.length).toBeGreaterThan(15);
});

it('has no picture twice', () => {
  const pictures = [...namedPictures()].map((name) =>
    readFileSync(picturePath(name)).toString('base64'),
  );
  expect(new Set(pictures).size).toBe(pictures.length);
});

it('knows what each picture shows', () => {
  expect(Object.keys(registeredScreens())).toEqual([...namedPictures()].sort());
});

it('says in words what each picture shows', () => {
  for (const [image] of manual.matchAll(/<img [^>]*>|!\[[^\]]*\]\([^)]*\)/g)) {
    expect(image).toMatch(/alt="[^"]{10,}"|!\[[^\]]{10,}\]/);
  }
});

it('names every tab and every item of the menu as the product does', () => {
  const { sidebar, check, refresh, generate, prepare, diagnostics, help } = menu;
  const { box, handOver, pick, share, freeze } = publishMenu;
  const items = [sidebar, refresh, generate, prepare, diagnostics, help, box, handOver, pick];
  for (const name of [...items, share, freeze, check, ...tabs.map((tab) => tab.name)]) {
    expect(manual, name).toContain(name);
  }
});

it('leads only to places that exist', () => {
  const anchors = [...manual.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );
  for (const [, target = ''] of manual.matchAll(/\]\(([^)]+)\)/g)) {
    if (target.startsWith('#')) expect(anchors).toContain(target.slice(1));
    else expect(existsSync(`docs/${target}`), target).toBe(true);
  }
});
