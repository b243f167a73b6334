import type { DemoComment } from './comments/demo-comment.ts';
import { furulundHaugenComments } from './comments/gang-og-sykkelveg-furulund-haugen.ts';
import { kjerrvikaComments } from './comments/kjerrvika-smabathavn.ts';
import { kommuneplanHortenComments } from './comments/kommuneplan-horten.ts';
import { lindholmkvartaletComments } from './comments/lindholmkvartalet.ts';
import {
  nordasenFirstRoundComments,
  nordasenSecondRoundComments,
} from './comments/nordasen-skole-og-boliger.ts';
import { steinholtComments } from './comments/steinholt-steinbrudd.ts';

const commentsOfRounds: Readonly<Record<string, readonly (readonly DemoComment[])[]>> = {
  lindholmkvartalet: [lindholmkvartaletComments],
  'kjerrvika-smabathavn': [kjerrvikaComments],
  'nordasen-skole-og-boliger': [nordasenFirstRoundComments, nordasenSecondRoundComments],
  'steinholt-steinbrudd': [steinholtComments],
  'gang-og-sykkelveg-furulund-haugen': [furulundHaugenComments],
  'kommuneplan-horten': [kommuneplanHortenComments],
};

/** The invented comments of a demo plan's hearing; rounds are counted from 0. */
export function demoComments(slug: string, round: number): readonly DemoComment[] {
  return commentsOfRounds[slug]?.[round] ?? [];
}
