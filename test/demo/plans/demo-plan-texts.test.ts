import { describe, expect, it } from 'vitest';
import { allDemoPlanTexts } from '../../../server/demo/plans/all-demo-plan-texts.ts';
import { demoDrawings } from '../../../server/demo/plans/demo-plan-files.ts';

const drawings = demoDrawings();

describe.each(allDemoPlanTexts.map((texts) => [texts.slug, texts] as const))(
  'the words of %s',
  (slug, texts) => {
    const own = drawings.filter((drawing) => drawing.slug === slug);

    it('say that the plan is a sample, and name the plan as its drawing does', () => {
      expect(texts.name).toMatch(/ \(eksempel\)$/);
      expect(own.length).toBeGreaterThan(0);
      for (const { identity } of own) {
        expect(identity).toMatchObject({
          name: texts.name,
          planId: texts.planId,
          municipalityNumber: texts.municipalityNumber,
          planType: String(texts.planType),
        });
      }
    });

    it('have provisions only about fields and zones that are drawn', () => {
      const latest = Math.max(...own.map(({ identity }) => identity.version));
      for (const drawing of own.filter(({ identity }) => identity.version === latest)) {
        const names = new Set(
          drawing.surfaces.flatMap(({ properties }) =>
            'fieldName' in properties
              ? [properties.fieldName]
              : 'name' in properties
                ? [properties.name]
                : [],
          ),
        );
        const governed = texts.provisions.flatMap(({ governs }) => governs);
        expect(governed.filter((name) => !names.has(name))).toEqual([]);
        const codesOf = (kind: 'purpose' | 'zone') =>
          drawing.surfaces.flatMap(({ properties }) =>
            properties.kind === kind ? [String(properties.code)] : [],
          );
        const { provisions } = texts;
        expect(codesOf('purpose')).toEqual(
          expect.arrayContaining(provisions.flatMap(({ purposes }) => purposes)),
        );
        expect(codesOf('zone')).toEqual(expect.arrayContaining(provisions.flatMap(({ zones }) => zones)));
      }
    });

    it('gather their clauses in chapters, each clause under the chapter that its number begins with', () => {
      let chapter: string | undefined;
      for (const { clause, heading, body, level } of texts.provisions) {
        expect(heading).not.toBe('');
        if (level === 1) {
          chapter = clause;
          expect(body).toBe('');
        } else {
          expect(clause.split('.')[0]).toBe(chapter);
          expect(body).not.toBe('');
        }
      }
    });

    it('number each clause once and keep every hearing long enough', () => {
      const clauses = texts.provisions.map(({ clause }) => clause);
      expect(clauses).toEqual([...new Set(clauses)]);
      for (const { kind, opensDay, lastDay } of texts.hearings) {
        const weeks = (lastDay - opensDay) / 7;
        expect(weeks).toBeGreaterThanOrEqual(kind === 'publicDisplay' ? 6 : 3);
      }
    });

    it('use addresses that nobody has', () => {
      for (const { email } of texts.hearings) expect(email).toMatch(/@[a-z]+\.eksempel\.no$/);
    });
  },
);
