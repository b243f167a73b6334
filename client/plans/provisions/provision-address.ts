type ProvisionOfPlan = {
  readonly id: string;
  readonly municipalityNumber: string;
  readonly planIdentifier: string;
};

/** Where a clause stands on its plan's page; the page shows the version that it is of. */
export function provisionAddress({ id, municipalityNumber, planIdentifier }: ProvisionOfPlan): string {
  const parameters = new URLSearchParams({ fane: 'kart', bestemmelse: id });
  return `/plan/${municipalityNumber}/${encodeURIComponent(planIdentifier)}?${parameters}`;
}
