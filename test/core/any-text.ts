// Arbitrary text of any code points, lone surrogates included. (fast-check's own `binary` unit takes seconds to set up.)

import fc from 'fast-check';

export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((codePoint) => String.fromCodePoint(codePoint));

export const anyText = (maxLength = 40): fc.Arbitrary<string> =>
  fc.array(anyCharacter, { maxLength }).map((characters) => characters.join(''));
