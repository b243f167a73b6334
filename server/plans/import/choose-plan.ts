import type { Finding, PlanFile, PlanIdentity } from '../../../domain/plan-file.ts';
import type { ImportFinding } from './import-report.ts';
import type { ImportMunicipality } from './resolve-municipality.ts';

/** The one plan that is imported from a file, or why there is none. */
export type PlanChoice =
  | {
      readonly ok: true;
      readonly identifier: string;
      /** Former municipality numbers that the file names the plan under. */
      readonly formerNumbers: readonly string[];
      /** True where the file has other plans as well: their objects are then left out (see objectsOfPlan). */
      readonly isOneOfMany: boolean;
      readonly findings: readonly ImportFinding[];
    }
  | { readonly ok: false; readonly identifier: string | null; readonly finding: Finding };

/**
 * Chooses the plan by the identities in the file. The municipality may be named by its number of today or an
 * earlier one; another municipality's plan is refused, and so are several plans unless one is asked for.
 */
export function choosePlan(
  file: Pick<PlanFile, 'plans'>,
  municipality: ImportMunicipality,
  wanted: string | undefined,
): PlanChoice {
  const identifiers = [...new Set(file.plans.map(({ planId }) => planId))];
  const identifier = wanted ?? (identifiers.length === 1 ? identifiers[0] : undefined);
  if (identifier === undefined) return refuse(null, unclear(file.plans));
  if (identifiers.length > 0 && !identifiers.includes(identifier)) {
    const message = `Fila inneholder ikke plan ${identifier}, men ${listPlans(file.plans)}.`;
    return refuse(identifier, { code: 'plan-not-in-file', message });
  }
  if (identifier.length > 16) {
    const message = `Plan-id ${identifier.slice(0, 40)} er lengre enn de 16 tegnene som er tillatt.`;
    return refuse(null, { code: 'plan-id-too-long', message });
  }
  const numbers = file.plans
    .filter(({ planId }) => planId === identifier)
    .map((plan) => plan.municipalityNumber);
  const own = [municipality.number, ...municipality.formerNumbers];
  const foreign = numbers.find((number) => number !== undefined && !own.includes(number));
  if (foreign !== undefined) return refuse(identifier, otherMunicipality(foreign, municipality));
  const formerNumbers = municipality.formerNumbers.filter((number) => numbers.includes(number));
  const isOneOfMany = identifiers.length > 1;
  return {
    ok: true,
    identifier,
    formerNumbers,
    isOneOfMany,
    findings: [
      ...formerNumbers.map((number) => formerNumber(number, municipality)),
      ...(isOneOfMany ? [onlyOne(identifier, identifiers)] : []),
    ],
  };
}

function refuse(identifier: string | null, { code, message }: { code: string; message: string }): PlanChoice {
  return { ok: false, identifier, finding: { severity: 'error', code, message } };
}

function unclear(plans: readonly PlanIdentity[]): { code: string; message: string } {
  return plans.length === 0
    ? {
        code: 'plan-id-missing',
        message: 'Fila sier ikke hvilken plan den er. Oppgi plan-id (--plan) og prøv igjen.',
      }
    : {
        code: 'several-plans',
        message: `Fila inneholder flere planer: ${listPlans(plans)}. Oppgi hvilken som skal importeres (--plan).`,
      };
}

function listPlans(plans: readonly PlanIdentity[]): string {
  const names = plans.map(({ municipalityNumber, planId, name }) => {
    const id = municipalityNumber === undefined ? planId : `${municipalityNumber}/${planId}`;
    return name === undefined ? id : `${id} (${name})`;
  });
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown} og ${names.length - 10} til` : shown;
}

function otherMunicipality(number: string, { name, number: own }: ImportMunicipality) {
  const message = `Planen i fila tilhører kommune ${number}, ikke ${own} ${name}. Importer den til riktig kommune.`;
  return { code: 'other-municipality', message };
}

function formerNumber(number: string, { name, number: own }: ImportMunicipality): ImportFinding {
  const message = `Fila bruker det tidligere kommunenummeret ${number}. Planen er lagt til ${own} ${name}.`;
  return { severity: 'warning', code: 'former-municipality-number', object: null, message };
}

function onlyOne(identifier: string, identifiers: readonly string[]): ImportFinding {
  const others = identifiers.filter((other) => other !== identifier).join(', ');
  const message = `Bare plan ${identifier} er importert. Fila inneholder også ${others}.`;
  return { severity: 'warning', code: 'other-plans-left-out', object: null, message };
}
