import type { Language, Texts } from '../../../domain/language.ts';
import { openDataLicence } from '../../../domain/open-data-licence.ts';
import { type Link, mediaTypes, relations } from './links.ts';

export const apiTitle: Texts = {
  nb: 'Åpne plandata',
  nn: 'Opne plandata',
  en: 'Open planning data',
};

export const apiDescription: Texts = {
  nb: 'Planer, høringer og innspill som åpne data. Bruk dem i kartprogrammer, regneark og egne nettsider. Du trenger ikke å spørre om lov.',
  nn: 'Planar, høyringar og innspel som opne data. Bruk dei i kartprogram, rekneark og eigne nettsider. Du treng ikkje å spørje om lov.',
  en: 'Plans, hearings and comments as open data. Use them in map programs, spreadsheets and your own pages. You need not ask.',
};

export function landingAnswer(publicUrl: string, language: Language, further: readonly Link[]) {
  const at = (path: string) => `${publicUrl}/ogc${path}`;
  const links: Link[] = [
    { href: at('?f=json'), rel: 'self', type: mediaTypes.json, title: 'JSON' },
    { href: at('?f=html'), rel: 'alternate', type: mediaTypes.html, title: 'HTML' },
    { href: at('/api?f=json'), rel: 'service-desc', type: mediaTypes.openapi, title: 'OpenAPI 3.0' },
    { href: at('/api?f=html'), rel: 'service-doc', type: mediaTypes.html, title: 'OpenAPI 3.0' },
    { href: at('/conformance'), rel: 'conformance', type: mediaTypes.json },
    { href: at('/conformance'), rel: relations.conformance, type: mediaTypes.json },
    { href: at('/collections'), rel: 'data', type: mediaTypes.json },
    { href: at('/collections'), rel: relations.data, type: mediaTypes.json },
    { href: at('/tileMatrixSets'), rel: relations.tilingSchemes, type: mediaTypes.json },
    { href: openDataLicence.url, rel: 'license', title: openDataLicence.names[language] },
    ...further,
  ];
  return {
    title: apiTitle[language],
    description: apiDescription[language],
    attribution: 'NLOD 2.0',
    links,
  };
}
