import { describe, expect, it } from 'vitest';
import { PROVINCES, type Province } from '../../../lambda/core/mapping/province.ts';
import { localTime, zoneName } from '../../../lambda/core/note/local-time.ts';

/** Winter and summer before British Columbia, Alberta and the Northwest Territories stopped changing their clocks. */
const WINTER = Date.parse('2025-11-24T22:05:59Z');
const SUMMER = Date.parse('2025-06-24T22:05:00Z');

describe('the local time', () => {
  it.each<[Province, string, string, string, string]>([
    ['AB', '15:05 MST', '15:05 HNR', '16:05 MDT', '16:05 HAR'],
    ['BC', '14:05 PST', '14:05 HNP', '15:05 PDT', '15:05 HAP'],
    ['MB', '16:05 CST', '16:05 HNC', '17:05 CDT', '17:05 HAC'],
    ['NB', '18:05 AST', '18:05 HNA', '19:05 ADT', '19:05 HAA'],
    ['NL', '18:35 NST', '18:35 HNT', '19:35 NDT', '19:35 HAT'],
    ['NS', '18:05 AST', '18:05 HNA', '19:05 ADT', '19:05 HAA'],
    ['NT', '15:05 MST', '15:05 HNR', '16:05 MDT', '16:05 HAR'],
    ['NU', '17:05 EST', '17:05 HNE', '18:05 EDT', '18:05 HAE'],
    ['ON', '17:05 EST', '17:05 HNE', '18:05 EDT', '18:05 HAE'],
    ['PE', '18:05 AST', '18:05 HNA', '19:05 ADT', '19:05 HAA'],
    ['QC', '17:05 EST', '17:05 HNE', '18:05 EDT', '18:05 HAE'],
    ['SK', '16:05 CST', '16:05 HNC', '16:05 CST', '16:05 HNC'],
  ])('is the one of %s, in winter and in summer', (province, winter, hiver, summer, été) => {
    expect(localTime(WINTER, province, 'en')).toBe(`2025-11-24 ${winter}`);
    expect(localTime(WINTER, province, 'fr')).toBe(`2025-11-24 ${hiver}`);
    expect(localTime(SUMMER, province, 'en')).toBe(`2025-06-24 ${summer}`);
    expect(localTime(SUMMER, province, 'fr')).toBe(`2025-06-24 ${été}`);
  });

  it('of Yukon is seven hours behind UTC all year, whatever the name', () => {
    expect(localTime(WINTER, 'YT', 'en')).toMatch(/^2025-11-24 15:05 \S+$/);
    expect(localTime(SUMMER, 'YT', 'fr')).toMatch(/^2025-06-24 15:05 \S+$/);
  });

  it('has midnight as 00:00 of the new day', () => {
    expect(localTime(Date.parse('2026-01-01T05:00:00Z'), 'ON', 'en')).toBe('2026-01-01 00:00 EST');
    expect(localTime(Date.parse('2026-01-01T04:59:59Z'), 'ON', 'fr')).toBe('2025-12-31 23:59 HNE');
  });

  it('does not depend on the machine’s zone', () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Tokyo';
      expect(new Date(WINTER).getHours()).toBe(7);
      expect(localTime(WINTER, 'BC', 'en')).toBe('2025-11-24 14:05 PST');
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('the name of the zone', () => {
  it.each<[Province, string, string]>([
    ['BC', 'Pacific', 'du Pacifique'],
    ['AB', 'Mountain', 'des Rocheuses'],
    ['MB', 'Central', 'du Centre'],
    ['ON', 'Eastern', 'de l’Est'],
    ['QC', 'Eastern', 'de l’Est'],
    ['NS', 'Atlantic', 'de l’Atlantique'],
    ['NL', 'Newfoundland', 'de Terre-Neuve'],
    ['SK', 'Saskatchewan', 'de la Saskatchewan'],
    ['YT', 'Yukon', 'du Yukon'],
  ])('of %s is %s, in French %s', (province, en, fr) => {
    expect(zoneName(province, 'en')).toBe(en);
    expect(zoneName(province, 'fr')).toBe(fr);
  });

  it('is the same only where the clocks are', () => {
    const year = Array.from({ length: 12 }, (_, month) => Date.UTC(2025, month, 15));
    const clocks = (province: Province) =>
      year.map((at) => localTime(at, province, 'en').slice(0, 16)).join();
    for (const one of PROVINCES) {
      for (const other of PROVINCES) {
        if (zoneName(one, 'en') === zoneName(other, 'en')) expect(clocks(one)).toBe(clocks(other));
      }
    }
  });
});
