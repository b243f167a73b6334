import { useState } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../../app/messages.ts';
import { deliveryMessages } from '../deliveries/delivery-messages.ts';
import deskStyles from '../desk.module.css';
import { FileDrop } from '../import/file-drop.tsx';
import { importMessages } from '../import/import-messages.ts';
import { UploadProgress } from '../import/upload-progress.tsx';
import { usePlanUpload } from '../import/use-plan-upload.ts';

const largestMegabytes = 200;

/** Sends a draft of the plan to be read and drawn; it is delivered on the page that follows. */
export function DeliverPlanFile({ planId }: { readonly planId: string }) {
  const m = useMessages(deliveryMessages);
  const words = useMessages(importMessages);
  const [, navigate] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  const { upload, start, stop } = usePlanUpload((importId) =>
    navigate(`/desk/mine-planer/plan/${planId}/utkast/${importId}`),
  );
  const choose = (file: File) => {
    setFault(null);
    if (file.size === 0) return setFault(words.emptyFile(file.name));
    if (file.size > largestMegabytes * 1024 * 1024) return setFault(words.tooLarge(file.name));
    // The plan stands in the address as well: a file that was broken off goes on for the same plan alone.
    void start(file, { endpoint: `/files/draft-uploads?plan=${planId}`, fields: { draftFor: planId } });
  };
  return (
    <section className={deskStyles.section} aria-labelledby="deliver-plan">
      <h2 id="deliver-plan">{m.deliverPlan}</h2>
      {upload ? (
        <UploadProgress upload={upload} onStop={stop} />
      ) : (
        <>
          <p className={deskStyles.note}>{m.deliverPlanText}</p>
          {fault && (
            <div className="ds-alert" data-color="danger" role="alert">
              <p className="ds-paragraph">{fault}</p>
            </div>
          )}
          <FileDrop onFile={choose} />
        </>
      )}
    </section>
  );
}
