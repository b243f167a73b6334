import { languages, type Texts } from '../../domain/language.ts';
import { openDataLicence } from '../../domain/open-data-licence.ts';
import type { CatalogueMunicipality } from './catalogue.queries.ts';
import { type DataSet, dataSets, feedOf } from './data-sets.ts';
import type { Thing, Value } from './graph.ts';

export type CatalogueContent = {
  /** The portal's address, without a slash at its end. */
  readonly publicUrl: string;
  readonly regionName: string | null;
  readonly municipalities: readonly CatalogueMunicipality[];
};

const iri = (address: string): Value => ({ iri: address });
const inLanguages = (texts: Texts): readonly Value[] =>
  languages.map((language) => ({ text: texts[language], language }));

const euAuthority = 'http://publications.europa.eu/resource/authority';
const mediaTypes = 'https://www.iana.org/assignments/media-types';
/** Themes of the EU and of LOS, the common words of public services in Norway. */
const themes = [
  `${euAuthority}/data-theme/REGI`,
  `${euAuthority}/data-theme/GOVE`,
  'https://psi.norge.no/los/tema/planer',
  'https://psi.norge.no/los/tema/bygg-og-eiendom',
  'https://psi.norge.no/los/tema/demokrati-og-innbyggerrettigheter',
].map(iri);
const norwegian = ['NOB', 'NNO'].map((code) => iri(`${euAuthority}/language/${code}`));

/** The catalogue of open data as DCAT-AP-NO 3: what there is, whose it is, where and on what terms. */
export function describeCatalogue({
  publicUrl,
  regionName,
  municipalities,
}: CatalogueContent): readonly Thing[] {
  const catalogue = `${publicUrl}/ogc/dcat`;
  const portal = regionName ?? 'Allmenning';
  const described = municipalities.flatMap((municipality) => describeMunicipality(municipality, publicUrl));
  const services = describeServices(publicUrl, described);
  const of = (type: Thing['type']) =>
    [...described, ...services].filter((thing) => thing.type === type).map((thing) => iri(thing.iri));
  return [
    {
      iri: catalogue,
      type: 'dcat:Catalog',
      says: [
        [
          'dct:title',
          inLanguages({
            nb: `Plandata i ${portal}`,
            nn: `Plandata i ${portal}`,
            en: `Plan data of ${portal}`,
          }),
        ],
        [
          'dct:description',
          inLanguages({
            nb: 'Planer, høringer og innspill fra kommunene i portalen, som åpne data.',
            nn: 'Planar, høyringar og innspel frå kommunane i portalen, som opne data.',
            en: 'Plans, hearings and comments of the municipalities in the portal, as open data.',
          }),
        ],
        ['dct:publisher', iri(`${catalogue}#publisher`)],
        ['dcat:contactPoint', iri(`${catalogue}#contact`)],
        ['dct:license', iri(openDataLicence.url)],
        ['dct:language', norwegian],
        ['foaf:homepage', iri(`${publicUrl}/`)],
        ['dcat:dataset', of('dcat:Dataset')],
        ['dcat:service', of('dcat:DataService')],
      ],
    },
    agent(`${catalogue}#publisher`, portal),
    contact(`${catalogue}#contact`, portal, `${publicUrl}/`),
    ...services,
    ...described,
    {
      iri: openDataLicence.url,
      type: 'dct:LicenseDocument',
      says: [['dct:title', inLanguages(openDataLicence.names)]],
    },
  ];
}

function describeMunicipality(municipality: CatalogueMunicipality, publicUrl: string): readonly Thing[] {
  const { number, name, withheld } = municipality;
  const shared = dataSets.filter(({ layer }) => !withheld.includes(layer));
  if (shared.length === 0) return [];
  const own = `${publicUrl}/ogc/dcat/${number}`;
  const place = `https://data.geonorge.no/administrativeEnheter/kommune/id/${number}`;
  return [
    agent(`${own}#publisher`, `${name} kommune`),
    contact(`${own}#contact`, `${name} kommune`, `${publicUrl}/kommune/${number}`),
    {
      iri: place,
      type: 'dct:Location',
      says: [
        ['dct:identifier', { text: number }],
        ['skos:prefLabel', { text: name, language: 'nb' }],
        ['dcat:bbox', municipality.box === null ? [] : { text: municipality.box, type: 'geo:wktLiteral' }],
      ],
    },
    ...shared.flatMap((set) => describeDataSet(set, municipality, { publicUrl, own, place })),
  ];
}

type Addresses = { readonly publicUrl: string; readonly own: string; readonly place: string };

