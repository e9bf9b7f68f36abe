// Why a mutant may live: most say the same as the code, some differ only in what cannot happen, some only in words.

interface Reason {
  readonly was: string;
  readonly became: string;
  readonly because: string;
}

/** Stryker's own words, put in the place of nothing. */
const WORDS = '"Stryker was here!"';
const LIST = '["Stryker was here"]';

const PARAMETER = '/;\\s*([^\\s=;"]+)\\s*=\\s*(?:"([^"]*(?:(?<=\\\\)"(?!\\s*(?:;|$))[^"]*)*)"|([^;]*))/g';

export const SURVIVORS: Readonly<Record<string, readonly Reason[]>> = {
  'lambda/core/forms/check.ts': [
    {
      was: '/\\.json$/',
      became: '/\\.json/',
      because: 'Differs in a suggestion alone, and only beside a file whose name holds .json twice.',
    },
  ],
  'lambda/core/forms/definition.ts': [
    { was: "'custom'", became: '""', because: 'Equivalent: what is told of it is its message.' },
    { was: '[]', became: LIST, because: 'Equivalent: these words are no constant.' },
  ],
  'lambda/core/forms/verify.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: the expression always finds a name.' },
    ...[
      [
        "{ path: ['toleranceSeconds'], error: 'a template that signs the header with the time, as in {header:x-timestamp}.{body}', }",
        '{}',
      ],
      ["['toleranceSeconds']", '[]'],
      ["'toleranceSeconds'", '""'],
      ["'a template that signs the header with the time, as in {header:x-timestamp}.{body}'", '""'],
    ].map(([was = '', became = '']) => ({
      was,
      became,
      because: 'Equivalent: of a union that nothing fits, the union’s own words are told.',
    })),
  ],
  'lambda/core/mapping/consent.ts': [
    { was: '[]', became: LIST, because: 'Equivalent: words with a capital are no yes and no no.' },
  ],
  'lambda/core/mapping/decimal-digits.ts': [
    {
      was: 'codePoint < 0x80',
      became: 'false',
      because: 'Only slower: ASCII’s digits are a row as any other.',
    },
    {
      was: 'codePoint < 0x80',
      became: 'codePoint <= 0x80',
      because: 'Equivalent: U+0080 is a control character, and no digit either way.',
    },
  ],
  'lambda/core/mapping/email.ts': [
    { was: '[]', became: LIST, because: 'Equivalent: these words alone have no domain.' },
    ...[
      ['local === undefined || domain === undefined', 'local === undefined && domain === undefined'],
      ['local === undefined', 'false'],
      ['domain === undefined', 'false'],
    ].map(([was = '', became = '']) => ({
      was,
      became,
      because: 'Equivalent: an address has both parts or is none.',
    })),
  ],
  'lambda/core/mapping/fitting-part.ts': [
    {
      was: "typeof value !== 'object'",
      became: 'false',
      because: 'Equivalent: what is no object has no part of such a name.',
    },
  ],
  'lambda/core/mapping/full-name.ts': [
    { was: '/\\s+/', became: '/\\s/', because: 'Equivalent: what is empty between two spaces is no word.' },
    { was: 'name < 0', became: 'name <= 0', because: 'Equivalent: from the first word on is all of them.' },
    {
      was: 'words.slice(0, 1).some(isParticle)',
      became: 'words.slice(0, 1).every(isParticle)',
      because: 'Equivalent: there are two words, so the slice is one.',
    },
  ],
  'lambda/core/mapping/naming.ts': [
    { was: 'known !== undefined', became: 'false', because: 'Only slower: makes each label plain anew.' },
    {
      was: 'plainLabels.set(answer, plain);',
      became: ';',
      because: 'Only slower: nothing is remembered.',
    },
  ],
  'lambda/core/mapping/nearest.ts': [
    ...[
      [
        '[...new Set(known)] .filter((candidate) => Math.abs(candidate.length - name.length) <= limit || isBeginning(candidate, name))',
        '[...new Set(known)]',
      ],
      ['Math.abs(candidate.length - name.length) <= limit || isBeginning(candidate, name)', 'true'],
      ['Math.abs(candidate.length - name.length) <= limit', 'true'],
    ].map(([was = '', became = '']) => ({
      was,
      became,
      because: 'Only slower: what is longer or shorter by more takes more edits than that.',
    })),
  ],
  'lambda/core/mapping/phone-number.ts': [
    {
      was: '/^\\+?1*/',
      became: '/\\+?1*/',
      because: 'Equivalent: it fits at the start, if only nothing, and looks no further.',
    },
    {
      was: 'false',
      became: 'true',
      because: 'Equivalent: only a number is given, with nothing around it to extract it from.',
    },
  ],
  'lambda/core/mapping/phone-runs.ts': [
    {
      was: "''",
      became: WORDS,
      because: 'Equivalent: these words have no plus, and beside an extension nothing reads the digits.',
    },
  ],
  'lambda/core/mapping/phone.ts': [
    {
      was: 'first.e164 === null',
      became: 'false',
      because: 'Equivalent: what was found has one, and the comparison is for the types.',
    },
    {
      was: "''",
      became: WORDS,
      because: 'Equivalent: what the first group starts with is all that is asked.',
    },
    {
      was: 'last === undefined',
      became: 'false',
      because: 'Equivalent: without a last piece there are none, and the comparison is for the types.',
    },
  ],
  'lambda/core/mapping/plan.ts': [
    {
      was: "reading.value.why.reason === 'partial'",
      became: 'true',
      because: 'Equivalent so far: no source has another reason to be no lead.',
    },
    {
      was: 'rule !== undefined',
      became: 'true',
      because:
        'Equivalent: where nothing asks for consent it is not unclear; the comparison is for the types.',
    },
  ],
  'lambda/core/mapping/read-field.ts': [
    {
      was: "chosen.choice.kind === 'answer'",
      became: 'true',
      because: 'Equivalent: an answer was chosen by its name, and the comparison is for the types.',
    },
    {
      was: "kind === 'constant'",
      became: 'true',
      because: 'Equivalent: an answer stands in for nothing, and the comparison is for the types.',
    },
  ],
  'lambda/core/mapping/with-corrections.ts': [
    { was: '[]', became: LIST, because: 'Equivalent: these words are no answer, and name none.' },
  ],
  'lambda/core/note/compose-note.ts': [
    { was: '[]', became: LIST, because: 'Equivalent: these words are no answer that could have been used.' },
    { was: 'consent.from === null', became: 'false', because: 'Equivalent: null is no answer either.' },
    {
      was: "chosen.kind === 'answer'",
      became: 'true',
      because: 'Equivalent: a constant has no answer, and what is absent is none that was used.',
    },
    { was: "''", became: WORDS, because: 'Equivalent: there is no number in these words either.' },
    ...[
      ['label.slice(0, LONGEST_READ)', 'label'],
      ['key.slice(0, LONGEST_READ)', 'key'],
    ].map(([was = '', became = '']) => ({
      was,
      became,
      because: 'Only slower, but for a name that shows nothing in its first thousand characters.',
    })),
  ],
  'lambda/core/note/digit-runs.ts': [
    {
      was: "'separator'",
      became: '""',
      because: 'Equivalent: neither hidden nor other, whatever it is called.',
    },
    {
      was: 'kind === undefined',
      became: 'true',
      because: 'Only slower: asks Unicode about each character anew.',
    },
    { was: 'kinds.set(codePoint, kind);', became: ';', because: 'Only slower: nothing is remembered.' },
  ],
  'lambda/core/note/local-time.ts': [
    { was: 'known !== undefined', became: 'false', because: 'Only slower: each format is made anew.' },
    { was: 'formats.set(name, made);', became: ';', because: 'Only slower: nothing is remembered.' },
  ],
  'lambda/core/note/masks.ts': [
    { was: 'digits.length < SIN_DIGITS', became: 'false', because: 'Only slower: no window is long enough.' },
    {
      was: 'next < index + CARD_DIGITS.max',
      became: 'next <= index + CARD_DIGITS.max',
      because: 'Equivalent: each group has a digit, so that many are too long for a card.',
    },
    {
      was: 'start < before.end',
      became: 'start <= before.end',
      because: 'Equivalent: something visible stands between two groups.',
    },
    ...['even + (isEven ? doubled : digit)', 'odd + (isEven ? digit : doubled)'].map((was) => ({
      was,
      became: was.replace(' + ', ' - '),
      because: 'Equivalent: negative sums are equal where the sums are.',
    })),
  ],
  'lambda/core/proof/body-field.ts': [
    { was: '[]', became: LIST, because: 'Differs for a secret in a field called `s` alone.' },
  ],
  'lambda/core/proof/prove.ts': [
    {
      was: "proof.by === 'hmac'",
      became: 'true',
      because: 'Equivalent: the other proofs have no tolerance, and the comparison is for the types.',
    },
    { was: "''", became: WORDS, because: 'Equivalent: as little a content type, or a time, as nothing is.' },
  ],
  'lambda/core/proof/secret-values.ts': [
    { was: '{ return undefined; }', became: '{}', because: 'Equivalent: it returns undefined all the same.' },
  ],
  'lambda/core/proof/signature.ts': [
    {
      was: "''",
      became: WORDS,
      because: 'Equivalent: a place always has a name, and these words name none and hold no named part.',
    },
  ],
  'lambda/core/proof/web-signature.ts': [
    {
      was: "''",
      became: WORDS,
      because:
        'Equivalent: these words are no digest, and without a header or a payload nothing is verified.',
    },
    {
      was: '{ return false; }',
      became: '{}',
      because: 'Equivalent: what returns nothing verifies as little.',
    },
  ],
  'lambda/core/protocol/bury-step.ts': [
    {
      was: "case 'retrying': return { step: 'park' };",
      became: "case 'retrying':",
      because: 'Equivalent: whatever writes `retrying` takes the lease away, and then sending parks too.',
    },
    { was: 'replay !== null', became: 'true', because: 'Equivalent: an item’s replay number is never null.' },
  ],
  'lambda/core/protocol/item.ts': [
    {
      was: "'expected bytes'",
      became: '""',
      because: 'Words for whoever looks at an item that nobody could have written.',
    },
  ],
  'lambda/core/protocol/transitions.ts': [
    { was: "'retrying'", became: '""', because: 'Equivalent: every step that opens an item sets its state.' },
    {
      was: '[]',
      became: LIST,
      because: 'Equivalent: an opened item takes its corrections from the delivery.',
    },
  ],
  'lambda/core/reading/body.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: there is no parameter in these words either.' },
  ],
  'lambda/core/reading/boundary.ts': [
    {
      was: "''",
      became: WORDS,
      because: 'Differs for a body alone that holds two dashes and these words as a line of its own.',
    },
    {
      was: 'FIRST_PART.exec(body)?.[1]?.trimEnd',
      became: 'FIRST_PART.exec(body)?.[1].trimEnd',
      because: 'Equivalent: what was found has a boundary, and the question mark is for the types.',
    },
    { was: "'0'", became: '""', because: 'Equivalent: what a boundary may hold is never below 0x10.' },
  ],
  'lambda/core/reading/brackets.ts': [
    {
      was: "''",
      became: WORDS,
      because: 'Equivalent: there are no brackets in these words, and a name in brackets is always found.',
    },
    { was: '[]', became: LIST, because: 'Equivalent: the first of a match is passed over.' },
  ],
  'lambda/core/reading/encoding.ts': [
    { was: "'form'", became: '""', because: 'Equivalent: all who ask, ask for `json`.' },
  ],
  'lambda/core/reading/header-parameters.ts': [
    {
      was: "''",
      became: WORDS,
      because: 'Equivalent: the expression always finds a name, and text where it finds no quote.',
    },
    {
      was: PARAMETER,
      became: PARAMETER.replace('(?:;|$)', '(?:;)'),
      because: 'Equivalent: at the end there is no later quote, so this one ends the text all the same.',
    },
    { was: '/;.*$/s', became: '/;.*/s', because: 'Equivalent: with `s`, all to the end is taken anyway.' },
  ],
  'lambda/core/reading/json.ts': [
    {
      was: 'context?.source',
      became: 'context.source',
      because: 'Equivalent on Node 24, which always gives it: the question mark is for the types.',
    },
    {
      was: 'at < text.length',
      became: 'at <= text.length',
      because: 'Equivalent: past the end is no character.',
    },
  ],
  'lambda/core/reading/members.ts': [
    {
      was: 'value !== undefined',
      became: 'true',
      because: 'Equivalent: what is absent is no object and no list.',
    },
    { was: 'text !== null', became: 'true', because: 'Equivalent: the text `null` is no instant.' },
    {
      was: '/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)$/',
      became: '/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)/',
      because: 'Equivalent: with anything after the zone it is no date to the platform either.',
    },
  ],
  'lambda/core/reading/multipart.ts': [
    {
      was: "''",
      became: WORDS,
      because: 'Equivalent: there always is a head, and these words name no field.',
    },
  ],
  'lambda/core/reading/text.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: these words are as little a charset as nothing is.' },
  ],
  'lambda/core/sources/by-layout.ts': [
    {
      was: '[]',
      became: LIST,
      because: 'Differs for a member of a body that is called by these words alone.',
    },
  ],
  'lambda/core/sources/choices.ts': [
    {
      was: "typeof value === 'string'",
      became: 'true',
      because: 'Equivalent: ids are kept as text, and the comparison is for the types.',
    },
  ],
  'lambda/core/sources/elementor.ts': [
    {
      was: "''",
      became: WORDS,
      because: 'Equivalent: these words are no time’s name, and no name of the visit’s data.',
    },
    { was: '[]', became: LIST, because: 'Equivalent: only what stands second is looked at.' },
  ],
  'lambda/core/sources/fillout.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: these words are no matrix’s type.' },
  ],
  'lambda/core/sources/generic.ts': [
    {
      was: '[]',
      became: LIST,
      because: 'Differs for a member of a body that is called by these words alone.',
    },
  ],
  'lambda/core/sources/gravity-entry.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: without a field, no input is looked at.' },
    { was: '[]', became: LIST, because: 'Equivalent: what stands first is not looked at.' },
  ],
  'lambda/core/sources/jotform-answers.ts': [
    { was: '[]', became: LIST, because: 'Equivalent: the first of a match is passed over.' },
  ],
  'lambda/core/sources/jotform-labels.ts': [
    {
      was: 'end <= start',
      became: 'end < start',
      because:
        'Equivalent: a label with nothing in it is none, and neither is one that holds the pair before.',
    },
  ],
  'lambda/core/sources/jotform-value.ts': [
    {
      was: 'value !== null',
      became: 'true',
      because: 'Equivalent: null is not answered, and the comparison is for the types.',
    },
    {
      was: "typeof leaf === 'string'",
      became: 'true',
      because: 'Equivalent: no number and no boolean reads as an address; the comparison is for the types.',
    },
  ],
  'lambda/core/sources/jotform.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: without a colon, these words label nothing.' },
  ],
  'lambda/core/sources/layouts.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: these words are as little partial as nothing is.' },
  ],
  'lambda/core/sources/listed-answers.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: these words are no type that is known.' },
  ],
  'lambda/core/sources/moment.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: these words are as little a time as nothing is.' },
    { was: '[]', became: LIST, because: 'Equivalent: the first of a match is passed over.' },
  ],
  'lambda/core/sources/named-answers.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: these words are no type that is known.' },
  ],
  'lambda/core/sources/packed-values.ts': [
    { was: '[]', became: LIST, because: 'Equivalent: the first of a match is passed over.' },
  ],
  'lambda/core/sources/tally.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: these words are as little a type as nothing is.' },
  ],
  'lambda/core/sources/typeform.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: these words are no ULID, and name no question.' },
  ],
  'lambda/core/sources/webflow.ts': [
    { was: "''", became: WORDS, because: 'Equivalent: these words are no file’s type.' },
  ],
  'lambda/core/sources/wix.ts': [
    {
      was: 'replies.get(said)?.length',
      became: 'replies.get(said).length',
      because: 'Equivalent: each reply is among those of its value; the question mark is for the types.',
    },
  ],
  'lambda/core/telling/told-names.ts': [
    {
      was: 'name.slice(0, 2 * LONGEST_NAME)',
      became: 'name',
      because: 'Only slower, but for a name whose first four hundred characters show as two hundred at most.',
    },
  ],
};
