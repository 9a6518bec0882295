// Calls of the server from the side panel, typed by the server's own functions.

import { failureTexts } from '../src/locale/panelTexts.ts';
import type * as server from '../src/main.ts';

type Server = typeof server;

/** Names of the functions that answer a value or errors. */
export type ServerFunction = {
  [K in keyof Server]: ReturnType<Server[K]> extends { readonly ok: boolean } ? K : never;
}[keyof Server];

/** What a function gives when all goes well. */
export type ValueOf<K extends ServerFunction> = Extract<
  ReturnType<Server[K]>,
  { readonly ok: true }
>['value'];

/** Why there is no value, in words. The code says which way out there is. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** A value or at least one failure; never an exception. */
export type Reply<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly errors: readonly Failure[] };

interface Handlers {
  withSuccessHandler(handler: (answer: unknown) => void): Handlers & Functions;
  withFailureHandler(handler: (error: unknown) => void): Handlers & Functions;
}
type Functions = Readonly<Record<ServerFunction, (request?: unknown) => void>>;

declare const google: {
  readonly script: {
    readonly run: Handlers & Functions;
    readonly host: { readonly editor?: { focus(): void } };
  };
};

/** Calls the server. What goes wrong on the way, such as no network, comes as a failure too. */
export function ask<K extends ServerFunction>(
  name: K,
  request?: unknown,
): Promise<Reply<ValueOf<K>>> {
  if (!navigator.onLine) return Promise.resolve(failed('offline'));
  return new Promise((resolve) => {
    const functions = google.script.run
      .withSuccessHandler((answer) =>
        resolve(isReply<ValueOf<K>>(answer) ? answer : failed('lost')),
      )
      .withFailureHandler((error) => resolve(failed(reasonOf(error), error)));
    if (request === undefined) functions[name]();
    else functions[name](request);
  });
}

/** Puts the keyboard back into the sheet's cells. */
export function focusSheet(): void {
  google.script.host.editor?.focus();
}

function isReply<V>(answer: unknown): answer is Reply<V> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

type Reason = keyof typeof failureTexts.byReason;

/** What a failed call means. Google gives these errors in the language of the account, Portuguese or English here. */
function reasonOf(error: unknown): Reason {
  const text = String(error);
  if (!navigator.onLine || /NetworkError|TransportError|HTTP 0/i.test(text)) return 'offline';
  if (/PERMISSION_DENIED/.test(text)) return 'accounts';
  if (/authori[sz]|autoriza|permission|permissão/i.test(text)) return 'authorization';
  if (/maximum execution time|tempo máximo de execução/i.test(text)) return 'tooLong';
  return 'lost';
}

function failed(code: Reason, error?: unknown): Reply<never> {
  const said = error === undefined ? '' : String(error).slice(0, 300);
  const message = failureTexts.byReason[code];
  return { ok: false, errors: [{ code, message, ...(said !== '' && { details: { said } }) }] };
}
