import { defineMessages } from '../../app/messages.ts';

/** Words of the log of what was given and taken. */
export const peopleChangeMessages = defineMessages({
  nb: {
    changes: 'Hva som er gitt og tatt tilbake',
    noChanges: 'Ingenting ennå.',
    more: 'Vis eldre',
    changeGive: (actor: string, person: string, role: string) => `${actor} gjorde ${person} til ${role}`,
    changeTake: (actor: string, person: string, role: string) => `${actor} tok fra ${person} rollen ${role}`,
    changeLend: (actor: string, person: string, when: string) =>
      `${actor} lot ${person} avgjøre saker til og med ${when}`,
    changeTakeBack: (actor: string, person: string) => `${actor} tok tilbake det ${person} kunne avgjøre`,
    changeInvite: (actor: string, person: string, roles: string) =>
      `${actor} inviterte ${person} som ${roles}`,
    changeWithdraw: (actor: string, person: string) => `${actor} trakk tilbake invitasjonen til ${person}`,
    changeJoin: (person: string, roles: string) => `${person} logget inn første gang og ble ${roles}`,
    changeSignOut: (actor: string, person: string) => `${actor} logget ut ${person} overalt`,
    changePlanOpen: (actor: string, person: string, plan: string) =>
      `${actor} ga ${person} tilgang til ${plan}`,
    changePlanClose: (actor: string, person: string, plan: string) =>
      `${actor} tok fra ${person} tilgangen til ${plan}`,
    changeAuthority: (actor: string, authority: string) => `${actor} skrev opp ${authority} som myndighet`,
  },
  nn: {
    changes: 'Kva som er gitt og teke tilbake',
    noChanges: 'Ingenting enno.',
    more: 'Vis eldre',
    changeGive: (actor: string, person: string, role: string) => `${actor} gjorde ${person} til ${role}`,
    changeTake: (actor: string, person: string, role: string) => `${actor} tok frå ${person} rolla ${role}`,
    changeLend: (actor: string, person: string, when: string) =>
      `${actor} lét ${person} avgjere saker til og med ${when}`,
    changeTakeBack: (actor: string, person: string) => `${actor} tok tilbake det ${person} kunne avgjere`,
    changeInvite: (actor: string, person: string, roles: string) =>
      `${actor} inviterte ${person} som ${roles}`,
    changeWithdraw: (actor: string, person: string) => `${actor} trekte tilbake invitasjonen til ${person}`,
    changeJoin: (person: string, roles: string) => `${person} logga inn første gong og blei ${roles}`,
    changeSignOut: (actor: string, person: string) => `${actor} logga ut ${person} overalt`,
    changePlanOpen: (actor: string, person: string, plan: string) =>
      `${actor} gav ${person} tilgang til ${plan}`,
    changePlanClose: (actor: string, person: string, plan: string) =>
      `${actor} tok frå ${person} tilgangen til ${plan}`,
    changeAuthority: (actor: string, authority: string) => `${actor} skreiv opp ${authority} som styresmakt`,
  },
  en: {
    changes: 'What was given and taken back',
    noChanges: 'Nothing yet.',
    more: 'Show older',
    changeGive: (actor: string, person: string, role: string) => `${actor} made ${person} ${role}`,
    changeTake: (actor: string, person: string, role: string) =>
      `${actor} took the role ${role} from ${person}`,
    changeLend: (actor: string, person: string, when: string) =>
      `${actor} let ${person} decide cases until the end of ${when}`,
    changeTakeBack: (actor: string, person: string) => `${actor} took back ${person}’s right to decide`,
    changeInvite: (actor: string, person: string, roles: string) => `${actor} invited ${person} as ${roles}`,
    changeWithdraw: (actor: string, person: string) => `${actor} withdrew the invitation of ${person}`,
    changeJoin: (person: string, roles: string) =>
      `${person} signed in for the first time and became ${roles}`,
    changeSignOut: (actor: string, person: string) => `${actor} signed ${person} out everywhere`,
    changePlanOpen: (actor: string, person: string, plan: string) =>
      `${actor} gave ${person} access to ${plan}`,
    changePlanClose: (actor: string, person: string, plan: string) =>
      `${actor} took access to ${plan} from ${person}`,
    changeAuthority: (actor: string, authority: string) => `${actor} wrote down ${authority} as an authority`,
  },
});
