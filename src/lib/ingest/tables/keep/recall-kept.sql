-- Takes the records of the data in the attached file `kept` up again, for the files of this load to join.
-- Units of an earlier load stay when this one brings none.
INSERT INTO staged_files BY NAME FROM kept.staged_files;
INSERT INTO records BY NAME SELECT * REPLACE (0 AS fate) FROM kept.records;
INSERT INTO identities BY NAME FROM kept.identities;
INSERT INTO trait_texts BY NAME FROM kept.trait_texts;
INSERT INTO person_texts BY NAME FROM kept.person_texts;
INSERT INTO topic_texts BY NAME FROM kept.topic_texts;
INSERT INTO value_map BY NAME FROM kept.value_map;
INSERT INTO refused_lines BY NAME FROM kept.refused_lines;
INSERT INTO date_orders BY NAME FROM kept.date_orders;
INSERT INTO units_file BY NAME
SELECT * FROM kept.units_file WHERE (SELECT count(*) FROM units_file) = 0;
