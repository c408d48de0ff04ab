-- Takes the salt for sealing records that are to be kept. Reads load_salt (one row, dropped at once).
SET VARIABLE salt = (SELECT salt FROM load_salt);
DROP TABLE load_salt;
