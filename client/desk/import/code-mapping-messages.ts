import { defineMessages } from '../../app/messages.ts';

/** Words of what a municipality's own codes mean. */
export const codeMappingMessages = defineMessages({
  nb: {
    title: (count: number) => (count === 1 ? 'Én ukjent kode' : `${count} ukjente koder`),
    intro: (count: number): string =>
      count === 1
        ? 'Den står ikke i de nasjonale listene. Velg hva den betyr, så tegner vi planen riktig. Kommunen husker valget til neste fil. Filen endres ikke.'
        : 'De står ikke i de nasjonale listene. Velg hva de betyr, så tegner vi planen riktig. Kommunen husker valget til neste fil. Filen endres ikke.',
    kept: (count: number) =>
      count === 1 ? 'Én ukjent kode beholdes som den er.' : `${count} ukjente koder beholdes som de er.`,
    unknownType: (type: string) => `Objekttype ${type}`,
    unknownValue: (type: string, attribute: string, value: string) => `${type}, ${attribute}: ${value}`,
    objects: (count: number) => (count === 1 ? '1 objekt' : `${count} objekter`),
    officialCode: 'Offisiell kode (søk etter nummer eller navn)',
    officialType: 'Offisiell objekttype (søk etter navn)',
    notInList: 'Dette står ikke i listen. Velg en kode fra listen.',
    codesFound: (count: number) =>
      count === 0
        ? 'Ingen koder passer. Prøv et annet ord.'
        : `${count} ${count === 1 ? 'kode' : 'koder'} passer.`,
    moreCodes: (count: number) => `${count} til. Skriv mer for å finne dem.`,
    keep: 'Behold som ukjent',
    keptAsIs: 'beholdes som ukjent',
    moreLater: (count: number) => `${count} til kommer når disse er lagret.`,
    rememberAndCheck: 'Husk kodene og kontroller på nytt',
    remembered: (count: number) => (count === 1 ? 'Koden er husket.' : `${count} koder er husket.`),
    memory: (count: number) => `Koder kommunen husker (${count})`,
    memoryNote: 'De brukes på hver ny fil. Det som er lagret før, endres ikke.',
    saidBy: (who: string, date: string) => `${who}, ${date}`,
    forget: 'Glem',
    forgetNamed: (name: string) => `Glem ${name}`,
    forgotten: 'Koden er glemt. Neste fil spør igjen.',
  },
  nn: {
    title: (count: number) => (count === 1 ? 'Éin ukjend kode' : `${count} ukjende kodar`),
    intro: (count: number): string =>
      count === 1
        ? 'Han står ikkje i dei nasjonale listene. Vel kva han tyder, så teiknar vi planen rett. Kommunen hugsar valet til neste fil. Fila blir ikkje endra.'
        : 'Dei står ikkje i dei nasjonale listene. Vel kva dei tyder, så teiknar vi planen rett. Kommunen hugsar valet til neste fil. Fila blir ikkje endra.',
    kept: (count: number) =>
      count === 1
        ? 'Éin ukjend kode blir behalden som han er.'
        : `${count} ukjende kodar blir behaldne som dei er.`,
    unknownType: (type: string) => `Objekttype ${type}`,
    unknownValue: (type: string, attribute: string, value: string) => `${type}, ${attribute}: ${value}`,
    objects: (count: number) => (count === 1 ? '1 objekt' : `${count} objekt`),
    officialCode: 'Offisiell kode (søk etter nummer eller namn)',
    officialType: 'Offisiell objekttype (søk etter namn)',
    notInList: 'Dette står ikkje i lista. Vel ein kode frå lista.',
    codesFound: (count: number) =>
      count === 0
        ? 'Ingen kodar passar. Prøv eit anna ord.'
        : `${count} ${count === 1 ? 'kode' : 'kodar'} passar.`,
    moreCodes: (count: number) => `${count} til. Skriv meir for å finne dei.`,
    keep: 'Behald som ukjend',
    keptAsIs: 'blir behalden som ukjend',
    moreLater: (count: number) => `${count} til kjem når desse er lagra.`,
    rememberAndCheck: 'Hugs kodane og kontroller på nytt',
    remembered: (count: number) => (count === 1 ? 'Koden er hugsa.' : `${count} kodar er hugsa.`),
    memory: (count: number) => `Kodar kommunen hugsar (${count})`,
    memoryNote: 'Dei blir brukte på kvar ny fil. Det som er lagra før, blir ikkje endra.',
    saidBy: (who: string, date: string) => `${who}, ${date}`,
    forget: 'Gløym',
    forgetNamed: (name: string) => `Gløym ${name}`,
    forgotten: 'Koden er gløymd. Neste fil spør igjen.',
  },
  en: {
    title: (count: number) => (count === 1 ? 'One unknown code' : `${count} unknown codes`),
    intro: (count: number): string =>
      count === 1
        ? 'It is not in the national lists. Choose what it means and we draw the plan right. The municipality remembers it for the next file. The file is not changed.'
        : 'They are not in the national lists. Choose what they mean and we draw the plan right. The municipality remembers it for the next file. The file is not changed.',
    kept: (count: number) =>
      count === 1 ? 'One unknown code is kept as it is.' : `${count} unknown codes are kept as they are.`,
    unknownType: (type: string) => `Object type ${type}`,
    unknownValue: (type: string, attribute: string, value: string) => `${type}, ${attribute}: ${value}`,
    objects: (count: number) => (count === 1 ? '1 object' : `${count} objects`),
    officialCode: 'Official code (search by number or name)',
    officialType: 'Official object type (search by name)',
    notInList: 'This is not in the list. Choose a code from the list.',
    codesFound: (count: number) =>
      count === 0
        ? 'No codes match. Try another word.'
        : `${count} ${count === 1 ? 'code matches' : 'codes match'}.`,
    moreCodes: (count: number) => `${count} more. Type on to find them.`,
    keep: 'Keep as unknown',
    keptAsIs: 'kept as unknown',
    moreLater: (count: number) => `${count} more come when these are saved.`,
    rememberAndCheck: 'Remember the codes and check again',
    remembered: (count: number) =>
      count === 1 ? 'The code is remembered.' : `${count} codes are remembered.`,
    memory: (count: number) => `Codes the municipality remembers (${count})`,
    memoryNote: 'They apply to each new file. What is saved already does not change.',
    saidBy: (who: string, date: string) => `${who}, ${date}`,
    forget: 'Forget',
    forgetNamed: (name: string) => `Forget ${name}`,
    forgotten: 'The code is forgotten. The next file asks again.',
  },
});
