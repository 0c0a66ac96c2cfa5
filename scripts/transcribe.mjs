// `npm run transcribe -- FILE...`: the notes of recordings, as MIDI, CSV or JSON (src/cli/transcribe.ts).
import { runMain } from './run-typescript.mjs';

await runMain('/src/cli/transcribe.ts');
