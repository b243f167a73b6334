import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineInstant } from '../../domain/deadlines.ts';
import { hearingDraftSchema, hearingInstants } from '../../domain/hearings/hearing-draft.ts';
import { hearingCitationKey, hearingKinds } from '../../domain/hearings/hearing-kinds.ts';
import {
  checkHearingExtension,
  checkHearingPeriod,
  defaultLastDay,
  earliestLastDay,
  type HearingPeriod,
  periodRunsFrom,
} from '../../domain/hearings/hearing-period.ts';
import { canReceive, type HearingTimes, hearingState } from '../../domain/hearings/hearing-state.ts';
import { receiptSentence } from '../../domain/hearings/receipt-words.ts';
import { citation } from '../../domain/law-citations.ts';
import { addDays, osloInstant } from '../../domain/oslo-time.ts';

const period: HearingPeriod = {
  kind: 'publicDisplay',
  planType: 35,
  opensOn: '2026-11-20',
  lastDay: '2027-01-04',
  announcedOn: '2026-11-20',
  lettersSentOn: '2026-11-20',
};
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('the period of a hearing', () => {
  test('may end on the earliest day that the law allows, and not a day before', () => {
    expect(checkHearingPeriod(period).blocks).toEqual([]);
    const tooShort = checkHearingPeriod({ ...period, lastDay: '2027-01-03' });
    expect(codes(tooShort.blocks)).toEqual(['period-too-short']);
    expect(tooShort.blocks[0]?.messages.nb).toContain('plan- og bygningsloven §\u00a012-10');
    expect(tooShort.blocks[0]?.messages.nn).toContain('4. januar 2027');
  });

  test('runs from the latest of published, announced and letters sent', () => {
    expect(periodRunsFrom({ opensOn: '2026-11-20', announcedOn: '2026-11-27', lettersSentOn: null })).toBe(
      '2026-11-27',
    );
    const late = checkHearingPeriod({ ...period, lettersSentOn: '2026-11-24' });
    expect(codes(late.blocks)).toEqual(['period-too-short']);
    expect(earliestLastDay('publicDisplay', { ...period, lettersSentOn: '2026-11-24' })).toBe('2027-01-05');
  });

  test('is six weeks for plan programmes and municipal plans too, and names their paragraphs', () => {
    const short = { ...period, lastDay: '2026-12-18' };
    const message = (change: Partial<HearingPeriod>) =>
      checkHearingPeriod({ ...short, ...change }).blocks[0]?.messages.en;
    expect(message({ kind: 'municipalPlan', planType: 20 })).toContain('§\u00a011-14');
    expect(message({ kind: 'planProgramme', planType: 20 })).toContain('§\u00a011-13');
    expect(message({ kind: 'planProgramme', planType: 34 })).toContain('§\u00a012-9');
  });

  test('is never blocked by a minimum for start notices, limited rounds and simplified changes', () => {
    for (const kind of ['startNotice', 'limited', 'simplifiedChange'] as const) {
      expect(checkHearingPeriod({ ...period, kind, lastDay: '2026-11-24' }).blocks).toEqual([]);
    }
  });

  test('warns of a start notice under three weeks and proposes four', () => {
    const start = { ...period, kind: 'startNotice' as const };
    expect(codes(checkHearingPeriod({ ...start, lastDay: '2026-12-10' }).warnings)).toContain('period-short');
    expect(codes(checkHearingPeriod({ ...start, lastDay: '2026-12-11' }).warnings)).not.toContain(
      'period-short',
    );
    expect(defaultLastDay('startNotice', start)).toBe('2026-12-18');
  });

  test('proposed by default is always allowed, over years of days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hearingKinds), fc.integer({ min: 0, max: 15_000 }), (kind, days) => {
        const start = { opensOn: addDays('2020-01-01', days), announcedOn: null, lettersSentOn: null };
        const lastDay = defaultLastDay(kind, start);
        expect(checkHearingPeriod({ kind, planType: 35, ...start, lastDay }).blocks).toEqual([]);
      }),
    );
  });

  test('may be extended to a later day only', () => {
    expect(checkHearingExtension('2027-01-04', '2027-01-11', '2026-12-20')).toEqual({
      blocks: [],
      warnings: [],
    });
    expect(codes(checkHearingExtension('2027-01-04', '2027-01-04', '2026-12-20').blocks)).toEqual([
      'extension-not-later',
    ]);
    expect(codes(checkHearingExtension('2027-01-04', '2027-01-11', '2027-01-12').blocks)).toHaveLength(1);
    expect(codes(checkHearingExtension('2027-01-04', '2027-01-09', '2026-12-20').warnings)).toEqual([
      'ends-on-day-off',
    ]);
  });
});

