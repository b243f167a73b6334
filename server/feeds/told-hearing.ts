import { lastDayOf } from '../../domain/deadlines.ts';
import { type HearingKind, hearingKindRules } from '../../domain/hearings/hearing-kinds.ts';
import type { Language } from '../../domain/language.ts';
import { type CalendarDate, osloDate } from '../../domain/oslo-time.ts';
import { nameOfCode } from '../../domain/plan-codes/code-names.ts';
import { planTypeNames } from '../../domain/plan-codes/plan-types.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import type { CancelledHearingRow, FeedHearingRow } from './feed-hearings.queries.ts';
import { feedWords } from './feed-words.ts';

/** A hearing in the words that feeds and calendars share; every text plain. */
export type ToldHearing = {
  /** `urn:uuid:…`, the same for as long as the hearing is. */
  readonly id: string;
  /** "Lindholmkvartalet – høring og offentlig ettersyn". */
  readonly title: string;
  readonly kindName: string;
  readonly planTypeName: string | null;
  /** Days in Oslo, both inclusive. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly lastDayInWords: string;
  /** Sentences about the hearing, then about the plan. */
  readonly sentences: readonly string[];
  /** The page where one can have one's say, whole; null where the hearing was called off. */
  readonly address: string | null;
  readonly place: string;
  readonly municipality: { readonly number: string; readonly name: string };
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly isCancelled: boolean;
  readonly kind: string;
  readonly planType: number | null;
  readonly box: FeedHearingRow['box'] | null;
};

export function tellHearing(row: FeedHearingRow, language: Language, publicUrl: string): ToldHearing {
  const words = feedWords[language];
  const common = tellCommon(row, language);
  const path = row.plan
    ? `/plan/${row.municipalityNumber}/${encodeURIComponent(row.plan.identifier)}?horing=${row.code}`
    : `/h/${row.code}`;
  const sentences = [
    words.period(fullDate(common.firstDay, language), common.lastDayInWords),
    row.extensions > 0 && words.extended,
    row.round > 1 && words.round(row.round),
    row.plan?.summary.trim(),
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
  return {
    ...common,
    sentences: sentences as readonly string[],
    address: publicUrl + path,
    updatedAt: row.updatedAt,
    isCancelled: false,
    box: row.box,
  };
}

export function tellCancelled(row: CancelledHearingRow, language: Language): ToldHearing {
  const words = feedWords[language];
  const common = tellCommon(row, language);
  return {
    ...common,
    title: words.calledOff(common.title),
    sentences: [words.calledOffText],
    address: null,
    updatedAt: row.cancelledAt,
    isCancelled: true,
    box: null,
  };
}

function tellCommon(row: FeedHearingRow | CancelledHearingRow, language: Language) {
  const words = feedWords[language];
  const lastDay = lastDayOf(row.closesAt);
  const kindName = hearingKindRules[row.kind as HearingKind].names[language];
  const name = row.plan?.name ?? words.planIn(row.municipalityName);
  return {
    id: `urn:uuid:${row.id}`,
    title: `${name} – ${kindName.charAt(0).toLowerCase()}${kindName.slice(1)}`,
    kindName,
    planTypeName: row.plan ? nameOfCode(planTypeNames, row.plan.planType, language) : null,
    firstDay: osloDate(row.opensAt),
    lastDay,
    lastDayInWords: fullDate(lastDay, language),
    place: [row.plan?.placeInWords.trim(), row.municipalityName].filter(Boolean).join(', '),
    municipality: { number: row.municipalityNumber, name: row.municipalityName },
    publishedAt: row.publishedAt,
    kind: row.kind,
    planType: row.plan?.planType ?? null,
  };
}
