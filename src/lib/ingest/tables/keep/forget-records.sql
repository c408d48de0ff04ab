-- Forgets the records that later files could join.
DROP VIEW IF EXISTS temp.kept;
DROP VIEW IF EXISTS temp.placed_records;
DROP TABLE IF EXISTS staged_files;
DROP TABLE IF EXISTS records;
DROP TABLE IF EXISTS identities;
DROP TABLE IF EXISTS trait_texts;
DROP TABLE IF EXISTS person_texts;
DROP TABLE IF EXISTS topic_texts;
DROP TABLE IF EXISTS value_map;
DROP TABLE IF EXISTS refused_lines;
DROP TABLE IF EXISTS date_orders;
DROP TABLE IF EXISTS units_file;
