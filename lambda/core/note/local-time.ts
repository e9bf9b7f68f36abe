// When the person asked, on the clock of the province they live in.

import type { Language } from '../mapping/answers.ts';
import type { Province } from '../mapping/province.ts';

interface Zone {
  /** IANA time zone database; its rules know, e.g., that British Columbia keeps UTC−7 all year since November 2026. */
  readonly id: string;
  readonly en: string;
  readonly fr: string;
}

/**
 * The zone of most of a province's people. A province can have several: a city would tell, a province can't. So the
 * note names the zone that it assumes.
 */
const ZONES: Readonly<Record<Province, Zone>> = {
  AB: { id: 'America/Edmonton', en: 'Mountain', fr: 'des Rocheuses' },
  BC: { id: 'America/Vancouver', en: 'Pacific', fr: 'du Pacifique' },
  MB: { id: 'America/Winnipeg', en: 'Central', fr: 'du Centre' },
  NB: { id: 'America/Moncton', en: 'Atlantic', fr: 'de l’Atlantique' },
  NL: { id: 'America/St_Johns', en: 'Newfoundland', fr: 'de Terre-Neuve' },
  NS: { id: 'America/Halifax', en: 'Atlantic', fr: 'de l’Atlantique' },
  NT: { id: 'America/Yellowknife', en: 'Mountain', fr: 'des Rocheuses' },
  NU: { id: 'America/Iqaluit', en: 'Eastern', fr: 'de l’Est' },
  ON: { id: 'America/Toronto', en: 'Eastern', fr: 'de l’Est' },
  PE: { id: 'America/Halifax', en: 'Atlantic', fr: 'de l’Atlantique' },
  QC: { id: 'America/Toronto', en: 'Eastern', fr: 'de l’Est' },
  // Not "Central": Saskatchewan changes no clocks, so in summer it is an hour behind Manitoba.
  SK: { id: 'America/Regina', en: 'Saskatchewan', fr: 'de la Saskatchewan' },
  YT: { id: 'America/Whitehorse', en: 'Yukon', fr: 'du Yukon' },
};

/** Canadian locales, because only they know short names such as NST and HNP. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-CA', fr: 'fr-CA' };

/** `2026-06-24 14:05 PDT`, in French `2026-06-24 14:05 HAP`. Takes a time that a Date can hold. */
export function localTime(epochMs: number, province: Province, language: Language): string {
  const format = formatOf(language, ZONES[province].id);
  const part = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute} ${part.timeZoneName}`;
}

/** Kept, since making one takes several times as long as using it: at most one for each language and zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, timeZone: string): Intl.DateTimeFormat {
  const name = `${language} ${timeZone}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  formats.set(name, made);
  return made;
}

/** The zone as people call it, for `6 pm (Pacific)` and `18 h (heure du Pacifique)`: `Pacific`, `du Pacifique`. */
export function zoneName(province: Province, language: Language): string {
  return ZONES[province][language];
}
