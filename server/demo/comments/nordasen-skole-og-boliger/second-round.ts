// Invented people and texts: the limited second hearing of Nordåsen, where only the changes are heard.
import { authority, organisation, person } from '../demo-author.ts';
import { comment, type DemoComment, waiting } from '../demo-comment.ts';
import { at, line, object, point } from '../demo-target.ts';

export const secondRound: readonly DemoComment[] = [
  comment('na-2-01', person('Halvor Gretteberg'), {
    at: [1, 20, 18],
    text: `Takk for at dere hørte på oss. Den nye linja er mye bedre. Ett lite ønske: la det være en avkjøring til jordet der den gamle traktorveien krysser, så slipper vi å kjøre gjennom boligfeltet med treskeren.`,
    target: at(point('o_SKV1', { offset: [6, 0], label: 'Avkjøring til jordet' })),
    themes: ['farmland', 'traffic'],
  }),
  comment('na-2-02', person('Merethe Ådneberg'), {
    at: [2, 18, 1],
    heading: 'Nå er det vi som får vegen',
    text: `Da vegen lå i øst sa vi ingenting, for den berørte ikke oss. Nå er den flyttet vestover og går 22 meter fra soverommet til barna. Slik kan dere vel ikke flytte problemet fra den som roper høyest til den som sitter stille?

Vi ber om at den legges ti meter lenger ut og senkes en meter, og at det settes opp en voll mot oss.`,
    target: at(line('o_SKV1', 60, { offset: [-8, 0], label: 'Voll her' })),
    themes: ['traffic', 'noise', 'property'],
  }),
  comment('na-2-03', person('Aslaug Vindsvik'), {
    at: [3, 9, 26],
    language: 'nn',
    text: `Bra at feltet på jordet er teke ut! Då bør kommunen også setje av jorda som omsynssone landbruk, elles kjem det same framlegget att om fire år.`,
    target: object('LL1'),
    themes: ['farmland'],
  }),
  comment('na-2-04', organisation('FAU ved Nordåsen skole', 'Elisabeth Kvernmo'), {
    at: [4, 21, 0],
    text: `FAU takker for rekkefølgekravet. Vi ser nå at gang- og sykkelvegen krysser den nye adkomstvegen i plan. Kan kryssingen flyttes til etter snuplassen, eller bygges som undergang? Slik den er tegnet krysser alle barna der alle bilene svinger.`,
    target: at(point('o_SGS1', { label: 'Kryssingen' })),
    themes: ['schoolRoute'],
  }),
  comment('na-2-05', authority('Norges vassdrags- og energidirektorat', 'Nils Olav Hegglid'), {
    at: [6, 12, 33],
    text: `Vi har gått gjennom skredfarekartleggingen. Den er utført i tråd med veilederen, og faresonen er riktig innarbeidet. Vi har ingen flere merknader.`,
    target: object('H310_1'),
    themes: ['flooding'],
  }),
  comment('na-2-06', person('Gustav Hanekleiv'), {
    at: [7, 22, 47],
    text: `Jeg forstår ikke hva som er nytt og hva som er gammelt på kartet. Kan dere vise de to etter hverandre? Ellers fint at akebakken får bli.`,
    themes: [],
    moderation: waiting,
  }),
];
