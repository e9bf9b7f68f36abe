// The little of SVG that the pictures need: a plot with axes, lines, bars and words. Pure.

/** Colours that the colour-blind tell apart (Okabe and Ito, "Color Universal Design"). */
export const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'] as const;

export interface Plot {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  /** Words below the axis, each in the middle of its share of it. @default the values themselves */
  readonly columns?: readonly string[];
  /** What each colour means. */
  readonly names?: readonly string[];
  readonly body: (place: Place) => readonly string[];
}

/** From a value to where it stands in the picture. */
export interface Place {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

const WIDTH = 720;
const HEIGHT = 320;
const MARGIN = { top: 62, right: 20, bottom: 48, left: 68 };
const LEGEND_WIDTH = 140;
const TICKS = 5;

export function plot({ title, xLabel, yLabel, x, y, columns, names = [], body }: Plot): string {
  const place: Place = {
    x: (value) =>
      round(MARGIN.left + ((value - x[0]) / (x[1] - x[0] || 1)) * (WIDTH - MARGIN.left - MARGIN.right)),
    y: (value) =>
      round(
        HEIGHT -
          MARGIN.bottom -
          ((value - y[0]) / (y[1] - y[0] || 1)) * (HEIGHT - MARGIN.top - MARGIN.bottom),
      ),
  };
  const bottom = HEIGHT - MARGIN.bottom;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(MARGIN.left, 24, title, 'font-size="15" font-weight="600"'),
    ...ticks(y).flatMap((value) => [
      `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${place.y(value)}" y2="${place.y(value)}" stroke="#dddddd"/>`,
      text(MARGIN.left - 8, place.y(value) + 4, shown(value), 'text-anchor="end"'),
    ]),
    ...(columns === undefined
      ? ticks(x).map((value) => text(place.x(value), bottom + 18, shown(value), 'text-anchor="middle"'))
      : columns.map((words, at) => {
          const middle = x[0] + ((x[1] - x[0]) * (at + 0.5)) / columns.length;
          return text(place.x(middle), bottom + 18, words, 'text-anchor="middle"');
        })),
    ...legend(names),
    ...body(place),
    `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${bottom}" y2="${bottom}" stroke="#333333"/>`,
    text((MARGIN.left + WIDTH - MARGIN.right) / 2, HEIGHT - 10, xLabel, 'text-anchor="middle"'),
    text(
      0,
      0,
      yLabel,
      `text-anchor="middle" transform="translate(16 ${(MARGIN.top + bottom) / 2}) rotate(-90)"`,
    ),
    '</svg>\n',
  ].join('\n');
}

export const line = (points: readonly (readonly [number, number])[], colour: string): string =>
  `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map(([x, y]) => `${x},${y}`).join(' ')}"/>`;

export const bar = (x: number, y: number, width: number, height: number, colour: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${colour}"/>`;

/** What each colour means, in a row below the title. */
const legend = (names: readonly string[]): string[] =>
  names.flatMap((name, at) => {
    const x = MARGIN.left + at * LEGEND_WIDTH;
    return [bar(x, 36, 12, 12, COLOURS[at % COLOURS.length] ?? COLOURS[0]), text(x + 18, 46, name)];
  });

export const text = (x: number, y: number, words: string, how = ''): string =>
  `<text x="${x}" y="${y}" fill="#222222" ${how}>${escaped(words)}</text>`;

/** Round numbers from one end to the other, about as many as `TICKS`. */
function ticks([from, to]: readonly [number, number]): number[] {
  const rough = (to - from) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}

const shown = (value: number): string =>
  value >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en-CA') : value.toFixed(1);

const round = (value: number): number => Math.round(value * 10) / 10;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
