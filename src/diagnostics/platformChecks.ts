// Checks of the services around the sheet: the script, its user, its stores and its lock.
import { signedBytes } from '../google/signedBytes.ts';
import { diagnosticWords } from '../locale/diagnosticTexts.ts';
import { currentUser } from '../sheets/session/user.ts';
import { type Checks, type Later, skipped, verdict } from './finding.ts';
import { loadStart } from './loadStart.ts';

const slowMilliseconds = 2000;
const mostTriggers = 20;
const sample = 'ação';

/** `startMilliseconds`: from the first line of the script to the call. */
export function platformChecks(later: Later, startMilliseconds: number) {
  const key = `diagnostic.${loadStart}`;
  const stored = (value: string) => {
    const properties = PropertiesService.getDocumentProperties();
    later(() => {
      properties.deleteProperty(key);
    });
    properties.setProperties({ [key]: value });
    return verdict(properties.getProperties()[key] === value);
  };
  return {
    'bundle-start-time': () =>
      verdict(startMilliseconds < slowMilliseconds, `${startMilliseconds} ms`),
    'signed-bytes': () => {
      const bytes = Utilities.newBlob(signedBytes(Uint8Array.of(255, 37))).getBytes();
      return verdict(bytes.join() === '-1,37', bytes);
    },
    'gzip-base64': () => {
      const packed = Utilities.gzip(Utilities.newBlob(sample)).getBytes();
      const bytes = Utilities.base64Decode(Utilities.base64Encode(packed));
      const blob = Utilities.newBlob(bytes, 'application/x-gzip');
      return verdict(Utilities.ungzip(blob).getDataAsString('UTF-8') === sample);
    },
    'user-email': () => verdict(currentUser() !== ''),
    'scopes-granted': () => {
      const { AuthMode, AuthorizationStatus } = ScriptApp;
      const status = ScriptApp.getAuthorizationInfo(AuthMode.FULL).getAuthorizationStatus();
      return verdict(status === AuthorizationStatus.NOT_REQUIRED, status);
    },
    'installation-source': () => {
      const source = ScriptApp.getInstallationSource();
      return verdict(Boolean(source), source);
    },
    'trigger-list': () => {
      const { length } = ScriptApp.getProjectTriggers();
      return verdict(length < mostTriggers, length);
    },
    'box-tick-event': () => skipped(diagnosticWords.tryBox),
    'properties-document': () => stored(sample),
    'property-9-kb': () => stored('A'.repeat(8000)),
    'document-lock': () => {
      const lock = LockService.getDocumentLock();
      if (!lock.tryLock(1000)) return skipped(diagnosticWords.busy);
      later(() => {
        lock.releaseLock();
      });
      const held = lock.hasLock();
      lock.releaseLock();
      return verdict(held);
    },
    'cache-document': () => {
      const cache = CacheService.getDocumentCache();
      later(() => {
        cache?.remove(key);
      });
      cache?.put(key, sample, 60);
      return verdict(cache?.get(key) === sample);
    },
    'picker-settings': () => {
      const { PICKER_API_KEY: given } = PropertiesService.getScriptProperties().getProperties();
      if (!given) return skipped(diagnosticWords.noPicker);
      return verdict(ScriptApp.getOAuthToken() !== '');
    },
  } satisfies Partial<Checks>;
}
