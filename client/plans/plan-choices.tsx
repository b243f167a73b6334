import { Link } from 'wouter';
import { useMessages } from '../app/messages.ts';
import { planMessages } from './plan-messages.ts';

type Choice = { readonly municipalityNumber: string; readonly identifier: string; readonly name: string };

/** Two merged municipalities may have used one plan id: the visitor says which plan is meant. */
export function PlanChoices({ choices }: { readonly choices: readonly Choice[] }) {
  const m = useMessages(planMessages);
  return (
    <main id="content" className="page stack" tabIndex={-1}>
      <h1 className="ds-heading" data-size="md">
        {m.choose}
      </h1>
      <p className="ds-paragraph">{m.chooseText}</p>
      <ul className="ds-list">
        {choices.map((choice) => (
          <li key={`${choice.municipalityNumber}/${choice.identifier}`}>
            <Link href={`/plan/${choice.municipalityNumber}/${encodeURIComponent(choice.identifier)}`}>
              {choice.name} ({choice.municipalityNumber}/{choice.identifier})
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