const times: HearingTimes = {
  publishedAt: osloInstant('2026-11-19', '12:00'),
  cancelledAt: null,
  opensAt: osloInstant('2026-11-20', '00:00'),
  closesAt: deadlineInstant('2027-01-04'),
  sentToDecisionAt: null,
  lateRule: 'accept',
};

describe('a hearing at an instant', () => {
  test('opens and closes to the second in Oslo', () => {
    const beforeOpening = new Date('2026-11-19T22:59:59Z');
    const lastSecond = new Date('2027-01-04T22:59:59.999Z');
    const midnight = new Date('2027-01-04T23:00:00Z');
    expect(hearingState(times, beforeOpening)).toBe('scheduled');
    expect(canReceive(times, beforeOpening)).toEqual({ ok: false, code: 'hearing-not-open' });
    expect(canReceive(times, new Date('2026-11-19T23:00:00Z'))).toEqual({ ok: true, isLate: false });
    expect(canReceive(times, lastSecond)).toEqual({ ok: true, isLate: false });
    expect(hearingState(times, midnight)).toBe('closed');
    expect(canReceive(times, midnight)).toEqual({ ok: true, isLate: true });
  });

  test('refuses late comments where its rule says so, and once the case goes to decision', () => {
    const late = new Date('2027-01-10T12:00:00Z');
    const refused = { ok: false, code: 'hearing-closed' };
    expect(canReceive({ ...times, lateRule: 'refuse' }, late)).toEqual(refused);
    expect(canReceive({ ...times, sentToDecisionAt: new Date('2027-01-09T08:00:00Z') }, late)).toEqual(
      refused,
    );
    expect(canReceive({ ...times, sentToDecisionAt: new Date('2027-01-11T08:00:00Z') }, late).ok).toBe(true);
  });

  test('takes nothing as a draft or when cancelled', () => {
    const now = new Date('2026-12-01T12:00:00Z');
    expect(hearingState({ ...times, publishedAt: null }, now)).toBe('draft');
    expect(canReceive({ ...times, publishedAt: null }, now).ok).toBe(false);
    expect(hearingState({ ...times, cancelledAt: now }, now)).toBe('cancelled');
    expect(canReceive({ ...times, cancelledAt: now }, now).ok).toBe(false);
  });

  test('derives its instants from the days of the draft', () => {
    expect(hearingInstants({ opensOn: '2026-11-20', lastDay: '2027-01-04' })).toEqual({
      opensAt: times.opensAt,
      closesAt: times.closesAt,
    });
    expect(hearingInstants({ opensOn: null, lastDay: null })).toEqual({ opensAt: null, closesAt: null });
  });
});

describe('the words of a hearing', () => {
  test('say on the receipt what a comment is registered as and under which section', () => {
    const receipt = { number: 412, receivedAt: osloInstant('2027-03-03', '14:07'), isLate: false };
    expect(receiptSentence({ ...receipt, kind: 'publicDisplay', planType: 35 }, 'nb')).toBe(
      'Innspill nr. 412 i høringen er mottatt onsdag 3. mars kl. 14.07. Det er registrert som merknad til planforslaget (plan- og bygningsloven §\u00a012-10).',
    );
    expect(receiptSentence({ ...receipt, kind: 'startNotice', planType: 35 }, 'nn')).toBe(
      'Innspel nr. 412 i høyringa er motteke onsdag 3. mars kl. 14.07. Det er registrert som innspel til oppstart av planarbeidet (plan- og bygningslova §\u00a012-8).',
    );
    expect(receiptSentence({ ...receipt, kind: 'municipalPlan', planType: 20, isLate: true }, 'en')).toBe(
      'Comment no. 412 in the hearing was received on Wednesday 3 March at 14:07. It is registered as a comment on the plan proposal (§\u00a011-14 of the Norwegian Planning and Building Act). It came after the deadline, and the municipality decides whether it is considered.',
    );
  });

  test('cite a section for every kind on any day', () => {
    for (const kind of hearingKinds) {
      for (const planType of [20, 35]) {
        expect(citation(hearingCitationKey(kind, planType), '2026-11-20', 'nb')).toMatch(
          /^plan- og bygningsloven §\u00a01/,
        );
      }
    }
  });
});

describe('a hearing draft', () => {
  test('needs only plan and kind, with the rules of publication at their defaults', () => {
    const draft = hearingDraftSchema.parse({ planId: crypto.randomUUID(), kind: 'limited', round: 2 });
    expect(draft).toMatchObject({
      publicationRule: 'asReviewed',
      nameRule: 'name',
      lateRule: 'accept',
      opensOn: null,
    });
  });

  test('refuses days that do not exist', () => {
    const draft = { planId: crypto.randomUUID(), kind: 'limited', opensOn: '2027-02-30' };
    expect(hearingDraftSchema.safeParse(draft).success).toBe(false);
  });
});
