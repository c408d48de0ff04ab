-- Ends the sealing of records: the salt is in no variable any longer.
RESET VARIABLE salt;
