import { addDays, type CalendarDate } from '../oslo-time.ts';
import type { DocumentKind } from '../plan-codes/document-kinds.ts';
import type { HearingDraft } from './hearing-draft.ts';
import type { HearingFinding, HearingFindings } from './hearing-finding.ts';
import { checkHearingPeriod } from './hearing-period.ts';
import type { ReadinessFacts } from './readiness-facts.ts';
import { readinessFindings } from './readiness-findings.ts';
import { type ReadinessRequirement, readinessRequirements } from './readiness-requirements.ts';

/**
 * "Klar for høring?": what the kind requires and what is missing on a day. A hearing may open when
 * nothing blocks. `today` is Oslo's day; an opening day that has passed counts as today, so that the
 * minimum runs from when the hearing is really put out.
 */
export function hearingReadiness(
  draft: HearingDraft,
  facts: ReadinessFacts,
  today: CalendarDate,
): HearingFindings {
  const requirements = readinessRequirements(draft, facts);
  const missing = requirements.filter((requirement) => !isMet(requirement, draft, facts));
  const blocks: HearingFinding[] = missing.map((requirement) => readinessFindings[requirement]);
  const warnings: HearingFinding[] = draft.phone === '' ? [readinessFindings.phone] : [];
  if (draft.opensOn && draft.lastDay) {
    const isOverdue = draft.opensOn < today;
    if (isOverdue) warnings.push(readinessFindings.openingPassed);
    const period = checkHearingPeriod({
      kind: draft.kind,
      planType: facts.planType,
      opensOn: isOverdue ? today : draft.opensOn,
      lastDay: draft.lastDay,
      announcedOn: draft.announcedOn,
      lettersSentOn: draft.lettersSentOn,
    });
    blocks.push(...period.blocks);
    warnings.push(...period.warnings);
  }
  if (draft.announcedOn && draft.announcedOn > addDays(today, 60))
    warnings.push(readinessFindings.announcedFarAhead);
  return { blocks, warnings };
}

function isMet(requirement: ReadinessRequirement, draft: HearingDraft, facts: ReadinessFacts): boolean {
  const has = (...kinds: DocumentKind[]) => kinds.some((kind) => facts.documentKinds.includes(kind));
  const isWritten = (text: string | null) => text !== null && text.trim() !== '';
  switch (requirement) {
    case 'planIdentifier':
      return isWritten(facts.planIdentifier);
    case 'area':
      return facts.hasArea;
    case 'opensOn':
      return draft.opensOn !== null;
    case 'lastDay':
      return draft.lastDay !== null;
    case 'announcementText':
      return isWritten(draft.announcementText);
    case 'announcedOn':
      return draft.announcedOn !== null;
    case 'notice':
      return draft.announcedOn !== null || draft.lettersSentOn !== null;
    case 'planMap':
      return facts.alternatives.length > 0 || has('PLANKART');
    case 'provisions':
      return facts.hasProvisions || has('PLANBEST');
    case 'description':
      return has('PLANBESKR');
    case 'programme':
      return has('PLANPROG');
    case 'anyDocument':
      return facts.documentKinds.length > 0;
    case 'riskAnalysis':
      return has('ROS-ANALYSE');
    case 'decision':
      return (
        isWritten(draft.decisionBody) && draft.decisionDate !== null && isWritten(draft.decisionCaseNumber)
      );
    case 'alternativesStated':
      return draft.hasAlternatives !== null;
    case 'alternativesNamed':
      return facts.alternatives.length > 1 && facts.alternatives.every(isWritten);
    case 'paperCopyPlace':
      return isWritten(draft.paperCopyPlace);
    case 'postalAddress':
      return isWritten(draft.postalAddress);
    case 'email':
      return isWritten(draft.email);
    case 'contactName':
      return isWritten(draft.contactName);
    case 'confirmedBy':
      return isWritten(draft.confirmedBy);
  }
}
