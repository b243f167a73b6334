import { defineMessages } from '../../app/messages.ts';

/** Which comments were not shown with the others, and why. */
export const leftMessages = defineMessages({
  nb: {
    marked: (count: number) =>
      `${count} ble ikke vist: kan ha personopplysninger. ${count === 1 ? 'Les den.' : 'Les dem én for én.'}`,
    held: (count: number) => `${count} ble ikke vist: holdt tilbake fra nett.`,
    redacted: (count: number) => `${count} ble ikke endret: skjermet, eller venter på skjerming.`,
    changed: (count: number) => `${count} ble ikke vist: endret av andre.`,
    see: 'Vis disse',
    close: 'Lukk',
  },
  nn: {
    marked: (count: number) =>
      count === 1
        ? '1 blei ikkje vist: kan ha personopplysningar. Les han.'
        : `${count} blei ikkje viste: kan ha personopplysningar. Les dei éin for éin.`,
    held: (count: number) =>
      count === 1
        ? '1 blei ikkje vist: halden tilbake frå nett.'
        : `${count} blei ikkje viste: haldne tilbake frå nett.`,
    redacted: (count: number) => `${count} blei ikkje endra: skjerma, eller ventar på skjerming.`,
    changed: (count: number) => `${count} blei ikkje ${count === 1 ? 'vist' : 'viste'}: endra av andre.`,
    see: 'Vis desse',
    close: 'Lukk',
  },
  en: {
    marked: (count: number) =>
      `${count} not shown: may hold personal data. ${count === 1 ? 'Read it.' : 'Read them one by one.'}`,
    held: (count: number) => `${count} not shown: held back from the web.`,
    redacted: (count: number) => `${count} not changed: redacted, or waiting to be.`,
    changed: (count: number) => `${count} not shown: changed by others.`,
    see: 'See these',
    close: 'Close',
  },
});
