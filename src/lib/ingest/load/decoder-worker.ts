import type { Line } from '#lib/base/worker-line.ts';
import { parquetIn } from '../formats/parquet/in-thread.ts';
import { serveDecoder } from './serve-decoder.ts';

/** Runs in a worker of its own. */
serveDecoder(globalThis as unknown as Line, parquetIn);
