import latinExtendedUrl from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latinUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { FontFacesSpecification } from 'maplibre-gl';

/** The one font of every label, drawn from the interface's own font files: no glyph server is asked. */
export const MAP_FONT = ['Inter'];

/** The ranges are those of the files: Norwegian in the first, Sámi and other Latin letters in the second. */
export const FONT_FACES: FontFacesSpecification = {
  Inter: [
    {
      url: latinUrl,
      'unicode-range': [
        'U+0000-00FF',
        'U+0131',
        'U+0152-0153',
        'U+2000-206F',
        'U+20AC',
        'U+2190-2193',
        'U+2212',
      ],
    },
    {
      url: latinExtendedUrl,
      'unicode-range': ['U+0100-02BA', 'U+1E00-1E9F', 'U+2020', 'U+20A0-20AB', 'U+2113'],
    },
  ],
};
