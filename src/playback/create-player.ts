import { loadToneSound } from './load-sound';
import { Player, type PlayerOptions } from './player';

/**
 * The app's player: a grand piano through Tone.js.
 *
 * @param baseUrl where the app is served, ending in a slash; the samples lie under `instruments/piano/`
 */
export function createPlayer(baseUrl: string, onProblem: PlayerOptions['onProblem']): Player {
  return new Player({ loadSound: () => loadToneSound(baseUrl), onProblem });
}
