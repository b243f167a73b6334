import type { CatalogueEntry } from './catalogue-entry.ts';

/** Questions of open data that have no answer. */
export const geodataErrors = {
  'method-not-allowed': {
    status: 405,
    messages: {
      nb: 'Åpne data kan bare leses. Spør med en av disse: {methods}.',
      nn: 'Opne data kan berre lesast. Spør med ein av desse: {methods}.',
      en: 'Open data can only be read. Ask with one of these: {methods}.',
    },
  },
  'parameter-unknown': {
    status: 400,
    messages: {
      nb: 'Adressen har «{name}», som ikke finnes her. Du kan bruke: {known}.',
      nn: 'Adressa har «{name}», som ikkje finst her. Du kan bruke: {known}.',
      en: 'The address has “{name}”, which is not known here. You can use: {known}.',
    },
  },
  'parameter-invalid': {
    status: 400,
    messages: {
      nb: 'Verdien til «{name}» i adressen kan ikke brukes. Skriv den slik: {expected}.',
      nn: 'Verdien til «{name}» i adressa kan ikkje brukast. Skriv han slik: {expected}.',
      en: 'The value of “{name}” in the address cannot be used. Write it like this: {expected}.',
    },
  },
  'query-too-long': {
    status: 414,
    messages: {
      nb: 'Adressen er for lang. Spørsmålet kan ha {limit} tegn. Spør om mindre om gangen.',
      nn: 'Adressa er for lang. Spørsmålet kan ha {limit} teikn. Spør om mindre om gongen.',
      en: 'The address is too long. Its query can have {limit} characters. Ask for less at a time.',
    },
  },
  'coordinates-outside': {
    status: 400,
    messages: {
      nb: 'Koordinatene {coordinates} ligger utenfor koordinatsystemet eller gir ingen flate. Kontroller tallene, rekkefølgen og systemet.',
      nn: 'Koordinatane {coordinates} ligg utanfor koordinatsystemet eller gir inga flate. Kontroller tala, rekkjefølgja og systemet.',
      en: 'The coordinates {coordinates} lie outside the coordinate system or make no area. Check the numbers, their order and the system.',
    },
  },
  'filter-invalid': {
    status: 400,
    messages: {
      nb: 'Vi forstår ikke filteret ved {place}. Dette var ventet der: {expected}. Rett filteret og prøv igjen.',
      nn: 'Vi forstår ikkje filteret ved {place}. Dette var venta der: {expected}. Rett filteret og prøv igjen.',
      en: 'We do not understand the filter at {place}. This was expected there: {expected}. Correct the filter and try again.',
    },
  },
  'filter-property-unknown': {
    status: 400,
    messages: {
      nb: 'Filteret bruker «{property}», som ikke finnes her. Dette finnes: {known}. Rett filteret og prøv igjen.',
      nn: 'Filteret bruker «{property}», som ikkje finst her. Dette finst: {known}. Rett filteret og prøv igjen.',
      en: 'The filter uses “{property}”, which does not exist here. These do: {known}. Correct the filter and try again.',
    },
  },
  'filter-type': {
    status: 400,
    messages: {
      nb: 'Filteret bruker «{property}» sammen med noe av et annet slag, for eksempel tekst med tall. Rett filteret og prøv igjen.',
      nn: 'Filteret bruker «{property}» saman med noko av eit anna slag, til dømes tekst med tal. Rett filteret og prøv igjen.',
      en: 'The filter uses “{property}” with something of another kind, such as text with a number. Correct the filter and try again.',
    },
  },
  'filter-too-large': {
    status: 400,
    messages: {
      nb: 'Filteret er for stort. Det kan ha {nodes} ledd, {depth} nivåer og {coordinates} punkter. Del det opp og spør flere ganger.',
      nn: 'Filteret er for stort. Det kan ha {nodes} ledd, {depth} nivå og {coordinates} punkt. Del det opp og spør fleire gonger.',
      en: 'The filter is too large. It can have {nodes} parts, {depth} levels and {coordinates} points. Split it and ask several times.',
    },
  },
  'filter-too-costly': {
    status: 400,
    messages: {
      nb: 'Spørsmålet krever at vi leter gjennom for mye. Avgrens det med bbox eller municipalityNumber, eller ta bort sortby.',
      nn: 'Spørsmålet krev at vi leitar gjennom for mykje. Avgrens det med bbox eller municipalityNumber, eller ta bort sortby.',
      en: 'The question makes us search through too much. Narrow it with bbox or municipalityNumber, or leave out sortby.',
    },
  },
  'query-too-slow': {
    status: 503,
    messages: {
      nb: 'Svaret tok for lang tid, så vi stanset. Avgrens spørsmålet, eller prøv igjen om litt.',
      nn: 'Svaret tok for lang tid, så vi stansa. Avgrens spørsmålet, eller prøv igjen om litt.',
      en: 'The answer took too long, so we stopped. Narrow the question, or try again shortly.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
