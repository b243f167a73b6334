const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timestampPattern =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** True for a day of the calendar, or a moment by RFC 3339. */
export function isInstant(kind: 'date' | 'timestamp', value: string): boolean {
  const day = kind === 'date' ? value : timestampPattern.exec(value)?.[1];
  return day !== undefined && isDay(day);
}

function isDay(value: string): boolean {
  const [, year, month, day] = (datePattern.exec(value) ?? []).map(Number);
  if (!year || !month || !day) return false;
  return month <= 12 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
