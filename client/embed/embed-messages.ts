import { defineMessages } from '../app/messages.ts';

export const embedMessages = defineMessages({
  nb: {
    hearings: (name: string) => `Planer på høring i ${name}`,
    none: 'Ingen planer er på høring her nå.',
    seeAll: 'Se alle planene på kartet',
  },
  nn: {
    hearings: (name: string) => `Planar på høyring i ${name}`,
    none: 'Ingen planar er på høyring her no.',
    seeAll: 'Sjå alle planane på kartet',
  },
  en: {
    hearings: (name: string) => `Plans in hearing in ${name}`,
    none: 'No plans are in hearing here now.',
    seeAll: 'See all plans on the map',
  },
});
