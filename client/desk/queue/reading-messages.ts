import { defineMessages } from '../../app/messages.ts';

/** Words of reading what is personal, and of the record of it. */
export const readingMessages = defineMessages({
  nb: {
    showContact: 'Vis kontaktopplysninger',
    showOriginal: 'Vis originalen',
    isRecorded: 'Vi noterer at du har lest det. Avsenderen kan se det.',
    title: 'Hvem har lest personopplysninger',
    intro:
      'Her står hver gang noen har åpnet kontaktopplysninger, en original eller en fil som er holdt tilbake.',
    when: 'Når',
    who: 'Hvem',
    what: 'Hva',
    which: 'Merknad',
    file: (position: number) => `vedlegg ${position}`,
    comment: (number: number, hearing: string) => `${number} i høring ${hearing}`,
    none: 'Ingen har lest personopplysninger ennå.',
    more: 'Vis flere',
  },
  nn: {
    showContact: 'Vis kontaktopplysningar',
    showOriginal: 'Vis originalen',
    isRecorded: 'Vi noterer at du har lese det. Avsendaren kan sjå det.',
    title: 'Kven har lese personopplysningar',
    intro:
      'Her står kvar gong nokon har opna kontaktopplysningar, ein original eller ei fil som er halden tilbake.',
    when: 'Når',
    who: 'Kven',
    what: 'Kva',
    which: 'Merknad',
    file: (position: number) => `vedlegg ${position}`,
    comment: (number: number, hearing: string) => `${number} i høyring ${hearing}`,
    none: 'Ingen har lese personopplysningar enno.',
    more: 'Vis fleire',
  },
  en: {
    showContact: 'Show contact details',
    showOriginal: 'Show the original',
    isRecorded: 'We note that you have read it. The author can see that.',
    title: 'Who has read personal data',
    intro: 'Here is each time someone opened contact details, an original or a file that is held back.',
    when: 'When',
    who: 'Who',
    what: 'What',
    which: 'Comment',
    file: (position: number) => `attachment ${position}`,
    comment: (number: number, hearing: string) => `${number} in hearing ${hearing}`,
    none: 'Nobody has read personal data yet.',
    more: 'Show more',
  },
});
