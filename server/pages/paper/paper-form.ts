import { osloDate } from '../../../domain/oslo-time.ts';
import { dateWithWeekday } from '../../../domain/wording/date-words.ts';
import { hearingAddress } from '../pictures/qr-routes.ts';
import { type PlanView, receptionOf } from '../plan/plan-view.ts';
import { paperWords } from '../words/paper-words.ts';

/** What a form on paper says and asks; the page and the PDF are made of the same. */
export type PaperForm = {
  readonly title: string;
  readonly intro: string;
  readonly deadline: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Where to hand it in, and whom to ask. */
  readonly delivery: readonly (readonly [name: string, value: string])[];
  /** Where those get help who do not use the web, in the municipality's own words; may be empty. */
  readonly assistance: string;
  /** What to fill in, with so many lines to write on. */
  readonly fields: readonly { readonly label: string; readonly lines: number }[];
  readonly privacy: readonly string[];
  /** The hearing's short address, whole; empty without a hearing. */
  readonly address: string;
};

/** The form of a plan's hearing, for those who write by hand. */
export function paperForm({ page, hearing, asked, now }: PlanView, publicUrl: string): PaperForm {
  const words = paperWords[asked.language];
  const { plan, municipality } = page;
  const { profile } = municipality;
  const isTaken = hearing && receptionOf(hearing) === 'open';
  const lastDay = hearing && osloDate(new Date(Date.parse(hearing.closesAt) - 60_000));
  const address = hearing ? hearingAddress(publicUrl, hearing.code) : '';
  const shown = { never: words.shownNever, name: words.shownName, private: words.shownPrivate };
  const filled = (rows: readonly (readonly [string, string | null | undefined])[]) =>
    rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return {
    title: words.title(plan.name),
    intro: words.intro,
    deadline:
      isTaken && lastDay
        ? words.deadline(dateWithWeekday(lastDay, osloDate(now), asked.language))
        : words.noDeadline,
    facts: filled([
      [words.planId, `${municipality.number}/${plan.identifier}`],
      [words.caseNumber, hearing?.caseNumber ?? plan.caseNumber],
      [words.online, address],
    ]),
    delivery: filled([
      [words.municipality, municipality.name],
      [words.post, hearing?.postalAddress ?? profile.postalAddress],
      [words.visit, profile.visitAddress],
      [words.hours, profile.openingHours?.[asked.language]],
      [words.email, hearing?.email ?? profile.email],
      [words.phone, hearing?.phone ?? profile.phone],
    ]),
    assistance: profile.assistance?.[asked.language] ?? '',
    fields: [
      { label: words.name, lines: 1 },
      { label: words.address, lines: 1 },
      { label: words.contact, lines: 1 },
      { label: words.about, lines: 2 },
      { label: words.comment, lines: 14 },
      { label: words.date, lines: 1 },
    ],
    privacy: [
      hearing ? shown[hearing.publicationRule === 'never' ? 'never' : hearing.nameRule] : '',
      words.privacy,
    ].filter(Boolean),
    address,
  };
}
