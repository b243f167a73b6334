import type { HearingDraft } from './hearing-draft.ts';
import type { ReadinessFacts } from './readiness-facts.ts';

export type ReadinessRequirement =
  | 'planIdentifier'
  | 'area'
  | 'opensOn'
  | 'lastDay'
  | 'announcementText'
  | 'announcedOn'
  | 'notice'
  | 'planMap'
  | 'provisions'
  | 'description'
  | 'programme'
  | 'anyDocument'
  | 'riskAnalysis'
  | 'decision'
  | 'alternativesStated'
  | 'alternativesNamed'
  | 'paperCopyPlace'
  | 'postalAddress'
  | 'email'
  | 'contactName'
  | 'confirmedBy';

/** What every hearing needs, whatever its kind. */
const always: readonly ReadinessRequirement[] = [
  'planIdentifier',
  'area',
  'opensOn',
  'lastDay',
  'announcementText',
  'postalAddress',
  'email',
  'contactName',
  'confirmedBy',
];

/** What a hearing's kind requires, in the order of the checklist. */
export function readinessRequirements(
  draft: HearingDraft,
  facts: ReadinessFacts,
): readonly ReadinessRequirement[] {
  const riskAnalysis: readonly ReadinessRequirement[] = draft.riskAnalysisRequired ? ['riskAnalysis'] : [];
  const alternatives: readonly ReadinessRequirement[] =
    draft.hasAlternatives === true ? ['alternativesNamed'] : ['alternativesStated'];
  switch (draft.kind) {
    case 'startNotice':
      return [...always, 'announcedOn'];
    case 'planProgramme':
      return [...always, 'announcedOn', 'programme', 'decision', 'paperCopyPlace'];
    case 'publicDisplay':
      return [
        ...always,
        'announcedOn',
        'planMap',
        'provisions',
        'description',
        ...riskAnalysis,
        'decision',
        ...alternatives,
        'paperCopyPlace',
      ];
    case 'municipalPlan':
      // Kommuneplanens samfunnsdel is a document: no map, no provisions, no risk analysis of an area.
      return facts.hasLandUsePart
        ? [
            ...always,
            'announcedOn',
            'planMap',
            'provisions',
            'description',
            ...riskAnalysis,
            'decision',
            ...alternatives,
            'paperCopyPlace',
          ]
        : [...always, 'announcedOn', 'anyDocument', 'decision', 'paperCopyPlace'];
    case 'limited':
      return [...always, 'notice', 'anyDocument', ...(draft.hasAlternatives === true ? alternatives : [])];
    case 'simplifiedChange':
      return [...always, 'notice', 'anyDocument'];
  }
}
