import { Link } from 'wouter';
import { documentKindName } from '../../../domain/plan-codes/document-kinds.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { CheckBox } from '../form/check-box.tsx';
import formStyles from '../form/form.module.css';
import { RadioGroup } from '../form/radio-group.tsx';
import { DocumentUpload } from '../plans/document-upload.tsx';
import { AlternativeName } from './alternative-name.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import { hearingMessages } from './hearing-messages.ts';

/** Plan versions (alternatives) and documents that the hearing puts out. */
export function ContentSection({ plan, work, contents }: HearingSectionProps) {
  const m = useMessages(hearingMessages);
  const language = useLanguage();
  const { draft } = work;
  const { content, change } = contents;
  const isChosen = (id: string) => content.planVersions.some(({ planVersionId }) => planVersionId === id);

  const toggleVersion = (id: string, chosen: boolean) => {
    const others = content.planVersions.filter(({ planVersionId }) => planVersionId !== id);
    change({ planVersions: chosen ? [...others, { planVersionId: id, alternative: null }] : others });
  };
  const nameVersion = (id: string, alternative: string) =>
    change({
      planVersions: content.planVersions.map((version) =>
        version.planVersionId === id ? { ...version, alternative: alternative.trim() || null } : version,
      ),
    });
  const toggleDocument = (id: string, chosen: boolean) => {
    const others = content.documentIds.filter((documentId) => documentId !== id);
    change({ documentIds: chosen ? [...others, id] : others });
  };
  return (
    <section className={styles.section} aria-labelledby="content-title">
      <h2 id="content-title">{m.content}</h2>
      <RadioGroup
        id="hasAlternatives"
        legend={m.hasAlternatives}
        value={draft.hasAlternatives === null ? null : draft.hasAlternatives ? 'yes' : 'no'}
        options={[
          { value: 'no', label: m.no },
          { value: 'yes', label: m.yes },
        ]}
        onChange={(value) => work.change({ hasAlternatives: value === 'yes' })}
      />
      <fieldset className={formStyles.group} id="versions" tabIndex={-1}>
        <legend className="ds-label">{m.versions}</legend>
        {plan.versions.length === 0 && <p className={styles.note}>{m.noVersions}</p>}
        {plan.versions.map(({ id, number, fileName, publishedAt }) => (
          <div key={id}>
            <CheckBox
              label={m.version(number)}
              hint={[fileName, publishedAt ? m.published : m.notPublished].filter(Boolean).join(' · ')}
              checked={isChosen(id)}
              onChange={(chosen) => toggleVersion(id, chosen)}
            />
            {draft.hasAlternatives && isChosen(id) && (
              <AlternativeName
                number={number}
                name={content.planVersions.find((one) => one.planVersionId === id)?.alternative ?? ''}
                onName={(name) => nameVersion(id, name)}
              />
            )}
          </div>
        ))}
        <Link
          className={`ds-link ${styles.wayOn}`}
          href={`/desk/importer?plan=${encodeURIComponent(plan.plan.identifier)}`}
        >
          {m.importPlanFile}
        </Link>
      </fieldset>
      <fieldset className={formStyles.group} id="documents" tabIndex={-1}>
        <legend className="ds-label">{m.documents}</legend>
        {plan.documents.length === 0 && <p className={styles.note}>{m.noDocuments}</p>}
        {plan.documents.map(({ id, title, kind }) => (
          <CheckBox
            key={id}
            label={title}
            hint={documentKindName(kind, language)}
            checked={content.documentIds.includes(id)}
            onChange={(chosen) => toggleDocument(id, chosen)}
          />
        ))}
      </fieldset>
      <DocumentUpload
        planId={plan.plan.id}
        onAdded={(id) => change({ documentIds: [...content.documentIds, id] })}
      />
      <CheckBox
        label={m.riskAnalysis}
        checked={draft.riskAnalysisRequired}
        onChange={(riskAnalysisRequired) => work.change({ riskAnalysisRequired })}
      />
    </section>
  );
}
