import { accountsRouter } from '../accounts/accounts.router.ts';
import { auditLogRouter } from '../audit-log/audit-log.router.ts';
import { casesRouter } from '../cases/cases.router.ts';
import { commentsRouter } from '../comments/comments.router.ts';
import { consultingRouter } from '../consulting/consulting.router.ts';
import { deskRouter } from '../desk/desk.router.ts';
import { municipalityDeskRouter } from '../desk/municipality-desk.router.ts';
import { commentNoticesRouter } from '../desk/notices/comment-notices.router.ts';
import { ownAccountRouter } from '../desk/own-account/own-account.router.ts';
import { privacyDeskRouter } from '../desk/privacy-desk.router.ts';
import { hearingsRouter } from '../hearings/hearings.router.ts';
import { hearingsDeskRouter } from '../hearings/hearings-desk.router.ts';
import { identityRouter } from '../identity/identity.router.ts';
import { journalRouter } from '../journal/journal.router.ts';
import { mailRouter } from '../mail/mail.router.ts';
import { meRouter } from '../me/me.router.ts';
import { neighboursRouter } from '../neighbours/neighbours.router.ts';
import { statementsRouter } from '../neighbours/statements.router.ts';
import { dutiesRouter } from '../people/duties.router.ts';
import { peopleRouter } from '../people/people.router.ts';
import { placesRouter } from '../places/places.router.ts';
import { codeMappingRouter } from '../plans/code-mapping/code-mapping.router.ts';
import { deliveriesRouter } from '../plans/deliveries/deliveries.router.ts';
import { draftsRouter } from '../plans/deliveries/drafts.router.ts';
import { plansDeskRouter } from '../plans/plans-desk.router.ts';
import { provisionsDeskRouter } from '../plans/provisions/provisions.router.ts';
import { planImportsRouter } from '../plans/staging/plan-imports.router.ts';
import { municipalitiesRouter, plansRouter } from '../portal/portal.router.ts';
import { retentionRouter } from '../retention/retention.router.ts';
import { settings } from './settings.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  settings,
  accounts: accountsRouter,
  identity: identityRouter,
  municipalities: municipalitiesRouter,
  municipalityDesk: municipalityDeskRouter,
  privacyDesk: privacyDeskRouter,
  places: placesRouter,
  plans: plansRouter,
  plansDesk: plansDeskRouter,
  provisionsDesk: provisionsDeskRouter,
  planImports: planImportsRouter,
  codeMapping: codeMappingRouter,
  hearings: hearingsRouter,
  hearingsDesk: hearingsDeskRouter,
  comments: commentsRouter,
  desk: deskRouter,
  commentNotices: commentNoticesRouter,
  ownAccount: ownAccountRouter,
  journal: journalRouter,
  neighbours: neighboursRouter,
  mail: mailRouter,
  people: peopleRouter,
  duties: dutiesRouter,
  consulting: consultingRouter,
  deliveries: deliveriesRouter,
  drafts: draftsRouter,
  statements: statementsRouter,
  cases: casesRouter,
  retention: retentionRouter,
  me: meRouter,
  auditLog: auditLogRouter,
});

export type AppRouter = typeof appRouter;
