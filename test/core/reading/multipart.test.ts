import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryIn } from '../../../lambda/core/reading/boundary.ts';
import { readMultipart } from '../../../lambda/core/reading/multipart.ts';
import { anyCharacter } from '../any-text.ts';

const TYPE = 'multipart/form-data; boundary=----test';

/** A body as it is written in the RFCs: one line each, CR LF between. */
const lines = (...texts: string[]) => Buffer.from(texts.join('\r\n'));
const part = (name: string, value: string) => [
  '------test',
  `Content-Disposition: form-data; name="${name}"`,
  '',
  value,
];
const END = '------test--';

const read = (raw: Uint8Array, contentType = TYPE) => {
  const body = Buffer.from(raw).toString('latin1');
  return readMultipart(body, boundaryIn(body, contentType) ?? 'none');
};
const fieldsOf = (raw: Uint8Array, contentType = TYPE) => {
  const fields = read(raw, contentType);
  if (!fields.ok) throw new Error(fields.error.found);
  return fields.value;
};
const foundIn = (raw: Uint8Array, contentType = TYPE) => {
  const fields = read(raw, contentType);
  return fields.ok ? null : fields.error.found;
};

describe('fields', () => {
  test('come in order, repeats and blanks included', () => {
    const body = lines(...part('debts', 'Visa'), ...part('city', ''), ...part('debts', 'Loan'), END, '');
    expect(fieldsOf(body)).toEqual([
      ['debts', 'Visa'],
      ['city', ''],
      ['debts', 'Loan'],
    ]);
  });

  test('keep their line breaks, accents and blank lines', () => {
    expect(fieldsOf(lines(...part('ville', 'Québec\r\n\r\nÎle'), END))).toEqual([
      ['ville', 'Québec\r\n\r\nÎle'],
    ]);
  });

  test('survive boundary-like text at the start and in the middle of a line', () => {
    const value = '------testing\r\n------test-- not yet\r\nsee ------test\r\n------test';
    const shortened = value.slice(0, -'\r\n------test'.length);
    expect(fieldsOf(lines(...part('story', shortened), END))).toEqual([['story', shortened]]);
  });

  test('may stand between a preamble and an epilogue, with blanks after the boundary', () => {
    const body = lines(
      'Not a part',
      '------test \t',
      ...part('city', 'Testville').slice(1),
      `${END} `,
      'ignored',
      '------test',
    );
    expect(fieldsOf(body)).toEqual([['city', 'Testville']]);
  });

  test('may be separated by LF alone, where CR LF in a value stays', () => {
    const body = Buffer.from(`${[...part('a', 'one\r'), ...part('b', 'two')].join('\n')}\n${END}\n`);
    expect(fieldsOf(body)).toEqual([
      ['a', 'one\r'],
      ['b', 'two'],
    ]);
  });

  test('in a body with CR LF are not split by a boundary between LFs', () => {
    const value = 'one\n------test\ntwo';
    expect(fieldsOf(lines(...part('a', value), END))).toEqual([['a', value]]);
  });

  test('may be none', () => {
    expect(fieldsOf(lines(END, ''))).toEqual([]);
    expect(fieldsOf(lines('------test', END))).toEqual([]);
  });

  test('without a name are left out, their neighbours are not', () => {
    const body = lines(
      '------test',
      'X-Test: 1',
      'X-Content-Disposition: form-data; name="lost"',
      '',
      'lost',
      '------test',
      '',
      'Content-Disposition: form-data; name="b"',
      '',
      'x',
      ...part('a', '1'),
      END,
    );
    expect(fieldsOf(body)).toEqual([['a', '1']]);
  });

  test('may have headers and nothing else', () => {
    const body = lines('------test', 'Content-Disposition: form-data; name=a', END);
    expect(fieldsOf(body)).toEqual([['a', '']]);
  });
});

