import { furulundHaugenComments } from '../../../server/demo/comments/gang-og-sykkelveg-furulund-haugen.ts';
import { kjerrvikaComments } from '../../../server/demo/comments/kjerrvika-smabathavn.ts';
import { kommuneplanHortenComments } from '../../../server/demo/comments/kommuneplan-horten.ts';
import { lindholmkvartaletComments } from '../../../server/demo/comments/lindholmkvartalet.ts';
import {
  nordasenFirstRoundComments,
  nordasenSecondRoundComments,
} from '../../../server/demo/comments/nordasen-skole-og-boliger.ts';
import { steinholtComments } from '../../../server/demo/comments/steinholt-steinbrudd.ts';

export const allDemoComments = [
  ...lindholmkvartaletComments,
  ...kjerrvikaComments,
  ...nordasenFirstRoundComments,
  ...nordasenSecondRoundComments,
  ...steinholtComments,
  ...furulundHaugenComments,
  ...kommuneplanHortenComments,
];
