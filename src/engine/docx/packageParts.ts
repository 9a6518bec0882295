// From docx's document to the bytes of the file: no clock, no promise, no host function.
import { type File, Packer } from 'docx';
import { type Zippable, zipSync } from 'fflate';
import { utf8Bytes } from '../../domain/utf8Bytes.ts';

interface Compiler {
  compile(file: File): ReadonlyMap<string, string | Uint8Array>;
}

// docx's public calls are asynchronous in name only; the compiler underneath is not, but its types hide it.
function compilerOf(packer: object): Compiler {
  const { compiler } = packer as { readonly compiler?: Compiler };
  if (typeof compiler?.compile !== 'function') throw new Error('docx has no Packer.compiler');
  return compiler;
}

// The earliest moment a zip can hold, given by its fields so that the time zone does not move it.
const ZIP_EPOCH = new Date(1980, 0, 1);

/** The .docx file: the same document gives the same bytes. */
export function packDocument(file: File): Uint8Array {
  const parts: Zippable = {};
  for (const [path, data] of compilerOf(Packer).compile(file)) {
    const isPicture = path.startsWith('word/media/');
    const bytes = typeof data === 'string' ? utf8Bytes(amend(path, data)) : data;
    parts[path] = [bytes, { mtime: ZIP_EPOCH, level: isPicture ? 0 : 6 }];
  }
  return zipSync(parts);
}

function amend(path: string, xml: string): string {
  if (path === 'docProps/core.xml') return withoutClock(xml);
  if (path === 'word/settings.xml') return withLanguage(xml);
  return xml;
}

// docx writes the moment of the call as the document's dates.
function withoutClock(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

// The language of the interface fonts and the decimal comma, in the order of the schema.
function withLanguage(xml: string): string {
  const language =
    '<w:themeFontLang w:val="pt-BR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>';
  return xml.replace('</w:settings>', `${language}</w:settings>`);
}
