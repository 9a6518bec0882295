// Aba Atendimentos: monthly numbers of each service and unit.
import { count, decimal, year } from '../../define/numberColumns.ts';
import { defineTab, valuesFrom } from '../../define/tab.ts';
import { list, text } from '../../define/textColumns.ts';
import { type MonthNumber, monthLabel, monthName } from '../../domain/month.ts';
import { services } from './services.ts';

const monthColumn = (number: MonthNumber) =>
  count(monthLabel(number), {
    help: `Número de ${monthName(number)}. Vazio: não informado; 0: não houve atendimento.`,
  });

/** The month columns in calendar order. */
export const monthColumns = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

/** One row per service, year and unit. An empty unit stands for the whole network. */
export const attendances = defineTab({
  id: 'attendances',
  name: 'Atendimentos',
  purpose: 'Guarda os números mensais de cada serviço, por unidade.',
  key: ['year', 'service', 'unit'],
  check: (row) => {
    const reported = monthColumns.flatMap((column) => row[column] ?? []);
    if (row.informedMean === null || reported.length === 0) return [];
    const mean = reported.reduce((sum, value) => sum + value, 0) / reported.length;
    if (Math.abs(mean - row.informedMean) <= 0.5) return [];
    const params = { mean, informed: row.informedMean, months: reported.length };
    return [{ column: 'informedMean', code: 'meanDiffers', severity: 'warning', params }];
  },
  // A month is done when no row that is filled in by month lacks it.
  progress: (rows, isSettled) => {
    const monthly = rows.filter((row) => monthColumns.some((column) => row[column] !== null));
    if (monthly.length === 0 && rows.some(({ informedMean }) => informedMean !== null)) {
      return { done: 12, total: 12, text: 'só médias informadas' };
    }
    const complete = (column: (typeof monthColumns)[number]) =>
      monthly.length > 0 && monthly.every((row) => isSettled(row, column));
    const done = monthColumns.filter(complete).length;
    return { done, total: 12, text: `${done} de 12 meses completos` };
  },
  columns: {
    year: year('Ano', { required: true, help: 'Ano dos números, com 4 algarismos.' }),
    service: list('Serviço', valuesFrom(services, 'service'), {
      required: true,
      help: 'Serviço, escolhido da aba Serviços.',
    }),
    unit: text('Unidade', { help: 'Nome da unidade. Vazio: toda a rede.' }),
    jan: monthColumn(1),
    feb: monthColumn(2),
    mar: monthColumn(3),
    apr: monthColumn(4),
    may: monthColumn(5),
    jun: monthColumn(6),
    jul: monthColumn(7),
    aug: monthColumn(8),
    sep: monthColumn(9),
    oct: monthColumn(10),
    nov: monthColumn(11),
    dec: monthColumn(12),
    informedMean: decimal('Média informada', {
      help: 'Média mensal já publicada, para anos sem os meses. Com meses preenchidos, valem os meses.',
    }),
    source: text('Fonte', { help: 'De onde vieram os números desta linha.' }),
  },
});
