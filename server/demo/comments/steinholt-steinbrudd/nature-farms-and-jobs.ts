// Invented people and texts: forest, farms, walks, work and the time after the quarry at Steinholt.

import { followed, notFollowed, partly } from '../demo-answer.ts';
import { person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment, waiting } from '../demo-comment.ts';
import { area, at, documentOf, line, object, point } from '../demo-target.ts';
import { sharedAnswers as shared } from './shared-answers.ts';

export const natureFarmsAndJobs: readonly DemoComment[] = [
  comment('ss-natur-01', person('Jørgen Kleivan'), {
    at: [2, 13, 48],
    text: `34 arbeidsplasser, de fleste fra bygda. Lokal stein er også kortreist stein: hver mil mer på lastebil er mer utslipp. Si ja, med fornuftige krav. De som flyttet hit de siste ti årene visste hva som lå her.`,
    themes: ['jobs'],
    answer: shared.support,
  }),
  comment('ss-natur-02', person('Astri Vadfoss'), {
    at: [4, 10, 30],
    heading: 'Dammen',
    text: `I skogsdammen nordvest for bruddet lever det storsalamander. Jeg har registrert den hvert år siden 2009. Dammen ligger 40 meter fra grensa for etappe 3. Graver dere så nær, renner den tom.

Flytt grensa 150 meter, og la det stå igjen skog hele veien rundt. Salamanderen går i land om høsten. Men vær så snill, ikke legg ut på nett hvor dammen ligger.`,
    target: at(area('H560_1', 50)),
    themes: ['nature', 'water'],
    moderation: {
      state: 'redacted',
      redactedText: `[…] Dammen ligger 40 meter fra grensa for etappe 3. Graver dere så nær, renner den tom.

Flytt grensa 150 meter, og la det stå igjen skog hele veien rundt. Salamanderen går i land om høsten. Men vær så snill, ikke legg ut på nett hvor dammen ligger.`,
      reason: 'Stedet der en sårbar art lever er ikke vist på nett, slik innsenderen ba om.',
      legalBasisCode: 'authorAsked',
      hidesPlaces: true,
    },
    answer: partly(
      'Grensen er flyttet 100 meter, etter råd fra biolog, og hensynssonen er utvidet tilsvarende.',
      'Etappe 3 er trukket 100 meter bort fra dammen.',
    ),
  }),
  comment('ss-natur-03', person('Petter Aske Gården'), {
    at: [6, 8, 0],
    text: `De 90 dekarene er ikke «uproduktiv mark» slik det står. Det er 60 dekar granskog på høy bonitet som min bestefar plantet i 1958. Rett opp teksten, det handler om respekt.`,
    target: documentOf('PLANBESKR'),
    themes: ['farmland', 'property'],
    answer: followed('Du har rett, og vi beklager ordvalget. Teksten er rettet.'),
  }),
  comment('ss-natur-04', unnamed('Ruben Sjøstrand'), {
    at: [9, 20, 2],
    text: `Bruddet er feriestedet til svalene våre. Sandsvalene hekker i kanten mot nord. Ta en annen kant i juni og juli.`,
    target: object('BRU1'),
    themes: ['nature'],
    answer: followed('Tatt inn: ingen uttak i skrenter med hekkende sandsvaler i hekketida.'),
  }),
  comment('ss-natur-05', person('Hanna Tufte Bø'), {
    at: [13, 16, 16],
    language: 'nn',
    text: `Korleis skal det sjå ut i 2055? Eg vil ha ei teikning av det ferdige landskapet, og pengar på sperra konto til å gjere det. Elles kjem rekninga til kommunen, slik ho alltid gjer.`,
    target: object('#3'),
    themes: ['nature', 'process'],
    answer: partly(
      'Plan for istandsetjing er no vedlegg til føresegnene. Garantien blir fastsett av bergstyresmakta, og kommunen rår til full dekking.',
    ),
  }),
  comment('ss-natur-06', person('Leiv Bergsås'), {
    at: [17, 12, 34],
    text: `Turstien til Steinholttoppen går i dag gjennom det som blir etappe 2. I planen står det «legges om». Hvor da? Tegn den.`,
    target: at(line('LF1', 110, { label: 'Slik går stien' })),
    themes: ['nature', 'cycling'],
    answer: notFollowed(
      'Stien får ny trasé sør for bruddet og er vist i illustrasjonen. Den kan ikke vises som formål utenfor plangrensen.',
    ),
  }),
  comment('ss-natur-07', person('Bjørg Elin Lundby'), {
    at: [20, 9, 27],
    language: 'nn',
    text: `Elgen trekkjer her. Gjerda de vil setje opp, tvingar han ut i vegen der bilane køyrer.`,
    target: at(line('LL1', 90, { label: 'Elgtrekk' })),
    themes: ['nature', 'traffic'],
  }),
  comment('ss-natur-08', person('Vegard Kvisla'), {
    at: [23, 18, 40],
    text: `Jobber der, 41 år, tre barn på skolen her. Ikke glem oss i alt dette.`,
    themes: ['jobs'],
  }),
  comment('ss-natur-09', person('Ellen Brit Fjære'), {
    at: [27, 21, 3],
    text: `Kan bruddet bli badeplass til slutt? I utlandet har jeg sett de fineste sjøer i gamle steinbrudd. Slake kanter på én side, så er det gjort.`,
    target: object('#3'),
    themes: ['shore', 'nature'],
  }),
  comment('ss-natur-10', person('Oskar Lunde Myhre'), {
    at: [29, 15, 9],
    text: `Etappene. Hvem sier at #1 skal være satt i stand før #3 begynner? Det må stå i klartekst: ikke nytt hull før det gamle er grønt.`,
    target: object('#1'),
    themes: ['nature', 'process'],
  }),
  comment('ss-natur-11', person('Torbjørg Ulvestrand'), {
    at: [32, 11, 55],
    text: `Myra øverst lagrer mer karbon enn alle trærne rundt. Den må ut av planen.`,
    target: object('BRU2'),
    themes: ['nature'],
  }),
  comment('ss-natur-12', person('Eskil Ringdalsvoll'), {
    at: [34, 17, 18],
    language: 'nn',
    text: `Eg driv 300 dekar korn rundt brotet. Støvet legg seg på åkeren, men avlinga er like god. Det er grinda som står open og fører til at sauene kjem i åkeren eg er lei av. Set inn ei ferist.`,
    target: at(point('LL1', { offset: [-30, 0], label: 'Ferist' })),
    themes: ['farmland'],
  }),
  comment('ss-natur-13', person('Ann Mari Dolvebø'), {
    at: [36, 14, 14],
    text: `Vi brukte utsikten fra Steinholttoppen som grunn til å flytte hit. Nå ser vi rett ned i et sår. Skogen som er igjen på kanten må stå til siste slutt.`,
    target: at(line('BRU2', 80, { label: 'Skogkanten' })),
    themes: ['nature', 'character'],
  }),
  comment('ss-natur-14', person('Harald Søndersrød'), {
    at: [38, 9, 41],
    text: `Kan de ikke bruke betong og asfalt om igjen i stedet for å sprenge ny stein? Sett krav om at 20 prosent av det som selges er gjenvunnet.`,
    themes: ['nature', 'jobs'],
  }),
  comment('ss-natur-15', unnamed('Tone Beate Nordskog'), {
    at: [41, 22, 40],
    text: `Jeg har nettopp oppdaget denne planen. Er det for sent å be om befaring?`,
    themes: ['process'],
    moderation: waiting,
  }),
  comment('ss-natur-16', person('Einar Moholtsæter'), {
    at: [42, 22, 55],
    text: `Alle kommunestyremedlemmer bør stå en hel dag i bruddkanten før de stemmer. Jeg tar med vafler.`,
    themes: ['process'],
  }),
];
