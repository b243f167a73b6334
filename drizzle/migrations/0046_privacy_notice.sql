-- What a municipality says of how it looks after personal data: all of it for everyone.
create view public_privacy_notice as
select municipality.id as municipality_id, municipality.name, municipality.number, municipality.profile,
  setting.notice, coalesce(setting.redaction_needs_two, false) as redaction_needs_two, setting.updated_at,
  coalesce((
    select jsonb_object_agg(chosen.rule, chosen.days) from retention_setting chosen
    where chosen.municipality_id = municipality.id
  ), '{}') as chosen_days
from public_municipality municipality
left join privacy_setting setting on setting.municipality_id = municipality.id;
--> statement-breakpoint
grant select on public_privacy_notice to
  allmenning_public, allmenning_citizen, allmenning_planner, allmenning_operations,
  allmenning_reader, allmenning_consultant, allmenning_auditor, allmenning_administrator,
  allmenning_regional, allmenning_system;
