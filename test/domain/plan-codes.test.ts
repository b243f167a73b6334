import { describe, expect, test } from 'vitest';
import { languages } from '../../domain/language.ts';
import { groupColour, landUse, landUseKindOf } from '../../domain/plan-codes/land-use.ts';
import { landUseTranslations } from '../../domain/plan-codes/land-use-translations.ts';
import { legacyMunicipalLandUseRows } from '../../domain/plan-codes/legacy-municipal-land-use-rows.ts';
import { legacyZoningLandUseRows } from '../../domain/plan-codes/legacy-zoning-land-use-rows.ts';
import { municipalLandUseRows } from '../../domain/plan-codes/municipal-land-use-rows.ts';
import { zoningLandUseRows } from '../../domain/plan-codes/zoning-land-use-rows.ts';

describe('area purposes', () => {
  test('have a name and official colours', () => {
    expect(landUse('1113', 'zoning')).toEqual({
      code: '1113',
      names: {
        nb: 'Boligbebyggelse - blokkbebyggelse',
        nn: 'Bustader – blokker',
        en: 'Housing – apartment blocks',
      },
      colours: ['#ffff33'],
      futureColours: ['#ffff33'],
      isKnown: true,
    });
    expect(landUse('1802', 'zoning').colours).toEqual(['#ffff00', '#ccccff', '#ffff00', '#cc99ff']);
  });

  test('are darker in the future state of a municipal plan, stripes too', () => {
    expect(landUse('1110', 'municipal').futureColours).not.toEqual(landUse('1110', 'municipal').colours);
    expect(landUse('1800', 'municipal').futureColours).toEqual(['#e6b800', '#ffffff']);
  });

  test('carry a symbol where buildings stand scattered', () => {
    expect(landUse('5220', 'municipal').symbol).toBe('cabin');
    expect(landUse('5110', 'municipal').symbol).toBeUndefined();
  });

  test('of unknown codes take the fill of their group and the code as their name', () => {
    expect(landUse('1999', 'zoning')).toMatchObject({
      names: { nb: '1999' },
      colours: ['#ffcc00'],
      futureColours: ['#ffcc00'],
      isKnown: false,
    });
    expect(groupColour('6999')).toBe('#ccffff');
    expect(landUse('', 'zoning').colours).toEqual(['#e6e6e6']);
    expect(landUse('9999', 'legacyZoning').colours).toEqual(['#e6e6e6']);
  });

  test('of the act of 1985 are not mixed with those of 2008', () => {
    expect(landUse('110', 'legacyZoning').names.nb).toBe('Område for boliger med tilhørende anlegg');
    expect(landUse('110', 'legacyMunicipal').colours).toEqual(['#ffe500']);
    expect(landUse('910', 'legacyZoning').colours).toEqual(['#ffff00', '#ccd8ff']);
    expect(landUse('410', 'legacyMunicipal')).toMatchObject({ colours: ['#ffffff'], isKnown: true });
  });

  test.each([
    ['zoning', zoningLandUseRows, 225],
    ['municipal', municipalLandUseRows, 66],
    ['legacyZoning', legacyZoningLandUseRows, 136],
    ['legacyMunicipal', legacyMunicipalLandUseRows, 64],
  ] as const)(
    'of the %s list are whole: each code once, with a name and hex colours',
    (kind, rows, count) => {
      expect(rows).toHaveLength(count);
      expect(new Set(rows.map(([code]) => code)).size).toBe(count);
      for (const [code] of rows) {
        const { names, colours, futureColours } = landUse(code, kind);
        for (const language of languages) expect(names[language].length, code).toBeGreaterThan(2);
        for (const colour of [...colours, ...futureColours]) expect(colour, code).toMatch(/^#[0-9a-f]{6}$/);
      }
    },
  );

  test('are translated only where the code exists', () => {
    const known = new Set([...zoningLandUseRows, ...municipalLandUseRows].map(([code]) => code));
    const codes = landUseTranslations.map(([code]) => code);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('are found by the object type of a plan file', () => {
    expect(landUseKindOf('RpArealformålOmråde')).toBe('zoning');
    expect(landUseKindOf('KpArealbrukOmråde')).toBe('legacyMunicipal');
    expect(landUseKindOf('RpFareSone')).toBeUndefined();
  });
});
