// What the tests of faults share: how many calls a publication makes, and what was tried.
import { type Host, paragraphsOf } from '../builtHost.ts';
import { publish } from '../publishing.ts';

export const textOf = (host: Host, id: string) => paragraphsOf(host.drive.content(id)).join('\n');

/** Calls that a publication makes when nothing fails. */
export function callsOf(host: Host, choices?: unknown): number {
  host.calls.reset();
  publish(host, choices);
  return host.calls.count;
}

export function report(name: string, tried: number, survived: number, answered: number): void {
  console.log(
    `${name}: ${tried} calls made to fail, ${survived} faults survived; ${answered} were told to the person`,
  );
}
