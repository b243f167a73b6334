import type { Language, Texts } from '../language.ts';

/** What each act in the log is called, after the name of who did it: «Ida Eksempel la ut en høring». */
export const actNames: Readonly<Record<string, Texts>> = {
  'authority.set': {
    nb: 'skrev opp en myndighet',
    nn: 'skreiv opp ei styresmakt',
    en: 'wrote down an authority',
  },
  'comment.submit': { nb: 'sendte inn en merknad', nn: 'sende inn ein merknad', en: 'sent a comment' },
  'comment.supplement': { nb: 'sendte et tillegg', nn: 'sende eit tillegg', en: 'sent an addition' },
  'comment.withdraw': { nb: 'trakk en merknad', nn: 'trekte ein merknad', en: 'withdrew a comment' },
  'comment.register': { nb: 'førte inn en merknad', nn: 'førte inn ein merknad', en: 'entered a comment' },
  'comment.registerObjection': {
    nb: 'førte inn en innsigelse',
    nn: 'førte inn ei motsegn',
    en: 'entered a formal objection',
  },
  'comment.showFile': {
    nb: 'viste et vedlegg på nett',
    nn: 'viste eit vedlegg på nett',
    en: 'showed an attachment',
  },
  'comment.hideFile': {
    nb: 'tok et vedlegg av nett',
    nn: 'tok eit vedlegg av nett',
    en: 'hid an attachment',
  },
  'comment.show': { nb: 'viste en merknad på nett', nn: 'viste ein merknad på nett', en: 'showed a comment' },
  'comment.hold': {
    nb: 'holdt tilbake en merknad',
    nn: 'heldt tilbake ein merknad',
    en: 'held a comment back',
  },
  'comment.redact': { nb: 'sladdet en merknad', nn: 'sladda ein merknad', en: 'redacted a comment' },
  'comment.confirmRedaction': {
    nb: 'bekreftet en sladding',
    nn: 'stadfesta ei sladding',
    en: 'confirmed a redaction',
  },
  'comment.returnRedaction': {
    nb: 'sendte en sladding tilbake',
    nn: 'sende ei sladding tilbake',
    en: 'returned a redaction',
  },
  'comment.undo': { nb: 'angret en handling', nn: 'angra ei handling', en: 'undid an act' },
  'comment.setThemes': {
    nb: 'satte tema på en merknad',
    nn: 'sette tema på ein merknad',
    en: 'set themes of a comment',
  },
  'comment.answer': { nb: 'svarte på en merknad', nn: 'svarte på ein merknad', en: 'answered a comment' },
  'comment.assign': {
    nb: 'ga en merknad til en kollega',
    nn: 'gav ein merknad til ein kollega',
    en: 'gave a comment to a colleague',
  },
  'document.add': { nb: 'la til et dokument', nn: 'la til eit dokument', en: 'added a document' },
  'document.replace': { nb: 'byttet ut et dokument', nn: 'bytte ut eit dokument', en: 'replaced a document' },
  'duty.lend': {
    nb: 'lot en kollega avgjøre for en tid',
    nn: 'lét ein kollega avgjere for ei tid',
    en: 'let a colleague decide for a time',
  },
  'duty.takeBack': {
    nb: 'tok tilbake det en kollega kunne avgjøre',
    nn: 'tok tilbake det ein kollega kunne avgjere',
    en: 'took back a colleague’s right to decide',
  },
  'hearing.archive': { nb: 'arkiverte en høring', nn: 'arkiverte ei høyring', en: 'archived a hearing' },
  'hearing.reopen': {
    nb: 'åpnet en høring i arkivet igjen',
    nn: 'opna ei høyring i arkivet igjen',
    en: 'opened an archived hearing again',
  },
  'document.publish': {
    nb: 'publiserte et dokument',
    nn: 'publiserte eit dokument',
    en: 'published a document',
  },
  'geodataKey.create': { nb: 'laget en nøkkel', nn: 'laga ein nøkkel', en: 'made a key' },
  'geodataKey.revoke': {
    nb: 'trakk tilbake en nøkkel',
    nn: 'trekte tilbake ein nøkkel',
    en: 'revoked a key',
  },
  'hearing.cancel': { nb: 'avlyste en høring', nn: 'avlyste ei høyring', en: 'called a hearing off' },
  'hearing.confirm': {
    nb: 'bekreftet et krav til høringen',
    nn: 'stadfesta eit krav til høyringa',
    en: 'confirmed a demand of a hearing',
  },
  'hearing.create': { nb: 'laget en høring', nn: 'laga ei høyring', en: 'made a hearing' },
  'hearing.export': {
    nb: 'lastet ned merknadene',
    nn: 'lasta ned merknadene',
    en: 'downloaded the comments',
  },
  'hearing.extend': { nb: 'forlenget en høring', nn: 'forlengde ei høyring', en: 'extended a hearing' },
  'hearing.publish': { nb: 'la ut en høring', nn: 'la ut ei høyring', en: 'put a hearing out' },
  'hearing.sendToDecision': {
    nb: 'sendte en sak til vedtak',
    nn: 'sende ei sak til vedtak',
    en: 'sent a case to decision',
  },
  'hearing.setContent': {
    nb: 'valgte innhold i en høring',
    nn: 'valde innhald i ei høyring',
    en: 'chose what a hearing holds',
  },
  'hearing.update': { nb: 'endret en høring', nn: 'endra ei høyring', en: 'changed a hearing' },
  'invitation.withdraw': {
    nb: 'trakk tilbake en invitasjon',
    nn: 'trekte tilbake ein invitasjon',
    en: 'withdrew an invitation',
  },
  'journal.download': {
    nb: 'lastet ned en journalpakke',
    nn: 'lasta ned ei journalpakke',
    en: 'downloaded a journal package',
  },
  'journal.number': {
    nb: 'førte inn et journalnummer',
    nn: 'førte inn eit journalnummer',
    en: 'entered a journal number',
  },
  'journal.retry': {
    nb: 'sendte til arkivet på nytt',
    nn: 'sende til arkivet på nytt',
    en: 'sent to the archive again',
  },
  'journal.shield': { nb: 'endret skjerming', nn: 'endra skjerming', en: 'changed shielding' },
  'log.download': { nb: 'lastet ned loggen', nn: 'lasta ned loggen', en: 'downloaded the log' },
  'municipality.layerSharing': {
    nb: 'endret deling av data',
    nn: 'endra deling av data',
    en: 'changed data sharing',
  },
  'municipality.logo': {
    nb: 'byttet kommunevåpen',
    nn: 'bytte kommunevåpen',
    en: 'changed the coat of arms',
  },
  'municipality.neighbourDistance': {
    nb: 'endret avstand for nabovarsler',
    nn: 'endra avstand for nabovarsel',
    en: 'changed the distance of notices',
  },
  'municipality.page': {
    nb: 'endret kommunens side',
    nn: 'endra sida til kommunen',
    en: 'changed the municipality’s page',
  },
  'municipality.privacy': {
    nb: 'endret personvernerklæringen eller krav til sladding',
    nn: 'endra personvernerklæringa eller krav til sladding',
    en: 'changed the privacy notice or how redaction is confirmed',
  },
  'municipality.retention': {
    nb: 'endret slettefrister',
    nn: 'endra slettefristar',
    en: 'changed retention',
  },
  'neighbour.object': { nb: 'reiste innsigelse', nn: 'fremja motsegn', en: 'objected formally' },
  'neighbour.state': {
    nb: 'fulgte opp et nabovarsel',
    nn: 'følgde opp eit nabovarsel',
    en: 'followed up a notice',
  },
  'person.changePassword': {
    nb: 'byttet sitt eget passord',
    nn: 'bytte sitt eige passord',
    en: 'changed their own password',
  },
  'person.invite': { nb: 'inviterte en person', nn: 'inviterte ein person', en: 'invited a person' },
  'person.join': {
    nb: 'kom inn etter invitasjon',
    nn: 'kom inn etter invitasjon',
    en: 'came in by invitation',
  },
  'person.signOut': {
    nb: 'logget ut en person overalt',
    nn: 'logga ut ein person overalt',
    en: 'signed a person out everywhere',
  },
  'plan.close': {
    nb: 'lukket en plan for en konsulent',
    nn: 'stengde ein plan for ein konsulent',
    en: 'closed a plan to a consultant',
  },
  'plan.create': { nb: 'laget en plan', nn: 'laga ein plan', en: 'made a plan' },
  'plan.decide': { nb: 'førte inn vedtak', nn: 'førte inn vedtak', en: 'recorded a decision' },
  'plan.goesOn': {
    nb: 'sa at en sak går fortsatt',
    nn: 'sa at ei sak går framleis',
    en: 'said that a case goes on',
  },
  'plan.import': { nb: 'leste inn en planfil', nn: 'las inn ei planfil', en: 'read a plan file in' },
  'plan.mapCodes': { nb: 'oversatte koder', nn: 'omsette kodar', en: 'mapped codes' },
  'plan.open': {
    nb: 'åpnet en plan for en konsulent',
    nn: 'opna ein plan for ein konsulent',
    en: 'opened a plan to a consultant',
  },
  'plan.publishVersion': {
    nb: 'publiserte en planversjon',
    nn: 'publiserte ein planversjon',
    en: 'published a plan version',
  },
  'plan.setProvisions': { nb: 'endret bestemmelser', nn: 'endra føresegner', en: 'changed provisions' },
  'plan.unmapCode': {
    nb: 'fjernet en oversatt kode',
    nn: 'fjerna ein omsett kode',
    en: 'removed a mapped code',
  },
  'plan.update': { nb: 'endret en plan', nn: 'endra ein plan', en: 'changed a plan' },
  'region.page': {
    nb: 'endret regionens side',
    nn: 'endra sida til regionen',
    en: 'changed the region’s page',
  },
  'role.give': { nb: 'ga en rolle', nn: 'gav ei rolle', en: 'gave a role' },
  'role.take': { nb: 'tok tilbake en rolle', nn: 'tok tilbake ei rolle', en: 'took a role back' },
  'statement.give': { nb: 'ga uttalelse', nn: 'gav fråsegn', en: 'gave a statement' },
  'statement.object': { nb: 'reiste innsigelse', nn: 'fremja motsegn', en: 'objected formally' },
  'delivery.send': { nb: 'leverte til en plan', nn: 'leverte til ein plan', en: 'delivered to a plan' },
  'delivery.take': { nb: 'tok imot en leveranse', nn: 'tok imot ei levering', en: 'took a delivery' },
  'delivery.withdraw': {
    nb: 'trakk tilbake en leveranse',
    nn: 'trekte tilbake ei levering',
    en: 'withdrew a delivery',
  },
  'delivery.leave': { nb: 'avviste en leveranse', nn: 'avviste ei levering', en: 'left a delivery' },
  'reply.suggest': { nb: 'foreslo et svar', nn: 'foreslo eit svar', en: 'suggested an answer' },
  'reply.take': {
    nb: 'tok imot et svarforslag',
    nn: 'tok imot eit svarforslag',
    en: 'took a suggested answer',
  },
  'reply.leave': {
    nb: 'lot et svarforslag ligge',
    nn: 'lét eit svarforslag liggje',
    en: 'left a suggested answer',
  },
  'theme.add': { nb: 'la til et tema', nn: 'la til eit tema', en: 'added a theme' },
};

/** The words of an act; one that has none stands as the log writes it. */
export function actName(act: string, language: Language): string {
  return actNames[act]?.[language] ?? act;
}
