-- First and last day of the data and the as-of day. Grain: one row. Reads data_period.
SELECT data_start, data_end, as_of
FROM data_period;
