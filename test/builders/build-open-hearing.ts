import type { Database } from '../../server/database/database.ts';
import type { FileStore } from '../../server/files/file-store.ts';
import { type BuiltHearing, buildHearing, type HearingOptions } from './build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from './build-municipality.ts';
import {
  type BuiltPlan,
  type BuiltPlanVersion,
  buildDocument,
  buildPlan,
  buildPlanVersion,
} from './build-plan.ts';

export type OpenHearing = {
  readonly municipality: BuiltMunicipality;
  readonly plan: BuiltPlan;
  /** One a hearing's alternative; each with fields BBB1 and BBB2. */
  readonly versions: readonly BuiltPlanVersion[];
  readonly hearing: BuiltHearing;
  readonly documentId: string;
  /** Where people comment. */
  readonly commentPath: string;
};

type OpenHearingOptions = HearingOptions & {
  readonly name?: string;
  readonly alternatives?: number;
  /** Where the document's file is kept; absent: it is not really there. */
  readonly files?: FileStore;
};

/** A municipality with one drawn plan in hearing, ready to be commented on. */
export async function buildOpenHearing(
  database: Database,
  { name = 'Havnegata', alternatives = 1, files, ...options }: OpenHearingOptions = {},
): Promise<OpenHearing> {
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality, { name });
  const versions: BuiltPlanVersion[] = [];
  for (let number = 1; number <= alternatives; number++) {
    versions.push(await buildPlanVersion(database, plan, { number }));
  }
  const documentId = await buildDocument(database, plan, { files });
  const hearing = await buildHearing(database, plan, {
    planVersionIds: versions.map(({ id }) => id),
    ...options,
  });
  const commentPath = `/plan/${municipality.number}/${plan.identifier}/innspill?horing=${hearing.code}`;
  return { municipality, plan, versions, hearing, documentId, commentPath };
}
