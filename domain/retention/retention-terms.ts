/**
 * How long each thing is kept, in the unit that the name says: the one place where the numbers stand. The texts of
 * `retention-rules.ts` and the handlers on the server read them here.
 */
export const retentionTerms = {
  contactDays: 365,
  undecidedDays: 1461,
  /** How long before that the municipality is asked whether the case goes on. */
  undecidedAskDays: 180,
  /** What the answer that it goes on gives it, from the day of the answer. */
  undecidedMoreDays: 365,
  namesDays: 365,
  peopleDays: 730,
  mailDays: 30,
  heardLogoutDays: 1,
  uploadHours: 24,
  reportDays: 1095,
} as const;

/** Shorter than the time to complain would take from people what the municipality must tell them. */
export const contactChoice = { least: 60, most: 1825 } as const;
/** Less than two years would ask of cases that are only slow. */
export const undecidedChoice = { least: 730, most: 3650 } as const;
export const namesChoice = { least: 0, most: 3650 } as const;
