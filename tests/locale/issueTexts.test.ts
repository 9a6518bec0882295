// Every finding, note and reason has plain Portuguese words, whatever the numbers in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note, NoteCode, Reason } from '../../src/domain/figure.ts';
import type { IssueCode, IssueParams } from '../../src/domain/issue.ts';
import { issueTexts } from '../../src/locale/issueTexts.ts';
import { noteText, reasonText } from '../../src/locale/noteTexts.ts';
import {
  documentName,
  issueSentence,
  issueWords,
  moreRanges,
  refusalSentence,
} from '../../src/locale/ptBR.ts';

/** What the core gives with each code, beside tab, column and parameter. */
const params: Readonly<Record<IssueCode, IssueParams>> = {
  missingTab: {},
  missingColumn: { row: 1 },
  duplicateColumn: {},
  missingParameter: {},
  duplicateParameter: {},
  futureVersion: { version: 2, known: 1 },
  requiredCell: {},
  notYear: {},
  notMonth: {},
  monthOfOtherYear: { year: 2020, rowYear: 2021 },
  notCount: {},
  notNumber: {},
  notMoney: {},
  notPercent: {},
  notDate: {},
  notColor: {},
  notPicture: {},
  fractional: {},
  negative: {},
  tooLarge: {},
  yearOutOfRange: {},
  spreadsheetError: {},
  noResult: {},
  notInList: { home: 'Listas', choices: '' },
  numberAsText: { read: 14385, brazilian: 1 },
  commaOrThousands: { brazilian: 1.234, english: 1234 },
  signRead: { meaning: 'zero' },
  struckNumber: { struck: '987', kept: '110' },
  struckText: { struck: '987', kept: '110' },
  roundedToCents: {},
  textTooLong: { length: 40000 },
  forbiddenCharacters: {},
  looksLikeFormula: {},
  duplicateKey: { key: 'Ano + Mês', first: 2 },
  mergedKey: { first: 2, last: 4 },
  totalRow: {},
  zerosUnpublished: {},
  meanDiffers: { mean: 10.5, informed: 12, months: 11 },
  networkBesideUnits: { service: 'Cras', year: 2021 },
  colorDarkened: { used: '#0B5FA5' },
  duplicateTab: { tab: 'cadunico', used: 'CadÚnico' },
  compareYearUnused: { year: 2020, same: 0 },
  emptySection: { section: 'Desafios' },
  rule: { rule: 'x', problem: 'Algo não confere.', fix: 'Confira.' },
};
const codes = Object.keys(params) as IssueCode[];
const common = { tab: 'CadÚnico', column: 'Ano', parameter: 'Ano do relatório' };
const at = { tab: 'CadÚnico', columnIndex: 2, rowNumber: 12 };
const broken = /undefined|null|NaN|Infinity|\[object|\{|\}/;

function issue(code: IssueCode, found = 'doze', more: IssueParams = {}) {
  const all = { ...common, ...params[code], ...more };
  return { code, severity: 'error' as const, at, found, params: all };
}

it('what was found shows line breaks and tabs', () => {
  expect(issueWords(issue('notCount', ' 555\n\u2028555\t7\n')).found).toBe('555 ↵ 555 ⇥ 7');
});

describe('every finding', () => {
  it('has words, and no word without a test here', () => {
    expect(codes.sort()).toEqual(Object.keys(issueTexts).sort());
  });

  it.each(codes)('%s names place, problem, finding and remedy', (code) => {
    const sentence = issueSentence(issue(code));
    // The platform's sign for a formula without a result says nothing to people.
    const found = code === 'noResult' ? 'fórmula sem resultado' : 'doze';
    expect(sentence).toMatch(/^Aba CadÚnico, célula C12: .+\. Encontrado: ".+"\. .+\.$/);
    expect(sentence).toContain(`Encontrado: "${found}".`);
    expect(sentence).not.toMatch(broken);
    const { problem, fix } = issueWords(issue(code));
    for (const text of [problem, fix]) expect(text).toMatch(/^[\p{Lu}"].+\.$/u);
  });

  it('stays a short sentence when a cell holds anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.string({ unit: 'binary' }), (code, found) => {
        expect(issueWords(issue(code, found)).found.length).toBeLessThanOrEqual(80);
      }),
    );
    expect(issueSentence(issue('textTooLong', 'x'.repeat(40_000))).length).toBeLessThan(400);
  });
});

