import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { accessibleAccent } from '../../../domain/accessible-accent.ts';
import { useApi } from '../../app/api.ts';
import { apiError } from '../../app/api-error.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { useAccent } from '../../app/use-accent.ts';
import { MunicipalityAbout } from '../../municipalities/municipality-about.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { conflictOf, conflictWords } from '../conflict-details.ts';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { useMay } from '../use-may.ts';
import { LogoField } from './logo-field.tsx';
import { municipalityDeskMessages } from './municipality-desk-messages.ts';
import { MunicipalityFields, type PageFields } from './municipality-fields.tsx';
import { NeighbourSections } from './neighbour-sections.tsx';
import { RegionSection } from './region-section.tsx';

/** The municipality's own page, sharing and keys for its administrator; the region's for whoever runs that. */
export default function MunicipalityPage() {
  const m = useMessages(municipalityDeskMessages);
  const may = useMay();
  const isOwn = may('municipality.manage');
  return (
    <DeskPage title={isOwn ? m.title : m.region} back="desk">
      {isOwn && <OwnPage />}
      {isOwn && <NeighbourSections />}
      {may('region.manage') && <RegionSection />}
    </DeskPage>
  );
}

/** Where an administrator writes the municipality's own page, and sees it as it will stand. */
function OwnPage() {
  const api = useApi();
  const page = useQuery(api.municipalityDesk.get.queryOptions());
  if (page.isLoadingError) return <Failure error={page.error} onRetry={() => page.refetch()} />;
  return page.data ? <PageForm data={page.data} /> : <Loading />;
}

type PageData = Answers['municipalityDesk']['get'];

function PageForm({ data }: { readonly data: PageData }) {
  const m = useMessages(municipalityDeskMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const [fields, setFields] = useState<PageFields>(() => fieldsOf(data));
  const refresh = async () => {
    await queryClient.invalidateQueries(api.municipalityDesk.pathFilter());
    await queryClient.invalidateQueries(api.municipalities.pathFilter());
  };
  // The page itself wears the colour while it is chosen.
  useAccent(accessibleAccent(fields.accent));
  const update = useMutation(
    api.municipalityDesk.update.mutationOptions({
      onSuccess: async () => {
        say(m.saved);
        await refresh();
      },
    }),
  );
  const save = (expectedRevision: number, removeLogo = false) =>
    update.mutate({
      expectedRevision,
      page: { ...fields, embedOrigins: originsOf(fields.embedOrigins) },
      removeLogo,
    });
  const conflict = update.error && conflictOf(update.error);
  const refused = update.error ? apiError(update.error).issues.flatMap(({ path }) => path) : [];
  const wrong = { email: refused.includes('email'), embedOrigins: refused.includes('embedOrigins') };
  const takeTheirs = async () => {
    await refresh();
    const fresh = queryClient.getQueryData(api.municipalityDesk.get.queryKey());
    if (fresh) setFields(fieldsOf(fresh));
    update.reset();
  };
  return (
    <div className={styles.twoColumns}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(data.revision);
        }}
      >
        {update.isError && !conflict && <Failure error={update.error} />}
        {conflict && (
          <div className="ds-alert" data-color="warning" role="alert">
            <p className="ds-paragraph">{m.conflict(conflictWords(conflict, m.someone, language))}</p>
            <div className={styles.actions}>
              <button type="button" className="ds-button" onClick={() => save(conflict.revision)}>
                {m.saveAnyway}
              </button>
              <button type="button" className="ds-button" data-variant="secondary" onClick={takeTheirs}>
                {m.takeTheirs}
              </button>
            </div>
          </div>
        )}
        <LogoField
          revision={data.revision}
          hasLogo={data.profile.logo !== undefined}
          onSaved={refresh}
          onRemove={() => save(data.revision, true)}
        />
        <MunicipalityFields number={data.number} fields={fields} onChange={setFields} wrong={wrong} />
        <div className={styles.actions}>
          <button type="submit" className="ds-button" aria-busy={update.isPending}>
            {m.save}
          </button>
          <Link className="ds-button" data-variant="secondary" href={`/kommune/${data.number}`}>
            {m.open}
          </Link>
        </div>
      </form>
      <section aria-labelledby="preview">
        <h2 id="preview">{m.preview}</h2>
        <MunicipalityAbout
          municipality={{
            number: data.number,
            name: data.name,
            profile: { ...fields, embedOrigins: [], ...(data.profile.logo && { logo: data.profile.logo }) },
          }}
          isOpen
        />
      </section>
    </div>
  );
}

/** One a line or after a comma; whole addresses are cut to their site. */
function originsOf(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((line) => (URL.canParse(line) ? new URL(line).origin : line));
}

const noTexts = { nb: '', nn: '', en: '' };

function fieldsOf({ profile }: PageData): PageFields {
  return {
    welcome: profile.welcome ?? noTexts,
    accent: profile.accent ?? '#0b5d4e',
    phone: profile.phone ?? '',
    email: profile.email ?? '',
    postalAddress: profile.postalAddress ?? '',
    visitAddress: profile.visitAddress ?? '',
    openingHours: profile.openingHours ?? noTexts,
    assistance: profile.assistance ?? noTexts,
    embedOrigins: (profile.embedOrigins ?? []).join('\n'),
  };
}
