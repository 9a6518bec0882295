// Parts of what the server answers, by name.
import type { ValueOf } from './server.ts';

/** Who has access to the document. */
export type Access = ValueOf<'listReportAccess'>['access'];

/** One value of the screen Indicadores. */
export type Card = ValueOf<'loadIndicators'>['groups'][number]['cards'][number];
