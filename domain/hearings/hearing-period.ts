import { deadlineWarnings, lastDayAfterWeeks } from '../deadlines.ts';
import { isWorkingDay } from '../holidays.ts';
import { citationTexts } from '../law-citations.ts';
import { addDays, type CalendarDate } from '../oslo-time.ts';
import { fullDate } from '../wording/date-words.ts';
import { finding, type HearingFinding, type HearingFindings } from './hearing-finding.ts';
import { type HearingKind, hearingCitationKey, hearingKindRules } from './hearing-kinds.ts';

/** The days a period depends on. The last day is inclusive. */
export type HearingPeriod = {
  readonly kind: HearingKind;
  /** SOSI plantype, e.g. 35. */
  readonly planType: number;
  readonly opensOn: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly announcedOn: CalendarDate | null;
  readonly lettersSentOn: CalendarDate | null;
};

type PeriodStart = Pick<HearingPeriod, 'opensOn' | 'announcedOn' | 'lettersSentOn'>;

/** The day the period runs from: the latest of published here, announced and letters sent. */
export function periodRunsFrom(start: PeriodStart): CalendarDate {
  const days = [start.opensOn, start.announcedOn, start.lettersSentOn].filter((day) => day !== null);
  return days.toSorted().at(-1) ?? start.opensOn;
}

/** The earliest last day that the law allows, or null where it sets no length. */
export function earliestLastDay(kind: HearingKind, start: PeriodStart): CalendarDate | null {
  const { minimumWeeks } = hearingKindRules[kind];
  return minimumWeeks === 0 ? null : lastDayAfterWeeks(periodRunsFrom(start), minimumWeeks);
}

/** The last day proposed for a new hearing. */
export function defaultLastDay(kind: HearingKind, start: PeriodStart): CalendarDate {
  return lastDayAfterWeeks(periodRunsFrom(start), hearingKindRules[kind].defaultWeeks);
}

/** Judges a period: too short blocks with the paragraph named; the rest are warnings. */
export function checkHearingPeriod(period: HearingPeriod): HearingFindings {
  const blocks: HearingFinding[] = [];
  const warnings: HearingFinding[] = [];
  const runsFrom = periodRunsFrom(period);
  if (period.lastDay < period.opensOn) blocks.push(endsBeforeItOpens);
  const earliest = earliestLastDay(period.kind, period);
  if (earliest && period.lastDay < earliest) blocks.push(tooShort(period, earliest));
  const { warnBelowWeeks } = hearingKindRules[period.kind];
  if (warnBelowWeeks > 0 && period.lastDay < addDays(runsFrom, warnBelowWeeks * 7)) {
    warnings.push(short(warnBelowWeeks));
  }
  if (!isWorkingDay(period.lastDay)) warnings.push(endsOnDayOff);
  for (const { code, messages } of deadlineWarnings(period.opensOn, period.lastDay)) {
    warnings.push({ code, field: 'lastDay', messages });
  }
  return { blocks, warnings };
}

/** Judges an extension: it must be later than the deadline it replaces, on a day still to come. */
export function checkHearingExtension(
  current: CalendarDate,
  next: CalendarDate,
  today: CalendarDate,
): HearingFindings {
  const blocks = next <= current || next < today ? [notLater] : [];
  const warnings = isWorkingDay(next) ? [] : [endsOnDayOff];
  return { blocks, warnings };
}

function tooShort(period: HearingPeriod, earliest: CalendarDate): HearingFinding {
  const { minimumWeeks } = hearingKindRules[period.kind];
  const law = citationTexts(hearingCitationKey(period.kind, period.planType), period.opensOn);
  return finding(
    'period-too-short',
    'lastDay',
    `Perioden er for kort. Etter ${law.nb} skal den være minst ${minimumWeeks} uker. Fristen kan tidligst være ${fullDate(earliest, 'nb')}.`,
    `Perioden er for kort. Etter ${law.nn} skal han vere minst ${minimumWeeks} veker. Fristen kan tidlegast vere ${fullDate(earliest, 'nn')}.`,
    `The period is too short. Under ${law.en} it must be at least ${minimumWeeks} weeks. The deadline can be ${fullDate(earliest, 'en')} at the earliest.`,
  );
}

function short(weeks: number): HearingFinding {
  return finding(
    'period-short',
    'lastDay',
    `Perioden er kortere enn ${weeks} uker. Loven setter ingen lengde, men fristen skal være rimelig.`,
    `Perioden er kortare enn ${weeks} veker. Lova set inga lengd, men fristen skal vere rimeleg.`,
    `The period is shorter than ${weeks} weeks. The law sets no length, but the deadline must be reasonable.`,
  );
}

const endsBeforeItOpens = finding(
  'ends-before-opening',
  'lastDay',
  'Fristen er før høringen åpner. Velg en senere frist.',
  'Fristen er før høyringa opnar. Vel ein seinare frist.',
  'The deadline is before the hearing opens. Choose a later one.',
);

const endsOnDayOff = finding(
  'ends-on-day-off',
  'lastDay',
  'Fristen er i en helg eller på en helligdag. Velg første virkedag etter.',
  'Fristen er i ei helg eller på ein heilagdag. Vel første verkedag etter.',
  'The deadline is on a weekend or public holiday. Choose the first working day after it.',
);

const notLater = finding(
  'extension-not-later',
  'lastDay',
  'Den nye fristen må være senere enn den som gjelder nå, og ikke være passert.',
  'Den nye fristen må vere seinare enn den som gjeld no, og ikkje vere passert.',
  'The new deadline must be later than the present one and not already past.',
);
