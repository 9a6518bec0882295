// The renderer as Google runs it: bundled, in a context that has nothing but the language itself.
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { ReportModel, Text } from '../../../src/domain/reportModel.ts';
import { renderDocx } from '../../../src/engine/docx/renderDocx.ts';
import { chartPng } from './sampleImages.ts';
import { povertyChart, sampleReport } from './sampleReport.ts';
import { WORDS } from './words.ts';

const ENTRY = `
import { renderDocx } from './src/engine/docx/renderDocx.ts';
export function run(json) {
  const { report, images, words } = JSON.parse(json, (key, value) =>
    value && value.bytesOf ? new Uint8Array(value.bytesOf) : value);
  return Array.from(renderDocx(report, new Map(images), words));
}`;

function bundle(): string {
  const result = buildSync({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'renderer',
    platform: 'browser',
    target: 'es2019',
  });
  return result.outputFiles[0]?.text ?? '';
}

function asJson(report: ReportModel, images: ReadonlyMap<string, Uint8Array>): string {
  return JSON.stringify({ report, images: [...images], words: WORDS }, (_, value) =>
    value instanceof Uint8Array ? { bytesOf: [...value] } : value,
  );
}

describe('the bundled renderer', () => {
  const images = new Map([[povertyChart.id, chartPng(povertyChart)]]);
  const code = bundle();
  const everyPlane: Text = [{ text: 'mutirão € 📌 ✅ 👩‍👧 🇧🇷 𝗺𝘂𝘁𝗶𝗿𝗮̃𝗼 🎉 \u{10fffd}' }];
  const report: ReportModel = {
    ...sampleReport,
    blocks: [...sampleReport.blocks, { kind: 'paragraph', style: 'body', text: everyPlane }],
  };

  it('writes the same bytes without TextEncoder, timers, Blob, Buffer, crypto or process', () => {
    const context = createContext({});
    runInContext(code, context);
    for (const name of ['TextEncoder', 'setTimeout', 'Blob', 'Buffer', 'crypto', 'process']) {
      expect([name, runInContext(`typeof ${name}`, context)]).toEqual([name, 'undefined']);
    }
    const json = JSON.stringify(asJson(report, images));
    const bytes: number[] = runInContext(`renderer.run(${json})`, context);
    expect(Uint8Array.from(bytes)).toEqual(renderDocx(report, images, WORDS));
  });

  it('stays below 300 kB minified', () => {
    expect(code.length).toBeLessThan(300_000);
  });
});
