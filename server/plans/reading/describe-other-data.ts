import { attributeText } from '../../../domain/plan-attributes.ts';
import type { Attribute, Finding } from '../../../domain/plan-file.ts';

/** For a file none of whose objects is a plan's: what it is instead, by its own words and its object types. */
export function describeOtherData(
  header: readonly Attribute[],
  counts: ReadonlyMap<string, number>,
): Finding {
  const catalogue = attributeText(header, 'OBJEKTKATALOG')?.split('*')[0]?.trim().slice(0, 80);
  const types = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 5);
  const list = types.map(([type, count]) => `${type.slice(0, 60)} (${count})`).join(', ');
  const what = catalogue ? `${catalogue}: ${list}` : list;
  const texts = {
    nb: `Dette er ikke en plan, men ${what}. Lever planen selv, eller si hva objekttypene betyr.`,
    nn: `Dette er ikkje ein plan, men ${what}. Lever planen sjølv, eller sei kva objekttypane tyder.`,
    en: `This is not a plan but ${what}. Deliver the plan itself, or say what the object types mean.`,
  };
  return { severity: 'error', code: 'not-a-plan', message: texts.nb, texts };
}
