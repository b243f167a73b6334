import { useEffect, useState } from 'react';
import type { PlanObjectCollection } from './map-data.ts';
import type { PlanDrawing } from './plan-drawing.ts';

type Drawn = { readonly of: PlanObjectCollection; readonly drawing: PlanDrawing };

/** The plan made ready to be drawn; null until then. Codes and colours are loaded with the first plan. */
export function usePlanDrawing(planObjects: PlanObjectCollection | null | undefined): PlanDrawing | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (planObjects) {
      void import('./plan-drawing.ts').then(({ drawPlan }) => {
        if (isWanted) setDrawn({ of: planObjects, drawing: drawPlan(planObjects) });
      });
    }
    return () => {
      isWanted = false;
    };
  }, [planObjects]);
  return drawn && drawn.of === planObjects ? drawn.drawing : null;
}
