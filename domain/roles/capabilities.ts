import type { AccountRole } from './account-roles.ts';

/** What can be done on the desk, as `noun.verb`. Procedures and addresses require one each; roles carry them. */
export const capabilities = [
  'plans.read',
  'plans.prepare',
  'plans.publish',
  'plans.decide',
  'hearings.read',
  'hearings.prepare',
  'hearings.decide',
  'comments.read',
  'comments.readContact',
  'comments.moderate',
  'comments.answer',
  'comments.register',
  'neighbours.read',
  'neighbours.handle',
  'statements.give',
  'statements.object',
  'drafts.deliver',
  'drafts.take',
  'replies.suggest',
  'duties.delegate',
  'municipality.manage',
  'people.manage',
  'region.manage',
  'journal.read',
  'journal.update',
  'log.read',
] as const;
export type Capability = (typeof capabilities)[number];

export function isCapability(value: string): value is Capability {
  return capabilities.some((capability) => capability === value);
}

const casework = [
  'plans.read',
  'plans.prepare',
  'plans.publish',
  'hearings.read',
  'hearings.prepare',
  'comments.read',
  'comments.readContact',
  'comments.moderate',
  'comments.answer',
  'comments.register',
  'neighbours.read',
  'neighbours.handle',
  'statements.give',
  'drafts.take',
  'journal.read',
] as const satisfies readonly Capability[];

/** What each role may. Nothing follows from a role but what stands here. */
export const capabilitiesOfRole: Readonly<Record<AccountRole, readonly Capability[]>> = {
  caseworker: casework,
  caseManager: [...casework, 'plans.decide', 'hearings.decide', 'statements.object', 'duties.delegate'],
  municipalityAdministrator: ['municipality.manage', 'people.manage'],
  regionalAdministrator: ['region.manage'],
  /** On the plans that the person has access to, and no others. */
  planConsultant: ['drafts.deliver', 'replies.suggest'],
  /** Whether this authority may object stands with the authority. */
  authority: ['statements.give', 'statements.object'],
  electedMember: ['comments.read'],
  archivist: ['journal.read', 'journal.update'],
  auditor: ['log.read'],
};

/** True when someone with these roles may do it. */
export function may(roles: readonly AccountRole[], capability: Capability): boolean {
  return roles.some((role) => capabilitiesOfRole[role].includes(capability));
}
