import { type CodeNames, codeNames } from './code-names.ts';

/** RpBestemmelseHjemmel: the number of § 12-7 that a provision area rests on. Source: order of the national code list. */
export const provisionBasisNames: CodeNames = codeNames([
  ['1', 'utforming', 'utforming', 'design'],
  ['2', 'vilkår for bruk', 'vilkår for bruk', 'conditions of use'],
  ['3', 'grenseverdier for miljø', 'grenseverdiar for miljø', 'environmental limits'],
  ['4', 'funksjons- og kvalitetskrav', 'funksjons- og kvalitetskrav', 'function and quality'],
  ['5', 'antall boliger mv.', 'talet på bustader mv.', 'number of homes'],
  ['6', 'sikre verneverdier', 'sikre verneverdiar', 'protection of heritage'],
  ['7', 'trafikk og parkering', 'trafikk og parkering', 'traffic and parking'],
  ['8', 'vannbåren varme', 'vassboren varme', 'water-borne heating'],
  ['9', 'drift og skjøtsel', 'drift og skjøtsel', 'operation and upkeep'],
  ['10', 'rekkefølge', 'rekkjefølgje', 'sequence'],
  ['11', 'krav om detaljregulering', 'krav om detaljregulering', 'detailed zoning required'],
  ['12', 'nærmere undersøkelser', 'nærare undersøkingar', 'further investigations'],
  ['13', 'fordeling av arealverdier', 'fordeling av arealverdiar', 'sharing of land values'],
  [
    '14',
    'offentlige formål/fellesareal',
    'offentlege føremål eller fellesareal',
    'public purposes or shared areas',
  ],
]);
