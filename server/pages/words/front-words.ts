import { defineWords } from './define-words.ts';

/** Words of the plain front page and of a municipality's. */
export const frontWords = defineWords({
  nb: {
    title: 'Planer',
    titleIn: (name: string) => `Planer i ${name}`,
    intro: 'Se hva som planlegges der du bor, og si hva du mener.',
    openCount: (count: number) =>
      count === 1 ? 'Én plan er på høring nå.' : `${count} planer er på høring nå.`,
    open: 'På høring nå',
    noneOpen: 'Ingen planer er på høring her nå.',
    others: 'Andre planer',
    municipalities: 'Kommuner',
    found: (count: number) => (count === 1 ? 'Søket fant 1 plan.' : `Søket fant ${count} planer.`),
    showAll: 'Vis alle planer',
    pages: 'Sider',
    pageOf: (page: number, last: number) => `Side ${page} av ${last}`,
    previous: 'Forrige side',
    next: 'Neste side',
  },
  nn: {
    title: 'Planar',
    titleIn: (name: string) => `Planar i ${name}`,
    intro: 'Sjå kva som blir planlagt der du bur, og sei kva du meiner.',
    openCount: (count: number) =>
      count === 1 ? 'Éin plan er på høyring no.' : `${count} planar er på høyring no.`,
    open: 'På høyring no',
    noneOpen: 'Ingen planar er på høyring her no.',
    others: 'Andre planar',
    municipalities: 'Kommunar',
    found: (count: number) => (count === 1 ? 'Søket fann 1 plan.' : `Søket fann ${count} planar.`),
    showAll: 'Vis alle planar',
    pages: 'Sider',
    pageOf: (page: number, last: number) => `Side ${page} av ${last}`,
    previous: 'Førre side',
    next: 'Neste side',
  },
  en: {
    title: 'Plans',
    titleIn: (name: string) => `Plans in ${name}`,
    intro: 'See what is being planned where you live, and say what you think.',
    openCount: (count: number) =>
      count === 1 ? 'One plan is in hearing now.' : `${count} plans are in hearing now.`,
    open: 'In hearing now',
    noneOpen: 'No plans are in hearing here now.',
    others: 'Other plans',
    municipalities: 'Municipalities',
    found: (count: number) => (count === 1 ? 'The search found 1 plan.' : `The search found ${count} plans.`),
    showAll: 'Show all plans',
    pages: 'Pages',
    pageOf: (page: number, last: number) => `Page ${page} of ${last}`,
    previous: 'Previous page',
    next: 'Next page',
  },
});
