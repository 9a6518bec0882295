// The services and their monthly numbers.
import { defineSubject } from '../../define/subject.ts';
import { attendanceRules } from './attendanceRules.ts';
import { attendances } from './attendances.ts';
import { networkRowIssues } from './networkRows.ts';
import { serviceGrowth } from './serviceGrowth.ts';
import { serviceMean } from './serviceMean.ts';
import { serviceMeans } from './serviceMeans.ts';
import { serviceNumbers } from './serviceNumbers.ts';
import { services } from './services.ts';

export const servicesSubject = defineSubject({
  id: 'services',
  title: 'Serviços',
  tabs: [services, attendances],
  rules: attendanceRules,
  indicators: [serviceMean, serviceGrowth],
  charts: [serviceMeans],
  sections: [serviceNumbers],
  check: networkRowIssues,
});
