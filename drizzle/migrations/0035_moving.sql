-- A municipality may move to another installation with its log, whose numbers stand in the hashes: they must not meet
-- the numbers of those that are there.
alter table log_entry drop constraint log_entry_pkey, add primary key (municipality_id, id);
--> statement-breakpoint
-- What a municipality was told of a neighbour's plan stays when that neighbour leaves: the notice holds the plan's name,
-- number and outline itself.
alter table neighbour_notice
  drop constraint neighbour_notice_plan_id_fkey,
  drop constraint neighbour_notice_hearing_id_fkey;
