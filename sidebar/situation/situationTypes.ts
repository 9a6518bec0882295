// What the screen Situação shows, by the server's own types.
import type { ValueOf } from '../server.ts';

export type Situation = ValueOf<'loadSituation'>;
export type Issue = Situation['tabs'][number]['issues'][number];
