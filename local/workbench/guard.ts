// Who may ask: only pages of this very server, at this computer.
import type { IncomingMessage } from 'node:http';
import { refusalTexts } from './texts.ts';

/** Names by which this computer may be asked. */
export function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
}

/**
 * Why a request is refused. Null: it is not. The name in Host keeps out pages that have made their own name point to
 * this computer; Origin keeps out those that ask in the open.
 */
export function refusalOf(request: IncomingMessage, port: number): string | null {
  const { host, origin } = request.headers;
  if (host === undefined || !ownHosts(port).includes(host)) return refusalTexts.host;
  if (origin !== undefined && origin !== `http://${host}`) return refusalTexts.origin;
  return null;
}

/** Headers of every answer. */
export const safeHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** What the workbench's own pages may do: run and show what this server gives. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The grid and the viewer of documents set styles of their own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What windows of the product may do: as on Google they are apart from the page, and here they fetch nothing. */
export function windowPolicy(port: number): string {
  const abilities = [
    'allow-scripts',
    'allow-forms',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-downloads',
    'allow-modals',
  ];
  return [
    `sandbox ${abilities.join(' ')}`,
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ownHosts(port)
      .slice(0, 2)
      .map((host) => `http://${host}`)
      .join(' ')}`,
  ].join('; ');
}
