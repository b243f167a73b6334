import { describe, expect, it } from 'vitest';
import type { DemoComment } from '../../../server/demo/comments/demo-comment.ts';
import { PLAN_AREA } from '../../../server/demo/comments/demo-target.ts';
import { furulundHaugenComments } from '../../../server/demo/comments/gang-og-sykkelveg-furulund-haugen.ts';
import { kjerrvikaComments } from '../../../server/demo/comments/kjerrvika-smabathavn.ts';
import { lindholmkvartaletComments } from '../../../server/demo/comments/lindholmkvartalet.ts';
import {
  nordasenFirstRoundComments,
  nordasenSecondRoundComments,
} from '../../../server/demo/comments/nordasen-skole-og-boliger.ts';
import { steinholtComments } from '../../../server/demo/comments/steinholt-steinbrudd.ts';
import { allDemoPlanTexts } from '../../../server/demo/plans/all-demo-plan-texts.ts';
import { demoDrawings } from '../../../server/demo/plans/demo-plan-files.ts';
import type { PlanDrawing } from '../../../server/demo/plans/drawing/plan-drawing.ts';
import { surfaceShape } from '../../../server/demo/plans/drawing/surface-geometry.ts';

const hearings = [
  { slug: 'lindholmkvartalet', version: 1, comments: lindholmkvartaletComments },
  { slug: 'kjerrvika-smabathavn', version: 1, comments: kjerrvikaComments },
  { slug: 'nordasen-skole-og-boliger', version: 1, comments: nordasenFirstRoundComments },
  { slug: 'nordasen-skole-og-boliger', version: 2, comments: nordasenSecondRoundComments },
  { slug: 'steinholt-steinbrudd', version: 1, comments: steinholtComments },
  { slug: 'gang-og-sykkelveg-furulund-haugen', version: 1, comments: furulundHaugenComments },
];

const drawings = demoDrawings();

/** Inner points by field and zone name; the plan's own under `PLAN_AREA`. */
function innerPoints(drawing: PlanDrawing): Map<string, readonly [number, number]> {
  return new Map(
    drawing.surfaces.flatMap(({ properties, inside }) => {
      if (properties.kind === 'plan-area') return [[PLAN_AREA, inside] as const];
      const name =
        'fieldName' in properties ? properties.fieldName : 'name' in properties ? properties.name : '';
      return name ? [[name, inside] as const] : [];
    }),
  );
}

const clausesOf = (slug: string) =>
  allDemoPlanTexts.filter((texts) => texts.slug === slug).flatMap(({ provisions }) => provisions);

function namesOf({ target }: DemoComment): string[] {
  if (target.kind === 'object') return [target.name];
  return target.kind === 'places' ? target.places.map(({ near }) => near) : [];
}

/** West, south, east and north of the plan area, metres in EPSG:25832. */
function extent(drawing: PlanDrawing): readonly [number, number, number, number] {
  const area = drawing.surfaces.find(({ properties }) => properties.kind === 'plan-area');
  const corners = area ? surfaceShape(drawing, area).flat(2) : [];
  const easts = corners.map(([east]) => east);
  const norths = corners.map(([, north]) => north);
  return [Math.min(...easts), Math.min(...norths), Math.max(...easts), Math.max(...norths)];
}

describe('the comments of the demo', () => {
  const targets = hearings.flatMap(({ slug, comments }) => comments.map(({ target }) => ({ slug, target })));

  it('speak of a clause of their plan, and of a page of a document', () => {
    const clauses = targets.flatMap(({ slug, target }) =>
      target.kind === 'provision' ? [{ slug, clause: target.clause }] : [],
    );
    expect(clauses.length).toBeGreaterThan(0);
    for (const { slug, clause } of clauses) {
      expect(clausesOf(slug).map((provision) => provision.clause)).toContain(clause);
    }
    expect(targets.some(({ target }) => target.kind === 'document' && target.page !== null)).toBe(true);
  });
});

describe.each(hearings)('the comments on $slug, version $version', ({ slug, version, comments }) => {
  const plans = drawings.filter((drawing) => drawing.slug === slug && drawing.identity.version === version);

  it('speak of fields and zones that the plan has, in every alternative they may mean', () => {
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      const known = innerPoints(plan);
      const missing = comments
        .filter(
          ({ target }) => !('alternative' in target) || target.alternative === plan.identity.alternative,
        )
        .flatMap((each) => namesOf(each).filter((name) => !known.has(name)));
      expect(missing).toEqual([]);
    }
  });

  it('point to places in the plan or within 60 metres of its extent', () => {
    for (const plan of plans) {
      const known = innerPoints(plan);
      const [west, south, east, north] = extent(plan);
      for (const { key, target } of comments) {
        for (const { near, offset = [0, 0] } of target.kind === 'places' ? target.places : []) {
          const [x = 0, y = 0] = known.get(near) ?? [];
          const isNear =
            x + offset[0] > west - 60 &&
            x + offset[0] < east + 60 &&
            y + offset[1] > south - 60 &&
            y + offset[1] < north + 60;
          expect(isNear, `${key} near ${near}`).toBe(true);
        }
      }
    }
  });
});
