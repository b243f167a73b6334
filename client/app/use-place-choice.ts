import { useLocation } from 'wouter';
import type { FoundPlace } from '../../domain/places/found-place.ts';

/** Where a search leads from a page without a map of plans: to the plan, or to the portal at the place. */
export function usePlaceChoice() {
  const [, navigate] = useLocation();
  return {
    place: ({ planRef, position, name }: FoundPlace) => {
      if (planRef) {
        navigate(`/plan/${planRef.municipalityNumber}/${encodeURIComponent(planRef.identifier)}`);
      } else if (position) {
        const [lon, lat] = position;
        navigate(`/?sted=${encodeURIComponent(`${lat.toFixed(5)},${lon.toFixed(5)},${name}`)}`);
      }
    },
    text: (text: string) => navigate(`/?sok=${encodeURIComponent(text.slice(0, 80))}`),
  };
}
