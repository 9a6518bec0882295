// Writes the example workbooks into examples/, or into the folder given.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sas2021 } from '../src/examples/sas2021.ts';
import { demonstration } from './demonstration.ts';
import { exampleBytes } from './writeBook.ts';

const target = process.argv[2] ?? 'examples';
const folder = mkdtempSync(join(tmpdir(), 'relatorio-suas-'));
try {
  for (const book of [sas2021, demonstration]) {
    const path = join(target, book.fileName);
    writeFileSync(path, exampleBytes(book, folder));
    console.log(path);
  }
} finally {
  rmSync(folder, { recursive: true });
}
