// The names that a strict workbook has for what others name as Office 2007 did. Source: ISO 29500-1 and 29500-4.

/** How all strict names begin. */
export const STRICT = 'http://purl.oclc.org/ooxml/';

/** Names that differ in more than their beginning. */
const OTHERS: Readonly<Record<string, string>> = {
  'officeDocument/extended-properties': 'officeDocument/extendedProperties',
  'officeDocument/custom-properties': 'officeDocument/customProperties',
};

/** The text of a part with strict names for namespaces and relationships; names of packages are the same in both. */
export function withStrictNames(text: string): string {
  return text.replace(
    /="http:\/\/schemas\.openxmlformats\.org\/(officeDocument|spreadsheetml|drawingml)\/2006\/([^"]*)"/g,
    (_, family: string, rest: string) => {
      const name = `${family}/${rest}`;
      return `="${STRICT}${OTHERS[name] ?? name}"`;
    },
  );
}
