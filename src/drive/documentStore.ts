// The properties of the spreadsheet's document, read whole in one call.
import { hostCall } from '../google/hostCall.ts';
import { operations } from '../locale/ptBR.ts';

/** What was stored when it was opened, and a way to store more. */
export interface DocumentStore {
  readonly values: Readonly<Record<string, string>>;
  /** All or none of the values. Throws: HostError when they could not be stored. */
  readonly put: (values: Readonly<Record<string, string>>) => void;
}

/** Opens the store. Throws: HostError when it cannot be read. Assumption: properties-document */
export function openDocumentStore(): DocumentStore {
  return hostCall(operations.settle, () => {
    const properties = PropertiesService.getDocumentProperties();
    return {
      values: properties.getProperties(),
      put: (values) =>
        hostCall(operations.settle, () => {
          properties.setProperties({ ...values });
        }),
    };
  });
}

/** The value behind a JSON text. Null: the text is no JSON. */
export function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
