import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { SelectField } from '../form/select-field.tsx';
import { workMessages } from './work-messages.ts';
import type { WorkPartProps } from './work-panel.tsx';
import parts from './work-parts.module.css';

export function AssigneeField({ comment, onAct }: WorkPartProps) {
  const m = useMessages(workMessages);
  const api = useApi();
  const colleagues = useQuery(api.desk.colleagues.queryOptions());
  return (
    <section className={parts.part}>
      <SelectField
        id="assignee"
        label={m.assignee}
        value={comment.assigneeId ?? ''}
        options={[
          { value: '', label: m.nobody },
          ...(colleagues.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(assigneeId) => onAct({ kind: 'assign', assigneeId: assigneeId || null })}
      />
    </section>
  );
}
