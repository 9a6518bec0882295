// Workbooks that nobody wrote the code for: the figures equal those of an independent calculation.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHost, paragraphsOf, rowsOf, successOf, temporaryFolder } from '../builtHost.ts';
import { replaceTab } from '../sheetEdits.ts';

type Cell = string | number | null;
const months = ['Jan', 'Fev', 'Mar', 'Abr', 'Mai', 'Jun', 'Jul', 'Ago', 'Set', 'Out', 'Nov', 'Dez'];

/** How people write the same number: as a number, or as text with thousands dots, spaces or currency. */
function written(value: number | null, style: number, money = false): Cell {
  if (value === null) return null;
  if (style === 0) return money ? value / 100 : value;
  const digits = String(money ? Math.floor(value / 100) : value);
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, '.');
  if (!money) return style === 1 ? ` ${grouped}\u00a0` : grouped;
  const cents = String(value % 100).padStart(2, '0');
  return style === 1 ? `R$\u00a0${grouped},${cents}` : `${grouped},${cents}`;
}

/** Quotient rounded half up, with `decimals`, as Brazilians write it: an independent long division. */
function divided(numerator: number, denominator: number, decimals: number): string {
  let rest = BigInt(numerator);
  const by = BigInt(denominator);
  const scaled = (rest * 10n ** BigInt(decimals) * 2n + by) / (2n * by);
  rest = scaled % 10n ** BigInt(decimals);
  const whole = (scaled / 10n ** BigInt(decimals)).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === 0 ? whole : `${whole},${rest.toString().padStart(decimals, '0')}`;
}

const count = fc.integer({ min: 1, max: 999_999 });
const style = fc.integer({ min: 0, max: 2 });

/** A family has a person at least, and some have more. */
const registryMonth = fc
  .record({ bands: fc.tuple(count, count, count), more: count, style })
  .map(({ bands, more, style: how }) => ({
    bands,
    persons: bands.reduce((sum, band) => sum + band, 0) + more,
    style: how,
  }));
const unitRow = fc.record({
  months: fc.array(fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 4 }), {
    minLength: 12,
    maxLength: 12,
  }),
  style,
});
const fundingLine = fc.record({ cents: fc.integer({ min: 1, max: 9_999_999_999 }), style });

const municipality = fc.record({
  year: fc.integer({ min: 2015, max: 2030 }),
  registry: fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), registryMonth, {
    minKeys: 2,
    maxKeys: 12,
  }),
  services: fc.array(fc.array(unitRow, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  }),
  funding: fc.array(fundingLine, { minLength: 3, maxLength: 3 }),
  order: fc.infiniteStream(fc.nat()),
});

