-- Removes the rows of the variant named in dropped_variant (one row) from everything the family paths fills.
DELETE FROM path_units WHERE variant IN (SELECT variant FROM dropped_variant);
DELETE FROM path_steps WHERE variant IN (SELECT variant FROM dropped_variant);
DELETE FROM path_visits WHERE variant IN (SELECT variant FROM dropped_variant);
DELETE FROM path_cells WHERE variant IN (SELECT variant FROM dropped_variant);
