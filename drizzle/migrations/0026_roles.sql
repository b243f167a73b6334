-- Ten roles where there were four. Who could decide and who could do everything keep what they could do.
alter table account_role drop constraint account_role_role_check;
--> statement-breakpoint
alter table account_role
  -- When a role ends by itself: one that a colleague lent for a while.
  add column until timestamptz,
  add column given_by_id uuid references account,
  add column given_at timestamptz not null default app.clock();
--> statement-breakpoint
insert into account_role (account_id, municipality_id, role)
select account_id, municipality_id, given.role
from account_role held
join (values
  ('caseworker', 'caseManager'),
  ('administrator', 'caseworker'),
  ('administrator', 'caseManager'),
  ('administrator', 'municipalityAdministrator'),
  ('administrator', 'regionalAdministrator')
) as given (because_of, role) on given.because_of = held.role
on conflict do nothing;
--> statement-breakpoint
delete from account_role where role = 'administrator';
--> statement-breakpoint
alter table account_role add constraint account_role_role_check check (role in (
  'caseworker', 'caseManager', 'municipalityAdministrator', 'regionalAdministrator', 'planConsultant',
  'authority', 'electedMember', 'archivist', 'auditor'
));
