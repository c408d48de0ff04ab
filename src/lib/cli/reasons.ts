/** Why a file gives no table, in plain English, with what to do where there is something. */
const reasons: Readonly<Record<string, string>> = {
	empty: 'it is empty',
	header_only: 'it has a header but no rows',
	binary: 'it is no text and no format that is read',
	too_many_columns: 'it has more columns than are read',
	no_events: 'no row of it gives an event',
	encrypted: 'it is encrypted: save it without a password',
	broken_parquet: 'its Parquet is damaged or cut short: export it again',
	unsupported_codec: 'its compression is not read: save it with zstd, snappy, gzip or none',
	broken_arrow: 'its Arrow data are damaged or cut short: export it again',
	compressed_arrow: 'its Arrow data are compressed: save it uncompressed, or as Parquet',
	unsupported_type: 'it has an Arrow column type that is not read: save it as Parquet',
	broken_json: 'its JSON is damaged or cut short',
	broken_xml: 'its XML is damaged or cut short',
	no_records: 'it has no records',
	several_arrays: 'it has several lists of records: save each as a file',
	old_excel: 'it is an old Excel file: save it as .xlsx',
	binary_workbook: 'it is a binary workbook: save it as .xlsx',
	open_document: 'it is an OpenDocument file: save it as .xlsx or CSV',
	nested_archive: 'it is an archive inside an archive: unpack it',
	no_tables: 'there is no table in it',
	too_many_entries: 'it has too many files in it',
	other_archive: 'it is an archive other than zip and gzip: unpack it',
	other_document: 'it is a document, no table',
	unknown_xml: 'it is XML other than an XES event log',
	html: 'it is a web page: save the table as .xlsx or CSV',
	pdf: 'it is a PDF: export the data themselves',
	picture: 'it is a picture',
	inflates_too_much: 'it inflates to more than is safe to read'
};

/** A reason in words; as it stands where there are none. */
export function reasonText(reason: string): string {
	return reasons[reason] ?? reason.replaceAll('_', ' ');
}
