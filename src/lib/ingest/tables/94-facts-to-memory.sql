-- Takes all facts out of the attached file `kept` into memory, where other definitions can join them.
CREATE TABLE IF NOT EXISTS contact_days AS FROM kept.contact_days;
CREATE TABLE IF NOT EXISTS contact_day_cells AS FROM kept.contact_day_cells;
CREATE TABLE IF NOT EXISTS series_topics AS FROM kept.series_topics;
CREATE TABLE IF NOT EXISTS waits AS FROM kept.waits;
CREATE TABLE IF NOT EXISTS wait_cells AS FROM kept.wait_cells;
CREATE TABLE IF NOT EXISTS rules_not_applied AS FROM kept.rules_not_applied;
CREATE TABLE IF NOT EXISTS path_units AS FROM kept.path_units;
CREATE TABLE IF NOT EXISTS path_steps AS FROM kept.path_steps;
CREATE TABLE IF NOT EXISTS path_visits AS FROM kept.path_visits;
CREATE TABLE IF NOT EXISTS path_cells AS FROM kept.path_cells;
