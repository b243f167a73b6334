import type { FastifyBaseLogger } from 'fastify';
import type { MapProjection } from '../cartography/map-projection.ts';
import type { SheetFrame } from '../cartography/sheet-frame.ts';
import { CircuitBreaker } from '../places/circuit-breaker.ts';
import { readTileGround } from './tile-ground.ts';

/** So long a reader waits for the base map before the sheet is made without it. */
const timeoutMilliseconds = 8_000;

/** Reads the base map of a sheet as a JPEG; null where the tiles cannot be had in time. Never throws. */
export type ReadTiles = (
  frame: SheetFrame,
  projection: MapProjection,
  log: Pick<FastifyBaseLogger, 'warn'>,
) => Promise<Buffer | null>;

/** The tiles that the map on the screen has too. A service that fails again and again is left in peace for a while. */
export function createTileBackground(template: string): ReadTiles {
  const breaker = new CircuitBreaker();
  return async (frame, projection, log) => {
    if (!breaker.isClosed) return null;
    try {
      const ground = await readTileGround(frame, projection, { template, timeoutMilliseconds });
      breaker.succeeded();
      return ground;
    } catch (error) {
      breaker.failed();
      log.warn({ cause: error }, 'the base map of a print could not be fetched');
      return null;
    }
  };
}
