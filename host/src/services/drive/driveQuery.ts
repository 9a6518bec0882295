// The search language of files.list.
import { badRequest } from './driveError.ts';
import type { DriveRecord } from './driveRecord.ts';

type Test = (record: DriveRecord) => boolean;

const token = /\s*(?:(\(|\))|'((?:[^'\\]|\\.)*)'|(!=|<=|>=|=|<|>|\{|\})|([A-Za-z]+))/y;

/** Source: Drive API guide "Search query terms and operators". Throws: 400 Invalid Value for what it cannot read. */
export function readQuery(method: string, query: string): Test {
  const tokens = tokenize(method, query);
  let index = 0;
  const fail = (): Error => badRequest(method, 'Invalid Value', 'invalid');
  const peek = (): string => tokens[index]?.text ?? '';
  const take = (): { text: string; quoted: boolean } => {
    const next = tokens[index];
    if (!next) throw fail();
    index += 1;
    return next;
  };
  const expect = (text: string): void => {
    if (take().text !== text) throw fail();
  };
  const readOr = (): Test => {
    let left = readAnd();
    while (peek() === 'or') {
      index += 1;
      const [before, right] = [left, readAnd()];
      left = (record) => before(record) || right(record);
    }
    return left;
  };
  const readAnd = (): Test => {
    let left = readTerm();
    while (peek() === 'and') {
      index += 1;
      const [before, right] = [left, readTerm()];
      left = (record) => before(record) && right(record);
    }
    return left;
  };
  const readTerm = (): Test => {
    const first = take();
    if (first.quoted) {
      expect('in');
      return inCollection(first.text, take().text, fail);
    }
    if (first.text === 'not') {
      const inner = readTerm();
      return (record) => !inner(record);
    }
    if (first.text === '(') {
      const inner = readOr();
      expect(')');
      return inner;
    }
    const operator = take().text;
    if (operator === 'has') return readHas(first.text);
    return compare(first.text, operator, take().text, fail);
  };
  const readHas = (field: string): Test => {
    if (field !== 'appProperties' && field !== 'properties') throw fail();
    for (const expected of ['{', 'key', '=']) expect(expected);
    const key = take().text;
    for (const expected of ['and', 'value', '=']) expect(expected);
    const value = take().text;
    expect('}');
    return (record) => record[field][key] === value;
  };
  const test = readOr();
  if (index < tokens.length) throw fail();
  return test;
}

function tokenize(method: string, query: string): { text: string; quoted: boolean }[] {
  const tokens: { text: string; quoted: boolean }[] = [];
  token.lastIndex = 0;
  const end = query.trimEnd().length;
  while (token.lastIndex < end) {
    const match = token.exec(query);
    if (!match) throw badRequest(method, 'Invalid Value', 'invalid');
    const [, bracket, quoted, operator, word] = match;
    if (quoted === undefined)
      tokens.push({ text: bracket ?? operator ?? word ?? '', quoted: false });
    else tokens.push({ text: quoted.replace(/\\(.)/g, '$1'), quoted: true });
  }
  return tokens;
}

function inCollection(value: string, collection: string, fail: () => Error): Test {
  if (collection === 'parents')
    return (record) => record.parents.includes(value === 'root' ? rootId : value);
  if (collection !== 'owners' && collection !== 'writers' && collection !== 'readers') throw fail();
  const roles = {
    owners: ['owner'],
    writers: ['owner', 'writer'],
    readers: ['owner', 'writer', 'commenter', 'reader'],
  };
  return (record) =>
    record.permissions.some(
      ({ role, emailAddress }) => roles[collection].includes(role) && emailAddress === value,
    );
}

/** Id of everybody's "My Drive" in this host; Google has one per user. */
export const rootId = '0ALocalRootFolderUk9PVA';

function compare(field: string, operator: string, value: string, fail: () => Error): Test {
  const read: Readonly<Record<string, (record: DriveRecord) => string>> = {
    name: (record) => record.name,
    mimeType: (record) => record.mimeType,
    trashed: (record) => String(record.trashed),
    starred: (record) => String(record.starred),
    modifiedTime: (record) => record.modifiedTime,
    createdTime: (record) => record.createdTime,
  };
  const of = read[field];
  if (!of) throw fail();
  const isTime = field.endsWith('Time');
  const comparable = (text: string): string | number => (isTime ? Date.parse(text) : text);
  const wanted = comparable(value);
  if (isTime && Number.isNaN(wanted)) throw fail();
  switch (operator) {
    case '=':
      return (record) => comparable(of(record)) === wanted;
    case '!=':
      return (record) => comparable(of(record)) !== wanted;
    case 'contains':
      // For names Google matches the beginning of words only.
      return (record) => ` ${of(record)}`.toLowerCase().includes(` ${value}`.toLowerCase());
    case '<':
      return (record) => comparable(of(record)) < wanted;
    case '<=':
      return (record) => comparable(of(record)) <= wanted;
    case '>':
      return (record) => comparable(of(record)) > wanted;
    case '>=':
      return (record) => comparable(of(record)) >= wanted;
    default:
      throw fail();
  }
}
