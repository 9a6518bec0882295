// A service of the list that the year has no number of.
import { type Breach, defineRule } from '../../define/rule.ts';
import { attendances, monthColumns } from './attendances.ts';
import { services } from './services.ts';

/** Looked at only in a year that has rows: without any, the whole part of the report is missing, which is said elsewhere. */
export const everyServiceCounted = defineRule({
  id: 'services.counted',
  title: 'Todo serviço da aba Serviços tem um número no ano do relatório.',
  left: 'serviço da aba Serviços',
  operator: 'ambos ou nenhum',
  right: 'número do serviço em Atendimentos, no ano do relatório',
  importance: 'improbable',
  missing: 'sem nenhuma linha do ano em Atendimentos, a regra não se aplica',
  source: 'nosso',
  unit: 'count',
  problem: 'O serviço "{service}" não tem nenhum número em {year} na aba Atendimentos.',
  fix: 'Inclua a linha do serviço em Atendimentos, ou retire-o da aba Serviços.',
  isGap: true,
  find: ({ data, year }) => {
    const rows = data.records(attendances).filter(({ values }) => values.year === year);
    const hasNumber = ({ values, states }: (typeof rows)[number]) =>
      values.informedMean !== null ||
      monthColumns.some(
        (column) => values[column] !== null || states?.get(column) === 'notApplicable',
      );
    const counted = new Set(rows.filter(hasNumber).map(({ values }) => values.service));
    if (counted.size === 0) return [];
    return data.records(services).flatMap(({ rowNumber, values: { service } }): Breach[] =>
      counted.has(service)
        ? []
        : [
            {
              at: data.at(services, rowNumber, 'service'),
              year,
              words: { service, year: String(year) },
              mark: `${service} ${year}`,
            },
          ],
    );
  },
});
