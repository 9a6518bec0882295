// Families and persons of the Cadastro Único.
import { defineSubject } from '../../define/subject.ts';
import { cadUnico } from './cadUnico.ts';
import { cadUnicoBands } from './cadUnicoBands.ts';
import { cadUnicoBandsByMonth } from './cadUnicoBandsByMonth.ts';
import { cadUnicoCount } from './cadUnicoCount.ts';
import { cadUnicoDifference } from './cadUnicoDifference.ts';
import { cadUnicoGrowth } from './cadUnicoGrowth.ts';
import { cadUnicoNumbers } from './cadUnicoNumbers.ts';
import { cadUnicoRules } from './cadUnicoRules.ts';
import { cadUnicoShare } from './cadUnicoShare.ts';
import { cadUnicoTotalByMonth } from './cadUnicoTotalByMonth.ts';
import { cadUnicoYearGrowth } from './cadUnicoYearGrowth.ts';

export const cadUnicoSubject = defineSubject({
  id: 'cadUnico',
  title: 'Cadastro Único',
  tabs: [cadUnico],
  rules: cadUnicoRules,
  indicators: [
    cadUnicoCount,
    cadUnicoDifference,
    cadUnicoGrowth,
    cadUnicoYearGrowth,
    cadUnicoShare,
  ],
  charts: [cadUnicoBands, cadUnicoBandsByMonth, cadUnicoTotalByMonth],
  sections: [cadUnicoNumbers],
});
