import { PLACE_EDGE, PLACE_INK } from '../place-style.ts';

/** How terra-draw paints: the same ink and white edge as finished places, handles large enough for a finger. */
export function drawingStyles() {
  const handle = {
    closingPointColor: PLACE_INK,
    closingPointWidth: 9,
    closingPointOutlineColor: PLACE_EDGE,
    closingPointOutlineWidth: 3,
    coordinatePointColor: PLACE_EDGE,
    coordinatePointWidth: 5,
    coordinatePointOutlineColor: PLACE_INK,
    coordinatePointOutlineWidth: 3,
  } as const;
  return {
    point: { pointColor: PLACE_INK, pointWidth: 12, pointOutlineColor: PLACE_EDGE, pointOutlineWidth: 3 },
    line: { lineStringColor: PLACE_INK, lineStringWidth: 4, ...handle },
    area: {
      fillColor: PLACE_INK,
      fillOpacity: 0.2,
      outlineColor: PLACE_INK,
      outlineWidth: 4,
      ...handle,
    },
    select: {
      selectedPointColor: PLACE_INK,
      selectedPointWidth: 14,
      selectedPointOutlineColor: PLACE_EDGE,
      selectedPointOutlineWidth: 4,
      selectedLineStringColor: PLACE_INK,
      selectedLineStringWidth: 5,
      selectedPolygonColor: PLACE_INK,
      selectedPolygonFillOpacity: 0.25,
      selectedPolygonOutlineColor: PLACE_INK,
      selectedPolygonOutlineWidth: 5,
      selectionPointColor: PLACE_EDGE,
      selectionPointWidth: 8,
      selectionPointOutlineColor: PLACE_INK,
      selectionPointOutlineWidth: 3,
      midPointColor: PLACE_INK,
      midPointWidth: 5,
      midPointOutlineColor: PLACE_EDGE,
      midPointOutlineWidth: 2,
    },
  } as const;
}
