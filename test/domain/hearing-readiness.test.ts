import { describe, expect, test } from 'vitest';
import { type HearingDraftInput, hearingDraftSchema } from '../../domain/hearings/hearing-draft.ts';
import { type HearingKind, hearingKinds } from '../../domain/hearings/hearing-kinds.ts';
import { hearingReadiness } from '../../domain/hearings/hearing-readiness.ts';
import type { ReadinessFacts } from '../../domain/hearings/readiness-facts.ts';

const complete = {
  planId: '4d1f0c52-8f0a-4a3c-9a55-3a1c2f7f0001',
  announcementText: 'Planforslaget legges ut til offentlig ettersyn.',
  announcedOn: '2026-11-20',
  lettersSentOn: '2026-11-20',
  opensOn: '2026-11-20',
  lastDay: '2027-01-04',
  decisionBody: 'Utvalg for plan',
  decisionDate: '2026-11-10',
  decisionCaseNumber: '26/1234',
  hasAlternatives: false,
  paperCopyPlace: 'Servicetorget',
  postalAddress: 'Postboks 1',
  email: 'post@kommune.example',
  phone: '33 00 00 00',
  contactName: 'Kari Planlegger',
  confirmedBy: 'Kari Planlegger',
};
const draft = (kind: HearingKind, change: Partial<HearingDraftInput> = {}) =>
  hearingDraftSchema.parse({ ...complete, kind, ...change });

const facts: ReadinessFacts = {
  planType: 35,
  planIdentifier: 'EKS-01',
  hasArea: true,
  alternatives: [null],
  hasProvisions: true,
  documentKinds: ['PLANBESKR', 'ROS-ANALYSE', 'PLANPROG'],
  hasLandUsePart: true,
};
const nothing: ReadinessFacts = {
  planType: 35,
  planIdentifier: null,
  hasArea: false,
  alternatives: [],
  hasProvisions: false,
  documentKinds: [],
  hasLandUsePart: true,
};
const today = '2026-11-19';
const blocks = (input: ReturnType<typeof draft>, about: ReadinessFacts) =>
  hearingReadiness(input, about, today).blocks.map(({ code }) => code);

describe('"Klar for høring?"', () => {
  test.each(hearingKinds)('lets a complete %s open', (kind) => {
    expect(blocks(draft(kind), facts)).toEqual([]);
  });

  test('names everything that an empty public display lacks', () => {
    const empty = hearingDraftSchema.parse({ planId: complete.planId, kind: 'publicDisplay' });
    expect(blocks(empty, nothing)).toEqual([
      'plan-identifier-missing',
      'area-missing',
      'opening-missing',
      'deadline-missing',
      'announcement-text-missing',
      'postal-address-missing',
      'email-missing',
      'contact-missing',
      'confirmation-missing',
      'announcement-date-missing',
      'plan-map-missing',
      'provisions-missing',
      'description-missing',
      'risk-analysis-missing',
      'decision-missing',
      'alternatives-not-stated',
      'paper-copy-place-missing',
    ]);
  });

  test('asks a start notice for no plan map, provisions, documents or decision', () => {
    const start = draft('startNotice', { decisionBody: '', hasAlternatives: null, paperCopyPlace: '' });
    expect(blocks(start, { ...nothing, planIdentifier: 'EKS-02', hasArea: true })).toEqual([]);
  });

  test('asks for a risk analysis only where one is required', () => {
    const without = { ...facts, documentKinds: ['PLANBESKR'] as const };
    expect(blocks(draft('publicDisplay'), without)).toEqual(['risk-analysis-missing']);
    expect(blocks(draft('publicDisplay', { riskAnalysisRequired: false }), without)).toEqual([]);
  });

  test('takes a plan map or provisions as documents where no plan file is imported', () => {
    const papers: ReadinessFacts = {
      ...facts,
      alternatives: [],
      hasProvisions: false,
      documentKinds: ['PLANKART', 'PLANBEST', 'PLANBESKR', 'ROS-ANALYSE'],
    };
    expect(blocks(draft('publicDisplay'), papers)).toEqual([]);
  });

  test('wants alternatives named, each of them', () => {
    const withAlternatives = draft('publicDisplay', { hasAlternatives: true });
    expect(blocks(withAlternatives, { ...facts, alternatives: ['A'] })).toEqual(['alternatives-not-named']);
    expect(blocks(withAlternatives, { ...facts, alternatives: ['A', null] })).toEqual([
      'alternatives-not-named',
    ]);
    expect(blocks(withAlternatives, { ...facts, alternatives: ['A', 'B'] })).toEqual([]);
  });

  test('asks the societal part of a municipal plan for a document, not for a map', () => {
    const societal = { ...nothing, planType: 20, planIdentifier: 'KP', hasArea: true, hasLandUsePart: false };
    expect(blocks(draft('municipalPlan'), societal)).toEqual(['document-missing']);
    expect(blocks(draft('municipalPlan'), { ...societal, documentKinds: ['RAPPORT'] })).toEqual([]);
  });

  test('blocks a decision without its case number, and a notice that nobody was sent', () => {
    expect(blocks(draft('publicDisplay', { decisionCaseNumber: ' ' }), facts)).toEqual(['decision-missing']);
    expect(blocks(draft('limited', { announcedOn: null, lettersSentOn: null }), facts)).toEqual([
      'notice-date-missing',
    ]);
  });

  test('reckons the minimum from today when the opening day was let pass', () => {
    const overdue = hearingReadiness(draft('publicDisplay'), facts, '2026-11-27');
    expect(overdue.blocks.map(({ code }) => code)).toEqual(['period-too-short']);
    expect(overdue.warnings.map(({ code }) => code)).toContain('opening-passed');
  });

  test('warns, but does not block, without a phone number', () => {
    const readiness = hearingReadiness(draft('publicDisplay', { phone: '' }), facts, today);
    expect(readiness.blocks).toEqual([]);
    expect(readiness.warnings.map(({ code }) => code)).toContain('phone-missing');
  });
});
