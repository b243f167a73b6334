import { describe, expect, it } from 'vitest';
import { accountRoleNames, accountRoles } from '../../domain/roles/account-roles.ts';
import { capabilities, capabilitiesOfRole, may } from '../../domain/roles/capabilities.ts';

const holders = (capability: (typeof capabilities)[number]) =>
  accountRoles.filter((role) => may([role], capability));

describe('the roles', () => {
  it('each have something to do, and everything is somebody’s', () => {
    for (const role of accountRoles) expect(capabilitiesOfRole[role].length, role).toBeGreaterThan(0);
    for (const capability of capabilities) expect(holders(capability).length, capability).toBeGreaterThan(0);
  });

  it('leave contact details to those who handle comments', () => {
    expect(holders('comments.readContact')).toEqual(['caseworker', 'caseManager']);
  });

  it('leave deciding and lending to the case manager', () => {
    for (const capability of ['plans.decide', 'hearings.decide', 'duties.delegate'] as const) {
      expect(holders(capability), capability).toEqual(['caseManager']);
    }
  });

  it('let a proposer neither moderate, publish nor decide', () => {
    expect(capabilitiesOfRole.planConsultant).toEqual(['drafts.deliver', 'replies.suggest']);
  });

  it('let the regional administrator touch settings alone', () => {
    expect(capabilitiesOfRole.regionalAdministrator).toEqual(['region.manage']);
  });

  it('add up for who has several', () => {
    expect(may(['electedMember', 'auditor'], 'log.read')).toBe(true);
    expect(may(['electedMember', 'auditor'], 'comments.moderate')).toBe(false);
    expect(may([], 'comments.read')).toBe(false);
  });

  it('are called something in every language', () => {
    for (const { name, purpose } of Object.values(accountRoleNames)) {
      for (const text of [name, purpose]) {
        for (const words of Object.values(text)) expect(words.length).toBeGreaterThan(3);
      }
    }
  });
});
