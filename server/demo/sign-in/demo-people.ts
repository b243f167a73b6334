import type { InventedPerson } from './demo-provider.ts';

/**
 * Citizens who can be chosen in the demo. Nobody is called this, and the numbers are synthetic: their month is 80 too
 * high, as in Skatteetaten's numbers for testing.
 */
export const demoCitizens: readonly InventedPerson[] = [
  {
    id: 'nora',
    name: 'Nora Eksempel (oppdiktet), BankID, nivå høyt',
    acr: 'idporten-loa-high',
    claims: { pid: '05819012301', name: 'Nora Eksempel' },
  },
  {
    id: 'amir',
    name: 'Amir Eksempel (oppdiktet), MinID, nivå betydelig',
    acr: 'idporten-loa-substantial',
    claims: { pid: '17837845602', name: 'Amir Eksempel' },
  },
];

/** The same people on behalf of organisations that do not exist. */
export const demoRepresentatives: readonly InventedPerson[] = [
  {
    id: 'nora-velforening',
    name: 'Nora Eksempel (oppdiktet) for Kanalbyen vel (oppdiktet)',
    acr: 'high',
    claims: {
      pid: '05819012301',
      name: 'Nora Eksempel',
      authorization_details: [
        {
          type: 'ansattporten:altinn:service',
          reportees: [
            { Authority: 'iso6523-actorid-upis', ID: '0192:310000019', Name: 'Kanalbyen vel (oppdiktet)' },
          ],
        },
      ],
    },
  },
];

/** Staff of Tønsberg in the demo, whose roles come with the sign-in. */
export const demoStaff: readonly InventedPerson[] = [
  {
    id: 'lise',
    name: 'Lise Eksempel (oppdiktet), saksbehandler',
    acr: null,
    claims: {
      name: 'Lise Eksempel (oppdiktet)',
      preferred_username: 'lise@tonsberg.eksempel.no',
      roles: ['Planavdelingen'],
    },
  },
  {
    id: 'odd',
    name: 'Odd Eksempel (oppdiktet), uten tilgang',
    acr: null,
    claims: { name: 'Odd Eksempel (oppdiktet)', preferred_username: 'odd@tonsberg.eksempel.no', roles: [] },
  },
];
