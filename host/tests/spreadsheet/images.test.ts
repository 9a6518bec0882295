// Pictures over the cells and in them.
import { expect, it } from 'vitest';
import { bookParts, sheetXml, zipParts } from '../xlsx/zipParts.ts';
import { openBook } from './openBook.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const EMU_PER_PIXEL = 9525;

/** A sheet with a shape and with one picture of 40 by 30 pixels, 5 pixels right of the corner of C6. */
const withPicture = (): Uint8Array => {
  const at = (row: number, column: number, right: number) =>
    `<xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>${right * EMU_PER_PIXEL}</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${40 * EMU_PER_PIXEL}" cy="${30 * EMU_PER_PIXEL}"/>`;
  const anchor = (content: string, place: string) =>
    `<xdr:oneCellAnchor>${place}${content}<xdr:clientData/></xdr:oneCellAnchor>`;
  const named = (kind: string, rest: string) =>
    `<xdr:${kind}><xdr:nv><xdr:cNvPr id="2" name="Objeto 1"${rest}/></xdr:nv></xdr:${kind}>`;
  return zipParts(
    bookParts(sheetXml('<sheetData/><drawing r:id="rId1"/>'), {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}">${anchor(named('sp', ''), at(1, 1, 0))}${anchor(named('pic', ' title="Brasão" descr="Brasão do município"'), at(6, 3, 5))}</xdr:wsDr>`,
    }),
  );
};

it('pictures of the file lie over cells, with their size and words', () => {
  const sheet = openBook(withPicture()).app.getActiveSheet();
  const [image, ...others] = sheet.getImages();
  expect(others.length).toBe(0);
  expect([image?.getAnchorCell().getA1Notation(), image?.getAnchorCellXOffset()]).toEqual([
    'C6',
    5,
  ]);
  expect([image?.getWidth(), image?.getHeight()]).toEqual([40, 30]);
  expect([image?.getAltTextTitle(), image?.getAltTextDescription()]).toEqual([
    'Brasão',
    'Brasão do município',
  ]);
  expect(openBook().app.getActiveSheet().getImages()).toEqual([]);
});

it('other objects are none, or counted; what they are is beyond this host', () => {
  const sheet = openBook().app.getActiveSheet();
  expect([
    sheet.getPivotTables(),
    sheet.getSlicers(),
    sheet.getDrawings(),
    sheet.getDataSourceTables(),
  ]).toEqual([[], [], [], []]);
  // The file has a shape in A1.
  const drawn = openBook(withPicture()).app.getActiveSheet();
  const [shape, ...others] = drawn.getDrawings();
  expect(others.length).toBe(0);
  expect(() => (shape as unknown as GoogleAppsScript.Spreadsheet.Drawing).getWidth()).toThrow(
    'NotEmulated: Drawing.getWidth',
  );
});

it('a picture for a cell is built by its address, which no content of Google’s own has yet', () => {
  const { app } = openBook();
  const builder = app.newCellImage().setSourceUrl('https://exemplo.org/a"b.png');
  builder.setAltTextTitle('Título').setAltTextDescription('Descrição');
  const image = builder.build();
  expect([String(builder), String(image)]).toEqual(['CellImageBuilder', 'CellImage']);
  for (const one of [builder, image, image.toBuilder()]) {
    expect([one.getAltTextTitle(), one.getAltTextDescription()]).toEqual(['Título', 'Descrição']);
    expect(String(one.valueType)).toBe('IMAGE');
    expect(() => one.getContentUrl()).toThrow('Unexpected error');
  }
  const cell = app.getActiveSheet().getRange('A1').setValue(image);
  expect(cell.getFormula()).toBe('=IMAGE("https://exemplo.org/a""b.png")');
});
