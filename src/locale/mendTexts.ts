// What the program offers to write in place of what a cell holds, in words.
import { addressOf } from '../domain/cell.ts';
import type { Issue } from '../domain/issue.ts';
import { type Mend, type MendKind, mendIdOf } from '../domain/mend.ts';
import { shorten, tidySpaces } from '../domain/text.ts';
import { formatNumber } from '../engine/format.ts';

/** A mend as people are offered it. */
export interface MendWords {
  readonly id: string;
  /** On its button. */
  readonly label: string;
  /** What is asked before anything is written. */
  readonly question: string;
}

/** The number with its decimals, up to six, or the text itself. */
function valueText(value: string | number): string {
  if (typeof value === 'string') return value;
  const [, decimals = ''] = String(value).split('.');
  return formatNumber(value, Math.min(6, decimals.length));
}

const shown = (text: string) => shorten(tidySpaces(text), 40);

const labels: Readonly<Record<MendKind, (value: string) => string>> = {
  accept: (value) => `Aceitar ${value}`,
  nearest: (value) => `Você quis dizer ${value}?`,
  swap: () => 'Trocar os dois números',
  zero: () => 'Escrever 0',
  notApplicable: () => 'Não houve (não se aplica)',
};

/** `D12`, `D12 e D13`, `D12 a D15`; more than that are counted. */
function placesText(cells: readonly string[]): string {
  const [first = '', second = ''] = cells;
  if (cells.length === 1) return first;
  if (cells.length === 2) return `${first} e ${second}`;
  return `${cells.length} células, de ${first} a ${cells[cells.length - 1]}`;
}

function questionOf({ kind, writes }: Mend, { at, found }: Issue): string {
  const values = writes.map(({ value }) => shown(valueText(value)));
  const cells = writes.map((write) => addressOf(write.at));
  if (kind === 'swap') {
    const parts = cells.map((cell, index) => `${values[index]} em ${cell}`);
    return `Escrever ${parts.join(' e ')}, na aba ${at.tab}?`;
  }
  const before = found === '' ? '' : `, no lugar de "${shown(found)}"`;
  return `Escrever ${values[0]} em ${placesText(cells)} da aba ${at.tab}${before}?`;
}

/** What is offered for a finding. */
export function mendsInWords(issue: Issue): MendWords[] {
  return (issue.mends ?? []).map((mend) => ({
    id: mendIdOf(mend),
    label: labels[mend.kind](shown(valueText(mend.writes[0]?.value ?? ''))),
    question: questionOf(mend, issue),
  }));
}

/** What is said when a finding cannot be mended any more. Nothing was written. */
export const mendProblems = {
  changed: (tab: string, cell: string, now: string) =>
    now === ''
      ? `A célula ${cell} da aba ${tab} mudou enquanto isso e agora está vazia. Nada foi escrito; veja as pendências de novo.`
      : `A célula ${cell} da aba ${tab} mudou enquanto isso e agora contém "${shown(now)}". Nada foi escrito; veja as pendências de novo.`,
  gone: 'Esta pendência não existe mais. Nada foi escrito; veja as pendências de novo.',
  formula: (tab: string, cell: string) =>
    `A célula ${cell} da aba ${tab} tem uma fórmula, que o programa não apaga. Corrija a fórmula, ou escreva o valor você mesmo.`,
} as const;
