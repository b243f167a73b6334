import type { LegalBasis } from '../../../domain/desk.ts';
import type { Outcome } from '../../../domain/outcomes.ts';
import type { DemoAuthor } from './demo-author.ts';
import type { DemoTarget } from './demo-target.ts';
import type { ThemeKey } from './themes.ts';

/** One invented comment of the demo region: as it came in, and what the municipality did with it. */
export type DemoComment = {
  /** Unique in the demo, starts with the plan's own letters; ids may be made of it. */
  readonly key: string;
  /** Day of the hearing it came in: 1 is the day the hearing opened; after the last day it is late. */
  readonly day: number;
  /** Local time of day, Europe/Oslo. */
  readonly hour: number;
  readonly minute: number;
  readonly author: DemoAuthor;
  readonly language: 'nb' | 'nn';
  readonly heading?: string;
  readonly text: string;
  readonly target: DemoTarget;
  /** Which of a hearing's alternatives it speaks of; absent where it does not say. */
  readonly alternatives?: 'A' | 'B' | 'both';
  /** Anything but `web` was entered by a planner. */
  readonly channel: 'web' | 'letter' | 'email' | 'phone' | 'meeting';
  readonly themes: readonly ThemeKey[];
  readonly moderation: DemoModeration;
  /** Set on an authority's formal objection (innsigelse, pbl § 5-4), entered by a planner. */
  readonly objection?: { readonly legalBasis: string };
  readonly answer?: DemoAnswer;
};

export type DemoModeration =
  | { readonly state: 'shown' }
  | { readonly state: 'waiting' }
  | { readonly state: 'held'; readonly reason: string; readonly legalBasisCode: LegalBasis }
  | {
      readonly state: 'redacted';
      readonly redactedText: string;
      readonly reason: string;
      readonly legalBasisCode: LegalBasis;
      /** The shapes on the map are held back as well. */
      readonly hidesPlaces?: true;
    };

export type DemoAnswer = {
  readonly text: string;
  readonly outcome: Outcome;
  /** What changed in the plan because of it, in one sentence. */
  readonly change?: string;
};

type Written = Omit<DemoComment, 'key' | 'day' | 'hour' | 'minute' | 'author' | DefaultedField> &
  Partial<Pick<DemoComment, DefaultedField>> & {
    /** Day of the hearing, hour and minute. */
    readonly at: readonly [day: number, hour: number, minute: number];
  };

type DefaultedField = 'language' | 'channel' | 'moderation' | 'target';

/** A comment with the common case filled in: bokmål, by the web form, about the whole plan, shown. */
export function comment(key: string, author: DemoAuthor, written: Written): DemoComment {
  const { at, ...fields } = written;
  const [day, hour, minute] = at;
  return {
    key,
    day,
    hour,
    minute,
    author,
    language: 'nb',
    channel: 'web',
    target: { kind: 'wholePlan' },
    moderation: { state: 'shown' },
    ...fields,
  };
}

/** Not yet looked at by a planner. */
export const waiting: DemoModeration = { state: 'waiting' };
