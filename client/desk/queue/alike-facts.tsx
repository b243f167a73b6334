import { useMessages } from '../../app/messages.ts';
import { commentMessages } from './comment-messages.ts';
import parts from './work-parts.module.css';

type AlikeFactsProps = { readonly sameText: number; readonly sameAddress: number };

/** Signs of a campaign, or of one who sends much. What they mean is for a person to say. */
export function AlikeFacts({ sameText, sameAddress }: AlikeFactsProps) {
  const m = useMessages(commentMessages);
  if (sameText === 0 && sameAddress === 0) return null;
  return (
    <p className={parts.meta}>
      {sameText > 0 && m.sameText(sameText)} {sameAddress > 0 && m.sameAddress(sameAddress)}
    </p>
  );
}
