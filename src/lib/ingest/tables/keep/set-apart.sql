-- Sets the records of this load apart, for later files to join them; in place of those of an earlier load.
DROP TABLE IF EXISTS temp.last_staged_files;
ALTER TABLE temp.staged_files RENAME TO last_staged_files;
DROP TABLE IF EXISTS temp.last_records;
ALTER TABLE temp.records RENAME TO last_records;
DROP TABLE IF EXISTS temp.last_trait_texts;
ALTER TABLE temp.trait_texts RENAME TO last_trait_texts;
DROP TABLE IF EXISTS temp.last_person_texts;
ALTER TABLE temp.person_texts RENAME TO last_person_texts;
DROP TABLE IF EXISTS temp.last_value_map;
ALTER TABLE temp.value_map RENAME TO last_value_map;
DROP TABLE IF EXISTS temp.last_refused_lines;
ALTER TABLE temp.refused_lines RENAME TO last_refused_lines;
DROP TABLE IF EXISTS temp.last_date_orders;
ALTER TABLE temp.date_orders RENAME TO last_date_orders;
DROP TABLE IF EXISTS temp.last_date_only_files;
ALTER TABLE temp.date_only_files RENAME TO last_date_only_files;
DROP TABLE IF EXISTS temp.last_units_file;
ALTER TABLE temp.units_file RENAME TO last_units_file;
