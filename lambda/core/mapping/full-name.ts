// Splits a name that was typed into one box. A guess by nature, so it says when it is more than one.

interface SplitName {
  readonly first: string;
  /** Null where only one name was typed. */
  readonly last: string | null;
  /** Exactly two plain words; whatever else was typed is worth showing to the counsellor. */
  readonly certain: boolean;
}

const PLAIN_WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;

/** `M` only with its dot: without one it is rather an initial. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'dre', 'prof', 'mme', 'mlle', 'm.']);

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Words that belong to the last name after them. */
const PARTICLES = new Set(
  'al abu af av bin bint da das de del della den der des di do dos du el ibn la las le les lo los mac mc san santa saint sainte st ste ten ter van vander von zu'
    .split(' ')
    .concat(['d’', 'l’', 'o’']),
);

const plain = (word: string): string => word.toLowerCase().replaceAll("'", '’');
const withoutDot = (word: string): string => plain(word).replace(/[.,]$/, '');
const isTitle = (word: string): boolean => TITLES.has(plain(word)) || TITLES.has(withoutDot(word));
const isSuffix = (word: string): boolean => SUFFIXES.has(withoutDot(word));
const isParticle = (word: string): boolean => PARTICLES.has(withoutDot(word));

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** `Dr. Mary Le` → `Mary Le`; a title alone is all there is, and stays. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const name = words.findIndex((word) => !isTitle(word));
  return name < 0 ? words : words.slice(name);
}

/** Where the last name starts: at the last word, or at the particles before it. The first word is never its part. */
function lastNameStart(words: readonly string[]): number {
  const lastWord = words.findLastIndex((word) => !isSuffix(word));
  if (lastWord < 1) return words.length;
  return Math.max(words.slice(0, lastWord).findLastIndex((word) => !isParticle(word)) + 1, 1);
}

/** The first and the last name in `Jean Tremblay`, `Tremblay, Jean`, `Mme Anne de la Tour` and `John Smith, Jr.` */
export function splitFullName(text: string): SplitName {
  const parts = text
    .split(',')
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const [family = [], ...given] = parts.map(withoutTitles);
  const afterComma = given.flat();
  if (afterComma.some((word) => !isSuffix(word))) {
    // The comma says where the last name ends; suffixes stay with it wherever they stand.
    const first = afterComma.filter((word) => !isSuffix(word));
    return {
      first: first.join(' '),
      last: [...family, ...afterComma.filter(isSuffix)].join(' '),
      certain: false,
    };
  }
  const words = [...family, ...afterComma];
  const start = lastNameStart(words);
  const last = words.slice(start).join(' ');
  return {
    first: words.slice(0, start).join(' '),
    last: last === '' ? null : last,
    certain: isCertain(text),
  };
}

/** A particle first may be half of a last name: `Le Nguyen`, `De Souza`. */
function isCertain(text: string): boolean {
  const words = wordsOf(text);
  const isPlain = words.every((word) => PLAIN_WORD.test(word) && !isTitle(word) && !isSuffix(word));
  return words.length === 2 && isPlain && !words.slice(0, 1).some(isParticle);
}
