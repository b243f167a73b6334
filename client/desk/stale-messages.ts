import { defineMessages } from '../app/messages.ts';

export const staleMessages = defineMessages({
  nb: {
    notFetched: 'Vi fikk ikke hentet det nyeste.',
    stands: 'Det du ser og har skrevet her, står.',
    putAway: 'Skjul',
  },
  nn: {
    notFetched: 'Vi fekk ikkje henta det nyaste.',
    stands: 'Det du ser og har skrive her, står.',
    putAway: 'Gøym',
  },
  en: {
    notFetched: 'We could not fetch the latest.',
    stands: 'What you see and have written here stays.',
    putAway: 'Hide',
  },
});
