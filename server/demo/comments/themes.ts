/** The themes that planners sort the demo's comments by, in words for the screen. */
export const demoThemes = {
  height: { nb: 'Høyde og skygge', nn: 'Høgd og skugge', en: 'Height and shadow' },
  character: { nb: 'Utforming og bystruktur', nn: 'Utforming og bystruktur', en: 'Design and townscape' },
  parking: { nb: 'Parkering', nn: 'Parkering', en: 'Parking' },
  traffic: { nb: 'Trafikk og veg', nn: 'Trafikk og veg', en: 'Traffic and roads' },
  schoolRoute: { nb: 'Skoleveg', nn: 'Skuleveg', en: 'Way to school' },
  cycling: { nb: 'Gange og sykkel', nn: 'Gange og sykkel', en: 'Walking and cycling' },
  children: { nb: 'Barn og unge', nn: 'Barn og unge', en: 'Children and young people' },
  flooding: { nb: 'Flom og overvann', nn: 'Flaum og overvatn', en: 'Flooding and storm water' },
  green: { nb: 'Trær og grønt', nn: 'Tre og grønt', en: 'Trees and green space' },
  nature: { nb: 'Natur og dyreliv', nn: 'Natur og dyreliv', en: 'Nature and wildlife' },
  shore: { nb: 'Strand og bading', nn: 'Strand og bading', en: 'Shore and bathing' },
  harbour: { nb: 'Båtliv', nn: 'Båtliv', en: 'Boating' },
  farmland: { nb: 'Dyrka mark', nn: 'Dyrka mark', en: 'Farmland' },
  property: { nb: 'Eiendom og grunn', nn: 'Eigedom og grunn', en: 'Property' },
  noise: { nb: 'Støy og støv', nn: 'Støy og støv', en: 'Noise and dust' },
  blasting: { nb: 'Sprengning og rystelser', nn: 'Sprenging og risting', en: 'Blasting and vibration' },
  water: { nb: 'Brønner og vann', nn: 'Brønnar og vatn', en: 'Wells and water' },
  heritage: { nb: 'Kulturmiljø', nn: 'Kulturmiljø', en: 'Cultural heritage' },
  jobs: { nb: 'Næring og arbeid', nn: 'Næring og arbeid', en: 'Business and jobs' },
  construction: { nb: 'Anleggsperioden', nn: 'Anleggsperioden', en: 'Construction period' },
  process: { nb: 'Medvirkning og saksgang', nn: 'Medverknad og saksgang', en: 'Process and participation' },
} as const;

export type ThemeKey = keyof typeof demoThemes;
