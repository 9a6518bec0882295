// The indicators, in the order of the tab Indicadores.
import type { IndicatorDefinition } from '../define/indicator.ts';
import { cadUnicoCount } from './cadUnicoCount.ts';
import { cadUnicoDifference } from './cadUnicoDifference.ts';
import { cadUnicoGrowth } from './cadUnicoGrowth.ts';
import { cadUnicoShare } from './cadUnicoShare.ts';
import { cadUnicoYearGrowth } from './cadUnicoYearGrowth.ts';
import { fundingAmount } from './fundingAmount.ts';
import { fundingGrowth } from './fundingGrowth.ts';
import { fundingShare } from './fundingShare.ts';
import { serviceGrowth } from './serviceGrowth.ts';
import { serviceMean } from './serviceMean.ts';

export const indicators: readonly IndicatorDefinition[] = [
  cadUnicoCount,
  cadUnicoDifference,
  cadUnicoGrowth,
  cadUnicoYearGrowth,
  cadUnicoShare,
  serviceMean,
  serviceGrowth,
  fundingAmount,
  fundingShare,
  fundingGrowth,
];
