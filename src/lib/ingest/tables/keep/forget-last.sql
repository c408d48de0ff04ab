-- Forgets the records that were set apart for later files.
DROP TABLE IF EXISTS temp.last_staged_files;
DROP TABLE IF EXISTS temp.last_records;
DROP TABLE IF EXISTS temp.last_identities;
DROP TABLE IF EXISTS temp.last_trait_texts;
DROP TABLE IF EXISTS temp.last_person_texts;
DROP TABLE IF EXISTS temp.last_topic_texts;
DROP TABLE IF EXISTS temp.last_value_map;
DROP TABLE IF EXISTS temp.last_refused_lines;
DROP TABLE IF EXISTS temp.last_date_orders;
DROP TABLE IF EXISTS temp.last_units_file;
