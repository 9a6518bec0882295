// Parameters by name, wherever their row is.
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/domain/cell.ts';
import { readWorkbook } from '../../src/engine/readWorkbook.ts';
import { subjects } from '../../src/subjects/index.ts';
import { settings } from '../../src/subjects/setup/settings.ts';
import { placesOf } from '../fixtures/analysis.ts';
import { requiredSettings, settingsGrid, workbook } from '../fixtures/grids.ts';

const { tabs } = subjects;

const replaced = (grid: Grid) => [...workbook({}).filter(({ tab }) => tab !== grid.tab), grid];

describe('parameters', () => {
  it('are found by name whatever the case, accents and a colon', () => {
    const grid = settingsGrid({ ...requiredSettings, 'titulo:': 'Balanço' });
    expect(readWorkbook(tabs, replaced(grid)).data.parameters(settings).title).toBe('Balanço');
  });

  it('written twice: the first counts, and the second is named', () => {
    const grid = settingsGrid({ ...requiredSettings, uf: 'SP' });
    const { data, issues } = readWorkbook(tabs, replaced(grid));
    expect(placesOf(issues)).toEqual(['duplicateParameter Configuração!A7']);
    expect(data.parameters(settings).state).toBe('MG');
  });

  it('unknown to the product are left alone', () => {
    const grid = settingsGrid({ ...requiredSettings, 'Nota da equipe': '#N/A' });
    expect(readWorkbook(tabs, replaced(grid)).issues).toEqual([]);
  });

  it('that are required are missed one by one', () => {
    const { issues } = readWorkbook(tabs, replaced(settingsGrid({})));
    expect(issues.map(({ params }) => params.parameter)).toEqual([
      'Município',
      'UF',
      'Órgão',
      'Sigla do órgão',
      'Ano do relatório',
    ]);
  });

  it('may be numbers typed as text', () => {
    const grid = settingsGrid({ ...requiredSettings, 'Ano do relatório': '2021' });
    const { data, issues } = readWorkbook(tabs, replaced(grid));
    expect(placesOf(issues)).toEqual(['numberAsText Configuração!B6']);
    expect(data.parameters(settings).reportYear).toBe(2021);
  });
});
