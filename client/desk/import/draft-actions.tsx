import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { AnswerFields } from '../deliveries/answer-fields.tsx';
import { deliveryMessages } from '../deliveries/delivery-messages.ts';
import deskStyles from '../desk.module.css';
import { useImportOffice } from './import-office.ts';

type DraftActionsProps = { readonly state: Answers['planImports']['get'] };

/** Delivers a draft that was read and found in order, with a word to the municipality. */
export function DraftActions({ state }: DraftActionsProps) {
  const m = useMessages(deliveryMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const { listHref } = useImportOffice();
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const [answer, setAnswer] = useState({ note: '', answerTo: '' });
  const deliver = useMutation(
    api.drafts.deliver.mutationOptions({
      onSuccess: () => {
        say(m.deliveredNow);
        queryClient.removeQueries(api.drafts.pathFilter());
        navigate(listHref);
      },
    }),
  );
  if (!state.isStorable || state.stage !== 'checked') return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deliver.mutate({ importId: state.id, language, ...answer });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {deliver.isError && <Failure error={deliver.error} />}
      <AnswerFields id="delivery" values={answer} onChange={setAnswer} />
      <div className={deskStyles.actions}>
        <button type="submit" className="ds-button" aria-busy={deliver.isPending}>
          {m.deliver}
        </button>
      </div>
    </form>
  );
}
