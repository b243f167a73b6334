import type { Tenant } from '../../tenancy/build-tenant.ts';
import type { Ogc } from '../open-ogc.ts';

/** By the address of a conformance class. */
export type Checks = Readonly<Record<string, () => Promise<void>>>;

export type CheckCase = {
  readonly ogc: Ogc;
  readonly tenant: Tenant;
  /** Narrows to what is the tenant's. */
  readonly own: { readonly municipalityNumber: string };
  /** Names of the tenant's plan objects that pass a filter: BBB1 to the west, BBB2 to the east. */
  readonly names: (filter: string, more?: Record<string, string>) => Promise<unknown[]>;
  readonly status: (path: string) => Promise<number>;
};

export function checkCase(ogc: Ogc, tenant: Tenant): CheckCase {
  const own = { municipalityNumber: tenant.municipality.number };
  return {
    ogc,
    tenant,
    own,
    names: async (filter, more = {}) =>
      (await ogc.items('plan-objects', { ...own, filter, ...more })).features.map(
        ({ properties }) => properties.name,
      ),
    status: async (path) => (await ogc.ask(path)).statusCode,
  };
}
