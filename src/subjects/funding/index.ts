// The money of social assistance.
import { defineSubject } from '../../define/subject.ts';
import { funding } from './funding.ts';
import { fundingAmount } from './fundingAmount.ts';
import { fundingBySource } from './fundingBySource.ts';
import { fundingGrowth } from './fundingGrowth.ts';
import { fundingNumbers } from './fundingNumbers.ts';
import { fundingRules } from './fundingRules.ts';
import { fundingShare } from './fundingShare.ts';

export const fundingSubject = defineSubject({
  id: 'funding',
  title: 'Investimento',
  tabs: [funding],
  rules: fundingRules,
  indicators: [fundingAmount, fundingShare, fundingGrowth],
  charts: [fundingBySource],
  sections: [fundingNumbers],
});
