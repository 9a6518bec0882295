// Compartilhar: people one by one, and whoever has the link.
import * as z from 'zod/mini';
import { Refused } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import {
  type Access,
  addPeople,
  listAccess,
  type SharingResult,
  setLinkRole,
} from '../../drive/documentAccess.ts';
import { publishProblems } from '../../locale/publishTexts.ts';
import { emailAddress } from '../border/emailAddress.ts';
import { publishedDocument, reachDocument } from './publishedDocument.ts';

const roles = ['reader', 'commenter', 'writer'] as const;

/** Nobody gets an e-mail unless `notify` says so. */
export const shareRequest = z.strictObject({
  people: z
    .array(z.strictObject({ email: emailAddress, role: z.enum(roles) }))
    .check(z.minLength(1)),
  notify: z.optional(z.boolean()),
});

/** `private`: only the people named. `confirmed`: the list of who has access was seen. */
export const linkRequest = z.strictObject({
  role: z.enum([...roles, 'private']),
  confirmed: z.optional(z.boolean()),
});

export interface SharedReport {
  readonly url: string;
  readonly people: readonly SharingResult[];
  /** Everybody who has access now. */
  readonly access: readonly Access[];
}

/** Who has access to the document. */
export function reportAccess(): Outcome<Omit<SharedReport, 'people'>> {
  const { stored } = publishedDocument();
  reachDocument(stored);
  return { ok: true, value: { url: stored.url, access: listAccess(stored.documentId) } };
}

/** Adds people, with the result of each. */
export function shareReport({
  people,
  notify = false,
}: z.infer<typeof shareRequest>): Outcome<SharedReport> {
  const { stored } = publishedDocument();
  reachDocument(stored);
  const results = addPeople(stored.documentId, people, notify);
  const access = listAccess(stored.documentId);
  return { ok: true, value: { url: stored.url, people: results, access } };
}

/** Opens or closes the link. Throws: Refused with the list of who has access, before it was confirmed. */
export function setReportLink({
  role: linkRole,
  confirmed = false,
}: z.infer<typeof linkRequest>): Outcome<Omit<SharedReport, 'people'>> {
  const { stored } = publishedDocument();
  reachDocument(stored);
  if (linkRole !== 'private' && !confirmed) {
    const access = listAccess(stored.documentId).map(({ who, role: has }) => [who, has]);
    throw new Refused(
      'confirmFirst',
      publishProblems.confirmFirst,
      Object.fromEntries(access) as Record<string, string>,
    );
  }
  setLinkRole(stored.documentId, linkRole);
  return { ok: true, value: { url: stored.url, access: listAccess(stored.documentId) } };
}
