import { AppError } from '../../../domain/errors.ts';
import type { Database } from '../../database/database.ts';
import { readPlanPage } from '../../portal/portal.service.ts';
import type { PageLanguage } from '../shell/page-language.ts';
import { chooseHearing, chooseVersion, type PlanView, planPath } from './plan-view.ts';

type PlanQuestion = {
  readonly number: string;
  readonly identifier: string;
  /** Query of the address: `horing` names a hearing by its code, `versjon` a version. */
  readonly query: URLSearchParams;
  readonly asked: PageLanguage;
};

/** One plan of several that an address may mean. */
export type PlanChoice = {
  readonly municipalityNumber: string;
  readonly identifier: string;
  readonly name: string;
};

export type PlanAnswer =
  | { readonly kind: 'plan'; readonly view: PlanView }
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'choices'; readonly choices: readonly PlanChoice[] }
  | { readonly kind: 'missing' };

/** What an address of a plan means, as everyone may see it. */
export async function readPlanView(database: Database, question: PlanQuestion): Promise<PlanAnswer> {
  const { number, identifier, query, asked } = question;
  const page = await readPlanPage(database, number, identifier).catch((error: unknown) => {
    if (error instanceof AppError && error.status === 404) return null;
    throw error;
  });
  if (!page) return { kind: 'missing' };
  if ('choices' in page) return { kind: 'choices', choices: page.choices };
  if ('redirectTo' in page) {
    return { kind: 'moved', path: planPath(page.redirectTo.municipalityNumber, page.redirectTo.identifier) };
  }
  const hearing = chooseHearing(page.hearings, query.get('horing') ?? undefined);
  const version = chooseVersion(page.versions, numberOf(query.get('versjon')), hearing);
  const path = planPath(page.municipality.number, page.plan.identifier);
  return { kind: 'plan', view: { page, hearing, version, path, asked, now: new Date() } };
}

/** 1, 2, 3 …; undefined for anything else. */
export function numberOf(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
