/**
 * Which edition of the search for personal data this is. Whoever changes what `findPersonalText` finds raises it, and
 * every comment is searched anew by the regular work.
 */
export const findingRules = 1;
