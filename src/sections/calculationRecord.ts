// Memória de cálculo: how every number of the report came about.
import { defineSection, type SectionContext } from '../define/section.ts';
import type { Block } from '../domain/reportModel.ts';
import type { Result } from '../domain/result.ts';
import { heading, notesOf, paragraph } from './blocks.ts';

/** Empty when nothing could be computed. */
export const calculationRecord = defineSection({
  id: 'calculationRecord',
  title: 'Memória de cálculo',
  tab: null,
  compose: (context) => {
    const computed = context.all.filter(({ results }) => results.length > 0);
    if (computed.length === 0) return [];
    return [
      heading(1, 'Memória de cálculo', true),
      paragraph(
        'Cada número deste relatório, com a fórmula, os termos e as células da planilha de onde veio. Percentuais e médias são calculados com os números completos e arredondados só no último algarismo impresso (metade para cima).',
      ),
      ...computed.flatMap(({ indicator, results }): Block[] => [
        heading(2, indicator.title),
        paragraph(`Fórmula: ${indicator.formula}`),
        recordTable(context, indicator.title, results),
      ]),
    ];
  },
});

function recordTable(context: SectionContext, title: string, results: readonly Result[]): Block {
  const { write } = context;
  return {
    kind: 'table',
    caption: `${title}: memória de cálculo`,
    columns: [
      { header: 'Item', align: 'left', widthRatio: 0.27 },
      { header: 'Referência', align: 'left', widthRatio: 0.14 },
      { header: 'Numerador', align: 'right', widthRatio: 0.15 },
      { header: 'Denominador', align: 'right', widthRatio: 0.14 },
      { header: 'Valor', align: 'right', widthRatio: 0.14 },
      { header: 'Células', align: 'left', widthRatio: 0.16 },
    ],
    rows: results.map((result) => [
      result.label,
      write.reference(result.reference),
      write.numerator(result),
      write.denominator(result),
      write.quantity(result.unit, result),
      write.cells(result),
    ]),
    lastIsTotal: false,
    source: [...new Set(results.map(({ source }) => source))].join('; '),
    notes: [
      ...notesOf(context, results),
      ...results
        .filter(({ value }) => value === null)
        .map((result) => `${result.label}: ${write.reason(result)}`),
    ],
    dense: true,
  };
}
