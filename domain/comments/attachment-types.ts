/** What may be attached, as a name says it; what a file truly is, its content says. */
export const attachmentEndings = [
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'webp',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'dwg',
  'dxf',
  'geojson',
  'json',
  'gpx',
  'kml',
  'sos',
  'sosi',
] as const;

export const attachmentEnding = new RegExp(`\\.(${attachmentEndings.join('|')})$`, 'i');

/** For the attribute `accept` of a file field. */
export const acceptedAttachments = attachmentEndings.map((ending) => `.${ending}`).join(',');
