// What people do to the workbook by hand, each as one step that they can take back.
import type { Host } from '../../host.ts';
import type {
  Client,
  EditOrder,
  FillOrder,
  Place,
  RowsOrder,
  SeriesOrder,
  Taken,
} from '../protocol.ts';
import { deskTexts as texts } from '../texts.ts';
import { type Edited, editCells } from './editCells.ts';
import { editRows } from './editRows.ts';
import { fillDown, fillSeries } from './fillCells.ts';
import { History } from './history.ts';
import type { RowChange } from './step.ts';

export class Editing {
  readonly history: History;
  readonly #hostOf: (user: string) => Host;

  constructor(host: Host, hostOf: (user: string) => Host) {
    this.history = new History(host);
    this.#hostOf = hostOf;
  }

  /** Throws: the platform's refusal; nothing is changed then. */
  edit({ user }: Client, { place, values, rows }: EditOrder): void {
    const isEmpty = values.every((line) => line.every((text) => text === ''));
    const label = isEmpty ? texts.cleared(place) : texts.edited(place);
    this.#cells(user, label, place, () =>
      editCells(this.#hostOf(user), place, values, rows ?? undefined),
    );
  }

  fill({ user }: Client, { place, rows }: FillOrder): void {
    const last = Math.max(place.row, ...rows);
    const label = texts.filled({ ...place, rows: last - place.row + 1 });
    this.#cells(user, label, place, () => fillDown(this.#hostOf(user), place, rows));
  }

  /** Rules of cells may come along, so that the step is one of the whole workbook. */
  series({ user }: Client, { place, to }: SeriesOrder): void {
    this.#book(user, texts.filled(to), { sheetId: place.sheetId, ...to }, () => {
      fillSeries(this.#hostOf(user), place, to);
      return null;
    });
  }

  rows({ user }: Client, order: RowsOrder): void {
    const count = order.spans.reduce((sum, { rows }) => sum + rows, 0);
    const first = Math.min(...order.spans.map(({ row }) => row));
    const label = order.act === 'delete' ? texts.deleted(count, first) : texts.inserted(count);
    const place = { sheetId: order.sheetId, row: first, column: 1, rows: 1, columns: 1 };
    this.#book(user, label, place, () => editRows(this.#hostOf(user), order));
  }

  take({ user }: Client, way: 'undo' | 'redo', isRunning: boolean): Taken {
    return this.history.take(user, way, isRunning);
  }

  #cells(user: string, label: string, place: Place, work: () => Edited): void {
    const { history } = this;
    const from = history.state;
    const { sheetId } = place;
    // Only a cell with text in several fonts of its own needs the whole workbook to come back.
    const { sheets } = this.#hostOf(user);
    const area = {
      top: place.row,
      left: place.column,
      bottom: place.row + place.rows - 1,
      right: place.column + place.columns - 1,
    };
    const bytes = sheets.hold(sheetId, area).isWhole ? null : history.bytes();
    const parts = work();
    history.touch(user);
    const change = bytes
      ? ({ kind: 'book', before: bytes, after: history.bytes(), rows: null } as const)
      : ({ kind: 'cells', sheetId, parts } as const);
    history.add(user, { label, place, change, from });
  }

  #book(user: string, label: string, place: Place, work: () => RowChange | null): void {
    const { history } = this;
    const from = history.state;
    const before = history.bytes();
    const rows = work();
    history.touch(user);
    history.add(user, {
      label,
      place,
      change: { kind: 'book', before, after: history.bytes(), rows },
      from,
    });
  }
}
