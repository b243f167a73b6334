import type { AccountRole } from '../../domain/roles/account-roles.ts';

/** Someone who can sign in to the demo; the password is made when the demo is seeded. */
export type DemoPerson = {
  readonly username: string;
  /** Says what the person does, where, and that nobody is called this. */
  readonly displayName: string;
  readonly email: string;
  /** Roles by municipality number; the first is where a session begins. */
  readonly roles: readonly { readonly municipalityNumber: string; readonly role: AccountRole }[];
};

const everything = [
  'caseworker',
  'caseManager',
  'municipalityAdministrator',
  'regionalAdministrator',
  'archivist',
] as const satisfies readonly AccountRole[];

/**
 * Invented people: caseworkers of each municipality, two in Tønsberg, one of every other role there, and one
 * administrator of all.
 */
export const demoPeople: readonly DemoPerson[] = [
  administering(planner('tonsberg', 'Ida Eksempel', { number: '3905', name: 'Tønsberg' })),
  planner('tonsberg2', 'Jonas Eksempel', { number: '3905', name: 'Tønsberg' }),
  planner('faerder', 'Marit Eksempel', { number: '3911', name: 'Færder' }),
  planner('holmestrand', 'Sindre Eksempel', { number: '3903', name: 'Holmestrand' }),
  planner('horten', 'Ayesha Eksempel', { number: '3901', name: 'Horten' }),
  planner('larvik', 'Torstein Eksempel', { number: '3909', name: 'Larvik' }),
  planner('sandefjord', 'Guri Eksempel', { number: '3907', name: 'Sandefjord' }),
  planner('saltdal', 'Aslak Eksempel', { number: '1840', name: 'Saltdal' }),
  ofRole('folkevalgt', 'Kari Eksempel, folkevalgt', 'electedMember'),
  ofRole('revisor', 'Per Eksempel, revisor', 'auditor'),
  ofRole('arkivar', 'Siri Eksempel, arkivar', 'archivist'),
  ofRole('konsulent', 'Kim Eksempel, plankonsulent', 'planConsultant'),
  ofRole('fylket', 'Liv Eksempel, fylkeskommunen', 'authority'),
  ofRole('region', 'Odd Eksempel, administrator for regionen', 'regionalAdministrator'),
  {
    username: 'administrator',
    displayName: 'Berit Eksempel, administrator (oppdiktet)',
    email: 'administrator@eksempel.no',
    roles: ['3905', '3901', '3903', '3907', '3909', '3911', '1840'].flatMap((municipalityNumber) =>
      everything.map((role) => ({ municipalityNumber, role })),
    ),
  },
];

/** The same person, who also looks after the municipality's own page. */
function administering(person: DemoPerson): DemoPerson {
  const numbers = new Set(person.roles.map(({ municipalityNumber }) => municipalityNumber));
  const also = [...numbers].map((municipalityNumber) => ({
    municipalityNumber,
    role: 'municipalityAdministrator' as const,
  }));
  return { ...person, roles: [...person.roles, ...also] };
}

function planner(username: string, name: string, place: { number: string; name: string }): DemoPerson {
  return {
    username,
    displayName: `${name}, planlegger i ${place.name} (oppdiktet)`,
    email: `${username}@eksempel.no`,
    roles: (['caseworker', 'caseManager'] as const).map((role) => ({
      municipalityNumber: place.number,
      role,
    })),
  };
}

/** Someone in Tønsberg with one role alone. */
function ofRole(username: string, name: string, role: AccountRole): DemoPerson {
  return {
    username,
    displayName: `${name} (oppdiktet)`,
    email: `${username}@eksempel.no`,
    roles: [{ municipalityNumber: '3905', role }],
  };
}
