// Memória de cálculo: how every number of the report came about.
import { type ConfirmedWarning, defineSection, type SectionContext } from '../define/section.ts';
import type { Block } from '../domain/reportModel.ts';
import type { Result } from '../domain/result.ts';
import {
  concealedNotes,
  heading,
  namedNotes,
  paragraph,
  plain,
} from '../subjects/shared/blocks.ts';

/** Empty when nothing could be computed. */
export const calculationRecord = defineSection({
  id: 'calculationRecord',
  title: 'Memória de cálculo',
  tab: null,
  hasContent: ({ all }) => all.some(({ results }) => results.length > 0),
  compose: (context) => {
    const computed = context.all.filter(({ results }) => results.length > 0);
    return [
      heading(1, 'Memória de cálculo', true),
      paragraph(
        'Cada número deste relatório, com a fórmula, os termos e as células da planilha de onde veio. Percentuais e médias são calculados com os números completos e só arredondados na hora de imprimir.',
      ),
      ...computed.flatMap(({ indicator, results }): Block[] => [
        heading(2, indicator.title),
        {
          kind: 'paragraph',
          style: 'body',
          text: plain(`Fórmula: ${indicator.formula}`),
          keepWithNext: true,
        },
        recordTable(context, indicator.title, results),
      ]),
      ...confirmedBlocks(context.confirmed),
    ];
  },
});

function recordTable(context: SectionContext, title: string, results: readonly Result[]): Block {
  const { write } = context;
  return {
    kind: 'table',
    caption: `${title}: memória de cálculo`,
    columns: [
      { header: 'Item', align: 'left', widthRatio: 0.3 },
      { header: 'Referência', align: 'left', widthRatio: 0.12 },
      { header: 'Células', align: 'left', widthRatio: 0.18 },
      { header: 'Numerador', align: 'right', widthRatio: 0.14 },
      { header: 'Denominador', align: 'right', widthRatio: 0.13 },
      { header: 'Valor', align: 'right', widthRatio: 0.13 },
    ],
    rows: results.map((result) => [
      result.memberLabel,
      write.reference(result.reference),
      write.cells(result),
      write.numerator(result),
      write.denominator(result),
      write.quantity(result.unit, result),
    ]),
    lastIsTotal: false,
    source: [...new Set(results.map(({ source }) => source))].join('; '),
    notes: [
      ...namedNotes(context, results),
      ...concealedNotes(results.filter(({ value }) => value !== null)),
      ...results
        .filter(({ value }) => value === null)
        .map((result) => `${result.label}: ${write.reason(result)}`),
    ],
    dense: true,
  };
}

function confirmedBlocks(confirmed: readonly ConfirmedWarning[]): Block[] {
  if (confirmed.length === 0) return [];
  return [
    heading(2, 'Avisos conferidos'),
    paragraph(
      'Números que fogem do usual e que a equipe conferiu na fonte. Se o número mudar, o aviso volta.',
    ),
    {
      kind: 'table',
      caption: 'Avisos conferidos pela equipe',
      columns: [
        { header: 'Regra', align: 'left', widthRatio: 0.4 },
        { header: 'Célula', align: 'left', widthRatio: 0.16 },
        { header: 'Motivo', align: 'left', widthRatio: 0.3 },
        { header: 'Conferido em', align: 'left', widthRatio: 0.14 },
      ],
      rows: confirmed.map(({ rule, cell, reason, when }) => [rule, cell, reason, when]),
      lastIsTotal: false,
      source: 'aba Conferidos',
      notes: [],
      dense: true,
    },
  ];
}
