// The words for notes under figures and for values that cannot be given.
import type { Note, NoteCode, Reason } from '../domain/figure.ts';
import { monthName, monthNumbers, toMonthNumber } from '../domain/month.ts';
import { formatMoney, formatScaled } from '../engine/format.ts';

type Params = Note['params'];

const month = (value: string | number | undefined): string => {
  const found = toMonthNumber(Number(value));
  return found === null ? String(value) : monthName(found);
};

const line = (cents: string | number | undefined): string =>
  Number(cents) === 0 ? 'sem linha própria' : formatMoney(Number(cents));

const texts: Readonly<Record<NoteCode, (params: Params) => string>> = {
  povertyLineChanged: (p) =>
    `As linhas de renda mudaram entre ${month(p.from)}${p.toYear === undefined ? '' : ` de ${p.year}`} e ${month(p.to)} de ${p.toYear ?? p.year}: extrema pobreza de ${line(p.extremeBefore)} para ${line(p.extremeAfter)}, pobreza de ${line(p.povertyBefore)} para ${line(p.povertyAfter)} por pessoa. Parte da variação das faixas pode vir dessa mudança.`,
  monthsMissing: ({ months, of }) =>
    `média de ${months} ${Number(months) === 1 ? 'mês informado' : 'meses informados'}, de ${of}.`,
  unitsMissing: (p) =>
    p.months === ''
      ? `outras ${p.more} unidades não informaram algum mês.`
      : `sem o número de ${unitList(p)} em ${monthList(String(p.months))}.`,
  unitsUnread: (p) =>
    p.months === ''
      ? `em outras ${p.more} unidades algum número não pôde ser lido; veja a aba Pendências.`
      : `o número de ${unitList(p)} em ${monthList(String(p.months))} não pôde ser lido; veja a aba Pendências.`,
  gap: ({ problem }) => String(problem),
  cellUnread: ({ at }) => `a célula ${at} não pôde ser lida; veja a aba Pendências.`,
  warned: ({ at, rule }) =>
    rule === ''
      ? `a linha de ${at} é da rede toda e está ao lado das de unidades: os números podem contar em dobro.`
      : `há um aviso em ${at}, ainda não conferido. O usual: ${lowerFirst(String(rule))}`,
  broken: ({ at, rule }) =>
    `há um erro em ${at}, ainda não corrigido. O certo: ${lowerFirst(String(rule))}`,
  moreWarnings: ({ count }) =>
    count === 1
      ? 'e mais 1 aviso; veja a aba Pendências.'
      : `e mais ${count} avisos; veja a aba Pendências.`,
  informedMean: () => 'média informada, sem os números de cada mês.',
  mixedMean: () =>
    'parte das unidades informou só a média mensal, que foi somada à média dos meses das demais.',
  bandsMissing: (p) =>
    `O total de ${month(p.month)} soma só as faixas informadas; faltou: ${p.bands}.`,
  sharesRounded: ({ sum, month: of }) =>
    `Por causa do arredondamento, os percentuais${of === undefined ? '' : ` de ${month(of)}`} somam ${formatScaled(Number(sum), 2)}%.`,
};

const reasons: Readonly<Record<Reason, string>> = {
  notReported: 'não informado.',
  zeroBase: 'o valor inicial ou total é zero, e não há divisão por zero.',
  partMissing: 'falta um dos valores da conta.',
  differentBands: 'os dois meses não informam as mesmas faixas, e os totais não se comparam.',
  concealed: 'valor pequeno omitido ("x") para proteger a identidade das pessoas.',
};

/** `Cras Norte`, `Cras Norte e Cras Sul`, `Cras Norte, Cras Sul e mais 12 unidades`. */
function unitList({ units, more }: Params): string {
  const names = String(units)
    .split('\n')
    .map((name) => (name === '' ? 'toda a rede' : name));
  return inWords(
    Number(more) > 0 ? [...names, `mais ${more} ${more === 1 ? 'unidade' : 'unidades'}`] : names,
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function inWords(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} e ${last}`;
}

/** `julho`, `janeiro e fevereiro`, `janeiro a abril`: as many stretches as there are. */
function monthList(numbers: string): string {
  const wanted = numbers.split(',').map(Number);
  const stretches: number[][] = [];
  for (const number of monthNumbers.filter((one) => wanted.includes(one))) {
    const last = stretches[stretches.length - 1];
    if (last && last[last.length - 1] === number - 1) last.push(number);
    else stretches.push([number]);
  }
  const parts = stretches.flatMap((stretch) => {
    const names = stretch.map((number) => month(number));
    return names.length > 2 ? [`${names[0]} a ${names[names.length - 1]}`] : names;
  });
  return inWords(parts);
}

/** A note in words. */
export function noteText({ code, params }: Note): string {
  return texts[code](params);
}

/** A reason in words. */
export function reasonText(reason: Reason): string {
  return reasons[reason];
}
