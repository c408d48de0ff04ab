-- Forgets what a load has set: the salt above all.
RESET VARIABLE salt;
RESET VARIABLE data_end;
RESET VARIABLE last_year;
