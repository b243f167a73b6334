// Invented people and texts: the newest, which a planner has not looked at yet, and one that is held back.
import { organisation, person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment, waiting } from '../demo-comment.ts';
import { at, line, object, point } from '../demo-target.ts';

export const inTheQueue: readonly DemoComment[] = [
  comment('lk-ko-01', unnamed('Frode Stensrudbakken'), {
    at: [15, 23, 55],
    text: `Alle vet hvem som står bak dette. Han som eier tomta skylder penger over hele byen og har vært dømt før. Spør hvem som helst på kaia. Planen sier jeg ingenting om, jeg leser ikke slikt.`,
    themes: [],
    moderation: {
      state: 'held',
      reason:
        'Innspillet handler om en enkeltpersons private forhold og ikke om planen. Det ligger i saken, men vises ikke på nett.',
      legalBasisCode: 'defamatory',
    },
  }),
  comment('lk-ko-02', person('Monica Haugstvedt'), {
    at: [19, 21, 36],
    text: `Hei, jeg prøvde å finne ut hvor mange etasjer det blir i alternativ B mot barnehagen, men kartet viser bare koter. Uansett: ikke høyere enn barnehagen på den siden, ellers ser de rett ned på ungene.`,
    target: object('BBB2', 'B'),
    alternatives: 'B',
    themes: [],
    moderation: waiting,
  }),
  comment('lk-ko-03', person('Jon Ivar Grøtting'), {
    at: [19, 22, 8],
    text: `Jeg har snakket med Trond Olsvikmo på nummer 9 og han er helt enig i at frisiktsona er for liten, men han tør ikke si det selv. Det må være 40 meter, ikke 20.`,
    target: object('H140_1'),
    themes: [],
    moderation: waiting,
  }),
  comment('lk-ko-04', unnamed('Wanja Steinsholm'), {
    at: [19, 23, 14],
    language: 'nn',
    text: `Eg reagerer på at alt skal avgjerast på seks veker når så mange av oss er bortreiste. Kunne de ikkje hatt eit ope møte på kveldstid? De når meg på 00 00 00 00 etter klokka fire.`,
    themes: [],
    moderation: waiting,
  }),
  comment('lk-ko-05', person('Anders Bliksås'), {
    at: [19, 23, 41],
    text: `Tre ting før jeg legger meg: benker langs kanalen, lys på stien om vinteren, og et toalett på torget som er åpent. Tusen takk!`,
    target: at(
      line('o_GS1', 60, { label: 'Benker og lys' }),
      point('o_ST', { offset: [6, 4], label: 'Toalett' }),
    ),
    themes: [],
    moderation: waiting,
  }),
  comment('lk-ko-06', organisation('Kanalens Kajakklubb', 'Ellen Birgitte Sjøvold'), {
    at: [19, 20, 12],
    text: `Klubben har 210 medlemmer og har satt ut kajakker fra slippen ved verkstedet siden 1998. Vi finner ikke slippen igjen på plankartet. Vi ber om at det sikres en offentlig utsetting på minst seks meters bredde, og lagerplass til 40 kajakker under promenaden eller i BKB1.`,
    target: at(point('o_GS1', { offset: [-18, -4], label: 'Slippen' })),
    alternatives: 'both',
    themes: [],
    moderation: waiting,
  }),
];
