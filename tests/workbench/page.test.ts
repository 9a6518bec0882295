// The parts of the workbench's page that need no browser.
import { describe, expect, it } from 'vitest';
import { blockName, blockOf } from '../../local/workbench/a1.ts';
import { editSource } from '../../local/workbench/editSource.ts';
import { targetOf } from '../../local/workbench/page/frame/links.ts';
import { readKeys } from '../../local/workbench/page/grid/keyQueue.ts';
import { parseTsv, writeTsv } from '../../local/workbench/page/grid/tsv.ts';
import { windowPage } from '../../local/workbench/windowPage.ts';

describe('parts of the page', () => {
  it('read and write blocks of cells', () => {
    expect(parseTsv('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(parseTsv('"duas\nlinhas"\t"diz ""oi"""')).toEqual([['duas\nlinhas', 'diz "oi"']]);
    expect(parseTsv('5" de chuva')).toEqual([['5" de chuva']]);
    expect(parseTsv('')).toEqual([]);
    const hard = [
      ['a\tb', '"c"', ''],
      ['d\ne', 'f"g', ' '],
    ];
    expect(parseTsv(writeTsv(hard))).toEqual(hard);
  });

  it('read addresses', () => {
    expect(blockOf('b4:C7', 100, 10)).toEqual({ row: 4, column: 2, rows: 4, columns: 2 });
    expect(blockOf('C:C', 100, 10)).toEqual({ row: 1, column: 3, rows: 100, columns: 1 });
    expect(blockOf('12:12', 100, 10)).toEqual({ row: 12, column: 1, rows: 1, columns: 10 });
    for (const text of ['', 'B', '4', 'B101', 'AA1', 'zebra', 'B4;C5'])
      expect(blockOf(text, 100, 10), text).toBe(null);
    expect(blockName({ row: 4, column: 28, rows: 1, columns: 2 })).toBe('AB4:AC4');
  });

  it('know where links lead', () => {
    expect(targetOf('#gid=7&range=B4')).toEqual({ kind: 'cells', sheetId: 7, range: 'B4' });
    expect(targetOf('https://docs.google.com/document/d/1a-B_c/edit?usp=drivesdk')).toEqual({
      kind: 'document',
      id: '1a-B_c',
    });
    expect(targetOf('https://drive.google.com/open?id=1a-B_c')).toMatchObject({ id: '1a-B_c' });
    for (const address of ['javascript:alert(1)', 'https://docs.google.com.evil.example/d/1'])
      expect(targetOf(address)).toEqual({ kind: 'outside', address });
  });

  it('read keys that were pressed too early', () => {
    const keys = [...'12', 'Backspace', '3', 'Enter', '4'].map((key) => ({ key, shiftKey: false }));
    expect(readKeys('', keys)).toEqual({
      text: '13',
      end: { key: 'Enter', shiftKey: false },
      rest: [{ key: '4', shiftKey: false }],
    });
    expect(readKeys('0', keys.slice(0, 2))).toEqual({ text: '012', end: null, rest: [] });
  });

  it('begin an edit with the whole value, in the way it is typed in Brazil', () => {
    const write = () => '31/12/2024 00:00:00';
    expect(editSource(1234.5, '1.235', write)).toBe('1234,5');
    expect(editSource(0.8253, '82,53%', write)).toBe('82,53%');
    expect(editSource(0.29, '29%', write)).toBe('29%');
    expect(editSource(new Date(0), 'dez/2024', write)).toBe('31/12/2024');
    expect(editSource(new Date(0), '10:30', () => '30/12/1899 10:30:00')).toBe('10:30');
    expect(editSource('0012', '0012', write)).toBe('0012');
  });

  it('put the bridge before the scripts of a window, and nothing in it ends it', () => {
    expect(windowPage('<p>oi</p>', 'a("</script>")')).toBe(
      '<!doctype html><meta charset="utf-8"><script>a("\\x3C/script>")</script><p>oi</p>',
    );
    const page = '<!doctype html><html><head lang="x"><script>b</script></head></html>';
    expect(windowPage(page, 'a')).toContain('<head lang="x"><script>a</script><script>b</script>');
  });
});
