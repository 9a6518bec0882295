// Every problem of the sheet is named by its cell.
import { describe, expect, it } from 'vitest';
import type { IssueCode } from '../../src/domain/issue.ts';
import { readWorkbook } from '../../src/engine/readWorkbook.ts';
import { subjects } from '../../src/subjects/index.ts';
import { placesOf } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  cadUnicoRow,
  fundingRow,
  type Row,
  serviceRow,
  type WorkbookParts,
  workbook,
} from '../fixtures/grids.ts';

const { tabs } = subjects;

const read = (parts: WorkbookParts) => readWorkbook(tabs, workbook(parts));
const places = (parts: WorkbookParts) => placesOf(read(parts).issues);
const inCadUnico = (...rows: Row[]): WorkbookParts => ({ records: { CadÚnico: rows } });

describe('a finding names its cell:', () => {
  const cases: [string, IssueCode, WorkbookParts, string][] = [
    ['text in a count', 'notCount', inCadUnico(cadUnicoRow('jan', ['doze'])), 'CadÚnico!C2'],
    ['a negative count', 'negative', inCadUnico(cadUnicoRow('jan', [1, -2])), 'CadÚnico!D2'],
    ['half a family', 'fractional', inCadUnico(cadUnicoRow('jan', [1, 2, 0.5])), 'CadÚnico!E2'],
    ['too large a count', 'tooLarge', inCadUnico(cadUnicoRow('jan', [], 1e17)), 'CadÚnico!G2'],
    ['month 13', 'notMonth', inCadUnico(cadUnicoRow(13, [1])), 'CadÚnico!B2'],
    ['no month', 'requiredCell', inCadUnico(cadUnicoRow(null, [1])), 'CadÚnico!B2'],
    ['a word for a year', 'notYear', inCadUnico(cadUnicoRow('jan', [1], 1, 'este')), 'CadÚnico!A2'],
    ['year 21', 'yearOutOfRange', inCadUnico(cadUnicoRow('jan', [1], 1, 21)), 'CadÚnico!A2'],
    [
      'a month of another year',
      'monthOfOtherYear',
      inCadUnico(cadUnicoRow('jan/20', [1])),
      'CadÚnico!B2',
    ],
    [
      'the same month twice',
      'duplicateKey',
      inCadUnico(cadUnicoRow('jan', [1]), cadUnicoRow(1, [2])),
      'CadÚnico!B3',
    ],
    [
      'a formula error',
      'spreadsheetError',
      inCadUnico(cadUnicoRow('jan', ['#REF!'])),
      'CadÚnico!C2',
    ],
    [
      'a formula without a result',
      'noResult',
      inCadUnico(cadUnicoRow('jan', ['#GETTING_DATA'])),
      'CadÚnico!C2',
    ],
    [
      'a number typed as text',
      'numberAsText',
      inCadUnico(cadUnicoRow('jan', ['14.385'])),
      'CadÚnico!C2',
    ],
    [
      'a service that is not in Serviços',
      'notInList',
      { records: { Serviços: [serviceRow('Cras')], Atendimentos: [attendanceRow('Crás 2', [1])] } },
      'Atendimentos!B2',
    ],
    [
      'a group that is not in Listas',
      'notInList',
      { records: { Serviços: [serviceRow('Cras', null, { Grupo: 'Outro' })] } },
      'Serviços!C2',
    ],
    [
      'a nature that does not exist',
      'notInList',
      { records: { Serviços: [serviceRow('Cras', null, { Natureza: 'misto' })] } },
      'Serviços!E2',
    ],
    [
      'the same service twice',
      'duplicateKey',
      { records: { Serviços: [serviceRow('Cras'), serviceRow(' CRÁS ')] } },
      'Serviços!A3',
    ],
    [
      'the same service and unit twice',
      'duplicateKey',
      {
        records: {
          Serviços: [serviceRow('Cras')],
          Atendimentos: [
            attendanceRow('Cras', [1], { Unidade: 'Norte' }),
            attendanceRow('CRAS', [2], { Unidade: 'norte' }),
          ],
        },
      },
      'Atendimentos!C3',
    ],
    [
      'an informed mean far from the months',
      'meanDiffers',
      {
        records: {
          Serviços: [serviceRow('Cras')],
          Atendimentos: [attendanceRow('Cras', [10, 20], { 'Média informada': 16 })],
        },
      },
      'Atendimentos!P2',
    ],
    [
      'an informed mean that is no number',
      'notNumber',
      {
        records: {
          Serviços: [serviceRow('Cras')],
          Atendimentos: [attendanceRow('Cras', [], { 'Média informada': 'alta' })],
        },
      },
      'Atendimentos!P2',
    ],
    [
      'money that is no money',
      'notMoney',
      { records: { Investimento: [fundingRow('Fundo', 'muito')] } },
      'Investimento!H2',
    ],
    [
      'money with parts of a centavo',
      'roundedToCents',
      { records: { Investimento: [fundingRow('Fundo', 1.005)] } },
      'Investimento!H2',
    ],
    [
      'a sphere outside the list',
      'notInList',
      { records: { Investimento: [fundingRow('Fundo', 9, { Esfera: 'Mundial' })] } },
      'Investimento!B2',
    ],
    [
      'an action without words',
      'requiredCell',
      { records: { Ações: [{ Ano: 2021, Eixo: 'Proteção Social' }] } },
      'Ações!C2',
    ],
    [
      'invisible characters',
      'forbiddenCharacters',
      { records: { Desafios: [{ Ano: 2021, Desafio: 'a\u0001b' }] } },
      'Desafios!B2',
    ],
    [
      'only invisible characters where words are required',
      'requiredCell',
      { records: { Desafios: [{ Ano: 2021, Desafio: '\u0001' }] } },
      'Desafios!B2',
    ],
    [
      'a text like a formula',
      'looksLikeFormula',
      { records: { Desafios: [{ Ano: 2021, Desafio: '=1+1' }] } },
      'Desafios!B2',
    ],
    [
      '40,000 characters',
      'textTooLong',
      { records: { Desafios: [{ Ano: 2021, Desafio: 'x'.repeat(40_000) }] } },
      'Desafios!B2',
    ],
    [
      'an unreadable year of the report',
      'notYear',
      { settings: { 'Ano do relatório': 'este' } },
      'Configuração!B6',
    ],
    [
      'a required parameter left empty',
      'missingParameter',
      { settings: { UF: ' ' } },
      'Configuração!B3',
    ],
    [
      'a required parameter of invisible characters',
      'missingParameter',
      { settings: { UF: '\u0001' } },
      'Configuração!B3',
    ],
    [
      'a colour that is none',
      'notColor',
      { settings: { 'Cor principal': 'azul' } },
      'Configuração!B7',
    ],
    [
      'a date that is none',
      'notDate',
      { settings: { 'Data da resolução': '31/02/2022' } },
      'Configuração!B7',
    ],
    [
      'a picture that is none',
      'notPicture',
      { settings: { Brasão: 'brasao.png' } },
      'Configuração!B7',
    ],
    [
      'a formula error in a list',
      'spreadsheetError',
      { lists: { Eixos: ['Gestão do Suas', '#N/A'] } },
      'Listas!A3',
    ],
    [
      'invisible characters in a list',
      'forbiddenCharacters',
      { lists: { Eixos: ['Gestão\u0001 do Suas'] } },
      'Listas!A2',
    ],
  ];

  it.each(cases)('%s is %s', (_, code, parts, address) => {
    expect(places(parts)).toContain(`${code} ${address}`);
  });

  it('what the cell holds comes with it', () => {
    const [issue] = read(inCadUnico(cadUnicoRow('jan', ['doze']))).issues;
    expect(issue).toMatchObject({
      found: 'doze',
      params: { column: 'Famílias em extrema pobreza' },
    });
  });

  it('a finding in one cell is the only one', () => {
    expect(places(inCadUnico(cadUnicoRow('jan', ['doze', 5])))).toEqual(['notCount CadÚnico!C2']);
  });
});
