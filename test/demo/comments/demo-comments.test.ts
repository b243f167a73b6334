import { describe, expect, it } from 'vitest';
import { commentAuthorSchema } from '../../../domain/comments/comment-author.ts';
import { commentHeadingSchema, commentTextSchema } from '../../../domain/comments/comment-submission.ts';
import { answerSchema } from '../../../domain/desk.ts';
import type { DemoComment } from '../../../server/demo/comments/demo-comment.ts';
import {
  furulundHaugenChanges,
  furulundHaugenComments,
} from '../../../server/demo/comments/gang-og-sykkelveg-furulund-haugen.ts';
import { kjerrvikaComments } from '../../../server/demo/comments/kjerrvika-smabathavn.ts';
import { kommuneplanHortenComments } from '../../../server/demo/comments/kommuneplan-horten.ts';
import { lindholmkvartaletComments } from '../../../server/demo/comments/lindholmkvartalet.ts';
import {
  nordasenFirstRoundComments,
  nordasenSecondRoundComments,
} from '../../../server/demo/comments/nordasen-skole-og-boliger.ts';
import { steinholtComments } from '../../../server/demo/comments/steinholt-steinbrudd.ts';
import { kjerrvikaSmabathavnTexts } from '../../../server/demo/plans/kjerrvika-smabathavn.texts.ts';
import { kommuneplanHortenTexts } from '../../../server/demo/plans/kommuneplan-horten.texts.ts';
import { lindholmkvartaletTexts } from '../../../server/demo/plans/lindholmkvartalet.texts.ts';
import { nordasenSkoleOgBoligerTexts } from '../../../server/demo/plans/nordasen-skole-og-boliger.texts.ts';
import { allDemoComments } from './all-demo-comments.ts';

function outcomes(comments: readonly DemoComment[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { answer } of comments) {
    if (answer) counts[answer.outcome] = (counts[answer.outcome] ?? 0) + 1;
  }
  return counts;
}

function lastDay(comments: readonly DemoComment[]): number {
  return Math.max(...comments.map(({ day }) => day));
}

