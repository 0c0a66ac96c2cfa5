import type { Row } from '../row';
import { fileRow } from './file';
import { liveTickRow } from './live-tick';
import { windowRow } from './window';

/** In the order of the table. */
export const ROWS: readonly Row[] = [windowRow, liveTickRow, fileRow];
