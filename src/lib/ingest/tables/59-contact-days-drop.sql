-- Removes one variant of the contact days and their cells. Reads dropped_variant.
DELETE FROM contact_day_cells WHERE variant IN (SELECT variant FROM dropped_variant);
DELETE FROM contact_days WHERE variant IN (SELECT variant FROM dropped_variant);
