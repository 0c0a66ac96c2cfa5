// `npm run eval -- DIR`: the accuracy of the engine on a folder of recordings whose notes are known (src/cli/eval.ts).
import { runMain } from './run-typescript.mjs';

await runMain('/src/cli/eval.ts');
