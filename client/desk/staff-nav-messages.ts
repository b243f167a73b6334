import { defineMessages } from '../app/messages.ts';

export const staffNavMessages = defineMessages({
  nb: { signOut: 'Logg ut' },
  nn: { signOut: 'Logg ut' },
  en: { signOut: 'Sign out' },
});
