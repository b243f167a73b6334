import type { z } from 'zod';
import { accessibleAccent } from '../../domain/accessible-accent.ts';
import { AppError } from '../../domain/errors.ts';
import {
  type MunicipalityPage,
  type MunicipalityProfile,
  municipalityProfileSchema,
  type regionPageSchema,
  regionProfileSchema,
} from '../../domain/municipality-profile.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import {
  findLastPageChange,
  lockMunicipality,
  lockRegion,
  writeProfile,
  writeRegion,
} from './municipality-page.queries.ts';

/** The municipality's page as its administrators edit it. */
export async function readMunicipalityPage(database: Database, staff: Session) {
  const { municipalityId } = staff;
  return database.withRole('administrator', staff, async (transaction) => {
    const row = await lockMunicipality(transaction, municipalityId);
    if (!row) throw new AppError('not-found');
    return { number: staff.municipalityNumber, name: row.name, ...read(row.profile) };
  });
}

type PageChange = {
  readonly expectedRevision: number;
  readonly page: MunicipalityPage;
  readonly removeLogo: boolean;
};

/** Writes the page; the accent is darkened until it can be read on white. Answers the new revision and accent. */
export async function updateMunicipalityPage(
  database: Database,
  staff: Session,
  { expectedRevision, page, removeLogo }: PageChange,
) {
  return changeProfile(database, staff, {
    expectedRevision,
    act: 'municipality.page',
    change: ({ logo, embedOrigins }) => ({
      ...withoutEmpty({ embedOrigins, ...page }),
      accent: accessibleAccent(page.accent.toLowerCase()),
      ...(logo && !removeLogo && { logo }),
    }),
  });
}

/** Puts a coat of arms on the page, by the hash of its PNG. */
export async function setMunicipalityLogo(
  database: Database,
  staff: Session,
  { expectedRevision, logo }: { readonly expectedRevision: number; readonly logo: string },
) {
  return changeProfile(database, staff, {
    expectedRevision,
    act: 'municipality.logo',
    change: (profile) => ({ ...profile, logo }),
  });
}

type ProfileChange = {
  readonly expectedRevision: number;
  readonly act: string;
  readonly change: (profile: MunicipalityProfile) => MunicipalityProfile;
};

async function changeProfile(database: Database, staff: Session, how: ProfileChange) {
  const { municipalityId } = staff;
  return database.withRole('administrator', staff, async (transaction) => {
    const row = await lockMunicipality(transaction, municipalityId);
    if (!row) throw new AppError('not-found');
    const { profile, revision } = read(row.profile);
    await refuseConflict(transaction, { subjectId: row.id, revision, ...how });
    const changed = { ...how.change(profile), revision: revision + 1 };
    await writeProfile(transaction, municipalityId, changed);
    await auditStaff(transaction, staff, {
      act: how.act,
      subjectKind: 'municipality',
      subjectId: municipalityId,
      details: { revision: changed.revision },
    });
    return { revision: changed.revision, accent: changed.accent ?? null, logo: changed.logo ?? null };
  });
}

/** The page of the region that the municipality belongs to; null where it belongs to none. */
export async function readRegionPage(database: Database, staff: Session) {
  return database.withRole('regional', staff, async (transaction) => {
    const row = await lockRegion(transaction, staff.municipalityId);
    if (!row) return null;
    const profile = regionProfileSchema.parse(row.profile);
    return { name: row.name, text: profile.text ?? null, revision: profile.revision ?? 0 };
  });
}

type RegionChange = { readonly expectedRevision: number; readonly page: z.output<typeof regionPageSchema> };

/** Writes the name and text of the region. */
export async function updateRegionPage(
  database: Database,
  staff: Session,
  { expectedRevision, page }: RegionChange,
) {
  return database.withRole('regional', staff, async (transaction) => {
    const row = await lockRegion(transaction, staff.municipalityId);
    if (!row) throw new AppError('not-found');
    const revision = regionProfileSchema.parse(row.profile).revision ?? 0;
    await refuseConflict(transaction, { subjectId: row.id, revision, expectedRevision });
    const text = withoutEmpty({ text: page.text });
    await writeRegion(transaction, {
      id: row.id,
      name: page.name,
      profile: { ...text, revision: revision + 1 },
    });
    await auditStaff(transaction, staff, {
      act: 'region.page',
      subjectKind: 'municipality',
      subjectId: row.id,
      details: { revision: revision + 1 },
    });
    return { revision: revision + 1 };
  });
}

function read(stored: unknown) {
  const { revision = 0, ...profile } = municipalityProfileSchema.parse(stored);
  return { profile, revision };
}

/** Throws `revision-conflict` with who changed it since, and when. */
async function refuseConflict(
  transaction: Transaction,
  seen: { readonly subjectId: string; readonly revision: number; readonly expectedRevision: number },
): Promise<void> {
  if (seen.revision === seen.expectedRevision) return;
  const change = await findLastPageChange(transaction, seen.subjectId);
  throw new AppError('revision-conflict', { details: { revision: seen.revision, ...change } });
}

/** Texts that say nothing are left out, so that what stands elsewhere is shown in their stead. */
function withoutEmpty<Page extends object>(page: Page): Partial<Page> {
  const says = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.values(value).some(Boolean) : value !== '';
  return Object.fromEntries(Object.entries(page).filter(([, value]) => says(value))) as Partial<Page>;
}