it('gives the figures of an independent calculation, whatever the order of columns and the way of writing', () => {
  fc.assert(
    fc.property(municipality, ({ year, registry, services, funding, order }) => {
      const host = createHost({ folder: temporaryFolder() });
      const shuffled = (rows: Cell[][]): Cell[][] => {
        const width = rows[0]?.length ?? 0;
        const places = Array.from({ length: width }, (_, place) => place)
          .map((place) => ({ place, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key);
        return rows.map((row, index) => [
          index === 0 ? 'Anotações da equipe' : 'conferido',
          ...places.map(({ place }) => row[place] ?? null),
        ]);
      };
      replaceTab(host, 'Configuração', [
        ['Explicação', 'Valor', 'Parâmetro'],
        ['', 'Outra Cidade', ' MUNICÍPIO '],
        ['', 'SP', 'uf'],
        ['', 'Secretaria da Família', 'Orgao'],
        ['', 'SEFAM', 'Sigla do Órgão'],
        ['', year, 'Ano do Relatório'],
      ]);
      replaceTab(host, 'Listas', [
        ['Grupos de serviço', 'Eixos', 'Esferas'],
        ['Rede Própria', 'Gestão', 'Municipal'],
      ]);
      replaceTab(host, 'Ações', [['Ano', 'Eixo', 'Ação']]);
      replaceTab(host, 'Desafios', [['Ano', 'Desafio']]);
      const reported = Object.keys(registry).map(Number);
      replaceTab(
        host,
        'CadÚnico',
        shuffled([
          [
            'Ano',
            'Mês',
            'FAMÍLIAS EM EXTREMA POBREZA',
            'Famílias em situação de pobreza',
            'Famílias de baixa renda',
            'Famílias acima de 1/2 salário mínimo',
            'Pessoas cadastradas',
            'Fonte',
          ],
          ...reported.map((month) => {
            const {
              bands,
              persons,
              style: how,
            } = registry[month] as never as {
              bands: number[];
              persons: number;
              style: number;
            };
            const name =
              how === 0 ? month : how === 1 ? `${month}/${year}` : (months[month - 1] ?? '');
            return [
              year,
              name,
              ...bands.map((band) => written(band, how)),
              null,
              written(persons, how),
              '',
            ];
          }),
        ]),
      );
      replaceTab(host, 'Serviços', [
        ['Grupo', 'Serviço', 'Unidade de medida'],
        ...services.map((_, index) => ['Rede Própria', `Serviço ${index}`, 'Pessoas']),
      ]);
      replaceTab(
        host,
        'Atendimentos',
        shuffled([
          ['Ano', 'Serviço', 'Unidade', ...months],
          ...services.flatMap((units, index) =>
            units.map(({ months: values, style: how }, unit) => [
              year,
              `serviço ${index}`,
              `Unidade ${unit}`,
              ...values.map((value) => written(value, how)),
            ]),
          ),
          [year - 1, 'Serviço 0', '', ...months.map(() => 7)],
        ]),
      );
      replaceTab(
        host,
        'Investimento',
        shuffled([
          ['Ano', 'Esfera', 'Origem', 'Valor'],
          ...funding.map(({ cents, style: how }, index) => [
            year,
            'Municipal',
            `Recurso ${index}`,
            written(cents, how, true),
          ]),
          [year + 1, 'Municipal', 'Recurso de outro ano', 1],
        ]),
      );

      const { documentId, errorCount } = successOf(host.run('generateReport'));
      expect(errorCount).toBe(0);
      const values = new Map(rowsOf(host, 'Indicadores').map((row) => [row.Código, row]));
      const paragraphs = paragraphsOf(host.drive.content(documentId));

      const first = Math.min(...reported);
      const last = Math.max(...reported);
      const totalOf = (month: number) =>
        (registry[month]?.bands ?? []).reduce((sum: number, band: number) => sum + band, 0);
      expect(values.get('cadUnico.total.first')?.Valor).toBe(totalOf(first));
      expect(values.get('cadUnico.total.last')?.Valor).toBe(totalOf(last));
      expect(paragraphs).toContain(
        `Total de Famílias: ${divided(totalOf(first), 1, 0)} (${months[first - 1]}) - ${divided(totalOf(last), 1, 0)} (${months[last - 1]})`,
      );
      expect(values.get('cadUnicoVariacao.total')?.Valor).toBe(totalOf(last) - totalOf(first));

      services.forEach((units, index) => {
        const sums = months.map((_, month) => {
          const given = units.flatMap(({ months: of }) => of[month] ?? []);
          return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
        });
        const given = sums.filter((sum) => sum !== null);
        const row = values.get(`mediaMensal.Serviço ${index}`);
        if (given.length === 0) {
          expect(row?.Valor).toBe('');
          return;
        }
        const sum = given.reduce((running, value) => running + value, 0);
        expect(row?.Valor).toBeCloseTo(sum / given.length, 9);
        expect(row?.Denominador).toBe(given.length);
        expect(paragraphs).toContain(
          `Serviço ${index} - Pessoas: ${divided(sum, given.length, 0)}/mês`,
        );
      });

      const total = funding.reduce((sum, { cents }) => sum + cents, 0);
      funding.forEach(({ cents }, index) => {
        expect(paragraphs).toContain(
          `Recurso ${index}: R$ ${divided(cents, 100, 2)} (${divided(cents * 100, total, 2)}%)`,
        );
      });
      expect(paragraphs).toContain(`Recurso Total: R$ ${divided(total, 100, 2)} (100,00%)`);
      expect(values.get('investimento.total')?.Valor).toBe(total / 100);
    }),
    { numRuns: 12 },
  );
});
