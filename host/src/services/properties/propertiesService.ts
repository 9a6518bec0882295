// The Properties service: strings kept for the script, a user or a document.
import { Emulated } from '../../emulation/emulated.ts';
import { EmulatedProperties } from './properties.ts';
import type { PropertyStore } from './propertyStore.ts';

/** Gives the three stores; the stores are made for the running user and document. */
export class PropertiesService
  extends Emulated
  implements GoogleAppsScript.Properties.PropertiesService
{
  readonly _className = 'PropertiesService';
  readonly #stores: {
    script: EmulatedProperties;
    user: EmulatedProperties;
    document: EmulatedProperties;
  };

  constructor(stores: { script: PropertyStore; user: PropertyStore; document: PropertyStore }) {
    super();
    this.#stores = {
      script: new EmulatedProperties(stores.script),
      user: new EmulatedProperties(stores.user),
      document: new EmulatedProperties(stores.document),
    };
  }

  getScriptProperties(): EmulatedProperties {
    return this.#stores.script;
  }

  getUserProperties(): EmulatedProperties {
    return this.#stores.user;
  }

  getDocumentProperties(): EmulatedProperties {
    return this.#stores.document;
  }
}
