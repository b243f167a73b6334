import { defineMessages } from '../../app/messages.ts';

type Counts = { readonly added: number; readonly removed: number; readonly changed: number };

/** Words of the provisions that everyone reads. */
export const provisionMessages = defineMessages({
  nb: {
    title: 'Bestemmelser',
    none: 'Bestemmelsene er ikke lagt inn som tekst. Se dokumentene.',
    hint: 'Når du leser, lyser stedene opp i kartet. Kartet flytter seg ikke.',
    governs: 'Gjelder',
    governsAll: 'Gjelder hele planen',
    inMap: (count: number) => (count === 1 ? 'Vis i kartet' : `Vis i kartet (${count})`),
    inMapOf: (clause: string, count: number) =>
      `${count === 1 ? 'Vis i kartet' : `Vis i kartet (${count})`}: ${clause}`,
    comment: 'Gi innspill til bestemmelsen',
    commentOf: (clause: string) => `Gi innspill til bestemmelsen ${clause}`,
    inText: 'Les i teksten',
    inTextOf: (clause: string) => `Les i teksten: ${clause}`,
    share: 'Del',
    shareOf: (clause: string) => `Del lenke til ${clause}`,
    copied: 'Lenken er kopiert.',
    hovered: 'Gjelder stedet du peker på',
    changesFrom: (version: number) => `Hva er endret fra versjon ${version}?`,
    noChanges: 'Ingen bestemmelser er endret.',
    changeCounts: ({ added, removed, changed }: Counts) =>
      `${changed} endret, ${added} nye, ${removed} tatt ut.`,
    wasChanged: 'Endret',
    wasAdded: 'Ny',
    wasRemoved: 'Tatt ut',
  },
  nn: {
    title: 'Føresegner',
    none: 'Føresegnene er ikkje lagde inn som tekst. Sjå dokumenta.',
    hint: 'Når du les, lyser stadene opp i kartet. Kartet flytter seg ikkje.',
    governs: 'Gjeld',
    governsAll: 'Gjeld heile planen',
    inMap: (count: number) => (count === 1 ? 'Vis i kartet' : `Vis i kartet (${count})`),
    inMapOf: (clause: string, count: number) =>
      `${count === 1 ? 'Vis i kartet' : `Vis i kartet (${count})`}: ${clause}`,
    comment: 'Gi innspel til føresegna',
    commentOf: (clause: string) => `Gi innspel til føresegna ${clause}`,
    inText: 'Les i teksten',
    inTextOf: (clause: string) => `Les i teksten: ${clause}`,
    share: 'Del',
    shareOf: (clause: string) => `Del lenkje til ${clause}`,
    copied: 'Lenkja er kopiert.',
    hovered: 'Gjeld staden du peikar på',
    changesFrom: (version: number) => `Kva er endra frå versjon ${version}?`,
    noChanges: 'Ingen føresegner er endra.',
    changeCounts: ({ added, removed, changed }: Counts) =>
      `${changed} endra, ${added} nye, ${removed} tekne ut.`,
    wasChanged: 'Endra',
    wasAdded: 'Ny',
    wasRemoved: 'Teken ut',
  },
  en: {
    title: 'Provisions',
    none: 'The provisions have not been entered as text. See the documents.',
    hint: 'As you read, the places light up on the map. The map does not move.',
    governs: 'Applies to',
    governsAll: 'Applies to the whole plan',
    inMap: (count: number) => (count === 1 ? 'Show on the map' : `Show on the map (${count})`),
    inMapOf: (clause: string, count: number) =>
      `${count === 1 ? 'Show on the map' : `Show on the map (${count})`}: ${clause}`,
    comment: 'Comment on this provision',
    commentOf: (clause: string) => `Comment on this provision: ${clause}`,
    inText: 'Read in the text',
    inTextOf: (clause: string) => `Read in the text: ${clause}`,
    share: 'Share',
    shareOf: (clause: string) => `Share a link to ${clause}`,
    copied: 'The link is copied.',
    hovered: 'Applies to the place you point at',
    changesFrom: (version: number) => `What has changed since version ${version}?`,
    noChanges: 'No provisions have changed.',
    changeCounts: ({ added, removed, changed }: Counts) =>
      `${changed} changed, ${added} new, ${removed} taken out.`,
    wasChanged: 'Changed',
    wasAdded: 'New',
    wasRemoved: 'Taken out',
  },
});
