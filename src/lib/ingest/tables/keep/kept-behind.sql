-- Names that are not among the data in memory are looked for in the attached file `kept`.
SET search_path = current_database() || '.main,kept.main';