describe('the comments of the demo region', () => {
  it('has no two comments under one key', () => {
    const keys = allDemoComments.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives Lindholmkvartalet 110 comments in its first twenty days, a campaign and a queue among them', () => {
    expect(lindholmkvartaletComments).toHaveLength(110);
    expect(lastDay(lindholmkvartaletComments)).toBeLessThan(20);
    const openings = lindholmkvartaletComments.map(({ text }) => text.slice(0, 60));
    const wordings = new Set(openings.filter((opening, index) => openings.indexOf(opening) !== index));
    expect(wordings.size).toBe(4);
    expect(openings.filter((opening) => wordings.has(opening)).length).toBeGreaterThan(12);
    const queue = lindholmkvartaletComments.filter(({ moderation }) => moderation.state === 'waiting');
    expect(queue.length).toBeGreaterThanOrEqual(4);
  });

  it('gives Horten’s municipal plan 40 in its first sixteen days, an objection among them', () => {
    expect(kommuneplanHortenComments).toHaveLength(40);
    expect(lastDay(kommuneplanHortenComments)).toBeLessThanOrEqual(16);
    expect(kommuneplanHortenComments.filter(({ objection }) => objection)).toHaveLength(1);
  });

  it('gives Kjerrvika 25, all within the first two weeks of the notice', () => {
    expect(kjerrvikaComments).toHaveLength(25);
    expect(lastDay(kjerrvikaComments)).toBeLessThanOrEqual(14);
  });

  it('lets none come after the day the demo is made', () => {
    for (const [texts, comments] of [
      [kjerrvikaSmabathavnTexts, kjerrvikaComments],
      [kommuneplanHortenTexts, kommuneplanHortenComments],
      [lindholmkvartaletTexts, lindholmkvartaletComments],
    ] as const) {
      expect(lastDay(comments)).toBeLessThanOrEqual(-(texts.hearings[0]?.opensDay ?? 0));
    }
    const second = nordasenSkoleOgBoligerTexts.hearings.find(({ round }) => round === 2);
    expect(lastDay(nordasenSecondRoundComments)).toBeLessThanOrEqual(-(second?.opensDay ?? 0));
  });

  it('gives Nordåsen 35 answered in its first hearing and six new in the second', () => {
    expect(nordasenFirstRoundComments).toHaveLength(35);
    expect(nordasenFirstRoundComments.every(({ answer }) => answer)).toBe(true);
    expect(lastDay(nordasenFirstRoundComments)).toBeLessThanOrEqual(42);
    expect(nordasenSecondRoundComments).toHaveLength(6);
    expect(nordasenSecondRoundComments.some(({ answer }) => answer)).toBe(false);
  });

  it('gives Steinholt a hundred: sixty answered, three letters, an objection and two too late', () => {
    expect(steinholtComments).toHaveLength(100);
    expect(steinholtComments.filter(({ answer }) => answer)).toHaveLength(60);
    expect(steinholtComments.filter(({ channel }) => channel === 'letter')).toHaveLength(3);
    expect(steinholtComments.filter(({ day }) => day > 42)).toHaveLength(2);
    const objections = steinholtComments.filter(({ objection }) => objection);
    expect(objections).toHaveLength(1);
    expect(objections[0]).toMatchObject({ author: { kind: 'authority' }, channel: 'email' });
  });

  it('answers every comment to Furulund–Haugen and names five changes', () => {
    expect(furulundHaugenComments).toHaveLength(40);
    expect(outcomes(furulundHaugenComments)).toEqual({ followed: 12, partly: 9, notFollowed: 15, noted: 4 });
    const changes = new Set(furulundHaugenComments.flatMap(({ answer }) => answer?.change ?? []));
    expect([...changes].sort()).toEqual([...furulundHaugenChanges].sort());
    expect(changes.size).toBe(5);
    expect(lastDay(furulundHaugenComments)).toBeLessThanOrEqual(42);
  });

  it('says what changed wherever it points to a change, and only there where something was followed', () => {
    for (const { answer } of allDemoComments) {
      if (answer?.change) expect(['followed', 'partly']).toContain(answer.outcome);
    }
  });

  it('is written in nynorsk about one time in eight', () => {
    const share = allDemoComments.filter(({ language }) => language === 'nn').length / allDemoComments.length;
    expect(share).toBeGreaterThan(0.11);
    expect(share).toBeLessThan(0.15);
  });

  it('writes what the form would take: author, heading and text', () => {
    for (const { key, author, heading, text } of allDemoComments) {
      expect(commentAuthorSchema.safeParse(author).error, key).toBeUndefined();
      expect(commentHeadingSchema.safeParse(heading).error, key).toBeUndefined();
      expect(commentTextSchema.parse(text), key).toBe(text);
    }
  });

  it('answers as the desk would take it', () => {
    const change = { commentId: '00000000-0000-4000-8000-000000000000', expectedRevision: 1 };
    for (const { key, answer } of allDemoComments) {
      if (!answer) continue;
      const { outcome, text: answerText, change: changeText } = answer;
      expect(
        answerSchema.safeParse({ ...change, outcome, answerText, changeText }).error,
        key,
      ).toBeUndefined();
    }
  });

  it('gives every comment a finished text, on a real day and time', () => {
    for (const { key, text, day, hour, minute } of allDemoComments) {
      expect(text.trim(), key).not.toBe('');
      expect(text.length, key).toBeLessThanOrEqual(30_000);
      expect(text, key).not.toMatch(/\bundefined\b|TODO/);
      expect(day, key).toBeGreaterThanOrEqual(1);
      expect(hour >= 0 && hour < 24 && minute >= 0 && minute < 60, key).toBe(true);
    }
  });
});
