// The charts, in the order of the Painel.
import type { ChartDefinition } from '../define/chart.ts';
import { cadUnicoBands } from './cadUnicoBands.ts';
import { cadUnicoBandsByMonth } from './cadUnicoBandsByMonth.ts';
import { cadUnicoTotalByMonth } from './cadUnicoTotalByMonth.ts';
import { fundingBySource } from './fundingBySource.ts';
import { serviceMeans } from './serviceMeans.ts';

export const charts: readonly ChartDefinition[] = [
  cadUnicoBands,
  cadUnicoBandsByMonth,
  cadUnicoTotalByMonth,
  serviceMeans,
  fundingBySource,
];
