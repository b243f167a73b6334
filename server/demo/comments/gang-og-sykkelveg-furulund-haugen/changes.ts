/** The five changes that the comments led to; the public page says "5 endringer". */
export const furulundChanges = {
  crossing: 'Kryssingen ved skolen er flyttet 40 meter mot nord, hevet og belyst.',
  trees: 'Vegen er smalnet til 3 meter forbi alleen, så sju av åtte trær blir stående.',
  wall: 'Støttemur erstatter skråning ved tre hager, og beslaget i hagene er mer enn halvert.',
  farm: 'Driftsavkjøring og kryssing for traktor er lagt inn ved Haugen gård.',
  drainage: 'Grøft og kum er lagt på innsiden av vegen, etter tilsig av vann til kjellere.',
} as const;
