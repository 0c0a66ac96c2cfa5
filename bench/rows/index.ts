import type { Row } from '../row';
import { decodeRow } from './decode';
import { fileRow } from './file';
import { liveTickRow } from './live-tick';
import { windowRow } from './window';
import { workersRow } from './workers';

/** In the order of the table. */
export const ROWS: readonly Row[] = [windowRow, liveTickRow, fileRow, workersRow, decodeRow];
