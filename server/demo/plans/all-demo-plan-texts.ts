import type { DemoPlanTexts } from './demo-plan-texts.ts';
import { gangOgSykkelvegFurulundHaugenTexts } from './gang-og-sykkelveg-furulund-haugen.texts.ts';
import { kjerrvikaSmabathavnTexts } from './kjerrvika-smabathavn.texts.ts';
import { kommuneplanHortenTexts } from './kommuneplan-horten.texts.ts';
import { lindholmkvartaletTexts } from './lindholmkvartalet.texts.ts';
import { nordasenSkoleOgBoligerTexts } from './nordasen-skole-og-boliger.texts.ts';
import { steinholtSteinbruddTexts } from './steinholt-steinbrudd.texts.ts';

/** The words of the demo plans EKS-01 to EKS-06, in that order. */
export const allDemoPlanTexts: readonly DemoPlanTexts[] = [
  lindholmkvartaletTexts,
  kjerrvikaSmabathavnTexts,
  nordasenSkoleOgBoligerTexts,
  steinholtSteinbruddTexts,
  gangOgSykkelvegFurulundHaugenTexts,
  kommuneplanHortenTexts,
];
