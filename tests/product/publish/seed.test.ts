// The 2021 report comes out of its data, line by line.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createHost, paragraphsOf, rowsOf, successOf, temporaryFolder } from '../builtHost.ts';

/** The seed's lines without the artefacts of its file: escapes, list marks, a stray space, ends of items. */
function seedLines(): string[] {
  const text = readFileSync(
    new URL('../../fixtures/relatorio-de-gestao-2021.txt', import.meta.url),
    'utf8',
  );
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll('R\\$', 'R$').replace(/^- /, '').replace(' :', ':'))
    .map((line) => (line.startsWith('Segue') ? line : line.replace(/[;.]$/, '')))
    .filter((line) => line !== '');
}

const workbook = 'examples/sas-2021.xlsx';

describe('the report of 2021', () => {
  it('holds every line of the published report as a paragraph of its own', () => {
    const host = createHost({ workbook, folder: temporaryFolder() });
    const { documentId } = successOf(host.run('generateReport'));
    const paragraphs = paragraphsOf(host.drive.content(documentId));
    const missing = seedLines().filter((line) => !paragraphs.includes(line));
    expect(missing).toEqual([]);
    expect(seedLines().length).toBeGreaterThan(55);
  });

  it('has no errors, and a value with its making for each computed figure', () => {
    const host = createHost({ workbook, folder: temporaryFolder() });
    expect(successOf(host.run('generateReport')).errorCount).toBe(0);
    const byCode = new Map(rowsOf(host, 'Indicadores').map((row) => [row.Código, row]));
    expect(byCode.get('cadUnico.total.first')).toMatchObject({
      Valor: 14385 + 4356 + 12946,
      Origem: 'CadÚnico!C2:E2',
      Referência: 'Jan/2021',
    });
    expect(byCode.get('cadUnicoVariacao.total')).toMatchObject({ Valor: 36547 - 31687 });
    expect(byCode.get('cadUnicoVariacaoPercentual.persons')).toMatchObject({
      Numerador: 131640 - 118107,
      Denominador: 118107,
      Valor: (131640 - 118107) / 118107,
    });
    expect(byCode.get('investimento.total')).toMatchObject({ Valor: 27339009 });
    expect(
      byCode.get('investimentoParticipacao.Recurso do Orçamento de Juiz de Fora'),
    ).toMatchObject({
      Valor: 2256254340 / (2256254340 + 477646560),
    });
  });
});
