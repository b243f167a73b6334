import { describe, expect, it } from 'vitest';
import {
  type AnnouncementFacts,
  announcementLanguages,
  announcementText,
} from '../../domain/hearings/announcement-text.ts';
import { type HearingKind, hearingKinds } from '../../domain/hearings/hearing-kinds.ts';

const facts: AnnouncementFacts = {
  kind: 'publicDisplay',
  planType: 35,
  planName: 'Lindholmkvartalet',
  planNumber: '3905/EKS-01',
  municipalityName: 'Tønsberg kommune',
  summary: 'Verkstedtomta blir boliger.',
  hasAlternatives: true,
  opensOn: '2027-01-18',
  lastDay: '2027-03-03',
  decisionBody: 'planutvalget',
  decisionDate: '2027-01-12',
  caseNumber: '27/14',
  address: 'https://plan.example/h/p3kv7',
  paperCopyPlace: 'servicetorget, Halfdan Wilhelmsens allé 1',
  postalAddress: 'Postboks 1, 3101 Tønsberg',
  email: 'plan@kommune.example',
  phone: '33 34 80 00',
  contactName: 'Kari Planlegger',
};

describe('the announcement of a hearing', () => {
  it('is what a planner would put in the newspaper', () => {
    expect(announcementText(facts, 'nb').newspaper).toBe(
      `Høring og offentlig ettersyn: Lindholmkvartalet

Tønsberg kommune legger forslaget til Lindholmkvartalet (plan-ID 3905/EKS-01) ut til høring og offentlig ettersyn, etter plan- og bygningsloven §\u00a012-10. Det vedtok planutvalget 12. januar 2027.

Verkstedtomta blir boliger.

Forslaget har flere alternativer. Du kan si hva du mener om hvert av dem.

Les planen og se kartet på https://plan.example/h/p3kv7
Planen ligger også på papir: servicetorget, Halfdan Wilhelmsens allé 1.

Si hva du mener på https://plan.example/h/p3kv7
Du kan også skrive til Postboks 1, 3101 Tønsberg / plan@kommune.example. Merk brevet med saksnummer 27/14.

Siste frist er onsdag 3. mars 2027.

Spørsmål? Ta kontakt med Kari Planlegger, 33 34 80 00.

Tønsberg kommune`,
    );
  });

  it.each([
    ['startNotice', 35, '12-8'],
    ['startNotice', 20, '11-12'],
    ['planProgramme', 35, '12-9'],
    ['planProgramme', 20, '11-13'],
    ['publicDisplay', 34, '12-10'],
    ['municipalPlan', 20, '11-14'],
    ['limited', 35, '12-10'],
    ['simplifiedChange', 35, '12-14'],
  ] as const)('of a %s for plan type %i names § %s in both languages', (kind, planType, section) => {
    for (const language of announcementLanguages) {
      const { newspaper, letter } = announcementText({ ...facts, kind, planType }, language);
      for (const text of [newspaper, letter]) {
        expect(text).toContain(`§\u00a0${section}`);
        expect(text).toMatch(/onsdag 3\. mars 2027/);
        expect(text).toContain('https://plan.example/h/p3kv7');
      }
    }
  });

  it('reads differently in nynorsk, whatever the kind', () => {
    for (const kind of hearingKinds) {
      const [nb, nn] = announcementLanguages.map((language) =>
        announcementText({ ...facts, kind }, language),
      );
      expect(nn?.letter).not.toBe(nb?.letter);
      expect(nn?.letter).not.toMatch(/\b(ikke|hvis|fra|høring|offentlig|forslaget|noe)\b/i);
    }
  });

  it('shows what is still to be filled in, and leaves out what there is none of', () => {
    const bare = announcementText(
      {
        ...facts,
        lastDay: null,
        summary: '',
        hasAlternatives: null,
        decisionBody: '',
        caseNumber: '',
        paperCopyPlace: '',
        postalAddress: '',
        email: '',
        phone: '',
        contactName: '',
      },
      'nb',
    ).newspaper;
    expect(bare).toContain('Siste frist er ….');
    expect(bare).not.toMatch(/undefined|null|\n\n\n|alternativ|saksnummer|papir|Spørsmål/);
  });

  it.each<HearingKind>(['limited', 'simplifiedChange'])(
    'of a %s says that it is not a full hearing',
    (kind) => {
      expect(announcementText({ ...facts, kind }, 'nb').letter).toMatch(
        /Bare endringene|uten full planprosess/,
      );
    },
  );
});
