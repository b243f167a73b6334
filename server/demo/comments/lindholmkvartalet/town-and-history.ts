// Invented people and texts: the old workshop, housing, the square, and some that only cheer.
import { person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { at, object, point } from '../demo-target.ts';

export const townAndHistory: readonly DemoComment[] = [
  comment('lk-by-01', person('Einar Verkstrand'), {
    at: [2, 9, 33],
    heading: 'Den lange hallen',
    text: `Far og farfar arbeidet på verkstedet. Hallen fra 1911 er den siste av sitt slag langs kanalen. I planen står det at «deler av fasaden søkes bevart». Det betyr i praksis at den rives.

Gjør den til torgets tak! Fjern veggene, behold stålet og takflatene, så har byen et sted for marked og konserter i all slags vær. Bestemmelsen til H570_1 bør si at bærende konstruksjon i stål skal bevares på stedet.`,
    target: object('H570_1'),
    themes: ['heritage', 'character'],
  }),
  comment('lk-by-02', person('Mette Sofie Hagelund'), {
    at: [4, 15, 20],
    text: `Det burde være noen leiligheter folk har råd til. Kommunen kan kreve leie-til-eie eller kjøpe noen selv. Ellers blir dette nok et sted for pensjonister fra Oslo.`,
    themes: ['character'],
  }),
  comment('lk-by-03', person('Ragnar Tofteberg'), {
    at: [5, 19, 8],
    text: `Ingen trenger flere kafélokaler som står tomme. Halve BKB1 burde være verksteder for småbedrifter, keramikk, sykkelreparasjon og slikt. Litt støy må en by tåle.`,
    target: object('BKB1'),
    themes: ['jobs', 'character'],
  }),
  comment('lk-by-04', person('Ingerid Haugesæter'), {
    at: [7, 12, 51],
    language: 'nn',
    text: `Eg er glad for at nokon endeleg tek tak i denne tomta. Ho har stått tom i tjue år med gjerde rundt, og eg har gått rundt heile kvartalet kvar gong eg skulle til vatnet. Torg, park, barnehage og folk i vindauga: det er slikt ein by skal vere. Takk til dei som har arbeidd med planen.`,
    themes: ['character'],
  }),
  comment('lk-by-05', unnamed('Roy Andre Kolstadmo'), {
    at: [9, 23, 48],
    text: `Dette er jo bare tull fra ende til annen. Utbyggeren har lommene fulle og saksbehandleren er en komplett idiot som burde finne seg noe annet å gjøre. Ingen hører på oss uansett.`,
    themes: ['process'],
    moderation: {
      state: 'redacted',
      redactedText: `Dette er jo bare tull fra ende til annen. […] Ingen hører på oss uansett.`,
      reason: 'Grov omtale av enkeltpersoner er tatt ut av det som vises på nett. Resten står.',
      legalBasisCode: 'defamatory',
    },
  }),
  comment('lk-by-06', person('Bjarte Hellesund'), {
    at: [12, 10, 26],
    text: `Mørk tegl passer her, ikke hvit puss. Se på de gamle sjøbodene. Stå på krava til materialer, det er det vi lever med i hundre år.`,
    target: at(point('BKB1', { label: 'Hjørnet alle ser' })),
    themes: ['character', 'heritage'],
  }),
  comment('lk-by-07', person('Astrid Elgsaas'), {
    at: [14, 13, 33],
    text: `Naboen min i nummer 14, som er alvorlig syk og nylig kom hjem fra sykehuset, tåler ikke støyen fra riving og peling. Det må tas hensyn til folk som er hjemme hele dagen når dere bestemmer arbeidstider. Ingen peling før klokka 9.`,
    target: object('#1'),
    themes: ['construction', 'noise'],
    moderation: {
      state: 'redacted',
      redactedText: `[…] Det må tas hensyn til folk som er hjemme hele dagen når dere bestemmer arbeidstider. Ingen peling før klokka 9.`,
      reason: 'Opplysninger om en annens helse er tatt ut av det som vises på nett.',
      legalBasisCode: 'confidential',
    },
  }),
  comment('lk-by-08', person('Sander Ulvestad'), {
    at: [17, 22, 9],
    text: `Er det for sent å foreslå en bro? En gangbro fra torget over til andre siden ville gjort fem minutter til femti sekunder.`,
    target: at(point('o_ST', { offset: [0, -20], label: 'Gangbro herfra' })),
    themes: ['cycling'],
  }),
];
