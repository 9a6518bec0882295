// Checks of charts, of a Google Doc of its own and of what is done with it; everything is removed in the end.

import { findDocument } from '../drive/chooseDocument.ts';
import { listAccess, setLinkRole } from '../drive/documentAccess.ts';
import { docMime, docxBlob, docxMime } from '../drive/docxBlob.ts';
import { type DriveFile, driveFiles, isNotFound } from '../drive/driveFiles.ts';
import { exportAs, exportPdf } from '../drive/exportPdf.ts';
import { renderDocx } from '../engine/docx/renderDocx.ts';
import { now } from '../google/clock.ts';
import { diagnosticWords } from '../locale/diagnosticTexts.ts';
import { documentWords } from '../locale/ptBR.ts';
import { chartImage } from '../sheets/chartImage.ts';
import { currentUser } from '../sheets/session/user.ts';
import { type Checks, type Later, need, skipped, verdict } from './finding.ts';
import { loadStart } from './loadStart.ts';
import { sampleChart, sampleReport } from './sampleReport.ts';

const name = diagnosticWords.temporary;
const mark = String(loadStart);
const marked = `appProperties has { key='diagnostic' and value='${mark}' }`;
const settleMilliseconds = 2000;
/** 8 × 4 cm at twice the 96 dots an inch of the screen. */
const chartPixels = '605 × 302';
/** What the document must hold after it came back from Google, by the words people know. */
const written = 'Regravação';
const parts = [
  ['texto', written],
  ['título', '"Heading1"'],
  ['tabela', '<w:tbl>'],
  ['figura', 'r:embed='],
  ['texto alternativo', sampleChart.altText],
  ['número da página', 'PAGE'],
] as const;

/** `show` gets the picture of the chart. */
export function documentChecks(later: Later, show: (png: Uint8Array) => void) {
  const images = new Map<string, Uint8Array>();
  const made: string[] = [];
  let file: DriveFile | null = null;
  let updated: DriveFile | null = null;
  let seen: DriveFile | null = null;
  let shared: true | null = null;
  const options = { fields: 'id,mimeType,modifiedTime,webViewLink' };
  const idOf = (known: DriveFile | null) => need(known).id ?? '';
  const blob = (text: string) =>
    docxBlob(renderDocx(sampleReport(text), images, documentWords), name);
  const resource = (generation: string) => ({
    name,
    mimeType: docMime,
    appProperties: { diagnostic: mark, generation },
  });
  const hasLink = () => listAccess(idOf(file)).some(({ who }) => who === 'link');
  const listMarked = () => driveFiles().list({ q: marked, fields: 'files(id)' }).files ?? [];
  const removeFiles = () => {
    for (const id of new Set([...made, ...listMarked().map(idOf)])) {
      try {
        driveFiles().remove(id);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    }
  };
  return {
    'chart-png': () => {
      const start = now().getTime();
      const png = chartImage(sampleChart);
      images.set(sampleChart.id, png);
      show(png);
      // The header holds width and height in four bytes each.
      const at = (index: number) => (png[index] ?? 0) * 256 + (png[index + 1] ?? 0);
      const size = `${at(18)} × ${at(22)}`;
      return verdict(size === chartPixels, `${size}, ${now().getTime() - start} ms`);
    },
    'chart-accents': () => skipped(need((images.size > 0 && diagnosticWords.eye) || null)),
    'create-converts': () => {
      later(removeFiles);
      file = driveFiles().create(resource('1'), blob('Teste'), options);
      made.push(idOf(file));
      return verdict(file.mimeType === docMime, file.mimeType);
    },
    'link-sharing': () => {
      setLinkRole(idOf(file), 'reader');
      const opened = hasLink();
      if (opened) shared = true;
      return verdict(opened);
    },
    'overwrite-keeps-link': () => {
      const before = need(file);
      updated = driveFiles().update(resource('2'), idOf(before), blob(written), options);
      return verdict(updated.id === before.id && updated.webViewLink === before.webViewLink);
    },
    'overwrite-keeps-sharing': () => {
      need(updated);
      need(shared);
      return verdict(hasLink());
    },
    'modified-time-settles': () => {
      const { modifiedTime } = need(updated);
      Utilities.sleep(settleMilliseconds);
      seen = findDocument(idOf(file));
      return verdict(seen?.modifiedTime === modifiedTime, `${modifiedTime} ${seen?.modifiedTime}`);
    },
    'app-properties-kept': () => {
      const { appProperties } = need(seen);
      return verdict(appProperties?.generation === '2' && appProperties.diagnostic === mark);
    },
    'app-properties-search': () => {
      need(updated);
      return verdict(listMarked().some(({ id }) => id === file?.id));
    },
    'last-editor-known': () => {
      const { me, emailAddress } = need(seen).lastModifyingUser ?? {};
      return verdict(me === true && emailAddress === currentUser());
    },
    'sharing-keeps-time': () => {
      const { modifiedTime } = need(seen);
      need(shared);
      setLinkRole(idOf(file), 'private');
      return verdict(findDocument(idOf(file))?.modifiedTime === modifiedTime);
    },
    'docx-conversion': () => {
      need(images.size > 0 || null);
      const zip = exportAs(idOf(updated), docxMime).setContentType('application/zip');
      const xml = Utilities.unzip(zip).map((part) => part.getDataAsString('UTF-8'));
      const lost = parts.filter(([, sign]) => !xml.some((text) => text.includes(sign)));
      const words = lost.map(([part]) => part).join(', ');
      return verdict(words === '', words && `${diagnosticWords.lost} ${words}`);
    },
    'pdf-export': () => verdict(exportPdf(idOf(updated)) !== null),
    'copy-takes-marks': () => {
      const copy = driveFiles().copy(resource('3'), idOf(updated), { fields: 'id,appProperties' });
      made.push(idOf(copy));
      return verdict(copy.appProperties?.generation === '3');
    },
    'restore-from-bin-with-content': () => {
      const id = idOf(updated);
      driveFiles().update({ trashed: true }, id);
      const restored = { ...resource('4'), trashed: false };
      const { trashed } = driveFiles().update(restored, id, blob(written), { fields: 'trashed' });
      return verdict(trashed === false);
    },
    'missing-file-404': () => verdict(findDocument(`1${'A'.repeat(32)}`) === null),
    'other-user-404': () => skipped(diagnosticWords.tryColleague),
  } satisfies Partial<Checks>;
}
