-- How many clients every file has, how many of them another file has too, and how many of them where ids are also read
-- loosely. Grain: file; none where there is one only.
-- gated: clients behind the shared ones as the gate is to judge them: the fewest of them and of any file's others, from
-- which they would follow. gated_loosely: the same for those shared loosely, and of those shared in no other way.
-- Reads file_clients, load_files.
WITH others AS (
	SELECT
		min(clients - shared) FILTER (WHERE clients > shared) AS fewest,
		least(
			min(clients - shared_loosely) FILTER (WHERE clients > shared_loosely),
			min(shared_loosely - shared) FILTER (WHERE shared_loosely > shared)
		) AS fewest_loosely
	FROM file_clients
)
SELECT
	c.file_key::VARCHAR AS file_key, f.file_name::VARCHAR AS file, c.clients::INTEGER AS clients,
	c.shared::INTEGER AS shared, c.shared::DOUBLE / nullif(c.clients, 0) AS shared_part,
	c.shared_loosely::INTEGER AS shared_loosely, c.clients::INTEGER AS n_clients,
	least(c.shared, o.fewest)::INTEGER AS gated, least(c.shared_loosely, o.fewest_loosely)::INTEGER AS gated_loosely
FROM file_clients c
JOIN load_files f ON f.file_key = c.file_key
CROSS JOIN others o
ORDER BY c.file_key;
