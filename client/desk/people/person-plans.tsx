import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../form/text-field.tsx';
import own from './people.module.css';
import { peopleMessages } from './people-messages.ts';
import type { Person } from './person-card.tsx';
import { usePeopleAct } from './use-people-act.ts';

/** The plans that a consultant works on, and a search for more. */
export function PersonPlans({ person }: { readonly person: Person }) {
  const m = useMessages(peopleMessages);
  const api = useApi();
  const finish = usePeopleAct();
  const { accountId, plans } = person;
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const found = useQuery(api.people.findPlans.queryOptions({ text: asked }, { enabled: asked.length > 1 }));
  const open = useMutation(api.people.givePlan.mutationOptions());
  const close = useMutation(api.people.takePlan.mutationOptions());
  const others = (found.data ?? []).filter(({ planId }) => !plans.some((one) => one.planId === planId));
  return (
    <div className={own.box}>
      <strong id={`plans-${accountId}`}>{m.plans}</strong>
      {plans.length === 0 && <p className={own.small}>{m.noPlans}</p>}
      <ul className={own.plans} aria-labelledby={`plans-${accountId}`}>
        {plans.map(({ planId, name }) => (
          <li key={planId}>
            <span>{name}</span>
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              onClick={() =>
                close.mutate({ accountId, planId }, { onSuccess: () => finish(m.planClosed(name)) })
              }
            >
              {m.closePlan}
              <span className="visually-hidden">: {name}</span>
            </button>
          </li>
        ))}
      </ul>
      <TextField
        id={`find-plan-${accountId}`}
        label={m.findPlan}
        hint={m.findPlanHint}
        type="search"
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={setText}
      />
      {asked.length > 1 && found.isSuccess && others.length === 0 && (
        <p className={own.small}>{m.noPlanFound}</p>
      )}
      {asked.length > 1 && (
        <ul className={own.plans}>
          {others.map(({ planId, name, identifier }) => (
            <li key={planId}>
              <span>
                {name} <span className={own.small}>{identifier}</span>
              </span>
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() =>
                  open.mutate(
                    { accountId, planId },
                    {
                      onSuccess: async () => {
                        setText('');
                        await finish(m.planOpened(name));
                      },
                    },
                  )
                }
              >
                {m.openPlan}
                <span className="visually-hidden">: {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {[open, close, found].map(
        ({ isError, error }, index) => isError && <Failure key={String(index)} error={error} />,
      )}
    </div>
  );
}
