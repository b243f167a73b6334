/** What the first hearing changed; the second one is about these alone. */
export const nordasenChanges = {
  road: 'Adkomstvegen er flyttet vestover, bort fra jordet og skolegården.',
  fieldOut: 'Boligfeltet BFS3 er tatt ut av planen. Arealet blir landbruk.',
  schoolRoute: 'Gang- og sykkelvegen skal være bygd før første bolig kan tas i bruk (rekkefølgekrav).',
  trail: 'Turvegen er lagt utenom hulvegen.',
  slide: 'Skredsonen er utvidet etter ny kartlegging, og byggegrensen følger den.',
} as const;
