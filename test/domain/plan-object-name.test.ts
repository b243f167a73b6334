import { describe, expect, test } from 'vitest';
import { nameOfCode } from '../../domain/plan-codes/code-names.ts';
import { legalLineNames } from '../../domain/plan-codes/legal-lines.ts';
import { planObjectName } from '../../domain/plan-codes/plan-object-name.ts';
import { planStatuses, planStatusNames } from '../../domain/plan-codes/plan-statuses.ts';
import { planTypeNames } from '../../domain/plan-codes/plan-types.ts';
import { utilisationWords } from '../../domain/plan-codes/utilisation-types.ts';
import { zoneFamilies, zoneFamilyOf, zoneNames } from '../../domain/plan-codes/zones.ts';

describe('a plan object in plain words', () => {
  test.each([
    ['RpArealformålOmråde', '2011', 'Kjøreveg', 'Køyreveg'],
    ['RpFareSone', '320', 'Flomfare', 'Flaumfare'],
    ['KpAngittHensynSone', '510', 'Hensyn landbruk', 'Omsyn landbruk'],
    ['RpJuridiskLinje', '1211', 'Byggegrense', 'Byggjegrense'],
    ['RpJuridiskPunkt', '1242', 'Avkjørsel (inn og ut)', 'Avkøyrsle (inn og ut)'],
    ['RpBestemmelseOmråde', '10', 'Bestemmelsesområde: rekkefølge', 'Føresegnsområde: rekkjefølgje'],
    ['RpOmråde', '35', 'Planområde', 'Planområde'],
    [
      'PblMidlByggAnleggOmråde',
      undefined,
      'Midlertidig bygge- og anleggsområde',
      'Mellombels byggje- og anleggsområde',
    ],
  ])('%s %s is called %s', (objectType, code, nb, nn) => {
    expect(planObjectName({ objectType, code }, 'nb')).toBe(nb);
    expect(planObjectName({ objectType, code }, 'nn')).toBe(nn);
  });

  test('keeps the lines of each object type apart where they share a number', () => {
    expect(planObjectName({ objectType: 'KpJuridiskLinje', code: '1161' }, 'nb')).toBe(
      'Strandlinje vassdrag',
    );
    expect(planObjectName({ objectType: 'KpSamferdselLinje', code: '1161' }, 'nb')).toBe('Farled');
    expect(legalLineNames('RpFormålGrense')).toBeUndefined();
  });

  test('says what is still to come, and names what the act of 1985 laid above the purposes', () => {
    const area = { objectType: 'KpArealformålOmråde', code: '1110' };
    expect(planObjectName({ ...area, status: '1' }, 'nb')).toBe('Boligbebyggelse');
    expect(planObjectName({ ...area, status: '2' }, 'en')).toMatch(/ \(future\)$/);
    expect(planObjectName({ objectType: 'RbBevaringOmråde', code: '661' }, 'nb')).toBe(
      'Bevaring av bygninger',
    );
    expect(planObjectName({ objectType: 'KpRestriksjonOmråde', code: '111' }, 'nn')).toBe(
      'Krav om reguleringsplan',
    );
    expect(planObjectName({ objectType: 'RbFareOmråde' }, 'nb')).toBe('Fareområde');
  });

  test('is its code or its type where the lists do not know it', () => {
    expect(planObjectName({ objectType: 'RpFareSone', code: '399' }, 'nb')).toBe('399');
    expect(planObjectName({ objectType: 'RpFareSone' }, 'en')).toBe('Hazard zone');
    expect(planObjectName({ objectType: 'RpNoeNytt', code: null }, 'nb')).toBe('RpNoeNytt');
  });
});

describe('zones', () => {
  test('have a family for every hundred of their codes', () => {
    const hundreds = new Set(Object.keys(zoneNames).map((code) => code.charAt(0)));
    expect(hundreds.size).toBe(Object.keys(zoneFamilies).length);
  });

  test('have a family by their object type, with the attribute that bears their code', () => {
    expect(zoneFamilyOf('RpFareSone')?.attribute).toBe('fare');
    expect(zoneFamilyOf('KpBåndleggingSone')?.attribute).toBe('båndlegging');
    expect(zoneFamilyOf('RpArealformålOmråde')).toBeUndefined();
  });
});

describe('other codes', () => {
  test('name plan types and every status', () => {
    expect(nameOfCode(planTypeNames, 35, 'nb')).toBe('Detaljregulering');
    for (const status of planStatuses)
      expect(nameOfCode(planStatusNames, status, 'nn')).not.toBe(String(status));
    expect(nameOfCode(planStatusNames, 'toString', 'nb')).toBe('toString');
  });

  test('write utilisation as plans do', () => {
    expect(utilisationWords({ type: '16', number: 25 }, 'nb')).toBe('%-BYA = 25\u00a0%');
    expect(utilisationWords({ type: '17', minimum: 1200, number: 4000 }, 'nb')).toBe(
      'BRA = 1\u00a0200–4\u00a0000\u00a0m²',
    );
    expect(utilisationWords({ type: '15', minimum: 300 }, 'nn')).toBe('BYA = minst 300\u00a0m²');
    expect(utilisationWords({ type: '4', number: 0.35 }, 'nb')).toBe('U = 0,35');
    expect(utilisationWords({ type: '10' }, 'en')).toBe('No building allowed');
  });
});
