-- Names are looked for among the data in memory only.
SET search_path = current_database() || '.main';
