// Invented people and texts: gardens, trees, water and neighbours along Furulund–Haugen.
import { followed, notFollowed, partly } from '../demo-answer.ts';
import { organisation, person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { at, line, object, point } from '../demo-target.ts';
import { furulundChanges as changes } from './changes.ts';

export const gardensAndTrees: readonly DemoComment[] = [
  comment('fh-14', person('Elisabet Framnesbakken'), {
    at: [1, 18, 2],
    heading: 'Alleen',
    text: `De åtte lønnetrærne langs veien ble plantet av skolebarna i 1946. Jeg er datter av en av dem. På plankartet går gangvegen rett gjennom stammene. Smalne den inn der. Et lite stykke på 3 meter har ingen vondt av.`,
    target: at(line('o_SF1', 50, { label: 'Alleen' })),
    themes: ['green', 'heritage'],
    answer: followed(
      'Takk for historien. Vegen er smalnet til 3 meter forbi alleen. Ett tre med råte må likevel felles, og det plantes to nye.',
      changes.trees,
    ),
  }),
  comment('fh-15', organisation('Furulund velforening', 'Geir Atle Krokemo'), {
    at: [15, 19, 45],
    text: `Velforeningen støtter planen varmt. Vi ber om tre ting: behold alleen, ta så lite hage som mulig ved nummer 31 til 35, og legg igjen den lille parkeringsplassen ved fotballøkka.`,
    target: at(
      line('o_SF1', 50, { label: 'Alleen' }),
      point('o_SF1', { offset: [18, -14], label: 'Parkering ved løkka' }),
    ),
    themes: ['green', 'property', 'parking'],
    answer: partly(
      'Alleen og hagene er tatt hensyn til. Parkeringsplassen ligger i frisiktsonen og kan ikke bli.',
      changes.trees,
    ),
  }),
  comment('fh-16', person('Birger Raastadvik'), {
    at: [3, 12, 12],
    text: `Fem meter av hagen, epletrærne og garasjen. Mot noe som er 0,5 meter høyere enn nå. Bygg støttemur i stedet for den lange skråninga, da trenger dere bare to.`,
    target: at(point('o_SVT5', { offset: [0, -8], label: 'Hagen vår' })),
    themes: ['property'],
    answer: followed(
      'Mur er tegnet inn. Garasjen og tre av fire epletrær blir stående, og inngrepet er redusert til 1,9 meter.',
      changes.wall,
    ),
  }),
  comment('fh-17', person('Solrun Vear Lie'), {
    at: [4, 15, 34],
    text: `Samme her som hos Raastadvik. Mur, takk, og gjerne i naturstein.`,
    target: at(point('o_SVT5', { offset: [22, 6] })),
    themes: ['property', 'character'],
    answer: followed('Mur er tegnet inn. Bestemmelsene krever natursteinsflate mot hagene.', changes.wall),
  }),
  comment('fh-18', person('Knut Arne Istredal'), {
    at: [5, 16, 1],
    text: `Trappa vår går rett ut i gangvegen. Enten må vegen vekk eller så må trappa. Jeg ønsker at trappa blir.`,
    target: at(point('o_SVT5', { offset: [-14, -4], label: 'Trappa' })),
    themes: ['property'],
    answer: followed(
      'Med mur blir det plass til trappa innenfor. Den bygges om på kommunens regning.',
      changes.wall,
    ),
  }),
  comment('fh-19', person('Edel Hasletoppen'), {
    at: [7, 10, 40],
    text: `Kjelleren vår får vann når det regner mye. Når dere hever veien får den mer. Jeg vil ha en kum på vår side før dere asfalterer.`,
    target: at(point('o_SVT1', { label: 'Her samler vannet seg' })),
    themes: ['flooding', 'property'],
    answer: followed('Grøft og kum er lagt på innsiden, mot husene.', changes.drainage),
  }),
  comment('fh-20', person('Jan Roger Flåten Mo'), {
    at: [9, 21, 16],
    text: `Stikkrenna ved bekken er 40 cm. Den gikk tett i 2019 og 2022. Bytt den når dere først graver.`,
    target: at(point('o_SVT1', { offset: [30, 0], label: 'Stikkrenna' })),
    themes: ['flooding'],
    answer: followed(
      'Stikkrenna skiftes til 80 cm. Det er tatt inn i bestemmelsene sammen med ny grøft.',
      changes.drainage,
    ),
  }),
  comment('fh-21', unnamed('Hilde Raveien'), {
    at: [11, 8, 37],
    text: `Gjør den bredere. 2,5 + 0,5 er for smalt til å gå to i bredden med barnevogn.`,
    target: object('o_SGS1'),
    themes: ['cycling'],
    answer: notFollowed(
      'Bredden er 3,5 meter pluss skulder på det meste av strekningen, og 3 meter forbi alleen. Det er innenfor normen.',
    ),
  }),
  comment('fh-22', person('Arne Jonny Haukerød'), {
    at: [13, 17, 52],
    text: `Hvorfor på vår side? På den andre er det bare jorder.`,
    target: object('o_SGS1'),
    themes: ['property', 'farmland'],
    answer: notFollowed(
      'Sidevalget ble gjort i kommunedelplanen. På den andre siden ville 6 dekar dyrka mark gått tapt, og barna måttet krysse to ganger.',
    ),
  }),
  comment('fh-23', person('Astri Lofterødskaug'), {
    at: [17, 11, 25],
    language: 'nn',
    text: `Hekken vår er førti år gamal. Kjem han til å bli erstatta, og med kva? Ikkje med éin liten busk per meter.`,
    target: at(line('o_SVG1', 30, { label: 'Hekken' })),
    themes: ['green', 'property'],
    answer: partly(
      'Erstatning blir avtalt i grunnervervet. Føresegnene seier no at ny hekk skal ha minst fire plantar per meter.',
      changes.wall,
    ),
  }),
  comment('fh-24', person('Roald Breidablikk Vang'), {
    at: [19, 20, 8],
    text: `Betal først, grav etterpå. Sist fikk mor 4 000 kroner for 300 kvadratmeter og måtte vente i tre år.`,
    themes: ['property'],
    answer: notFollowed(
      'Betaling for grunn avtales utenfor planen. Vi har sendt saken til eiendomsavdelingen, som tar kontakt.',
    ),
  }),
  comment('fh-25', person('Veronika Melsomvik Dahl'), {
    at: [21, 13, 13],
    text: `Støyskjerm mot hagen når vegen kommer nærmere!`,
    target: at(line('o_SVG1', 40, { label: 'Skjerm' })),
    themes: ['noise'],
    answer: notFollowed(
      'Kjørebanen flyttes ikke nærmere, det er bare gangvegen som kommer på denne siden. Støyen endres ikke.',
    ),
  }),
  comment('fh-26', unnamed('Pia Charlotte Steinshaugen'), {
    at: [23, 22, 32],
    text: `Ikke fell alle buskene. Der bor det piggsvin. Jeg så to i går.`,
    target: at(point('o_SVG1', { offset: [-10, 10], label: 'Piggsvin' })),
    themes: ['nature'],
    answer: partly(
      'Kantsonen mellom vegen og jordet skal stå så langt det går. Der den må vekk, plantes det til med stedegne busker.',
      changes.trees,
    ),
  }),
  comment('fh-27', person('Odd Gunnar Klavenes'), {
    at: [25, 9, 46],
    text: `Støtter planen fullt ut. Har ventet på dette siden ungene begynte på skolen. Nå begynner deres unger.`,
    themes: ['schoolRoute'],
    answer: partly(
      'Takk. Ønsket om rask bygging kan ikke sikres i planen, men første etappe, med den nye kryssingen, er lagt inn i budsjettet.',
      changes.crossing,
    ),
  }),
];
