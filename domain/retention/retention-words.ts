/** Terms and grounds that several rules share. */
export const fromDecision = {
  nb: 'etter endelig vedtak, eller etter at høringen ble avlyst',
  nn: 'etter endeleg vedtak, eller etter at høyringa blei avlyst',
  en: 'after the final decision, or after the hearing was called off',
};
export const minimisation = {
  nb: 'Trengs ikke lenger. Personvernforordningen artikkel 5 nr. 1 bokstav c og e.',
  nn: 'Trengst ikkje lenger. Personvernforordninga artikkel 5 nr. 1 bokstav c og e.',
  en: 'No longer needed. GDPR article 5 (1) c and e.',
};
export const withTheCase = {
  words: {
    nb: 'så lenge kommunen har saken i portalen',
    nn: 'så lenge kommunen har saka i portalen',
    en: 'for as long as the municipality has the case in the portal',
  },
};
export const security = {
  nb: 'Sikker innlogging. Personvernforordningen artikkel 32.',
  nn: 'Trygg innlogging. Personvernforordninga artikkel 32.',
  en: 'Safe sign-in. GDPR article 32.',
};
