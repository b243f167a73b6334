import { outline } from './drawing/path.ts';
import type { PlanSketch } from './drawing/plan-sketch.ts';

/** The drawing of Kjerrvika småbåthavn (plan EKS-02): the planning has begun, so there is only a plan area. */
export function kjerrvikaSmabathavn(): PlanSketch {
  return {
    slug: 'kjerrvika-smabathavn',
    frame: { origin: [583405, 6562645], degrees: -43 },
    identity: {
      municipalityNumber: '3911',
      planId: 'EKS-02',
      name: 'Kjerrvika småbåthavn (eksempel)',
      planType: '35',
      planStatus: '1',
      proposerType: '2',
      version: 1,
    },
    scale: 1000,
    boundary: outline(
      [-158, -92],
      [-20, -108],
      [120, -84],
      [168, -30],
      [176, 60],
      [120, 136],
      [-40, 150],
      [-140, 104],
      [-176, 10],
    ),
    purposes: [],
  };
}
