// Invented municipalities with plausible figures, and the slips of a hand that people make in them.
import type { CellValue, Grid } from '../../src/domain/cell.ts';
import { monthNumbers, shortMonthName } from '../../src/domain/month.ts';
import {
  attendanceRow,
  cadUnicoRow,
  fundingRow,
  type Row,
  serviceRow,
  workbook,
} from '../fixtures/grids.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A die with the throws that the generator needs. */
export class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  between(low: number, high: number): number {
    return low + this.#random() * (high - low);
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Between the two with even chances for each order of magnitude. */
  scaled(low: number, high: number): number {
    return low * (high / low) ** this.#random();
  }

  /** About 1, with a normal deviation. */
  noise(deviation: number): number {
    const sum = Array.from({ length: 6 }, () => this.#random()).reduce((a, b) => a + b, 0);
    return 1 + ((sum - 3) / Math.sqrt(0.5)) * deviation;
  }
}

export const years = [2020, 2021] as const;
export const reportYear = 2021;

const serviceNames = [
  'Paif',
  'Paefi',
  'Scfv',
  'Abordagem',
  'Acolhimento',
  'Medidas',
  'Bpc na escola',
];
const unitNames = ['Norte', 'Sul', 'Leste', 'Oeste', 'Centro'];

/** Rows of Cadastro Único: bands that drift a little, and persons that follow the families. */
function registerRows(dice: Dice): Row[] {
  const size = dice.scaled(400, 30_000);
  const levels = [0.3, 0.15, 0.3, 0.25].map((share) => share * size * dice.between(0.6, 1.4));
  const drift = dice.between(-0.01, 0.015);
  const deviation = dice.between(0.003, 0.02);
  const perFamily = dice.between(2.1, 2.9);
  return years.flatMap((year, at) =>
    monthNumbers.map((month) => {
      const grown = (1 + drift) ** (at * 12 + month);
      const bands = levels.map((level) => Math.round(level * grown * dice.noise(deviation)));
      const families = bands.reduce((sum, value) => sum + value, 0);
      const persons = Math.round(families * perFamily * dice.noise(0.004));
      return cadUnicoRow(shortMonthName(month), bands, persons, year);
    }),
  );
}

/** Rows of Atendimentos: every unit of a service about its own level, some with a season. */
function monthlyRows(dice: Dice, services: readonly string[]): Row[] {
  const rows = services.flatMap((service) => {
    const units = unitNames.slice(0, 1 + dice.below(4));
    const level = dice.scaled(15, 1500);
    const season = dice.below(4) === 0 ? dice.between(0.5, 0.8) : 1;
    const deviation = dice.between(0.02, 0.09);
    return units.map((unit) => {
      const own = level * dice.between(0.5, 1.6);
      const growth = dice.between(0.85, 1.2);
      return years.map((year, at) => {
        const months = monthNumbers.map((month) => {
          const share = month === 1 || month === 7 ? season : 1;
          return Math.round(own * growth ** at * share * dice.noise(deviation));
        });
        return attendanceRow(service, months, { Ano: year, Unidade: unit });
      });
    });
  });
  return years.flatMap((_, at) => rows.map((of) => of[at] ?? {}));
}

/** Lines of funding, each stage of the expense a part of the one before. */
function fundingRows(dice: Dice): Row[] {
  const origins = ['Tesouro', 'Fundo Nacional', 'Fundo Estadual', 'Emendas'].slice(
    0,
    2 + dice.below(3),
  );
  return origins.flatMap((origin) => {
    const level = dice.scaled(50_000, 20_000_000);
    return years.map((year) => {
      const cents = (value: number) => Math.round(value * 100) / 100;
      const budget = cents(level * dice.between(0.8, 1.3));
      const committed = cents(budget * dice.between(0.85, 1));
      const verified = cents(committed * dice.between(0.9, 1));
      const paid = cents(verified * dice.between(0.9, 1));
      const stages = {
        'Dotação atualizada': budget,
        Empenhado: committed,
        Liquidado: verified,
        Pago: paid,
      };
      return fundingRow(origin, verified, { Ano: year, ...stages });
    });
  });
}

/** A plausible workbook of two years. */
export function plausibleWorkbook(seed: number): Grid[] {
  const dice = new Dice(seed);
  const services = serviceNames.slice(0, 3 + dice.below(5));
  return workbook({
    settings: { 'Ano do relatório': reportYear, 'Comparar com o ano': years[0] },
    records: {
      Ações: [
        {
          Ano: reportYear,
          Eixo: 'Proteção Social',
          Ação: 'Ampliação da rede',
          Situação: 'Realizada',
        },
      ],
      CadÚnico: registerRows(dice),
      Serviços: services.map((name) => serviceRow(name)),
      Atendimentos: monthlyRows(dice, services),
      Investimento: fundingRows(dice),
      Desafios: [{ Ano: reportYear, Desafio: 'Ampliar a rede' }],
    },
  });
}

/** What a slip did: the workbook after it, and the cells of which one must be named. Null: it had nothing to do. */
export interface Slip {
  readonly grids: readonly Grid[];
  readonly tab: string;
  /** Row numbers from 1 and column indexes from 0; a finding on any of them names the slip. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

type Cells = CellValue[][];
type Change = (
  cells: Cells,
  dice: Dice,
  header: readonly CellValue[],
) => Omit<Slip, 'grids' | 'tab'> | null;

const isNumberColumn = /^(Famílias|Pessoas|Jan|Fev|Mar|Abr|Mai|Jun|Jul|Ago|Set|Out|Nov|Dez)/;

function numberColumns(header: readonly CellValue[]): number[] {
  return header.flatMap((name, index) => (isNumberColumn.test(String(name)) ? index : []));
}

/** Indexes of the rows of the year of the report. */
function ownRows(cells: Cells): number[] {
  return cells.flatMap((row, index) => (row[0] === reportYear ? index : []));
}

const scaled =
  (factor: number): Change =>
  (cells, dice, header) => {
    const row = dice.of(ownRows(cells));
    const column = dice.of(numberColumns(header));
    const value = Number(cells[row]?.[column]);
    const next = Math.round(value * factor);
    if (next === value) return null;
    (cells[row] as CellValue[])[column] = next;
    return { rows: [row + 1], columns: [column] };
  };

/** The ten kinds of slip. */
export const slips: Readonly<
  Record<string, { readonly tabs: readonly string[]; readonly change: Change }>
> = {
  'two columns of a month swapped': {
    tabs: ['CadÚnico'],
    change: (cells, dice, header) => {
      const row = dice.of(ownRows(cells));
      const columns = numberColumns(header);
      const a = dice.of(columns);
      const b = dice.of(columns.filter((column) => column !== a));
      const line = cells[row] as CellValue[];
      [line[a], line[b]] = [line[b] ?? null, line[a] ?? null];
      return line[a] === line[b] ? null : { rows: [row + 1], columns: [a, b] };
    },
  },
  'one figure times ten': { tabs: ['CadÚnico', 'Atendimentos'], change: scaled(10) },
  'one figure divided by ten': { tabs: ['CadÚnico', 'Atendimentos'], change: scaled(0.1) },
  'a column one row down': {
    tabs: ['CadÚnico', 'Atendimentos'],
    change: (cells, dice, header) => {
      const column = dice.of(numberColumns(header));
      const rows = ownRows(cells);
      const values = rows.map((row) => cells[row]?.[column] ?? null);
      for (const [at, row] of rows.entries()) {
        (cells[row] as CellValue[])[column] = at === 0 ? null : (values[at - 1] ?? null);
      }
      return { rows: [], columns: [column] };
    },
  },
  'a month repeated': {
    tabs: ['CadÚnico', 'Atendimentos'],
    change: (cells, dice, header) => {
      const columns = numberColumns(header);
      const rows = ownRows(cells);
      if (header.includes('Mês')) {
        const at = 1 + dice.below(rows.length - 1);
        const [from, to] = [rows[at - 1] ?? 0, rows[at] ?? 0];
        for (const column of columns)
          (cells[to] as CellValue[])[column] = cells[from]?.[column] ?? null;
        return { rows: [from + 1, to + 1], columns: [] };
      }
      const at = 1 + dice.below(columns.length - 1);
      const [from, to] = [columns[at - 1] ?? 0, columns[at] ?? 0];
      for (const row of rows) (cells[row] as CellValue[])[to] = cells[row]?.[from] ?? null;
      return { rows: [], columns: [from, to] };
    },
  },
  'a row deleted': {
    tabs: ['CadÚnico', 'Atendimentos'],
    change: (cells, dice) => {
      const row = dice.of(ownRows(cells));
      const [gone = []] = cells.splice(row, 1);
      // The finding stands where the row was, or at the row of the same service and unit of the year before.
      const twin = cells.findIndex((other) => other[1] === gone[1] && other[2] === gone[2]);
      return { rows: [row + 1, twin + 1], columns: [] };
    },
  },
  'a row of zeros': {
    tabs: ['CadÚnico', 'Atendimentos'],
    change: (cells, dice, header) => {
      const row = dice.of(ownRows(cells));
      for (const column of numberColumns(header)) (cells[row] as CellValue[])[column] = 0;
      return { rows: [row + 1], columns: [] };
    },
  },
  'a row of the year before': {
    tabs: ['CadÚnico', 'Atendimentos'],
    change: (cells, dice, header) => {
      const row = dice.of(ownRows(cells));
      const own = cells[row] ?? [];
      const keys = header.includes('Mês') ? [1] : [1, 2];
      const twin = cells.find(
        (other) => other[0] === years[0] && keys.every((key) => other[key] === own[key]),
      );
      if (!twin) return null;
      for (const column of numberColumns(header)) own[column] = twin[column] ?? null;
      return { rows: [row + 1, cells.indexOf(twin) + 1], columns: [] };
    },
  },
  'two services swapped': {
    tabs: ['Atendimentos'],
    change: (cells, dice) => {
      const a = dice.of(ownRows(cells));
      const unit = cells[a]?.[2];
      const others = ownRows(cells).filter((row) => row !== a && cells[row]?.[2] === unit);
      if (others.length === 0) return null;
      const b = dice.of(others);
      const [first, second] = [cells[a] as CellValue[], cells[b] as CellValue[]];
      [first[1], second[1]] = [second[1] ?? null, first[1] ?? null];
      return { rows: [a + 1, b + 1], columns: [] };
    },
  },
  'a total typed into a unit': {
    tabs: ['Atendimentos'],
    change: (cells, dice, header) => {
      const rows = ownRows(cells);
      const shared = rows.filter(
        (row) => rows.filter((other) => cells[other]?.[1] === cells[row]?.[1]).length > 1,
      );
      if (shared.length === 0) return null;
      const row = dice.of(shared);
      const column = dice.of(numberColumns(header));
      const units = rows.filter((other) => cells[other]?.[1] === cells[row]?.[1]);
      const total = units.reduce((sum, unit) => sum + Number(cells[unit]?.[column]), 0);
      (cells[row] as CellValue[])[column] = total;
      return { rows: [row + 1], columns: [column] };
    },
  },
};

/** Makes a slip in a workbook. Null: it would change nothing. */
export function slipIn(grids: readonly Grid[], kind: string, dice: Dice): Slip | null {
  const { tabs, change } = slips[kind] ?? { tabs: [], change: () => null };
  const tab = dice.of(tabs);
  const grid = grids.find((one) => one.tab === tab);
  if (!grid) return null;
  const cells = grid.rows.map((row) => [...row]);
  const done = change(cells, dice, cells[0] ?? []);
  if (!done) return null;
  return { ...done, tab, grids: grids.map((one) => (one === grid ? { tab, rows: cells } : one)) };
}
