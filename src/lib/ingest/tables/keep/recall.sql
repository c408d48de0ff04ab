-- Takes the records of the earlier data up again, for the files of this load to join. `earlier` stands for the name of
-- the database that has them: that of the earlier data, or the attached file `kept`.
-- Units of an earlier load stay when this one brings none.
INSERT INTO staged_files BY NAME FROM earlier.staged_files;
INSERT INTO records BY NAME SELECT * REPLACE (0 AS fate) FROM earlier.records;
INSERT INTO identities BY NAME FROM earlier.identities;
INSERT INTO trait_texts BY NAME FROM earlier.trait_texts;
INSERT INTO person_texts BY NAME FROM earlier.person_texts;
INSERT INTO topic_texts BY NAME FROM earlier.topic_texts;
INSERT INTO value_map BY NAME FROM earlier.value_map;
INSERT INTO refused_lines BY NAME FROM earlier.refused_lines;
INSERT INTO date_orders BY NAME FROM earlier.date_orders;
INSERT INTO units_file BY NAME
SELECT * FROM earlier.units_file WHERE (SELECT count(*) FROM units_file) = 0;
