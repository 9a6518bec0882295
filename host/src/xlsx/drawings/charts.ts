// The charts of a sheet: found, added, changed and taken away.
import type { Element } from 'domhandler';
import { addContentType, freePartName } from '../package/relationships.ts';
import { renameInFormula } from '../workbook/references.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import {
  attributeOf,
  descendantsOf,
  elementOf,
  parseElement,
  renderElement,
  setText,
  textOf,
} from '../xml/xmlElement.ts';
import type { PartChild } from '../xml/xmlPart.ts';
import { dropUnsafe, escapeAttribute } from '../xml/xmlText.ts';
import { hasAside } from './chartAside.ts';
import { type Anchor, anchorXml, readAnchor } from './drawingAnchors.ts';
import {
  type Drawing,
  discardPart,
  drawingOf,
  ensureDrawing,
  relationshipsOf,
  saveDrawing,
} from './drawings.ts';

/** A chart on a sheet. */
export interface SheetChart {
  /** Number that stays with the chart while its name does. */
  readonly id: number;
  readonly partName: string;
  readonly anchor: Anchor;
}

interface Found extends SheetChart {
  readonly child: PartChild;
  readonly relationshipId: string;
}

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The charts of a sheet, the one at the back first. */
export function readCharts(sheet: Worksheet): SheetChart[] {
  const drawing = drawingOf(sheet);
  return drawing ? found(sheet, drawing) : [];
}

function found(sheet: Worksheet, drawing: Drawing): Found[] {
  return drawing.part.children.flatMap((child) => {
    if (!child.name.endsWith('Anchor')) return [];
    const element = parseElement(child.raw);
    const frame = elementOf(element, 'graphicFrame');
    const [chart] = frame ? descendantsOf(frame, 'chart') : [];
    const relationshipId = chart && attributeOf(chart, 'id');
    const partName = relationshipId && drawing.relationships.byId(relationshipId)?.part;
    if (!frame || !relationshipId || !partName || !sheet.book.archive.has(partName)) return [];
    const id = idOf(sheet, frame);
    return [{ id, partName, relationshipId, child, anchor: readAnchor(sheet, element) }];
  });
}

/** Other programs keep an object's name and may give it another number, so the name holds ours. */
function idOf(sheet: Worksheet, frame: Element): number {
  const [properties] = descendantsOf(frame, 'cNvPr');
  const name = (properties && attributeOf(properties, 'name')) ?? '';
  const own = /^(?:Chart|Gráfico) (\d{7,10})$/.exec(name)?.[1];
  if (own !== undefined) return Number(own);
  const number = (properties && attributeOf(properties, 'id')) ?? '';
  let hash = 2166136261;
  for (const unit of `${sheet.sheetId}/${number}/${name}`)
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash % 1_000_000_000;
}

/** Adds a chart in front of the others. `description` is read aloud to people who do not see it. */
export function addChart(
  sheet: Worksheet,
  chart: {
    readonly id: number;
    /** What a chart is called in the spreadsheet's language, before its number. */
    readonly noun: string;
    readonly anchor: Anchor;
    readonly description: string;
  },
  xml: string,
): void {
  const drawing = ensureDrawing(sheet);
  const { archive } = sheet.book;
  const partName = freePartName(archive, 'xl/charts/chart', 'xml');
  addContentType(archive, partName, CHART_TYPE);
  archive.put(partName, xml);
  const relationshipId = drawing.relationships.add('chart', `/${partName}`);
  const prefix = drawing.part.prefix;
  const number = freeObjectNumber(drawing);
  const description =
    chart.description === '' ? '' : ` descr="${escapeAttribute(dropUnsafe(chart.description))}"`;
  const frame = `<${prefix}graphicFrame macro=""><${prefix}nvGraphicFramePr><${prefix}cNvPr id="${number}" name="${chart.noun} ${chart.id}"${description}/><${prefix}cNvGraphicFramePr/></${prefix}nvGraphicFramePr><${prefix}xfrm><a:off xmlns:a="${MAIN}" x="0" y="0"/><a:ext xmlns:a="${MAIN}" cx="0" cy="0"/></${prefix}xfrm><a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationshipId}"/></a:graphicData></a:graphic></${prefix}graphicFrame>`;
  drawing.part.append('oneCellAnchor', anchorXml(chart.anchor, frame, prefix));
  saveDrawing(sheet, drawing);
}

function freeObjectNumber({ part }: Drawing): number {
  const used = part.children.flatMap(({ raw }) =>
    descendantsOf(parseElement(raw), 'cNvPr').map((item) => Number(attributeOf(item, 'id') ?? 0)),
  );
  return Math.max(1, ...used.filter(Number.isFinite)) + 1;
}

/** Moves or resizes a chart; nothing is written where nothing differs. */
export function moveChart(sheet: Worksheet, id: number, anchor: Anchor): void {
  const drawing = drawingOf(sheet);
  const chart = drawing && found(sheet, drawing).find((one) => one.id === id);
  if (!drawing || !chart || JSON.stringify(chart.anchor) === JSON.stringify(anchor)) return;
  const frame = elementOf(parseElement(chart.child.raw), 'graphicFrame');
  if (!frame) return;
  const { children, prefix } = drawing.part;
  const raw = anchorXml(anchor, renderElement(frame), prefix);
  children.splice(children.indexOf(chart.child), 1, { ...chart.child, name: 'oneCellAnchor', raw });
  saveDrawing(sheet, drawing);
}

/** Whether a sheet has a chart that this host wrote; asks no more of the others than their text. */
export function hasOwnCharts(sheet: Worksheet): boolean {
  const { archive } = sheet.book;
  const drawing = sheet.relationships.ofKind('drawing')?.part ?? null;
  if (drawing === null || !archive.has(drawing)) return false;
  return relationshipsOf(archive, drawing).all.some(
    ({ kind, part }) => kind === 'chart' && part !== null && hasAside(archive.text(part) ?? ''),
  );
}

/** Text of a chart's part. */
export function chartSource(sheet: Worksheet, { partName }: SheetChart): string {
  return sheet.book.archive.text(partName) ?? '';
}

/** Puts a new text in place of a chart's part; an equal one leaves the part alone. */
export function putChart(sheet: Worksheet, chart: SheetChart, xml: string): void {
  if (chartSource(sheet, chart) !== xml) sheet.book.archive.put(chart.partName, xml);
}

/** Takes a chart away. Gives false when there is none of that number. */
export function removeChart(sheet: Worksheet, id: number): boolean {
  const drawing = drawingOf(sheet);
  const chart = drawing && found(sheet, drawing).find((one) => one.id === id);
  if (!drawing || !chart) return false;
  drawing.part.children.splice(drawing.part.children.indexOf(chart.child), 1);
  drawing.relationships.remove(chart.relationshipId);
  discardPart(sheet.book.archive, chart.partName);
  saveDrawing(sheet, drawing);
  return true;
}

/** Copies the charts of a sheet; those fed from `source` itself are fed from the copy. */
export function copyCharts(
  source: Worksheet,
  copy: Worksheet,
  { noun, newId }: { readonly noun: string; readonly newId: () => number },
): void {
  for (const chart of readCharts(source)) {
    const text = chartSource(source, chart);
    const start = text.search(/<[^?!]/);
    const root = parseElement(text.slice(start));
    for (const element of descendantsOf(root, 'f'))
      setText(element, renameInFormula(textOf(element), source.name, copy.name));
    const { anchor } = chart;
    addChart(
      copy,
      { id: newId(), noun, anchor, description: '' },
      text.slice(0, start) + renderElement(root),
    );
  }
}
