// Where links of the workbook and of the product's windows lead.

/** A place in this workbook, a document of this workbench, or something else that is not opened. */
export type Target =
  | { readonly kind: 'cells'; readonly sheetId: number; readonly range: string }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'outside'; readonly address: string };

/** Reads `#gid=0&range=B4` and the addresses of Google's documents and files. */
export function targetOf(address: string): Target {
  const inside = /^#gid=(\d+)(?:&range=([A-Za-z0-9:$]+))?$/.exec(address);
  if (inside) return { kind: 'cells', sheetId: Number(inside[1]), range: inside[2] ?? 'A1' };
  const google = /^https:\/\/(?:docs|drive)\.google\.com\//.test(address);
  const id = /\/d\/([\w-]+)/.exec(address)?.[1] ?? /[?&]id=([\w-]+)/.exec(address)?.[1];
  if (google && id !== undefined && !address.includes('/spreadsheets/'))
    return { kind: 'document', id };
  return { kind: 'outside', address };
}
