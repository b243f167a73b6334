import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  defaultNeighbourDistance,
  neighbourDistanceSchema,
} from '../../../domain/neighbours/neighbour-distance.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { CheckBox } from '../form/check-box.tsx';
import { TextField } from '../form/text-field.tsx';
import { sharingMessages } from './sharing-messages.ts';

/** From how far the municipality is told of its neighbours' plans, or that it is not. */
export function DistanceForm({ distanceMetres }: { readonly distanceMetres: number | null }) {
  const m = useMessages(sharingMessages);
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const [wantsNone, setWantsNone] = useState(distanceMetres === null);
  const [typed, setTyped] = useState(String(distanceMetres ?? defaultNeighbourDistance));
  const [isWrong, setIsWrong] = useState(false);
  const save = useMutation(
    api.neighbours.setDistance.mutationOptions({
      onSuccess: async () => {
        say(m.saved);
        await queryClient.invalidateQueries(api.neighbours.settings.queryFilter());
      },
    }),
  );
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const metres = typed.trim() === '' ? Number.NaN : Number(typed.replace(/\s/g, ''));
        const parsed = neighbourDistanceSchema.safeParse(wantsNone ? null : metres);
        setIsWrong(!parsed.success);
        if (parsed.success) return save.mutate({ distanceMetres: parsed.data });
        document.getElementById('neighbour-metres')?.focus();
      }}
    >
      <p className={styles.note}>{m.distanceIntro}</p>
      {!wantsNone && (
        <TextField
          id="neighbour-metres"
          label={m.distance}
          hint={m.distanceHint}
          width="short"
          maxLength={6}
          value={typed}
          error={isWrong ? m.distanceWrong : undefined}
          onChange={setTyped}
        />
      )}
      <CheckBox label={m.noNotices} hint={m.noNoticesHint} checked={wantsNone} onChange={setWantsNone} />
      {save.isError && <Failure error={save.error} />}
      <div className={styles.actions}>
        <button type="submit" className="ds-button" data-variant="secondary" aria-busy={save.isPending}>
          {m.saveDistance}
        </button>
      </div>
    </form>
  );
}
