// The axes of a chart as DrawingML.

import { escapeAttribute } from '../xml/xmlText.ts';
import type { AxisModel } from './chartModel.ts';
import { lineXml, textPropertiesXml, titleXml } from './chartTextXml.ts';

/** Where an axis stands and what it crosses. */
export interface AxisPlace {
  readonly id: number;
  readonly crosses: number;
  readonly side: 'b' | 'l' | 't' | 'r';
  /** True: it stands at the far end of the other axis, because that one is reversed. */
  readonly atFarEnd: boolean;
  /** Format of the cells, where the axis has none of its own. */
  readonly sourceFormat: string;
}

const GRID = '#d9d9d9';

/** Axis of categories. Source: order of children from ECMA-376 part 1, 21.2.2.25. */
export function categoryAxisXml(axis: AxisModel, place: AxisPlace): string {
  return `<c:catAx>${axisXml(axis, place)}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** Axis of values; bars stand between the ticks of categories, points of a scatter chart on them. */
export function valueAxisXml(axis: AxisModel, place: AxisPlace, between: boolean): string {
  return `<c:valAx>${axisXml(axis, place)}<c:crossBetween val="${between ? 'between' : 'midCat'}"/></c:valAx>`;
}

function axisXml(axis: AxisModel, place: AxisPlace): string {
  const upright = place.side === 'l' || place.side === 'r';
  const bound = (name: string, value: number | null): string =>
    value === null ? '' : `<c:${name} val="${value}"/>`;
  return [
    `<c:axId val="${place.id}"/><c:scaling>`,
    axis.logarithmic ? '<c:logBase val="10"/>' : '',
    `<c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>`,
    bound('max', axis.max),
    bound('min', axis.min),
    `</c:scaling><c:delete val="0"/><c:axPos val="${place.side}"/>`,
    axis.gridlines
      ? `<c:majorGridlines><c:spPr>${lineXml(GRID, 1)}</c:spPr></c:majorGridlines>`
      : '',
    axis.title === null ? '' : titleXml([{ text: axis.title, look: axis.titleLook }], upright),
    `<c:numFmt formatCode="${escapeAttribute(axis.format ?? place.sourceFormat)}" sourceLinked="${axis.format === null ? 1 : 0}"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="${axis.labelled ? 'nextTo' : 'none'}"/>`,
    `<c:spPr>${lineXml('#bfbfbf', 1)}</c:spPr>${textPropertiesXml(axis.textLook)}`,
    `<c:crossAx val="${place.crosses}"/><c:crosses val="${place.atFarEnd ? 'max' : 'autoZero'}"/>`,
  ].join('');
}
