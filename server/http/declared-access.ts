import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isCapability } from '../../domain/roles/capabilities.ts';
import {
  type RouteRequirement,
  refuseUndeclared,
  requireCapability,
  requireSameMunicipality,
} from '../access/requirement.ts';
import { routeAccess } from '../access/route-access.ts';
import type { Services } from '../services.ts';
import { requirePerson } from './person-of-request.ts';
import { findStaff, municipalityAskedFor } from './staff-of-request.ts';

/**
 * Asks of every request what its address requires, before its handler or body is looked at. Procedures ask for
 * themselves (server/rpc/trpc.ts); what nobody serves is answered as missing.
 */
export function requireDeclaredAccess(server: FastifyInstance, services: Services): void {
  server.addHook('onRequest', async (request) => {
    if (request.is404 || request.routeOptions.url?.startsWith('/trpc/')) return;
    const requirement = requirementOf(request) ?? refuseUndeclared();
    if (isCapability(requirement)) {
      const staff = requireCapability(await findStaff(request, services), requirement);
      requireSameMunicipality(staff, municipalityAskedFor(request));
    } else if (requirement === 'citizen') await requirePerson(request, services);
    // A key is weighed where it is read, against a budget of its own.
    else if (requirement === 'municipalityKey' && request.headers.authorization === undefined) {
      requireCapability(await findStaff(request, services), 'neighbours.read');
    }
  });
}

function requirementOf({ method, routeOptions: { url } }: FastifyRequest): RouteRequirement | undefined {
  return routeAccess[`${method} ${url}`] ?? (method === 'HEAD' ? routeAccess[`GET ${url}`] : undefined);
}
