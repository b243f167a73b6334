import { defineWords } from './define-words.ts';

/** What of the portal everyone can use, what not yet, and whom to tell. Its facts are those of our own tests. */
export const accessibilityWords = defineWords({
  nb: {
    title: 'Tilgjengelighet',
    lead: 'Alle skal kunne lese planene og si sin mening. Her står hva som virker for alle, og hva som ikke gjør det ennå.',
    standard:
      'Målet er WCAG 2.2 på nivå AA. Norske regler krever dette av kommunenes nettsider. Erklæringen gjelder programmet. Kommunen har i tillegg sin egen erklæring på uustatus.no.',
    metTitle: 'Dette virker',
    met1: 'Alt som vises i kartet, finnes også som liste med ord.',
    met2: 'Du kan tegne punkt, linje og område med tastatur eller knapper. Du kan også velge adresse, gate eller felt fra en liste.',
    met3: 'Alle sider kan brukes med tastatur alene. Fokus er alltid synlig.',
    met4: 'Sidene tåler 400 prosent forstørring og skjermer ned til 320 punkter.',
    met5: 'Knapper er minst 44 punkter høye. Farge er aldri eneste kjennetegn.',
    met6: 'Hver plan har en side som virker uten JavaScript, og et skjema på papir.',
    met7: 'PDF-er som vi lager, har merket struktur og språk. Innholdet finnes også på en nettside.',
    notMetTitle: 'Dette mangler',
    notMet1:
      'Plandokumenter fra andre kan mangle tekstlag eller merket struktur. De er merket i listen, og du kan be kommunen om en tilgjengelig utgave.',
    notMet2: 'Selve kartbildet kan ikke leses av en skjermleser. Bruk listen ved siden av kartet.',
    notMet3:
      'Utskrift av kart i målestokk er et bilde med beskrivelse. Felt og bestemmelser leses best på plansiden.',
    notMet4: 'Nynorske navn på arealformål er våre egne oversettelser av den nasjonale kodelista.',
    testedTitle: 'Slik er det prøvd',
    tested:
      'Hver side prøves automatisk med axe-core i Chromium ved hver endring, sammen med reiser med bare tastatur og kontroll av rekkefølge og navn for skjermlesere. Oppskrifter for prøving med NVDA og VoiceOver følger med programmet. Det er ikke gjort en ekstern revisjon.',
    tellTitle: 'Si fra',
    tell: 'Virker noe ikke for deg, si fra til kommunen. Du finner telefon og e-post på siden til kommunen og til hver plan.',
    oversight:
      'Du kan også klage til Tilsynet for universell utforming av ikt i Digitaliseringsdirektoratet.',
    toFront: 'Til forsiden',
  },
  nn: {
    title: 'Tilgjenge',
    lead: 'Alle skal kunne lese planane og seie si meining. Her står det kva som verkar for alle, og kva som ikkje gjer det enno.',
    standard:
      'Målet er WCAG 2.2 på nivå AA. Norske reglar krev dette av nettsidene til kommunane. Erklæringa gjeld programmet. Kommunen har i tillegg si eiga erklæring på uustatus.no.',
    metTitle: 'Dette verkar',
    met1: 'Alt som kartet viser, finst òg som liste med ord.',
    met2: 'Du kan teikne punkt, linje og område med tastatur eller knappar. Du kan òg velje adresse, gate eller felt frå ei liste.',
    met3: 'Alle sider kan brukast med tastatur åleine. Fokus er alltid synleg.',
    met4: 'Sidene toler 400 prosent forstørring og skjermar ned til 320 punkt.',
    met5: 'Knappar er minst 44 punkt høge. Farge er aldri einaste kjenneteikn.',
    met6: 'Kvar plan har ei side som verkar utan JavaScript, og skjema på papir.',
    met7: 'PDF-ar som vi lagar, har merkt struktur og språk. Innhaldet finst òg på ei nettside.',
    notMetTitle: 'Dette manglar',
    notMet1:
      'Plandokument frå andre kan mangle tekstlag eller merkt struktur. Dei er merkte i lista, og du kan be kommunen om ei tilgjengeleg utgåve.',
    notMet2: 'Sjølve kartbiletet kan ikkje lesast av skjermlesarar. Bruk lista ved sida av kartet.',
    notMet3: 'Utskrift av kart i målestokk er bilete med omtale. Felt og føresegner les du best på plansida.',
    notMet4: 'Nynorske namn på arealføremål er våre eigne omsetjingar av den nasjonale kodelista.',
    testedTitle: 'Slik er det prøvd',
    tested:
      'Kvar side blir prøvd automatisk med axe-core i Chromium ved kvar endring, saman med reiser med berre tastatur og kontroll av rekkjefølgje og namn for skjermlesarar. Oppskrifter for prøving med NVDA og VoiceOver følgjer med programmet. Det er ikkje gjort nokon ekstern revisjon.',
    tellTitle: 'Sei frå',
    tell: 'Verkar noko ikkje for deg, sei frå til kommunen. Du finn telefon og e-post på sida til kommunen og til kvar plan.',
    oversight: 'Du kan òg klage til Tilsynet for universell utforming av ikt i Digitaliseringsdirektoratet.',
    toFront: 'Til framsida',
  },
  en: {
    title: 'Accessibility',
    lead: 'Everyone shall be able to read the plans and have their say. Here is what works for all, and what does not yet.',
    standard:
      'The aim is WCAG 2.2 at level AA, which Norwegian rules demand of municipal websites. This statement is about the program. The municipality has its own statement at uustatus.no as well.',
    metTitle: 'What works',
    met1: 'Everything the map shows is also a list in words.',
    met2: 'You can draw a point, a line or an area by keyboard or by buttons, or choose an address, a street or a field from a list.',
    met3: 'Every page can be used by keyboard alone. The focus is always visible.',
    met4: 'The pages work at 400 per cent zoom and on screens down to 320 points.',
    met5: 'Buttons are at least 44 points high. Colour is never the only sign.',
    met6: 'Each plan has a page that works without JavaScript, and a form on paper.',
    met7: 'PDFs that we make have a tagged structure and a language. Their content is on a web page too.',
    notMetTitle: 'What is missing',
    notMet1:
      'Plan documents by others may lack text or tagged structure. They are marked in the list, and you can ask the municipality for an accessible version.',
    notMet2: 'A screen reader cannot read the picture of the map. Use the list beside it.',
    notMet3:
      'A map printed to scale is a picture with a description. Fields and provisions read best on the plan’s page.',
    notMet4: 'The Nynorsk names of land-use purposes are our own translations of the national code list.',
    testedTitle: 'How it was tested',
    tested:
      'Every page is tested with axe-core in Chromium at each change, with journeys by keyboard alone and checks of reading order and names for screen readers. Scripts for testing with NVDA and VoiceOver come with the program. There has been no external audit.',
    tellTitle: 'Tell us',
    tell: 'If something does not work for you, tell the municipality. Its phone and e-mail stand on its page and on each plan’s.',
    oversight: 'You can also complain to the Norwegian Authority for Universal Design of ICT.',
    toFront: 'To the front page',
  },
});
