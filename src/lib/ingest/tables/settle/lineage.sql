-- Which unit a unit's events are counted under: renamed and merged units are one history with what they became.
-- Reads units_file (rows without an id have none to be counted under). Source: README.md, How units become one history.

-- One unit of the units file by what an export may call it: its id, or a name only it has.
CREATE OR REPLACE TEMP TABLE unit_names AS
SELECT unit_id AS called, unit_id FROM units_file WHERE unit_id <> ''
UNION ALL
SELECT unit_name, min(unit_id) FROM units_file
WHERE unit_id <> '' AND unit_name NOT IN (SELECT unit_id FROM units_file)
GROUP BY unit_name HAVING count(*) = 1;

-- One predecessor a unit names.
CREATE OR REPLACE TEMP TABLE unit_links AS
WITH named AS (
	SELECT unit_id, line, trim(unnest(string_split(predecessor_unit, '|'))) AS called
	FROM units_file WHERE unit_id <> '' AND predecessor_unit IS NOT NULL
)
SELECT coalesce(u.unit_id, n.called) AS predecessor, n.unit_id AS successor, min(n.line) AS line
FROM named n
LEFT JOIN unit_names u ON u.called = n.called
WHERE n.called <> ''
GROUP BY coalesce(u.unit_id, n.called), n.unit_id;

-- A unit with one successor, all the way to the unit that has none. A unit with several was split: it stays itself.
-- Units that name each other in a circle stay themselves too.
CREATE OR REPLACE TEMP TABLE unit_walks AS
WITH RECURSIVE steps AS (
	SELECT predecessor AS unit_id, min(successor) AS successor
	FROM unit_links GROUP BY predecessor HAVING count(*) = 1
),
walks AS (
	SELECT unit_id, successor AS reached FROM steps
	UNION
	SELECT w.unit_id, s.successor FROM walks w JOIN steps s ON s.unit_id = w.reached
)
SELECT w.unit_id, w.reached, w.reached NOT IN (SELECT unit_id FROM steps) AS is_last FROM walks w;

CREATE OR REPLACE TEMP TABLE unit_successors AS
SELECT unit_id, reached AS counted_as FROM unit_walks WHERE is_last;
