/** What `--help` says. */
export const help = `Sujuva on the command line. Data go to stdout or --out, messages to stderr.

  npm run --silent sujuva -- inspect FILE... [--sheet NAME] [--out PATH]
      How files are built: format, encoding, columns, date formats, proposed mapping, identifiers. JSON.

  npm run --silent sujuva -- measure FILE... [options]
      Imports files together and measures. FILE: CSV, XLSX, Parquet, Arrow or Feather, JSON, NDJSON or XES,
      found by content, also inside gzip and zip; or a quoted pattern such as "2025-*.xlsx".
      --mapping M.json|NAME  how columns and values become those of the contract: a file, or a ready-made
                             profile (avohilmo, case-table, event-log, referrals, sujuva); repeatable: each
                             table takes the first one that fits it (default: as proposed)
      --sheet NAME           only this sheet of a workbook (default: all that give events)
      --units U.csv          units: unit_id, unit_name, county, service_area, unit_group, is_hub, ...
      --as-of DATE           the state at the end of this day (default, and at the latest: the last day of the data)
      --from DATE --to DATE  half-open period: --from is the first day in it, --to the first day after it
      --metric a,b           repeat-contacts, care-guarantee, ping-pong (default: all)
      --set METRIC.PARAM=VALUE   a parameter; "none" is no limit, empty the default; repeatable
      --by unit,month,...    unit, service_area, county, home_county, municipality, age_group, sex, language,
                             segment, channel, rule, and one of week, month, quarter, four_months, half_year,
                             year, rolling_12
      --where unit=VALUE     only this; also service_area, county, home_county, age_group, channel;
                             repeatable
      --format json|csv      default json; in CSV one row per metric and group, hidden cells read <5 or ··
      --k 3|5|10             fewest clients a shown count may be about (default 5); in the import block and in
                             messages each row or event stands for a client: small counts of issues, of reasons
                             to reject and of events without a client are hidden, the account of rows is exact
      --context              in CSV first lines that begin with #: files, period, parameters, protection
      --out PATH             write there instead of stdout
      --unsuppressed         without suppression of small cells: for own analysis, never for publishing
      --allow-rejected       exit 0 though rows were rejected

  npm run --silent sujuva -- convert FILE... --out events.parquet [options]
      Writes the events in the contract's own form, Parquet or .csv: clients, cases and referrals as running
      numbers, values as the contract names them, times civil in Finland. Measuring it gives the same figures.
      For programs: a CSV has its texts as they are, without a guard against being run as formulas.
      --mapping, --sheet, --units, --as-of, --allow-rejected as in measure

  npm run --silent sujuva -- facts FILE... --out DIR [options]
      Writes the facts that every figure is summed of, and the lookups they are grouped by, as Parquet into a new
      or empty folder, and a manifest.json. The SELECT that a page shows runs on them in any DuckDB. They hold
      row-level data: keep them as you keep the input.
      --mapping, --sheet, --units, --as-of, --allow-rejected as in measure

  npm run --silent sujuva -- demo --out FILE [--events N] [--seed S] [--units N]
      Writes a synthetic export (200000 events, seed 1, 14 units), and units.csv and truth.json beside it.

Paths are relative to the folder the command is given in. Days are ISO (YYYY-MM-DD), shares 0-1.
Exit: 0 done, 2 wrong usage, 3 loaded with rejected rows, 4 an identity code or an identifier in the
client column, 5 nothing readable, 1 anything else.
`;
