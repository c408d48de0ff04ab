-- The name of the loaded data's epoch. Grain: one row. Reads data_epoch.
SELECT CAST(epoch AS VARCHAR) AS epoch FROM data_epoch;