describe('headers', () => {
  const named = (disposition: string) =>
    fieldsOf(
      lines(
        '------test',
        'Content-Type: text/plain',
        disposition,
        'Content-Transfer-Encoding: base64',
        '',
        'x',
        END,
      ),
    );

  test.each([
    ['content-disposition:form-data;name=city', 'city'],
    ['CONTENT-DISPOSITION: form-data; NAME="city"', 'city'],
    ['Content-Disposition: form-data;\r\n name="city"', 'city'],
    ['Content-Disposition: form-data; name="a %22quote%22%0D%0A %41"', 'a "quote"\r\n %41'],
    ['Content-Disposition: form-data; name="a \\"quote\\" b"', 'a "quote" b'],
    ['Content-Disposition: form-data; name="C:\\\\"; x=1', 'C:\\\\'],
    ['Content-Disposition: form-data; name="C:\\"  ; x="1"', 'C:\\'],
    ['Content-Disposition: form-data;\n name="city"', 'city'],
    ['Content-Disposition: form-data; name="C:\\"', 'C:\\'],
    ['Content-Disposition: form-data; name = "city"', 'city'],
    ['Content-Disposition: form-data; name=city ; x=1', 'city'],
    ['Content-Disposition: form-data; name="prénom"', 'prénom'],
  ])('%j names %j, and the encoding is ignored', (disposition, name) => {
    expect(named(disposition)).toEqual([[name, 'x']]);
  });

  test.each([
    ['Content-Disposition: form-data; name="id"; filename="scan.pdf"', 'scan.pdf'],
    ['Content-Disposition: form-data; filename=""; name="id"', ''],
    ['Content-Disposition: form-data; name="id"; filename*=utf-8\'\'scan.pdf', "utf-8''scan.pdf"],
  ])('%j is a file, kept by name alone', (disposition, file) => {
    expect(named(disposition)).toEqual([['id', { file }]]);
  });

  test.each([
    'multipart/form-data; boundary="----test"',
    'Multipart/Form-Data; charset=utf-8; Boundary=----test ',
    'multipart/form-data;boundary=----test; x=1',
  ])('%j gives the boundary', (contentType) => {
    expect(fieldsOf(lines(...part('a', '1'), END), contentType)).toEqual([['a', '1']]);
  });

  test('a boundary of punctuation is taken literally', () => {
    const body = lines('--a.*(b)?+', 'Content-Disposition: form-data; name="a"', '', '1', '--a.*(b)?+--');
    expect(fieldsOf(body, 'multipart/form-data; boundary="a.*(b)?+"')).toEqual([['a', '1']]);
  });
});

test('bytes of files need not be text', () => {
  const head = lines('------test', 'Content-Disposition: form-data; name="id"; filename="a.png"', '', '');
  expect(fieldsOf(Buffer.concat([head, Buffer.of(0xff, 0x00, 0xfe), lines('', END)]))).toEqual([
    ['id', { file: 'a.png' }],
  ]);
});

describe('unreadable is', () => {
  test.each([
    [
      'a body without its last boundary',
      lines(...part('a', '1'), ...part('b', '2')),
      'a truncated multipart body',
    ],
    [
      'a body that ends within a boundary',
      lines(...part('a', '1'), '------test'),
      'a truncated multipart body',
    ],
    ['another boundary', lines('--other', '--other--'), 'a multipart body without its boundary'],
    ['nothing', Buffer.of(), 'a multipart body without its boundary'],
    [
      'a value that is not UTF-8',
      Buffer.from(lines(...part('a', 'é'), END).toString(), 'latin1'),
      '1 bytes that are not UTF-8',
    ],
  ])('%s', (_, raw, found) => {
    expect(foundIn(raw)).toBe(found);
  });

  test('a name that is not UTF-8', () => {
    expect(foundIn(Buffer.from(lines(...part('é', '1'), END).toString(), 'latin1'))).toContain('not UTF-8');
  });

  test('more than 2,000 parts', () => {
    const many = (count: number) => lines(...Array.from({ length: count }, () => part('a', '1')).flat(), END);
    expect(fieldsOf(many(2_000)).length).toBe(2_000);
    expect(foundIn(many(2_001))).toBe('more than 2000 parts');
  });
});

test('256 KiB of near misses are read', () => {
  const hostile = [
    '\r\n------tes',
    '\r\n------test \tx',
    '--',
    '\r\n',
    '------test; name="',
    ';a="',
    ' ',
    '\r\n ',
    '\\"',
  ];
  for (const text of hostile) {
    const filling = text.repeat(262_144 / text.length);
    expect(fieldsOf(lines(...part('a', filling), END))[0]?.[1]).toBe(filling);
    read(lines('------test', `Content-Disposition: form-data; name="a"${filling}`, '', 'x', END));
  }
});

test('arbitrary bytes between boundaries never throw', () => {
  const piece = fc.oneof(
    fc.uint8Array(),
    fc
      .constantFrom('\r\n', '\n', '------test', '--', 'Content-Disposition: form-data; name="a"', ': ;="\\')
      .map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(
      fc.array(piece),
      fc.constantFrom(TYPE, 'multipart/form-data; boundary=\\x', ''),
      (pieces, contentType) => {
        const fields = read(Buffer.concat(pieces), contentType);
        return fields.ok || fields.error.reason === 'unreadable';
      },
    ),
  );
});

test('whatever the platform itself writes is read as the platform itself reads it', async () => {
  const tricky = fc.constantFrom('\r', '\n', '"', '%22', '\\', ';', '--', '\0');
  const text = fc.string({
    unit: fc.oneof(tricky, anyCharacter),
    maxLength: 12,
  });
  const value = fc.oneof(
    text,
    text.map((name) => new File(['x'], name)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, value), { maxLength: 5 }), async (entries) => {
      const form = new FormData();
      for (const [name, sent] of entries) form.append(name, sent);
      const written = new Response(form);
      const contentType = written.headers.get('content-type') ?? '';
      const raw = new Uint8Array(await written.arrayBuffer());
      const read = await new Response(raw, { headers: { 'content-type': contentType } }).formData();
      const expected = [...read].map(([name, sent]) => [
        name,
        typeof sent === 'string' ? sent : { file: sent.name },
      ]);
      expect(fieldsOf(raw, contentType)).toEqual(expected);
    }),
  );
});
