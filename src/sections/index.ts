// The sections, in the order of the report.
import type { SectionDefinition } from '../define/section.ts';
import { cadUnicoNumbers } from './cadUnicoNumbers.ts';
import { calculationRecord } from './calculationRecord.ts';
import { challengeList } from './challengeList.ts';
import { eixos } from './eixos.ts';
import { fundingNumbers } from './fundingNumbers.ts';
import { opening } from './opening.ts';
import { serviceNumbers } from './serviceNumbers.ts';

export const sections: readonly SectionDefinition[] = [
  opening,
  eixos,
  cadUnicoNumbers,
  serviceNumbers,
  fundingNumbers,
  challengeList,
  calculationRecord,
];
