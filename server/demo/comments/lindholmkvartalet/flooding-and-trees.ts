// Invented people and texts: high water, storm water, old trees, the canal and polluted ground.
import { person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { area, at, documentOf, line, object, point } from '../demo-target.ts';

export const floodingAndTrees: readonly DemoComment[] = [
  comment('lk-vann-01', person('Asbjørn Tveitevåg'), {
    at: [1, 20, 50],
    heading: 'Vannet har stått her før',
    text: `Jeg har bodd ved kanalen siden 1974. I oktober 1987 og igjen for noen år siden sto vannet inn på verkstedgolvet. Jeg har bilder og kan ta dem med til kommunen. Laveste golv på kote +2,9 høres greit ut i dag, men husene skal vel stå i hundre år.

Legg første etasje på kote +3,4 og la kjelleren være noe som tåler vann, ikke biler og boder.`,
    target: object('H320_1'),
    themes: ['flooding'],
  }),
  comment('lk-vann-02', person('Mona Lyngstad'), {
    at: [2, 12, 36],
    text: `De to store kastanjene ved porten må stå! De er på bilder fra bestefars tid på verkstedet. På plankartet ser det ut til at bygget går tvers over stammene.`,
    target: at(point('BBB2', { offset: [12, -8], label: 'Kastanjene' })),
    themes: ['green', 'heritage'],
  }),
  comment('lk-vann-03', person('Sverre Aarnes'), {
    at: [3, 13, 19],
    text: `ROS-analysen regner med 20 prosent klimapåslag på nedbør. Kommunens egen norm sier 50. Hvem har rett?`,
    target: documentOf('ROS-ANALYSE'),
    themes: ['flooding', 'process'],
  }),
  comment('lk-vann-04', person('Bente Kråkstad'), {
    at: [4, 10, 2],
    text: `Når det regner kraftig renner vannet ned bakken, over veien og inn i kjelleren vår. Asfalterer dere tomta blir det verre for oss som bor lavest. Vannet må tas hånd om på tomta, med regnbed og grønne tak, ikke bare i rør.`,
    target: at(line('o_SKV1', 60, { label: 'Slik renner vannet' })),
    themes: ['flooding'],
  }),
  comment('lk-vann-05', person('Ingebjørg Lote'), {
    at: [5, 16, 44],
    language: 'nn',
    text: `Parken er det aller beste med planen. Men han er berre fjorten meter brei på det smalaste, og då blir det ein gangveg med gras på sidene. Gjer o_GP minst tjue meter brei heile vegen. Då får ein plass til store tre som toler saltvatn, og folk kan setje seg ned utan å vere i vegen for syklane.`,
    target: object('o_GP'),
    themes: ['green', 'shore'],
  }),
  comment('lk-vann-06', person('Knut Olav Sletten'), {
    at: [6, 8, 27],
    text: `Grunnen under verkstedet er full av olje og maling fra båtene. Jeg jobbet der i åttiåra og vet hva som ble helt ut. Området H390_1 er for lite, vi hadde også en grop bak den lange hallen. Jeg har satt punktet der jeg husker den.`,
    target: at(
      point('H390_1', { offset: [18, 10], label: 'Grop fra åttitallet' }),
      area('H390_1', 30, { offset: [-5, 22], label: 'Malingsbua sto her' }),
    ),
    themes: ['construction', 'nature'],
  }),
  comment('lk-vann-07', unnamed('Silje Hommedal'), {
    at: [6, 21, 33],
    text: `Plant trær som blir store. Ikke de der lollipopene i potte.`,
    target: object('o_ST'),
    themes: ['green'],
  }),
  comment('lk-vann-08', person('Erlend Skogstad'), {
    at: [7, 18, 16],
    text: `Kan vi få bade i kanalen? Vannet er blitt mye renere. En trapp ned, en flytebrygge og en badestige koster nesten ingenting i forhold til resten. Mange ville brukt det hver dag, også om vinteren.`,
    target: at(point('o_GS1', { label: 'Badetrapp' })),
    themes: ['shore'],
  }),
  comment('lk-vann-09', person('Aud Marit Fjeldavli'), {
    at: [9, 11, 58],
    text: `I mai hekker det ærfugl og makrellterne på den gamle brygga. Det står ikke et ord om fugl i planbeskrivelsen. Be noen som kan det om å se etter før dere river.`,
    target: at(line('o_GS1', 45, { offset: [20, -6], label: 'Gammel brygge' })),
    themes: ['nature'],
  }),
  comment('lk-vann-10', person('Petter Viken Lunde'), {
    at: [10, 20, 20],
    text: `Hva skjer med pumpestasjonen når kloakken går i retur? Det gjorde den to ganger i fjor høst og luktet langt inn i gata. 140 boliger til på samme ledning må da bety noe. Rekkefølgekrav takk.`,
    themes: ['flooding'],
  }),
  comment('lk-vann-11', person('Torunn Hegrestad'), {
    at: [12, 9, 45],
    heading: 'Tre trær, tre ønsker',
    text: `Jeg har gått en runde og merket trærne jeg mener bør bli stående. 1) Kastanjen nærmest porten, frisk og over 120 år. 2) Lønna i hjørnet mot småhusene. Den skjermer for innsyn. 3) Rekka med lind i parken, der bør ingen grave nærmere enn fem meter.

Skriv det inn i bestemmelsene med krav om erstatning hvis de likevel ryker. Tre små for ett stort er ikke erstatning.`,
    target: at(
      point('BBB2', { offset: [12, -8], label: 'Kastanje' }),
      point('BBB3', { offset: [-10, 22], label: 'Lønn' }),
      line('o_GP', 30, { label: 'Lindene' }),
    ),
    themes: ['green'],
  }),
  comment('lk-vann-12', person('Hans Jørgen Myklebost'), {
    at: [13, 15, 1],
    language: 'nn',
    text: `Flaumsona er teikna tvers gjennom det sørlegaste huset i BBB1. Vatn stansar ikkje ved ei strek. Anten ligg huset i sona eller så gjer det ikkje det, og ligg det der må heile huset sikrast.`,
    target: object('H320_1'),
    themes: ['flooding'],
  }),
  comment('lk-vann-13', person('Karoline Myhrvang'), {
    at: [15, 8, 53],
    language: 'nn',
    text: `Så fint at det blir park ved vatnet! Hugs hundeposar, vasspost og benker med armlene.`,
    target: object('o_GP'),
    themes: ['green'],
  }),
  comment('lk-vann-14', person('Trond Erik Jakobstrand'), {
    at: [16, 13, 40],
    text: `Grønt tak på alle bygg over 200 m² burde være et krav. Det holder på regnvannet, gir mat til humlene, og de som bor høyt får noe annet enn papp å se på.`,
    themes: ['green', 'flooding'],
  }),
  comment('lk-vann-15', person('Solveig Romundset'), {
    at: [18, 19, 7],
    text: `Parken er offentlig, men kommer folk fra resten av byen til å skjønne det? Hvis første etasje er private terrasser helt ut mot stien føles det som å gå i noens hage. Krev en hekk eller en liten mur, og høyst halvannen meter terrasse.`,
    target: at(line('o_GP', 35, { label: 'Grensen mot terrassene' })),
    themes: ['green', 'character'],
  }),
  comment('lk-vann-16', person('Yngve Rasmusbakk'), {
    at: [19, 8, 32],
    text: `Kanalen er smal og strømmen sterk. Om dere fyller ut bare en meter for å få plass til promenaden går vannet høyere på andre siden, der vi bor. Regn på det, vær så snill.`,
    target: documentOf('ROS-ANALYSE'),
    themes: ['flooding'],
  }),
];
