// The copies that the workbench works on: one for each file, and one workbench for each copy.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimCopy } from '../../local/workbench/openMark.ts';
import { makeCopy, readOptions } from '../../local/workbench/options.ts';
import { temporaryFolder } from '../product/builtHost.ts';

/** The example of that name, at a path of its own. */
function fileAt(folder: string, example: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'x.xlsx');
  copyFileSync(`examples/${example}.xlsx`, path);
  return path;
}

describe('copies', () => {
  it('of files of one name are kept apart, and each goes on the next time', () => {
    const root = temporaryFolder();
    const out = join(root, 'out');
    const [first, second] = [
      fileAt(join(root, 'a'), 'sas-2021'),
      fileAt(join(root, 'b'), 'demonstracao'),
    ].map((path) => () => {
      const options = readOptions([path, '--out', out]);
      makeCopy(options);
      return options.workbook;
    });
    expect(first?.()).toBe(join(out, 'x.xlsx'));
    expect(second?.()).toBe(join(out, 'x-2.xlsx'));
    expect([first?.(), second?.()]).toEqual([join(out, 'x.xlsx'), join(out, 'x-2.xlsx')]);
    expect(readFileSync(join(out, 'x-2.xlsx'))).toEqual(readFileSync(join(root, 'b', 'x.xlsx')));
  });

  it('of a file that may only be read can be written', () => {
    const root = temporaryFolder();
    const path = fileAt(root, 'sas-2021');
    chmodSync(path, 0o444);
    const options = readOptions([path, '--out', join(root, 'out')]);
    makeCopy(options);
    writeFileSync(options.workbook, 'written');
  });

  it('belong to one workbench at a time, and to the next when it was ended by force', () => {
    const root = temporaryFolder();
    const options = readOptions([fileAt(root, 'sas-2021'), '--out', join(root, 'out')]);
    makeCopy(options);
    const mark = join(options.folder, 'aberta.txt');
    // The process that runs this one is alive, and is not this one.
    writeFileSync(mark, String(process.ppid));
    expect(() => claimCopy(options)).toThrow(/já está aberta em outra bancada/);
    // No process has this number: the largest that Linux gives is smaller.
    writeFileSync(mark, '99999999');
    const release = claimCopy(options);
    expect(readFileSync(mark, 'utf8')).toBe(String(process.pid));
    release();
    expect(existsSync(mark)).toBe(false);
  });
});
