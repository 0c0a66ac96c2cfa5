import { expect, test } from 'vitest';
import type { Services } from '../../actions/services';
import { openInTurn } from './open-in-turn';

test('the next file waits for the one before it', async () => {
  const events: string[] = [];
  const files = {
    async open(file: File) {
      events.push(`start ${file.name}`);
      await Promise.resolve();
      events.push(`end ${file.name}`);
    },
  } as Services['files'];
  await openInTurn(files, [new File([], 'a.wav'), new File([], 'b.wav')]);
  expect(events).toEqual(['start a.wav', 'end a.wav', 'start b.wav', 'end b.wav']);
});
