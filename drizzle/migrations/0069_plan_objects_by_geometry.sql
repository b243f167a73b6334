-- Pages of areas, lines or points alone (OGC API), in the order of their keys: without it a page of a rare kind would look
-- through all the others.
create index plan_object_by_dimension on plan_object (st_dimension(geom), plan_version_id, position);
