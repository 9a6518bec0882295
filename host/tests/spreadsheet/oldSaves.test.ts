// Workbooks that were saved when the marks in the file had another name are read and saved again.
import { expect, it } from 'vitest';
import { chartTypes } from '../../src/services/charts/chartEnums.ts';
import { unzipParts, zipParts } from '../xlsx/zipParts.ts';
import { openBook } from './openBook.ts';

/** The file with the marks named as another program of the same make would name them. */
function renamedMarks(bytes: Uint8Array): { file: Uint8Array; count: number } {
  let count = 0;
  const parts = Object.entries(unzipParts(bytes)).map(([name, text]) => {
    const renamed = text.replaceAll('urn:apps-script-host:', () => {
      count += 1;
      return 'urn:name-of-before:';
    });
    return [name, renamed] as const;
  });
  return { file: zipParts(Object.fromEntries(parts)), count };
}

it('keeps protections, metadata and charts of a file with marks of another name', () => {
  const { app, service } = openBook();
  const sheet = app.getActiveSheet();
  sheet.getRange('A1:B3').setValues([
    ['Month', 'Families'],
    ['Jan', 10],
    ['Feb', 12],
  ]);
  sheet.protect().setDescription('closed');
  sheet.addDeveloperMetadata('kind', 'base');
  const range = sheet.getRange('A1:B3');
  const chart = sheet.newChart().setChartType(chartTypes.COLUMN).addRange(range);
  sheet.insertChart(chart.setOption('title', 'Families').build());
  const { file, count } = renamedMarks(service.toXlsx());
  // The state of the spreadsheet and the note on its one chart.
  expect(count).toBe(2);

  const old = openBook(file);
  const found = (book: typeof old) => {
    const [first] = book.app.getActiveSpreadsheet().getSheets();
    const [kept] = first?.getCharts() ?? [];
    return {
      protection: first?.getProtections(book.app.ProtectionType.SHEET)[0]?.getDescription(),
      metadata: first?.getDeveloperMetadata().map((one) => [one.getKey(), one.getValue()]),
      chart: [kept?.getChartId(), kept?.getOptions().get('title')],
    };
  };
  expect(found(old)).toEqual({
    protection: 'closed',
    metadata: [['kind', 'base']],
    chart: [sheet.getCharts()[0]?.getChartId(), 'Families'],
  });

  // A change of the state is written in the same part, so that there are never two of them.
  old.app.getActiveSheet().addDeveloperMetadata('kind', 'more');
  const again = old.reopen();
  expect(found(again).metadata).toEqual([
    ['kind', 'base'],
    ['kind', 'more'],
  ]);
  const names = Object.keys(unzipParts(again.service.toXlsx()));
  expect(names.filter((name) => name.startsWith('customXml/item'))).toHaveLength(1);
});
