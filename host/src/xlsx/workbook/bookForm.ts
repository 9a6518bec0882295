// The four kinds of file that hold a workbook: with and without macros, each also as a template.
import {
  addContentType,
  contentTypeOf,
  Relationships,
  removeContentType,
  removeDefaultType,
} from '../package/relationships.ts';
import type { XlsxPackage } from '../package/xlsxPackage.ts';

/** The extension, which has to fit what the file says of itself: Excel opens no other. */
export type BookForm = 'xlsx' | 'xlsm' | 'xltx' | 'xltm';

/** Source: ECMA-376 part 1, 12.3.23; [MS-OFFMACRO2] 2.2.1.4. */
const TYPES: Readonly<Record<BookForm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
  xltm: 'application/vnd.ms-excel.template.macroEnabled.main+xml',
};

const FORMS = Object.keys(TYPES) as BookForm[];

/** The form that a file name asks for. Null: none that holds a workbook. */
export function formOfPath(path: string): BookForm | null {
  const extension = /\.([^.]*)$/.exec(path)?.[1]?.toLowerCase();
  return FORMS.find((form) => form === extension) ?? null;
}

/** Forms in which a package can be saved as a workbook, the one that keeps everything first. */
export function formsOf(archive: XlsxPackage): BookForm[] {
  const { type, relationships } = mainOf(archive);
  const isMacro = type === TYPES.xlsm || type === TYPES.xltm;
  if (!isMacro) return ['xlsx'];
  // A sheet of the macros of 1992 cannot be taken out without touching what counts sheets.
  const hasMacroSheets = relationships.all.some(({ kind }) => /macrosheet$/i.test(kind));
  return hasMacroSheets ? ['xlsm'] : ['xlsm', 'xlsx'];
}

/** Whether a package says that it has this form, or says nothing. */
export function hasForm(archive: XlsxPackage, form: BookForm): boolean {
  const { type } = mainOf(archive);
  return type === null || type === TYPES[form];
}

/** A copy of a package in another form; one without macros loses them. */
export function asForm(archive: XlsxPackage, form: BookForm): XlsxPackage {
  const copy = archive.copy();
  const { part, type, relationships } = mainOf(copy);
  if (type === TYPES[form]) return copy;
  addContentType(copy, part, TYPES[form]);
  if (form === 'xlsm' || form === 'xltm') return copy;
  for (const { id, kind, part: macros } of [...relationships.all]) {
    if (macros === null || !/^(?:vbaProject|attachedToolbars)$/.test(kind)) continue;
    const inner = new Relationships(copy, macros);
    for (const other of [macros, ...inner.all.map((link) => link.part)]) {
      if (other === null) continue;
      copy.remove(other);
      removeContentType(copy, other);
    }
    inner.discard();
    relationships.remove(id);
  }
  removeDefaultType(copy, 'application/vnd.ms-office.vbaProject');
  return copy;
}

function mainOf(archive: XlsxPackage) {
  const part = new Relationships(archive, '').ofKind('officeDocument')?.part ?? 'xl/workbook.xml';
  const type = contentTypeOf(archive, part);
  return { part, type, relationships: new Relationships(archive, part) };
}
