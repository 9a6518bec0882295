// The columns of any kind of input tab, as a sheet needs them: header, note, format and choices.
import type { ColumnKind, ListSource } from '../../define/column.ts';
import type { AnyColumn, TabDefinition } from '../../define/tab.ts';
import { headerNotes } from '../../locale/prepareTexts.ts';

export interface SheetColumn {
  readonly id: string;
  readonly header: string;
  readonly note: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  readonly list?: ListSource;
  readonly choices?: readonly string[];
}

/** Number format of each kind. Text is kept as typed; a month may be typed in many ways. */
export const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  list: '@',
  choice: '@',
  month: '@',
  year: '0',
  count: '#,##0',
  decimal: '#,##0.0',
  money: '"R$" #,##0.00',
  percent: '0.00%',
  date: 'dd/mm/yyyy',
};

/** Unit: pixels. */
export const widths: Readonly<Record<ColumnKind, number>> = {
  text: 260,
  list: 200,
  choice: 120,
  month: 80,
  year: 70,
  count: 120,
  decimal: 120,
  money: 150,
  percent: 90,
  date: 110,
};

/** The columns in the order of the definition. */
export function columnsOf(tab: TabDefinition): SheetColumn[] {
  if (tab.kind === 'lists') {
    const lists = Object.entries(tab.lists) as [string, { header: string }][];
    return lists.map(([id, { header }]) => plain(id, header, headerNotes.list));
  }
  if (tab.kind === 'parameters') {
    const { name, value, help } = tab.headers;
    return [
      plain('name', name, headerNotes.name),
      plain('value', value, headerNotes.value),
      plain('help', help, ''),
    ];
  }
  return (Object.entries(tab.columns) as [string, AnyColumn][]).map(([id, column]) => ({
    id,
    header: column.header,
    note: column.required ? headerNotes.required(column.help) : column.help,
    kind: column.kind,
    required: column.required,
    ...(column.list && { list: column.list }),
    ...(column.choices && { choices: column.choices }),
  }));
}

function plain(id: string, header: string, note: string): SheetColumn {
  return { id, header, note, kind: 'text', required: false };
}
