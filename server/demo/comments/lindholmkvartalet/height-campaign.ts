// Invented people and texts. One neighbourhood's campaign in four wordings, as planners often meet it:
// the same text from many, some with a line of their own.
import { person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { object } from '../demo-target.ts';

const tooHigh = `Vi bor i nærheten av verkstedtomta og er bekymret for høyden i alternativ A. Seks etasjer er for mye ved siden av småhusene på nordsiden. Om ettermiddagen blir hagene våre liggende i skygge. Vi ber kommunen velge alternativ B, med høyst fire etasjer, og trappe bebyggelsen ned mot naboene.`;

const keepTheSun = `La oss beholde sola! Alternativ A tar kveldssola fra mange av oss som bor rundt Lindholmkvartalet. Soldiagrammet i planbeskrivelsen viser bare 20. mars og 21. juni. Vi vil se hvordan det blir i august og september også, når folk faktisk sitter ute. Velg fire etasjer.`;

const stepDown = `Jeg støtter at tomta bygges ut, men ikke så høyt. BBB2 og BBB3 bør ikke være høyere enn fire etasjer, og øverste etasje må trekkes inn. Da blir det lysere i gatene og bygget virker mindre ruvende fra kanalen.`;

const smallTown = `Tønsberg er en småhusby ved vannet. Seks etasjer på Lindholm bryter med alt rundt. Når først ett kvartal får gå så høyt, kommer de neste og vil det samme. Si nei til alternativ A.`;

const ofTheCampaign = { target: object('BBB3', 'A'), alternatives: 'A', themes: ['height'] } as const;

export const heightCampaign: readonly DemoComment[] = [
  comment('lk-kampanje-01', person('Berit Solvang'), { ...ofTheCampaign, at: [4, 18, 12], text: tooHigh }),
  comment('lk-kampanje-02', person('Odd Kvamsø'), { ...ofTheCampaign, at: [4, 18, 40], text: tooHigh }),
  comment('lk-kampanje-03', person('Turid Rønningstad'), { ...ofTheCampaign, at: [4, 19, 5], text: tooHigh }),
  comment('lk-kampanje-04', person('Jan Petter Moldvik'), {
    ...ofTheCampaign,
    at: [4, 20, 31],
    text: `${tooHigh}\n\nVår egen hage ligger rett nord for BBB3 og får ikke sol etter klokka fire i september hvis dette bygges.`,
  }),
  comment('lk-kampanje-05', unnamed('Grete Åsland'), { ...ofTheCampaign, at: [4, 21, 2], text: tooHigh }),
  comment('lk-kampanje-06', person('Håkon Furuset'), { ...ofTheCampaign, at: [5, 7, 48], text: keepTheSun }),
  comment('lk-kampanje-07', person('Ingvild Tangvik'), {
    ...ofTheCampaign,
    at: [5, 8, 15],
    text: keepTheSun,
  }),
  comment('lk-kampanje-08', person('Per Arne Lillebø'), {
    ...ofTheCampaign,
    at: [5, 12, 3],
    text: `${keepTheSun}\n\nHilsen en som har drukket kaffe på den samme trappa i 31 år.`,
  }),
  comment('lk-kampanje-09', person('Solfrid Nygårdshaug'), {
    ...ofTheCampaign,
    at: [5, 17, 22],
    text: keepTheSun,
  }),
  comment('lk-kampanje-10', unnamed('Mohammed Karimi'), {
    ...ofTheCampaign,
    at: [5, 20, 54],
    text: keepTheSun,
  }),
  comment('lk-kampanje-11', person('Wenche Dalhaug'), { ...ofTheCampaign, at: [6, 9, 30], text: tooHigh }),
  comment('lk-kampanje-12', person('Rolf Inge Strandbakken'), {
    ...ofTheCampaign,
    at: [6, 10, 11],
    text: stepDown,
  }),
  comment('lk-kampanje-13', person('Anne Lise Fossheim'), {
    ...ofTheCampaign,
    at: [6, 11, 47],
    text: stepDown,
  }),
  comment('lk-kampanje-14', person('Tor Egil Bakkerud'), {
    ...ofTheCampaign,
    at: [6, 16, 20],
    text: `${stepDown}\n\nP.S. Torget er en veldig god idé, det må dere ikke kutte når prisen skal ned.`,
  }),
  comment('lk-kampanje-15', person('Hege Marie Løvland'), {
    ...ofTheCampaign,
    at: [7, 13, 13],
    text: stepDown,
  }),
  comment('lk-kampanje-16', unnamed('Kristoffer Rødseth'), {
    ...ofTheCampaign,
    at: [7, 21, 40],
    text: stepDown,
  }),
  comment('lk-kampanje-17', person('Synnøve Brekkhus'), { ...ofTheCampaign, at: [8, 8, 2], text: smallTown }),
  comment('lk-kampanje-18', person('Arvid Holtskog'), { ...ofTheCampaign, at: [8, 9, 44], text: smallTown }),
  comment('lk-kampanje-19', person('Liv Johanne Sandnes'), {
    ...ofTheCampaign,
    at: [8, 19, 25],
    text: `${smallTown}\n\nJeg har vokst opp her og kjenner knapt igjen byen lenger.`,
  }),
  comment('lk-kampanje-20', person('Morten Gjerdrum'), { ...ofTheCampaign, at: [9, 6, 58], text: smallTown }),
  comment('lk-kampanje-21', person('Eva Kristine Melhus'), {
    ...ofTheCampaign,
    at: [9, 15, 36],
    text: tooHigh,
  }),
  comment('lk-kampanje-22', person('Geir Ove Tveitan'), {
    ...ofTheCampaign,
    at: [9, 18, 18],
    text: keepTheSun,
  }),
  comment('lk-kampanje-23', unnamed('Anita Skoglund'), {
    ...ofTheCampaign,
    at: [10, 10, 10],
    text: smallTown,
  }),
  comment('lk-kampanje-24', person('Bjørn Tore Myrvang'), {
    ...ofTheCampaign,
    at: [10, 22, 51],
    text: `${tooHigh}\n\nI tillegg blåser det allerede nok ved kanalen, høye hus gjør det værre.`,
  }),
  comment('lk-kampanje-25', person('Randi Elise Hovdan'), {
    ...ofTheCampaign,
    at: [11, 12, 27],
    text: stepDown,
  }),
  comment('lk-kampanje-26', person('Svein Harald Eknes'), {
    ...ofTheCampaign,
    at: [12, 17, 9],
    text: keepTheSun,
  }),
  comment('lk-kampanje-27', person('Marit Ødegårdstuen'), {
    ...ofTheCampaign,
    at: [13, 20, 33],
    text: smallTown,
  }),
  comment('lk-kampanje-28', person('Dag Vidar Rustad'), { ...ofTheCampaign, at: [15, 14, 6], text: tooHigh }),
];