function describeDataSet(
  set: DataSet,
  { number, name }: CatalogueMunicipality,
  { publicUrl, own, place }: Addresses,
): readonly Thing[] {
  const dataSet = `${own}/${set.id}`;
  const page = `${publicUrl}/kommune/${number}`;
  const items = `${publicUrl}/ogc/collections/${set.id}/items?municipalityNumber=${number}`;
  const distribution = (id: string, title: Texts, says: Thing['says']): Thing => ({
    iri: `${dataSet}#${id}`,
    type: 'dcat:Distribution',
    says: [['dct:title', inLanguages(title)], ...says, ['dct:license', iri(openDataLicence.url)]],
  });
  const distributions = [
    distribution('features', { nb: 'OGC API Features', nn: 'OGC API Features', en: 'OGC API Features' }, [
      ['dcat:accessURL', iri(items)],
      ['dcat:accessService', iri(`${publicUrl}/ogc/dcat#features`)],
      ['dct:format', iri(`${euAuthority}/file-type/GEOJSON`)],
      ['dcat:mediaType', iri(`${mediaTypes}/application/geo+json`)],
    ]),
    ...set.tiles.map((layer) =>
      distribution('tiles', { nb: 'Vektorfliser', nn: 'Vektorfliser', en: 'Vector tiles' }, [
        ['dcat:accessURL', iri(`${publicUrl}/tiles/${layer}.json`)],
        ['dcat:accessService', iri(`${publicUrl}/ogc/dcat#tiles`)],
        ['dcat:mediaType', iri(`${mediaTypes}/application/vnd.mapbox-vector-tile`)],
      ]),
    ),
    ...set.feeds.map(({ form, title }) =>
      distribution(form, title, [
        ['dcat:accessURL', iri(publicUrl + feedOf(form, number))],
        ['dcat:downloadURL', iri(publicUrl + feedOf(form, number))],
        ...(form === 'atom' ? ([['dct:format', iri(`${euAuthority}/file-type/ATOM`)]] as const) : []),
        [
          'dcat:mediaType',
          iri(`${mediaTypes}/${form === 'atom' ? 'application/atom+xml' : 'text/calendar'}`),
        ],
      ]),
    ),
  ];
  return [
    {
      iri: dataSet,
      type: 'dcat:Dataset',
      says: [
        ['dct:title', inLanguages(set.title(name))],
        ['dct:description', inLanguages(set.description(name))],
        ['dct:identifier', { text: dataSet }],
        ['dct:publisher', iri(`${own}#publisher`)],
        ['dcat:contactPoint', iri(`${own}#contact`)],
        ['dcat:theme', themes],
        [
          'dcat:keyword',
          [
            ...set.keywords.nb.map((text) => ({ text, language: 'nb' })),
            ...set.keywords.en.map((text) => ({ text, language: 'en' })),
          ],
        ],
        ['dct:spatial', iri(place)],
        ['dct:accrualPeriodicity', iri(`${euAuthority}/frequency/UPDATE_CONT`)],
        ['dct:accessRights', iri(`${euAuthority}/access-right/PUBLIC`)],
        ['dct:language', norwegian],
        ['dcat:landingPage', iri(page)],
        ['dcat:distribution', distributions.map((one) => iri(one.iri))],
      ],
    },
    ...distributions,
  ];
}

function describeServices(publicUrl: string, described: readonly Thing[]): readonly Thing[] {
  const catalogue = `${publicUrl}/ogc/dcat`;
  const served = described.filter(({ type }) => type === 'dcat:Dataset').map((thing) => iri(thing.iri));
  const service = (id: string, title: Texts, says: Thing['says']): Thing => ({
    iri: `${catalogue}#${id}`,
    type: 'dcat:DataService',
    says: [
      ['dct:title', inLanguages(title)],
      ['dct:publisher', iri(`${catalogue}#publisher`)],
      ['dcat:contactPoint', iri(`${catalogue}#contact`)],
      ['dct:license', iri(openDataLicence.url)],
      ['dct:accessRights', iri(`${euAuthority}/access-right/PUBLIC`)],
      ...says,
      ['dcat:servesDataset', served],
    ],
  });
  return [
    service(
      'features',
      {
        nb: 'Plandata som OGC API Features',
        nn: 'Plandata som OGC API Features',
        en: 'Plan data as OGC API Features',
      },
      [
        ['dcat:endpointURL', iri(`${publicUrl}/ogc`)],
        ['dcat:endpointDescription', iri(`${publicUrl}/ogc/api`)],
        ['dct:conformsTo', iri('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core')],
      ],
    ),
    service(
      'tiles',
      { nb: 'Plandata som vektorfliser', nn: 'Plandata som vektorfliser', en: 'Plan data as vector tiles' },
      [
        ['dcat:endpointURL', iri(`${publicUrl}/tiles`)],
        ['dcat:endpointDescription', iri(`${publicUrl}/tiles/plan-outlines.json`)],
      ],
    ),
  ];
}

function agent(address: string, name: string): Thing {
  return { iri: address, type: 'foaf:Agent', says: [['foaf:name', { text: name, language: 'nb' }]] };
}

/** An office, never a person. */
function contact(address: string, name: string, page: string): Thing {
  return {
    iri: address,
    type: 'vcard:Organization',
    says: [
      ['vcard:fn', { text: name, language: 'nb' }],
      ['vcard:hasURL', iri(page)],
    ],
  };
}
