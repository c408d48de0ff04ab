"""The shared incident log with pm4py: read, format, collapse, count returns. Prints seconds of processor time, with and without the start, and returns."""

import sys
import time

import pandas
import pm4py

start = time.process_time()
log = pandas.read_csv(sys.argv[1])
log["sys_updated_at"] = pandas.to_datetime(log["sys_updated_at"], format="%d/%m/%Y %H:%M")
log = pm4py.format_dataframe(
    log, case_id="number", activity_key="assignment_group", timestamp_key="sys_updated_at"
)
log = log[log["concept:name"] != "?"]
case, group = log["case:concept:name"], log["concept:name"]
log = log[(group != group.shift()) | (case != case.shift())]
case, group = log["case:concept:name"], log["concept:name"]
back = (case == case.shift(2)) & (group == group.shift(2))
print(time.process_time(), time.process_time() - start, int(back.sum()))