describe('numbers in findings', () => {
  const problem = (code: IssueCode, more: IssueParams) => issueWords(issue(code, '', more)).problem;

  it('are written the Brazilian way', () => {
    expect(problem('numberAsText', { read: 14385 })).toContain('foi lido como 14.385.');
    expect(problem('numberAsText', { read: 1234.5 })).toContain('foi lido como 1.234,5.');
    expect(problem('numberAsText', { read: 0.385 })).toContain('foi lido como 0,385.');
    expect(problem('meanDiffers', {})).toContain('(12) difere da média dos 11 meses (10,50)');
    expect(problem('textTooLong', {})).toContain('40.000 caracteres');
  });

  it('have no separator in years', () => {
    expect(problem('numberAsText', { read: '2021' })).toContain('foi lido como 2021.');
    expect(problem('numberAsText', { read: 5, brazilian: 0 })).toMatch(/foi lido como 5\.$/);
    expect(problem('numberAsText', { read: 1234.5 })).toContain('Em português do Brasil');
    const both = problem('commaOrThousands', { brazilian: 1, english: 1000 });
    expect(both).toContain('em português do Brasil a vírgula separa os decimais, e ele é 1;');
    expect(both).toContain('em inglês ela separa os milhares, e ele é 1.000.');
    expect(problem('monthOfOtherYear', {})).toContain('O mês é de 2020, mas o ano da linha é 2021');
  });
});

describe('a place', () => {
  it('is the tab alone where the finding concerns all of it', () => {
    const whole = { tab: 'Ações', columnIndex: null, rowNumber: null };
    expect(issueSentence({ ...issue('missingTab', ''), at: whole })).toMatch(/^Aba Ações: A aba /);
  });
});

describe('a refusal', () => {
  it('lists the parameters that are missing in one sentence', () => {
    const missing = (parameter: string) => issue('missingParameter', '', { parameter });
    expect(refusalSentence([missing('UF'), missing('Órgão')])).toBe(
      'A aba CadÚnico não informa: UF, Órgão. Preencha a coluna Valor.',
    );
    expect(refusalSentence([missing('UF')])).toContain('Falta o valor de "UF"');
  });
});

const notes: Readonly<Record<NoteCode, Note['params']>> = {
  povertyLineChanged: {
    year: 2021,
    from: 1,
    to: 11,
    extremeBefore: 8900,
    extremeAfter: 10000,
    povertyBefore: 17800,
    povertyAfter: 20000,
  },
  monthsMissing: { months: 11, of: 12 },
  unitsMissing: { months: '2,11', units: 'Cras Norte', more: 0 },
  unitsUnread: { months: '7', units: 'Cras Norte\n', more: 0 },
  gap: { problem: 'Falta a linha de out/2024.' },
  cellUnread: { at: 'CadÚnico!C15' },
  warned: { at: 'CadÚnico!C15', rule: 'O mês não salta.' },
  broken: { at: 'CadÚnico!C15', rule: 'Há pessoas.' },
  moreWarnings: { count: 3 },
  informedMean: {},
  mixedMean: {},
  bandsMissing: { bands: 'Famílias Baixa Renda', month: 3 },
  sharesRounded: { sum: 10001 },
};

describe('every note', () => {
  it.each(Object.entries(notes))('%s has words', (code, given) => {
    const text = noteText({ code: code as NoteCode, params: given });
    expect(text).toMatch(/.+\.$/);
    expect(text).not.toMatch(broken);
  });

  it('writes months by name and money in reais', () => {
    const text = (code: NoteCode, more: Note['params'] = {}) =>
      noteText({ code, params: { ...notes[code], ...more } });
    expect(text('unitsMissing')).toBe('sem o número de Cras Norte em fevereiro e novembro.');
    expect(text('unitsMissing', { months: '1,2,3,7', units: 'A\nB', more: 12 })).toBe(
      'sem o número de A, B e mais 12 unidades em janeiro a março e julho.',
    );
    expect(text('unitsMissing', { months: '', units: '', more: 30 })).toBe(
      'outras 30 unidades não informaram algum mês.',
    );
    expect(text('unitsUnread')).toBe(
      'o número de Cras Norte e toda a rede em julho não pôde ser lido; veja a aba Pendências.',
    );
    expect(text('monthsMissing', { months: 1 })).toBe('média de 1 mês informado, de 12.');
    expect(text('sharesRounded')).toContain('somam 100,01%');
    expect(text('povertyLineChanged')).toContain(
      'extrema pobreza de R$\u00a089,00 para R$\u00a0100,00, pobreza de R$\u00a0178,00 para R$\u00a0200,00',
    );
    expect(text('povertyLineChanged', { extremeAfter: 0 })).toContain('sem linha própria');
  });
});

describe('every reason', () => {
  const reasons: Readonly<Record<Reason, true>> = {
    notReported: true,
    zeroBase: true,
    partMissing: true,
    differentBands: true,
    concealed: true,
  };
  it.each(Object.keys(reasons) as Reason[])('%s has words', (reason) => {
    expect(reasonText(reason)).toMatch(/.+\.$/);
  });
});

describe('small sentences', () => {
  it('count in singular and plural', () => {
    expect(moreRanges(1)).toBe('e mais 1 intervalo');
    expect(moreRanges(12)).toBe('e mais 12 intervalos');
    expect(documentName('Relatório  de Gestão', 2021, 'SAS')).toBe(
      'Relatório de Gestão 2021 – SAS',
    );
  });
});
