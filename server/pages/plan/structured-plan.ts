import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { type PlanView, planPath } from './plan-view.ts';

/**
 * The plan for search engines (schema.org): the page, the plan with its documents and map, and each
 * hearing as an event with its place and period. An adopted plan is legislation, a proposal a work.
 */
export function structuredPlan(view: PlanView, publicUrl: string): unknown {
  const { page } = view;
  const { plan, municipality } = page;
  const url = publicUrl + planPath(municipality.number, plan.identifier);
  const organisation = { '@id': `${publicUrl}/kommune/${municipality.number}#kommune` };
  const isAdopted = plan.decidedOn !== null;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'GovernmentOrganization',
        ...organisation,
        name: municipality.name,
        url: `${publicUrl}/kommune/${municipality.number}`,
      },
      {
        '@type': isAdopted ? 'Legislation' : 'CreativeWork',
        '@id': `${url}#plan`,
        url,
        name: plan.name,
        ...(plan.summary && { abstract: plan.summary }),
        identifier: `${municipality.number}/${plan.identifier}`,
        publisher: organisation,
        ...(isAdopted && {
          legislationIdentifier: `${municipality.number}/${plan.identifier}`,
          legislationDate: plan.decidedOn,
          legislationPassedBy: organisation,
          legislationLegalForce: `https://schema.org/${page.stage === 'inForce' ? 'InForce' : 'NotInForce'}`,
        }),
        hasPart: page.documents.map((document) => ({
          '@type': 'DigitalDocument',
          name: document.title,
          url: publicUrl + document.url,
          encodingFormat: document.mediaType,
          datePublished: document.publishedAt,
        })),
      },
      ...page.hearings.map((hearing) => hearingEvent(hearing, view, publicUrl)),
      ...datasetOf(view, url, publicUrl),
    ],
  };
}

function hearingEvent(hearing: PlanView['page']['hearings'][number], { page }: PlanView, publicUrl: string) {
  const { plan, municipality } = page;
  const address = `${publicUrl}/h/${hearing.code}`;
  return {
    '@type': 'Event',
    '@id': `${address}#horing`,
    name: `${hearingKindRules[hearing.kind].names.nb}: ${plan.name}`,
    url: address,
    startDate: hearing.opensAt,
    endDate: hearing.closesAt,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    isAccessibleForFree: true,
    organizer: { '@id': `${publicUrl}/kommune/${municipality.number}#kommune` },
    about: { '@id': `${publicUrl + planPath(municipality.number, plan.identifier)}#plan` },
    location: { '@type': 'VirtualLocation', url: address },
    ...(plan.summary && { description: plan.summary }),
  };
}

/** The drawn plan as open data: GeoJSON and the file as the municipality delivered it. */
function datasetOf({ page, version }: PlanView, url: string, publicUrl: string): readonly unknown[] {
  if (!version) return [];
  const [west, south, east, north] = version.bbox;
  return [
    {
      '@type': 'Dataset',
      '@id': `${url}#kart`,
      name: `${page.plan.name}, ${page.plan.identifier}`,
      description: page.plan.summary || page.plan.name,
      creator: { '@id': `${publicUrl}/kommune/${page.municipality.number}#kommune` },
      version: String(version.number),
      datePublished: version.publishedAt,
      spatialCoverage: {
        '@type': 'Place',
        geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
      },
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/geo+json',
          contentUrl: `${publicUrl}/geodata/plan-versions/${version.id}.geojson`,
        },
      ],
    },
  ];
}
