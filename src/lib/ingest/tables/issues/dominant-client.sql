-- Events of ids that hold a share of the events no person can have. Reads dominant_clients, kept, load_files.
INSERT INTO issues
SELECT k.file_key, k.row_no - f.row_base, 'client_id', 'dominant_client'
FROM kept k
SEMI JOIN dominant_clients d ON d.client_no = k.client_no
JOIN load_files f ON f.file_key = k.file_key;
