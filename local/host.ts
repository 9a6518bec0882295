// createHost as the product needs it: the bundle that was built, for a user in Brazil.
import { fileURLToPath } from 'node:url';
import { createHost as createNeutralHost, type Host, type HostOptions } from '../host/src/host.ts';

export { Host } from '../host/src/host.ts';
export type { HostOptions };

/** A host whose script is dist/Code.js, in Portuguese and in the zone of Brasília unless the options say otherwise. */
export function createHost(options: HostOptions): Host {
  const {
    user = 'pessoa@exemplo.org',
    locale = 'pt_BR',
    timeZone = 'America/Sao_Paulo',
    bundle = besideTheBuild('Code.js'),
    htmlFolder = besideTheBuild(''),
  } = options;
  return createNeutralHost({ ...options, user, locale, timeZone, bundle, htmlFolder });
}

/** In dist, as the built file sees it, which lies in dist/local. */
function besideTheBuild(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
