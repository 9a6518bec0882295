// Escolher o documento: the Picker, by which a colleague gives the app access to a document that another one published.
import * as z from 'zod/mini';
import { Refused } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { hostCall } from '../../google/hostCall.ts';
import { operations } from '../../locale/ptBR.ts';
import { publishMenu, publishProblems } from '../../locale/publishTexts.ts';
import { publishedDocument, reachDocument } from './publishedDocument.ts';

export const pickedRequest = z.strictObject({ documentId: z.string() });

export interface PickerSettings {
  readonly key: string;
  readonly project: string;
  readonly token: string;
  readonly documentId: string;
  readonly name: string;
}

/**
 * What the Picker needs. Throws: Refused while the city hall's IT has not given project number and key.
 * Assumption: picker-settings
 */
export function pickerSettings(): Outcome<PickerSettings> {
  const { stored } = publishedDocument();
  return hostCall(operations.readSheet, () => {
    const properties = PropertiesService.getScriptProperties().getProperties();
    const { PICKER_API_KEY: key, PICKER_PROJECT_NUMBER: project } = properties;
    if (!key || !project) {
      throw new Refused('pickerNotConfigured', publishProblems.pickerNotConfigured);
    }
    const { documentId, name } = stored;
    const token = ScriptApp.getOAuthToken();
    return { ok: true, value: { key, project, token, documentId, name } };
  });
}

/** After the choice: whether it is the document of the report, and whether it can be reached now. */
export function confirmPicked({
  documentId,
}: z.infer<typeof pickedRequest>): Outcome<{ readonly url: string }> {
  const { stored } = publishedDocument();
  if (documentId !== stored.documentId) {
    throw new Refused('otherDocument', publishProblems.otherDocument);
  }
  reachDocument(stored);
  return { ok: true, value: { url: stored.url } };
}

/**
 * The page with the Picker. Values go in as JSON without `<`, so that none can end the script.
 * Source: docs/facts/google.md §9; the Picker itself can only be tried on Google.
 */
export function pickerPage(settings: PickerSettings): string {
  const json = JSON.stringify(settings).replace(/</g, '\\u003c');
  return `<p id="m" style="font:14px Arial">…</p><script>var s=${json},m=document.getElementById('m');
function show(){var v=new google.picker.DocsView(google.picker.ViewId.DOCUMENTS).setQuery(s.name);
new google.picker.PickerBuilder().addView(v).setAppId(s.project).setDeveloperKey(s.key).setOAuthToken(s.token).setOrigin(google.script.host.origin).setCallback(picked).build().setVisible(true)}
function picked(d){if(d.action==='cancel')google.script.host.close();if(d.action==='picked')google.script.run.withSuccessHandler(told).withFailureHandler(told).documentPicked({documentId:d.docs[0].id})}
function told(a){m.textContent=a.ok?${JSON.stringify(publishMenu.picked)}:a.errors?a.errors[0].message:a.message}
</script><script src="https://apis.google.com/js/api.js" onload="gapi.load('picker',show)"></script>`;
}
