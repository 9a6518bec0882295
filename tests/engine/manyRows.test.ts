// 50,000 rows: nothing overflows, and nothing grows with the square of the rows.
import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../src/domain/cell.ts';
import { analysed, composed, issuesWith, resultOf } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  cadUnicoRow,
  fundingRow,
  requiredSettings,
  seedParts,
  serviceRow,
  settingsGrid,
  varied,
  workbook,
} from '../fixtures/grids.ts';

const rowCount = 50_000;
const times = <T>(make: (index: number) => T) =>
  Array.from({ length: rowCount }, (_, i) => make(i));
const patience = 120_000;

describe('50,000 rows of', () => {
  it(
    'Atendimentos of one service are summed month by month',
    () => {
      const parts = varied(seedParts, {
        records: {
          Serviços: [serviceRow('Cras')],
          Atendimentos: times((i) => attendanceRow('Cras', [1, 2], { Unidade: `Unidade ${i}` })),
        },
      });
      const analysis = analysed(parts);
      const mean = resultOf(analysis, 'mediaMensal.Cras');
      expect(mean).toMatchObject({ numerator: rowCount * (1 + 2), denominator: 2 });
      expect(rangesOf(mean.cells)).toBe(`Atendimentos!D2:E${rowCount + 1}`);
      expect(composed(parts).report.blocks.length).toBeGreaterThan(0);
    },
    patience,
  );

  it(
    'services, each with its mean',
    () => {
      const parts = varied(seedParts, {
        settings: { 'Comparar com o ano': 2020 },
        records: {
          Serviços: times((i) => serviceRow(`Serviço ${i}`)),
          Atendimentos: times((i) => attendanceRow(`Serviço ${i}`, [i + 1, null, i])),
        },
      });
      const document = composed(parts);
      const list = document.report.blocks.find(({ kind }) => kind === 'list');
      // No row is of 2020: that is the only thing to say.
      expect(document.issues.map(({ code }) => code)).toEqual(['compareYearUnused']);
      expect(list).toBeDefined();
    },
    patience,
  );

  it(
    'Investimento, each with its share',
    () => {
      const parts = varied(seedParts, {
        records: { Investimento: times((i) => fundingRow(`Origem ${i}`, i + 0.5)) },
      });
      const analysis = analysed(parts);
      // 0,50 + 1,50 + … + 49.999,50 reais.
      const cents = (rowCount * (rowCount - 1) * 100) / 2 + rowCount * 50;
      expect(resultOf(analysis, 'investimento.total').value).toBe(cents);
      const share = resultOf(analysis, 'investimentoParticipacao.Origem 0');
      expect(rangesOf(share.cells)).toBe(`Investimento!H2:H${rowCount + 1}`);
      expect(composed(parts).report.blocks.length).toBeGreaterThan(0);
    },
    patience,
  );

  it(
    'CadÚnico that repeat one month are one finding each',
    () => {
      const parts = { records: { CadÚnico: times(() => cadUnicoRow('jan', [1, 2, 3], 9)) } };
      const analysis = analysed(parts);
      expect(issuesWith(analysis.issues, 'duplicateKey')).toHaveLength(rowCount - 1);
      // Beside these only the parts of the report without data: actions, services, money, challenges.
      expect(issuesWith(analysis.issues, 'emptySection')).toHaveLength(4);
      expect(analysis.issues).toHaveLength(rowCount - 1 + 4);
      expect(resultOf(analysis, 'cadUnico.total.first').value).toBe(1 + 2 + 3);
    },
    patience,
  );

  it(
    'Ações, each in an eixo of its own',
    () => {
      const parts = {
        records: { Ações: times((i) => ({ Ano: 2021, Eixo: `Eixo ${i}`, Ação: `Ação ${i}` })) },
      };
      expect(composed(parts).report.blocks.filter(({ kind }) => kind === 'list')).toHaveLength(
        rowCount,
      );
    },
    patience,
  );

  it(
    'Configuração that repeat one parameter',
    () => {
      const settings = settingsGrid(requiredSettings);
      const repeated = {
        ...settings,
        rows: [...settings.rows, ...times(() => ['Título', 'x', null])],
      };
      const grids = workbook({}).map((grid) => (grid.tab === settings.tab ? repeated : grid));
      expect(
        analysed(grids).issues.filter(({ code }) => code === 'duplicateParameter'),
      ).toHaveLength(1);
    },
    patience,
  );
});
