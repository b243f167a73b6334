import { sql } from 'drizzle-orm';
import { osloDate } from '../../domain/oslo-time.ts';
import type { Database } from '../database/database.ts';
import type { Services } from '../services.ts';
import { demoPassword } from './demo-password.ts';
import { demoDocuments } from './documents/demo-documents.ts';
import { openPlanToConsultants } from './open-plan-to-consultants.ts';
import { allDemoPlanTexts } from './plans/all-demo-plan-texts.ts';
import { demoPlanFiles } from './plans/demo-plan-files.ts';
import { seedDecision } from './seed-decision.ts';
import { seedHestbrinken } from './seed-hestbrinken.ts';
import { seedJournal } from './seed-journal.ts';
import { seedMunicipalities } from './seed-municipalities.ts';
import { seedPeople } from './seed-people.ts';
import { seedPlaces } from './seed-places.ts';
import { seedPlan } from './seed-plans.ts';
import { seedRounds } from './seed-rounds.ts';

/**
 * Makes the demo region where the database is empty: municipalities, people, plans, hearings, comments
 * and answers, through the same doors as people use, with the clock walking through the past weeks.
 * One that was killed is emptied and made anew.
 */
export async function seedDemo(services: Services, tell: (stage: string) => void): Promise<void> {
  const { database } = services;
  if (!(await beginSeeding(database))) return;
  const today = osloDate(new Date());
  tell('Lager demoen: kommuner og oppdiktede personer …');
  const municipalityIds = await seedMunicipalities(database);
  await seedPlaces(database);
  const staff = await seedPeople(
    database,
    municipalityIds,
    await demoPassword(services.config.dataDirectory),
  );
  const files = demoPlanFiles();
  const documents = demoDocuments();
  for (const [index, texts] of allDemoPlanTexts.entries()) {
    tell(`Lager demoen: ${texts.name}, plan ${index + 1} av ${allDemoPlanTexts.length + 1} …`);
    const planner = staff.get(texts.municipalityNumber);
    if (!planner) throw new Error(`the demo has no planner in ${texts.municipalityNumber}`);
    const sources = {
      texts,
      files: files.filter(({ slug }) => slug === texts.slug),
      documents: documents.filter(({ planSlug }) => planSlug === texts.slug),
    };
    const plan = await seedPlan(services, planner, sources, today);
    await openPlanToConsultants(database, planner, plan.planId);
    await seedRounds(services, planner, { texts, plan, today });
    await seedDecision(database, planner, { texts, plan, today });
  }
  tell('Lager demoen: E6 Hestbrinken–Borkamo i Saltdal (ekte plan) …');
  await seedHestbrinken(services, staff, today);
  for (const municipalityId of municipalityIds.values()) await seedJournal(database, municipalityId);
  await database.withRole('seeding', {}, (transaction) =>
    transaction.execute(sql`select app.finish_seeding()`),
  );
}

/** True where the database holds a whole demo, which one that had other content before never does. */
export async function hasDemo(database: Database): Promise<boolean> {
  return database.withRole('operations', {}, async (transaction) => {
    const [row] = await transaction.execute<{ has: boolean }>(
      sql`select seeded_at is not null as has from app.installation`,
    );
    return row?.has ?? false;
  });
}

async function beginSeeding(database: Database): Promise<boolean> {
  return database.withRole('seeding', {}, async (transaction) => {
    const [row] = await transaction.execute<{ begins: boolean }>(sql`select app.begin_seeding() as begins`);
    return row?.begins ?? false;
  });
}
