import { nodeNetwork } from '../../../src/cli/engine';
import { takeTurns } from '../measure';
import { windowOfMusic } from '../music';
import { loadBasicPitch } from '../peers/basic-pitch';
import { compare } from '../report/comparison';
import type { Row } from '../row';

const WHAT = 'live tick of 32 frames, Node';

/** A look at the live edge. The peer has no shorter way than a whole window. */
export const liveTickRow: Row = {
  name: WHAT,
  async measure({ scope }) {
    const network = await nodeNetwork();
    scope.add(() => network.dispose());
    const { window } = await loadBasicPitch();
    const samples = windowOfMusic();
    const contenders = [{ run: () => network.tail(samples, 32) }, { run: () => window(samples) }];
    const [own = [], graph = []] = await takeTurns(contenders, { rounds: 15, warmMs: 1000, roundMs: 60 });
    return [compare(WHAT, 'ms', own, { name: "the package's graph, a window", values: graph }, { atMost: 3 })];
  },
};
