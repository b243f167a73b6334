import { followed, noted, notFollowed, partly } from '../demo-answer.ts';

/** Answers given to several who raise the same point about Steinholt, as a municipality does. */
export const sharedAnswers = {
  dust: followed(
    'Flere har tatt opp støv. Bestemmelsene krever nå vanning eller salting av vegen, vask av hjul og målt nedfall ved de fire nærmeste husene, med tall på nett hver måned.',
    'Krav om hjulvask, vanning og støvmåling er tatt inn i bestemmelsene.',
  ),
  blasting: partly(
    'Kommunen foreslår sprengning bare på hverdager mellom klokka 10 og 15, varsel på SMS samme morgen og målere på hus innen 400 meter. Et fullt stopp i skoleferiene er vurdert, men ikke foreslått.',
    'Sprengningstid er kortet inn fra 7–18 til 10–15.',
  ),
  lorries: partly(
    'Antall lass er satt til høyst 90 om dagen i snitt over en uke. Forbud mot tungtrafikk i skoletida kan ikke gis i en reguleringsplan på offentlig veg, men tiltakshaver har forpliktet seg i en avtale.',
    'Tak på antall lass per dag.',
  ),
  wells: followed(
    'Alle brønner innen 800 meter skal kartlegges og prøvetas før hver etappe starter. Blir en brønn borte, skal tiltakshaver skaffe vann innen ett døgn og ordne fast løsning.',
    'Krav om brønnkartlegging og erstatningsvann før hver etappe.',
  ),
  property: notFollowed(
    'Verdien på eiendommer er ikke et tema planen kan avgjøre. Ulempene er vurdert hver for seg under støy, støv og rystelser. Krav om erstatning er et privatrettslig spørsmål.',
  ),
  support: noted('Takk for innspillet. Behovet for stein og arbeidsplasser er omtalt i saksframlegget.'),
} as const;
