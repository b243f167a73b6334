import { z } from 'zod';

/** Metres from its border within which a municipality is told of others' plans, until it says otherwise. */
export const defaultNeighbourDistance = 500;

export const longestNeighbourDistance = 20_000;

/** Whole metres; 0 for what touches the border alone, null for no notices. */
export const neighbourDistanceSchema = z.int().min(0).max(longestNeighbourDistance).nullable();
