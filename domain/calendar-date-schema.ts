import { z } from 'zod';

/** A day, `YYYY-MM-DD`, that the calendar has. */
export const calendarDateSchema = z.iso.date();
