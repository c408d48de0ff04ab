-- Facts of other definitions than the default are made anew when asked for: none in the attached file `keeping`.
DELETE FROM keeping.contact_days WHERE variant <> 1;
DELETE FROM keeping.contact_day_cells WHERE variant <> 1;
DELETE FROM keeping.waits WHERE variant <> 1;
DELETE FROM keeping.wait_cells WHERE variant <> 1;
DELETE FROM keeping.path_units WHERE variant <> 1;
DELETE FROM keeping.path_steps WHERE variant <> 1;
DELETE FROM keeping.path_visits WHERE variant <> 1;
DELETE FROM keeping.path_cells WHERE variant <> 1;
