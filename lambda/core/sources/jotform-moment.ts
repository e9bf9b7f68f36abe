// Jotform's dates, times and appointments as text: `2026-11-24 02:05 PM`.

import { asText, type JsonObject, memberOf } from '../reading/members.ts';

/** The parts of dates and times in captures of 2020-2025; ranges repeat the parts of a time with `Range` after. */
const MOMENT_PARTS = new Set(
  (
    'month day year hour min ampm timeInput hourSelect minuteSelect ' +
    'timeInputRange hourSelectRange minuteSelectRange ampmRange timeRangeDuration'
  ).split(' '),
);

/** Blank where only `ampm`, a duration or a time zone was preset; null for a compound that is no date or time. */
export function readMoment(value: JsonObject): string | null {
  const part = (name: string): string => asText(memberOf(value, name))?.trim() ?? '';
  const names = Object.keys(value);
  if (names.includes('date') && names.includes('duration')) return appointmentOf(part);
  if (!names.every((name) => MOMENT_PARTS.has(name))) return null;
  const clocks = joined([clockOf(part, ''), clockOf(part, 'Range')], ' - ');
  return joined([dayOf(part), clocks], ' ');
}

type Part = (name: string) => string;

const joined = (texts: readonly string[], by: string): string => texts.filter((text) => text !== '').join(by);

/** `2026-11-24 16:00 (America/Vancouver GMT-08:00)`; the offset is sometimes missing. */
function appointmentOf(part: Part): string {
  const [date, zone] = [part('date'), part('timezone').replace(/[()]/g, '')];
  return date === '' || zone === '' ? date : `${date} (${zone})`;
}

/** ISO 8601; some pickers name the month. */
function dayOf(part: Part): string {
  const [year, month, day] = [part('year'), twoDigits(part('month')), twoDigits(part('day'))];
  return /\D/.test(month) ? joined([day, month, year], ' ') : joined([year, month, day], '-');
}

function clockOf(part: Part, end: '' | 'Range'): string {
  const hour = part(`hourSelect${end}`) || part(`hour${end}`);
  const minute = part(`minuteSelect${end}`) || part(`min${end}`);
  const spelt = hour === '' ? '' : `${twoDigits(hour)}:${twoDigits(minute)}`;
  const time = part(`timeInput${end}`) || spelt;
  return time === '' ? '' : joined([time.padStart(5, '0'), part(`ampm${end}`)], ' ');
}

const twoDigits = (text: string): string => (text === '' ? '' : text.padStart(2, '0'));
