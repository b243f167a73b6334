import { AppError } from '../../../domain/errors.ts';

/** What one filter may hold: more is refused before the database hears of it. */
const limits = { depth: 24, nodes: 300, coordinates: 2_000, characters: 30_000 } as const;

/** Counts what a filter holds while it is read. */
export class FilterBudget {
  #nodes = 0;
  #coordinates = 0;

  constructor(filter: string) {
    if (filter.length > limits.characters) throw tooLarge();
  }

  node(depth: number): void {
    this.#nodes += 1;
    if (depth > limits.depth || this.#nodes > limits.nodes) throw tooLarge();
  }

  coordinate(): void {
    this.#coordinates += 1;
    if (this.#coordinates > limits.coordinates) throw tooLarge();
  }
}

/** A filter that is not CQL2, with the place where reading stopped (JSON: a path, text: a character's number). */
export function filterInvalid(place: string | number, expected: string): AppError {
  return new AppError('filter-invalid', { details: { place, expected } });
}

function tooLarge(): AppError {
  return new AppError('filter-too-large', {
    details: { nodes: limits.nodes, depth: limits.depth, coordinates: limits.coordinates },
  });
}
