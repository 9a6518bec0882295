// Nothing depends on today, on the machine's zone or on its language: each is asked for in one place, or given.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folders = ['src', 'sidebar', 'host/src', 'local', 'examples'];

/** What asks the machine, and what is meant instead. */
const asking: readonly (readonly [RegExp, string])[] = [
  [/\bnew Date\(\)/g, 'today: ask the clock'],
  [/\bDate\.now\b/g, 'today: ask the clock'],
  [/\bnew Date\([^()]*,/g, "the machine's zone: Date.UTC"],
  [
    /\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)\(/g,
    "the machine's zone",
  ],
  [/\.getTimezoneOffset\(/g, "the machine's zone"],
  [/\.to(?:Date|Time)String\(/g, "the machine's zone"],
  [/\.toLocale\w*\(\)/g, "the machine's language"],
  [/\.toLocale(?:Date|Time)String\((?![^)]*\btimeZone\b)/g, "the machine's zone"],
  [/\.localeCompare\([^(),]*(?:\([^()]*\))?[^(),]*(?:\)|, undefined)/g, "the machine's language"],
  [/\bIntl\.\w+\((?:\)|undefined)/g, "the machine's language"],
  [/\bIntl\.DateTimeFormat\((?![^)]*\btimeZone\b)/g, "the machine's zone"],
];

/** Where it is right all the same. */
const allowed: Readonly<Record<string, string>> = {
  'src/google/clock.ts': 'the clock of the product',
  'host/src/services/base/clock.ts': 'the clock of the host',
  'local/workbench/page/api.ts': 'how long ago the page was loaded, which outlives it',
  'src/engine/docx/packageParts.ts':
    'fflate writes the local time of a Date: the same in every zone',
};

it('asks the machine in one place only', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  for (const path of Object.keys(allowed)) expect(files).toContain(path);
  const found = files
    .filter((path) => !(path in allowed))
    .flatMap((path) => {
      const code = readFileSync(path, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
      return asking.flatMap(([pattern, what]) =>
        [...code.matchAll(pattern)].map(([text]) => `${path}: ${text} asks for ${what}`),
      );
    });
  expect(found).toEqual([]);
});
