// Utilities against published test values and round trips.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryHost } from './temporaryHost.ts';

const utilities = () => temporaryHost().globals.Utilities;
const hex = (bytes: number[]) =>
  bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');

describe('Utilities, bytes and texts', () => {
  it('has signed bytes', () => {
    const { newBlob } = utilities();
    expect(newBlob('é').getBytes()).toEqual([0xc3 - 256, 0xa9 - 256]);
    expect(newBlob([255, -1, 127]).getBytes()).toEqual([-1, -1, 127]);
  });

  it('brings any text through base64 and back', () => {
    const u = utilities();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const back = u
          .newBlob(u.base64Decode(u.base64Encode(text, u.Charset.UTF_8)))
          .getDataAsString();
        const web = u.newBlob(u.base64DecodeWebSafe(u.base64EncodeWebSafe(text, u.Charset.UTF_8)));
        expect([back, web.getDataAsString()]).toEqual([text, text]);
      }),
    );
  });

  it('encodes for the web without plus and slash, with padding', () => {
    const u = utilities();
    expect(u.base64Encode([-5, -1, -65])).toBe('+/+/');
    expect(u.base64EncodeWebSafe([-5, -1, -65])).toBe('-_-_');
    expect(u.base64EncodeWebSafe('a')).toBe('YQ==');
    expect(() => u.base64Decode('*')).toThrow('Could not decode string.');
  });

  it('takes texts with a character set or bytes without one, and not one argument more', () => {
    const u = utilities();
    const { MD5 } = u.DigestAlgorithm;
    const { UTF_8 } = u.Charset;
    const bytes = u.newBlob('chave').getBytes();
    const call =
      (method: 'computeDigest' | 'computeHmacSha256Signature', ...args: unknown[]) =>
      () =>
        Reflect.apply(u[method], u, args);
    const refused = [
      call('computeDigest', MD5, bytes, UTF_8),
      call('computeDigest', MD5, 'texto', UTF_8, 4),
      call('computeDigest', MD5, 'texto', 'UTF-8'),
      call('computeHmacSha256Signature', bytes, bytes, UTF_8),
      call('computeHmacSha256Signature', 'texto', 'chave', UTF_8, 4),
      call('computeHmacSha256Signature', 'texto', bytes),
      call('computeHmacSha256Signature', 'texto'),
    ];
    for (const attempt of refused) expect(attempt).toThrow(/^The parameters \(.*\) don't match/);
    expect(refused[0]).toThrow('(DigestAlgorithm,number[],Charset)');
    expect(call('computeDigest', MD5, ['9', 'x'])).toThrow('Cannot convert x to byte.');
    expect(call('computeDigest', MD5, ['99', '104'])()).toEqual(u.computeDigest(MD5, 'ch'));
  });

  it('computes the digests of their standards for "abc"', () => {
    const u = utilities();
    const of = (name: 'MD2' | 'MD5' | 'SHA_1' | 'SHA_256') =>
      hex(u.computeDigest(u.DigestAlgorithm[name], 'abc'));
    expect(of('MD2')).toBe('da853b0d3f88d99b30283a69e6ded6bb');
    expect(of('MD5')).toBe('900150983cd24fb0d6963f7d28e17f72');
    expect(of('SHA_1')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(of('SHA_256')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('signs as RFC 4231 does in its second case', () => {
    const u = utilities();
    expect(hex(u.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(() => u.computeHmacSha256Signature('a', [1] as unknown as string)).toThrow(
      "The parameters (String,number[]) don't match the method signature for Utilities.computeHmacSha256Signature.",
    );
  });

  it('makes blobs of text as text/plain and of bytes without a type', () => {
    const u = utilities();
    const blob = u.newBlob('a,b', 'text/csv', 'x.csv');
    expect([blob.getContentType(), blob.getName(), blob.getDataAsString()]).toEqual([
      'text/csv',
      'x.csv',
      'a,b',
    ]);
    expect([
      u.newBlob('a').getContentType(),
      u.newBlob([1]).getContentType(),
      u.newBlob([1]).getName(),
    ]).toEqual(['text/plain', null, null]);
    const copy = blob.copyBlob().setName('y.pdf').setContentTypeFromExtension();
    expect([copy.getContentType(), blob.getName()]).toEqual(['application/pdf', 'x.csv']);
    expect(u.newBlob('').setDataFromString('ç', 'ISO-8859-1').getBytes()).toEqual([0xe7 - 256]);
  });

  it('packs and unpacks', () => {
    const u = utilities();
    const zip = u.zip(
      [u.newBlob('um', 'text/plain', 'a.txt'), u.newBlob('dois', 'text/plain', 'b.txt')],
      'ab.zip',
    );
    expect([zip.getName(), zip.getContentType()]).toEqual(['ab.zip', 'application/zip']);
    expect(u.unzip(zip).map((blob) => [blob.getName(), blob.getDataAsString()])).toEqual([
      ['a.txt', 'um'],
      ['b.txt', 'dois'],
    ]);
    const gz = u.gzip(u.newBlob('três', 'text/plain', 'c.txt'));
    expect([gz.getName(), gz.getContentType()]).toEqual(['c.txt.gz', 'application/x-gzip']);
    expect(u.ungzip(gz).getDataAsString()).toBe('três');
    expect(() => u.zip([u.newBlob('x')])).toThrow('name');
  });
});

describe('Utilities, dates and formats', () => {
  const instant = new Date('2021-03-05T02:04:06.078Z');

  it.each([
    ['America/Sao_Paulo', 'yyyy-MM-dd HH:mm:ss.SSS', '2021-03-04 23:04:06.078'],
    ['GMT', "yyyy-MM-dd'T'HH:mm:ss'Z'", '2021-03-05T02:04:06Z'],
    ['GMT+5:30', 'h:mm a Z', '7:34 AM +0530'],
    ['America/Sao_Paulo', 'EEE, d MMM yy', 'Thu, 4 Mar 21'],
    ['America/Sao_Paulo', 'EEEE MMMM XXX u D', 'Thursday March -03:00 4 63'],
    ['UTC', "h 'o''clock'", "2 o'clock"],
    ['GMT', 'z zzzz', 'GMT Greenwich Mean Time'],
    ['UTC', 'z', 'UTC'],
    ['America/New_York', 'z zzzz', 'EST Eastern Standard Time'],
    ['UTC', "k K ''yy w W F G X", "2 2 '21 10 1 1 AD Z"],
  ])('prints in %s by %s', (zone, pattern, expected) => {
    expect(utilities().formatDate(instant, zone, pattern)).toBe(expected);
  });

  it('reads back what it prints', () => {
    const u = utilities();
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const text = u.formatDate(date, 'UTC', 'yyyyMMdd HH:mm:ss.SSS');
          expect(u.parseDate(text, 'UTC', 'yyyyMMdd HH:mm:ss.SSS').getTime()).toBe(date.getTime());
        },
      ),
    );
    expect(
      u.parseDate('4 Mar 2021 9:30 PM', 'America/Sao_Paulo', 'd MMM yyyy h:mm a').toISOString(),
    ).toBe('2021-03-05T00:30:00.000Z');
    expect(() => u.parseDate('ontem', 'UTC', 'yyyy')).toThrow('Unparseable date: "ontem"');
  });

  it('wants a Date', () => {
    expect(() => utilities().formatDate('2021' as unknown as Date, 'UTC', 'yyyy')).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  it.each([
    ['%s tem %d', ['João', 3], 'João tem 3'],
    ['%05.1f|%-6s|%+d', [2.55, 'ab', 7], '002.5|ab    |+7'],
    ['%11.6f', [123.456789], ' 123.456789'],
    ['100%%', [], '100%'],
    ['%x %X %o', [255, 255, 8], 'ff FF 10'],
  ])('formats %s', (template, args, expected) => {
    expect(utilities().formatString(template, ...args)).toBe(expected);
  });

  it('reads CSV with quotes, line breaks and another delimiter', () => {
    const u = utilities();
    expect(u.parseCsv('a,"b ""c"", d"\r\n1,\n')).toEqual([
      ['a', 'b "c", d'],
      ['1', ''],
    ]);
    expect(u.parseCsv('a;"x\ny"', ';')).toEqual([['a', 'x\ny']]);
  });

  it('sleeps on the emulated clock, at most five minutes', () => {
    const host = temporaryHost();
    host.globals.CacheService.getScriptCache().put('a', '1', 60);
    host.globals.Utilities.sleep(61_000);
    expect(host.globals.CacheService.getScriptCache().get('a')).toBeNull();
    expect(() => host.globals.Utilities.sleep(300_001)).toThrow('Argument too large: milliseconds');
  });
});
