/** A day as people say it in Norway, `YYYY-MM-DD`, without clock or zone. */
export type CalendarDate = string;

const dayMilliseconds = 86_400_000;

// Intl knows every rule of daylight saving.
const osloFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function osloParts(instant: Date): { readonly date: CalendarDate; readonly clock: string } {
  const parts = Object.fromEntries(osloFormat.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { date: `${parts.year}-${parts.month}-${parts.day}`, clock: `${parts.hour}:${parts.minute}` };
}

/** The day that an instant falls on in Europe/Oslo. */
export function osloDate(instant: Date): CalendarDate {
  return osloParts(instant).date;
}

/** The clock that an instant shows in Europe/Oslo, `HH:MM`. */
export function osloClock(instant: Date): string {
  return osloParts(instant).clock;
}

/** An instant as XML and ISO 8601 write it, with Oslo's clock and its distance from UTC: `2027-03-03T14:07:12+01:00`. */
export function osloTimestamp(instant: Date): string {
  const { date, clock } = osloParts(instant);
  const hours = Math.round((Date.parse(`${date}T${clock}:00Z`) - instant.getTime()) / 3_600_000);
  const seconds = String(instant.getUTCSeconds()).padStart(2, '0');
  return `${date}T${clock}:${seconds}+0${hours}:00`;
}

/** The instant when a day begins in Europe/Oslo (23:00 or 22:00 UTC the day before). */
export function startOfOsloDay(date: CalendarDate): Date {
  return osloInstant(date, '00:00');
}

/**
 * The instant of a day and clock (`HH:MM`) in Europe/Oslo. A clock that daylight saving skips means
 * the same clock before the change, an hour later on the wall; one that comes twice means the first.
 */
export function osloInstant(date: CalendarDate, clock: string): Date {
  const asUtc = Date.parse(`${date}T${clock}:00Z`);
  const summer = new Date(asUtc - 2 * 3_600_000);
  const shown = osloParts(summer);
  return shown.date === date && shown.clock === clock ? summer : new Date(asUtc - 3_600_000);
}

/** The day so many days later, earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(date).getUTCDay() || 7;
}
