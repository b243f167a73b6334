// Invented people and texts: the town centre, trade, roads and the plan as a whole.
import { authority, organisation, person, underAge, unnamed } from '../demo-author.ts';
import { comment, type DemoComment, waiting } from '../demo-comment.ts';
import { at, line, object, point } from '../demo-target.ts';

export const townAndTrade: readonly DemoComment[] = [
  comment('ho-27', person('Camilla Torgersgate'), {
    at: [1, 12, 6],
    text: `Mer liv i sentrum, ja takk! Men da må det også være et sted å være ute. I dag er alt parkering mellom biblioteket og fergekaia.`,
    target: object('S1'),
    themes: ['character', 'parking'],
  }),
  comment('ho-28', organisation('Handelsstanden i byen (eksempel)', 'Even Kremmervik'), {
    at: [2, 9, 30],
    heading: 'Sentrum må være ett',
    text: `Vi er glade for at planen sier nei til dagligvare i næringsområdene. Utvidelsen S2 er derimot for stor. Den flytter tyngden 400 meter bort fra gågata. La S2 være bolig med handel bare i hjørnene.`,
    target: object('S2'),
    themes: ['jobs', 'character'],
  }),
  comment('ho-29', person('Oddvar Fjeldheim'), {
    at: [2, 18, 44],
    text: `18 meter er seks etasjer. Trehusene i Bygata er åtte meter høye. Hvem har tegnet dette?`,
    target: object('S2'),
    themes: ['height', 'heritage'],
  }),
  comment('ho-30', underAge('Jonas Kaiholm'), {
    at: [3, 14, 10],
    text: `Vi trenger en skatepark under tak. Legg den i B2 ved idrettsplassen, ikke langt ute i skogen.`,
    target: at(point('B2', { label: 'Skatepark her' })),
    themes: ['children'],
  }),
  comment('ho-31', person('Ragnhild Fergestad'), {
    at: [4, 17, 58],
    text: `Køen til ferga står helt opp til rundkjøringa hver fredag. Flere boliger i B2 gjør det verre. Lag en egen fil for ferga først.`,
    target: at(line('S1', 220, { offset: [120, -60], label: 'Fergekøen' })),
    themes: ['traffic'],
  }),
  comment('ho-32', organisation('Næringsparken vest AS (eksempel)', 'Terje Kranbo'), {
    at: [5, 10, 25],
    text: `Vi eier grunnen i N2 og kan bygge når planen er vedtatt. Vi ber om at kravet om reguleringsplan lempes for bygg under 2 000 m², siden veg og vann alt er på plass.`,
    target: object('N2'),
    themes: ['jobs'],
  }),
  comment('ho-33', unnamed('Solfrid Vestgård'), {
    at: [5, 21, 19],
    text: `N2 er bare 200 meter fra soverommet vårt. Trailere på tomgang hele natta, nei takk.`,
    target: object('N2'),
    themes: ['noise'],
  }),
  comment('ho-34', person('Hassan Nordbyen'), {
    at: [7, 8, 50],
    text: `Sykkelvegen langs kystvegen er det beste i hele planen. Begynn der, ikke til slutt.`,
    themes: ['cycling'],
  }),
  comment('ho-35', organisation('Historielaget (eksempel)', 'Sigrun Gravmo'), {
    at: [8, 15, 0],
    text: `Haugene er nevnt, men ikke steinalderboplassen like ved. Sonen H570 må utvides 150 meter mot vest. Vi har sendt kart fra utgravningen i 1998 i posten.`,
    target: object('H570_1'),
    themes: ['heritage'],
  }),
  comment('ho-36', authority('Fylkeskommunen', 'Berit Regionås'), {
    at: [10, 13, 40],
    channel: 'email',
    heading: 'Uttalelse',
    text: `Fylkeskommunen støtter å samle veksten ved stasjon og sentrum. N3 bør vurderes på nytt, siden området ligger på dyrka mark og langt fra motorvegen.`,
    target: object('N3'),
    themes: ['jobs', 'farmland'],
  }),
  comment('ho-37', person('Lise Lotte Parkveien'), {
    at: [11, 19, 31],
    text: `F3 er den eneste parken på denne siden av byen. Takk for at den får stå. Fotballøkka og de tre store eikene må nevnes.`,
    target: object('F3'),
    themes: ['green', 'children'],
  }),
  comment('ho-38', person('Dag Erling Kvartsberg'), {
    at: [12, 20, 15],
    text: `Planen er på 21 bestemmelser og et kart der jeg ikke finner huset mitt før jeg zoomer inn. Men det var lett å skrive her. Fint at en kan trykke på kartet.`,
    themes: ['process'],
  }),
  comment('ho-39', person('Aud Jorunn Havnås'), {
    at: [15, 9, 20],
    text: `Hva skjer med det gamle verftet? Det er lagt til havn, men det står tomt. Kan det bli boliger eller verksteder for unge som vil starte noe?`,
    target: object('H1'),
    themes: ['jobs', 'harbour'],
    moderation: waiting,
  }),
  comment('ho-40', unnamed('Magne Tverrdal'), {
    at: [16, 7, 5],
    text: `Dere skriver «aktiv transport». Skriv at folk skal gå og sykle.`,
    themes: ['process', 'cycling'],
    moderation: waiting,
  }),
];
