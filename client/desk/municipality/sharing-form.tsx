import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type LayerAudience,
  layerAudiences,
  sharedLayers,
} from '../../../domain/neighbours/layer-sharing.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { SelectField } from '../form/select-field.tsx';
import { sharingMessages } from './sharing-messages.ts';

type SharingFormProps = Pick<Answers['neighbours']['settings'], 'sharing' | 'regions'>;

/** Whom each layer of open geodata is shared with; each choice is kept as it is made. */
export function SharingForm({ sharing, regions }: SharingFormProps) {
  const m = useMessages(sharingMessages);
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const share = useMutation(
    api.neighbours.share.mutationOptions({
      onSuccess: async (_sharing, { layer, audience }) => {
        say(m.shared(m[layer], m[audience]));
        await queryClient.invalidateQueries(api.neighbours.settings.queryFilter());
      },
    }),
  );
  const region = regions.map(({ name }) => name).join(', ');
  return (
    <div className="stack">
      <p className={styles.note}>{m.sharingIntro}</p>
      <p className={styles.note}>{region ? m.regionIs(region) : m.noRegion}</p>
      {sharedLayers.map((layer) => (
        <SelectField<LayerAudience>
          key={layer}
          id={`share-${layer}`}
          label={m[layer]}
          hint={m[`${layer}Hint`]}
          value={
            share.isPending && share.variables.layer === layer ? share.variables.audience : sharing[layer]
          }
          options={layerAudiences.map((audience) => ({ value: audience, label: m[audience] }))}
          onChange={(audience) => share.mutate({ layer, audience })}
        />
      ))}
      {share.isError && <Failure error={share.error} />}
    </div>
  );
}
