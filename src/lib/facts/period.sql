-- First and last day of the data, the as-of day, and the first day on which ends of waits were recorded, NULL where no
-- mapping says. Grain: one row. Reads data_period.
SELECT data_start, data_end, as_of, observed_from
FROM data_period;
