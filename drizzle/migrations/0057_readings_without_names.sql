-- Whoever was read learns what and when, and from which municipality; the name of who read is for its auditors.
revoke select (reader) on personal_data_read from allmenning_citizen;
