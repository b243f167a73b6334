import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CodeDecision, UnknownCode } from '../../../domain/code-mapping.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import deskStyles from '../desk.module.css';
import { CodeChoice, type CodeDraft, decisionOf, emptyDraft } from './code-choice.tsx';
import { codeMappingMessages } from './code-mapping-messages.ts';
import { isSameValue } from './same-value.ts';

type CodeMappingSectionProps = {
  readonly state: Answers['planImports']['get'];
  readonly unknownCodes: readonly UnknownCode[];
};

const atATime = 30;

/** Codes of the file that no national list has: the planner says what each means, and the municipality remembers. */
export default function CodeMappingSection({ state, unknownCodes }: CodeMappingSectionProps) {
  const m = useMessages(codeMappingMessages);
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const known = useQuery(api.codeMapping.list.queryOptions());
  const [drafts, setDrafts] = useState<Readonly<Record<string, CodeDraft>>>({});
  const [isTried, setIsTried] = useState(false);
  const save = useMutation(api.codeMapping.set.mutationOptions());
  const check = useMutation(
    api.planImports.check.mutationOptions({
      onSuccess: (begun) =>
        queryClient.setQueryData(api.planImports.get.queryKey({ importId: state.id }), begun),
    }),
  );
  if (!known.data) return null;
  const kept = unknownCodes.filter((value) =>
    known.data.some((one) => one.to === null && isSameValue(one, value)),
  );
  const undecided = unknownCodes.filter((value) => !kept.includes(value));
  const shown = undecided.slice(0, atATime);
  if (undecided.length === 0)
    return kept.length > 0 ? <p className={deskStyles.note}>{m.kept(kept.length)}</p> : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    const read = shown.map((value) => decisionOf(value, drafts[keyOf(value)] ?? emptyDraft));
    const faulty = read.indexOf('faulty');
    if (faulty >= 0) return document.getElementById(`code-${faulty}`)?.focus();
    const decisions = read.filter(
      (decision): decision is CodeDecision => decision !== null && decision !== 'faulty',
    );
    if (decisions.length === 0) return document.getElementById('code-0')?.focus();
    await save.mutateAsync({ decisions });
    await queryClient.invalidateQueries(api.codeMapping.list.pathFilter());
    say(m.remembered(decisions.length));
    check.mutate({ importId: state.id, choices: state.choices });
  };
  return (
    <section className={deskStyles.section} aria-labelledby="unknown-codes">
      <h2 id="unknown-codes">{m.title(undecided.length)}</h2>
      <p className="ds-paragraph">{m.intro(undecided.length)}</p>
      {kept.length > 0 && <p className={deskStyles.note}>{m.kept(kept.length)}</p>}
      {(save.error ?? check.error) && <Failure error={save.error ?? check.error} />}
      <form className="stack" onSubmit={(event) => void submit(event).catch(() => undefined)}>
        {shown.map((value, index) => (
          <CodeChoice
            key={keyOf(value)}
            id={`code-${index}`}
            value={value}
            draft={drafts[keyOf(value)] ?? emptyDraft}
            isTried={isTried}
            onChange={(draft) => setDrafts({ ...drafts, [keyOf(value)]: draft })}
          />
        ))}
        {undecided.length > shown.length && (
          <p className={deskStyles.note}>{m.moreLater(undecided.length - shown.length)}</p>
        )}
        <div className={deskStyles.actions}>
          <button
            type="submit"
            className="ds-button"
            data-variant="secondary"
            aria-busy={save.isPending || check.isPending}
          >
            {m.rememberAndCheck}
          </button>
        </div>
      </form>
    </section>
  );
}

function keyOf({ objectType, attribute, value }: UnknownCode): string {
  return JSON.stringify([objectType, attribute, value]);
}
