import { describe, expect, test } from 'vitest';
import { deadlineInstant } from '../../domain/deadlines.ts';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import type { HearingState } from '../../domain/hearings/hearing-state.ts';
import { startOfOsloDay } from '../../domain/oslo-time.ts';
import { planIdentifierSchema, planInputSchema } from '../../domain/plan-input.ts';
import { leadingHearing, planStage, planTimeline, type StageFacts } from '../../domain/plans.ts';

const hearing = (kind: HearingKind, state: HearingState, opensOn: string, lastDay: string) => ({
  kind,
  state,
  opensAt: startOfOsloDay(opensOn),
  closesAt: deadlineInstant(lastDay),
});
const start = hearing('startNotice', 'closed', '2026-09-01', '2026-09-29');
const display = hearing('publicDisplay', 'open', '2027-02-01', '2027-03-15');
const proposal: StageFacts = { status: 2, decidedOn: null, inForceOn: null, hearings: [] };
const today = '2027-02-15';

describe('the stage of a plan', () => {
  test('goes from planned over start and hearing to processing', () => {
    const stage = (status: number, ...hearings: StageFacts['hearings'][number][]) =>
      planStage({ ...proposal, status, hearings }, today);
    expect(stage(0)).toBe('planned');
    expect(stage(2)).toBe('planned');
    expect(stage(1)).toBe('start');
    expect(stage(2, start)).toBe('start');
    expect(stage(2, start, display)).toBe('hearing');
    expect(stage(2, start, { ...display, state: 'closed' })).toBe('processing');
    expect(stage(2, start, { ...display, state: 'inDecision' })).toBe('processing');
  });

  test('returns to hearing for a limited round', () => {
    const first = hearing('publicDisplay', 'closed', '2026-10-01', '2026-11-16');
    const second = hearing('limited', 'open', '2027-02-10', '2027-03-03');
    expect(planStage({ ...proposal, hearings: [second, first] }, today)).toBe('hearing');
  });

  test('does not count hearings that are drafts, cancelled or to come', () => {
    for (const state of ['draft', 'cancelled', 'scheduled'] as const) {
      expect(planStage({ ...proposal, hearings: [{ ...display, state }] }, today)).toBe('planned');
    }
  });

  test('is decided from the decision on, and in force from its day', () => {
    const decided = { ...proposal, status: 3, decidedOn: '2027-02-10', inForceOn: '2027-02-20' };
    expect(planStage({ ...decided, status: 2 }, '2027-02-09')).toBe('planned');
    expect(planStage(decided, '2027-02-10')).toBe('decided');
    expect(planStage(decided, '2027-02-20')).toBe('inForce');
    expect(planStage({ ...proposal, status: 3 }, today)).toBe('inForce');
    expect(planStage({ ...proposal, status: 6 }, today)).toBe('decided');
  });

  test('has ended when repealed, replaced, rejected or withdrawn', () => {
    for (const status of [4, 5, 8, 9, 10]) expect(planStage({ ...proposal, status }, today)).toBe('repealed');
  });
});

describe('the hearing that leads', () => {
  test('is an open one with the nearest deadline, then one to come, then the latest', () => {
    const sooner = hearing('limited', 'open', '2027-02-10', '2027-03-03');
    const coming = hearing('limited', 'scheduled', '2027-04-10', '2027-05-03');
    expect(leadingHearing([start, display, sooner, coming])).toBe(sooner);
    expect(leadingHearing([start, coming])).toBe(coming);
    expect(leadingHearing([start, { ...display, state: 'closed' as const }])?.kind).toBe('publicDisplay');
    expect(leadingHearing([{ ...display, state: 'cancelled' as const }])).toBeUndefined();
  });
});

describe('the timeline of a plan', () => {
  test('names the present step and the days of each', () => {
    expect(planTimeline({ ...proposal, hearings: [start, display] }, today)).toEqual([
      { stage: 'start', isPast: true, isPresent: false, from: '2026-09-01', to: '2026-09-29' },
      { stage: 'hearing', isPast: false, isPresent: true, from: '2027-02-01', to: '2027-03-15' },
      { stage: 'processing', isPast: false, isPresent: false, from: null, to: null },
      { stage: 'decided', isPast: false, isPresent: false, from: null, to: null },
      { stage: 'inForce', isPast: false, isPresent: false, from: null, to: null },
    ]);
  });

  test('lets processing begin the day after the deadline and end with the decision', () => {
    const decided = {
      ...proposal,
      decidedOn: '2027-06-01',
      hearings: [{ ...display, state: 'inDecision' as const }],
    };
    const [, , processing, decision] = planTimeline(decided, '2027-06-10');
    expect(processing).toEqual({
      stage: 'processing',
      isPast: true,
      isPresent: false,
      from: '2027-03-16',
      to: '2027-06-01',
    });
    expect(decision).toEqual({
      stage: 'decided',
      isPast: false,
      isPresent: true,
      from: '2027-06-01',
      to: '2027-06-01',
    });
  });
});

describe('a plan that a planner writes', () => {
  test('has an identifier of at most sixteen visible characters', () => {
    expect(planIdentifierSchema.parse(' EKS-01 ')).toBe('EKS-01');
    expect(planIdentifierSchema.safeParse('R-1/95 (øst)').success).toBe(true);
    expect(planIdentifierSchema.safeParse('12345678901234567').success).toBe(false);
    expect(planIdentifierSchema.safeParse('  ').success).toBe(false);
    expect(planIdentifierSchema.safeParse('a\u0000b').success).toBe(false);
  });

  test('needs identifier, name and type', () => {
    const plan = planInputSchema.parse({ identifier: 'EKS-01', name: 'Lindholmkvartalet', planType: 35 });
    expect(plan).toMatchObject({ status: 2, proposerType: null, summary: '' });
    expect(planInputSchema.safeParse({ identifier: 'EKS-01', name: '', planType: 35 }).success).toBe(false);
    expect(planInputSchema.safeParse({ identifier: 'EKS-01', name: 'x', planType: 36 }).success).toBe(false);
  });
});
