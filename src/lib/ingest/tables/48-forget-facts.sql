-- Drops the facts of the earlier data, all variants; the families make their tables anew.
DROP TABLE IF EXISTS contact_days;
DROP TABLE IF EXISTS contact_day_cells;
DROP TABLE IF EXISTS series_topics;
DROP TABLE IF EXISTS waits;
DROP TABLE IF EXISTS wait_cells;
DROP TABLE IF EXISTS rules_not_applied;
DROP TABLE IF EXISTS path_units;
DROP TABLE IF EXISTS path_steps;
DROP TABLE IF EXISTS path_visits;
DROP TABLE IF EXISTS path_cells;
