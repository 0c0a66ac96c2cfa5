import type { Action } from './action';

/** A verb on notes whose keys act while the piano roll has the focus. */
export function noteVerb(
  id: `notes.${string}`,
  label: string,
  keys: readonly string[],
  run: Action['run'],
  enabled: Action['enabled'],
): Action {
  return { id, group: 'Notes', label: () => label, keys, scope: 'roll', enabled, run };
}
