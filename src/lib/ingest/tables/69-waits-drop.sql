-- Removes the variant named in dropped_variant from the facts and cubes of waits. An unknown variant removes nothing.
DELETE FROM waits WHERE variant IN (SELECT variant FROM dropped_variant);
DELETE FROM wait_cells WHERE variant IN (SELECT variant FROM dropped_variant);
