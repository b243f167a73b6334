import { describe, expect, it } from 'vitest';
import { municipalityTexts } from '../../server/demo/municipality-texts.ts';
import { demoPeople } from '../../server/demo/people.ts';

/** Contrast against white by WCAG 2.2. */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the municipalities of the demo', () => {
  it('are the six of Vestfold and Saltdal', () => {
    expect(Object.keys(municipalityTexts).sort()).toEqual([
      '1840',
      '3901',
      '3903',
      '3905',
      '3907',
      '3909',
      '3911',
    ]);
  });

  it.each(Object.entries(municipalityTexts))(
    '%s has an accent that can be read on white',
    (_number, text) => {
      expect(contrastOnWhite(text.accentColour)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(Object.entries(municipalityTexts))(
    '%s welcomes people in three different languages',
    (_number, { welcome }) => {
      expect(new Set([welcome.nb, welcome.nn, welcome.en]).size).toBe(3);
    },
  );

  it('have at least one caseworker each, two in Tønsberg, and one administrator of all', () => {
    const caseworkers = demoPeople.flatMap(({ roles }) =>
      roles.filter(({ role }) => role === 'caseworker').map(({ municipalityNumber }) => municipalityNumber),
    );
    expect(new Set(caseworkers)).toEqual(new Set(Object.keys(municipalityTexts)));
    expect(caseworkers.filter((number) => number === '3905').length).toBeGreaterThanOrEqual(2);
    const ofAll = demoPeople.filter(
      ({ roles }) => new Set(roles.map(({ municipalityNumber }) => municipalityNumber)).size > 1,
    );
    expect(ofAll.map(({ username }) => username)).toEqual(['administrator']);
  });

  it('say of every person that they are invented', () => {
    for (const { displayName } of demoPeople) expect(displayName).toMatch(/\(oppdiktet\)$/);
    expect(new Set(demoPeople.map(({ username }) => username)).size).toBe(demoPeople.length);
  });
});
