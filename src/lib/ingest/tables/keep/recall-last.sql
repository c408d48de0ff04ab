-- Takes the records of the data of the last load up again, for the files of this load to join.
-- Units of an earlier load stay when this one brings none.
INSERT INTO staged_files BY NAME FROM last_staged_files;
INSERT INTO records BY NAME SELECT * REPLACE (0 AS fate) FROM last_records;
INSERT INTO identities BY NAME FROM last_identities;
INSERT INTO trait_texts BY NAME FROM last_trait_texts;
INSERT INTO person_texts BY NAME FROM last_person_texts;
INSERT INTO topic_texts BY NAME FROM last_topic_texts;
INSERT INTO value_map BY NAME FROM last_value_map;
INSERT INTO refused_lines BY NAME FROM last_refused_lines;
INSERT INTO date_orders BY NAME FROM last_date_orders;
INSERT INTO units_file BY NAME
SELECT * FROM last_units_file WHERE (SELECT count(*) FROM units_file) = 0;
