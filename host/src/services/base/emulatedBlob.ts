// Blob: the data exchange object of Apps Script.
import { Emulated } from '../../emulation/emulated.ts';
import { decodeText, encodeText, fromSigned, isByteArray, toSigned } from './bytes.ts';
import { mimeTypeOf } from './mimeTypes.ts';
import { signatureError } from './signatureError.ts';

/** Bytes with a content type and a name, both of which may be null. */
export class EmulatedBlob extends Emulated implements GoogleAppsScript.Base.Blob {
  readonly _className = 'Blob';
  override readonly _counted = false;
  _bytes: Uint8Array<ArrayBuffer>;
  #contentType: string | null;
  #name: string | null;

  constructor(bytes: Uint8Array, contentType: string | null = null, name: string | null = null) {
    super();
    this._bytes = Uint8Array.from(bytes);
    this.#contentType = contentType;
    this.#name = name;
  }

  copyBlob(): EmulatedBlob {
    return new EmulatedBlob(this._bytes, this.#contentType, this.#name);
  }

  getBlob(): EmulatedBlob {
    return this;
  }

  /** Throws: Google converts images and Office files; this host only relabels text and copies equal types. */
  getAs(contentType: string): EmulatedBlob {
    const from = this.#contentType ?? '';
    if (contentType === from) return this.copyBlob();
    if (from.startsWith('text/') && contentType.startsWith('text/'))
      return new EmulatedBlob(this._bytes, contentType, this.#name);
    throw new Error(
      `Converting from ${from || 'application/octet-stream'} to ${contentType} is not supported.`,
    );
  }

  /** Deprecated on Google; a blob is its only blob. */
  getAllBlobs(): EmulatedBlob[] {
    return [this];
  }

  getBytes(): number[] {
    return toSigned(this._bytes);
  }

  getContentType(): string | null {
    return this.#contentType;
  }

  getDataAsString(charset?: string): string {
    return decodeText(this._bytes, charset);
  }

  getName(): string | null {
    return this.#name;
  }

  isGoogleType(): boolean {
    return this.#contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }

  setBytes(data: number[]): this {
    if (!isByteArray(data)) throw signatureError('Blob.setBytes', [data]);
    this._bytes = fromSigned(data);
    return this;
  }

  setContentType(contentType: string | null): this {
    this.#contentType = contentType;
    return this;
  }

  /** An unknown or missing extension leaves the type as it is. */
  setContentTypeFromExtension(): this {
    this.#contentType = mimeTypeOf(this.#name ?? '') ?? this.#contentType;
    return this;
  }

  setDataFromString(text: string, charset?: string): this {
    this._bytes = encodeText(text, charset);
    return this;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }
}

/** The blob behind a BlobSource argument. Null: when the argument is no BlobSource. */
export function blobOf(value: unknown): EmulatedBlob | null {
  if (value instanceof EmulatedBlob) return value;
  if (typeof value !== 'object' || value === null || !('getBlob' in value)) return null;
  const { getBlob } = value;
  const blob: unknown = typeof getBlob === 'function' ? getBlob.call(value) : null;
  return blob instanceof EmulatedBlob ? blob : null;
}
