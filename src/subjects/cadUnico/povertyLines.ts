// Upper limits of monthly family income per person for the bands of extreme poverty and poverty.
import { defineParameter } from '../../define/parameter.ts';

/** Limits in force. Unit: centavos per person and month. Null: the band does not exist. */
export interface PovertyLines {
  readonly extremePovertyCents: number | null;
  readonly povertyCents: number;
}

/** By the month of reference of the number, as the federal registers apply them. Source: docs/facts/suas.md §1. */
export const povertyLines = defineParameter<PovertyLines>({
  id: 'povertyLines',
  title: 'Linhas de extrema pobreza e de pobreza',
  values: [
    {
      from: '2009-07',
      value: { extremePovertyCents: 7000, povertyCents: 14000 },
      source: 'VIS DATA, legenda das faixas: R$ 70 e R$ 140 até abr/2014',
    },
    {
      from: '2014-05',
      value: { extremePovertyCents: 7700, povertyCents: 15400 },
      source: 'VIS DATA, legenda das faixas: R$ 77 e R$ 154 de mai/2014 a jun/2016',
    },
    {
      from: '2016-07',
      value: { extremePovertyCents: 8500, povertyCents: 17000 },
      source: 'Decreto nº 8.794, de 29/06/2016',
    },
    {
      from: '2018-06',
      value: { extremePovertyCents: 8900, povertyCents: 17800 },
      source: 'VIS DATA, legenda das faixas: R$ 89 e R$ 178 de jun/2018 a out/2021',
    },
    {
      from: '2021-11',
      value: { extremePovertyCents: 10000, povertyCents: 20000 },
      source: 'Decreto nº 10.851, de 05/11/2021',
    },
    {
      from: '2021-12',
      value: { extremePovertyCents: 10500, povertyCents: 21000 },
      source: 'Lei nº 14.284, de 29/12/2021, art. 4º, § 1º',
    },
    {
      from: '2023-03',
      value: { extremePovertyCents: null, povertyCents: 21800 },
      source: 'Medida Provisória nº 1.164/2023, convertida na Lei nº 14.601, de 19/06/2023',
    },
  ],
});
