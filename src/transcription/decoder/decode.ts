import type { DecodeParameters } from '../../score/decode-parameters';
import type { NoteState } from '../../score/note';
import { unreachable } from '../../shared/assert';
import type { HeardNote, SilenceReason } from '../../shared/heard-note';
import { FRAMES_PER_SECOND } from '../constants';
import type { EnergyGate } from '../gate';
import type { MapStore } from '../maps';
import { frameToSeconds } from '../windows';
import { bendBins, bendCurve } from './bends';
import { type DecodedNote, decodeReference, REFERENCE_DEFAULTS, type ReferenceParameters } from './reference';

/** At 0 no frame would ever be below the threshold and every cell would be an onset. */
const LOWEST_THRESHOLD = 0.01;

/** What the person's controls mean to the decoder. */
export function referenceParameters(parameters: DecodeParameters): ReferenceParameters {
  switch (parameters.preset) {
    case 'reference':
      return {
        ...REFERENCE_DEFAULTS,
        onsetThreshold: Math.max(LOWEST_THRESHOLD, 1 - parameters.noteSplit / 100),
        frameThreshold: Math.max(LOWEST_THRESHOLD, 1 - parameters.sensitivity / 100),
        minimumFrames: Math.round((parameters.minimumNoteLengthMs / 1000) * FRAMES_PER_SECOND),
        lowestMidi: parameters.lowestMidi,
        highestMidi: parameters.highestMidi,
      };
    default:
      return unreachable(parameters.preset);
  }
}

/** MIDI velocity of a note's mean probability; upstream's, kept in the range that sounds. */
export function velocityOf(amplitude: number): number {
  return Math.max(1, Math.min(127, Math.round(127 * amplitude)));
}

/** A decoded note as the engine tells it: exact times, true bends. */
export function toHeardNote(
  note: DecodedNote,
  contourRow: (frame: number) => Float32Array,
  id: string,
  state: NoteState,
  endOpen: boolean,
): HeardNote {
  return {
    id,
    midi: note.midi,
    startSeconds: frameToSeconds(note.startFrame),
    endSeconds: frameToSeconds(note.endFrame),
    velocity: velocityOf(note.amplitude),
    confidence: note.amplitude,
    state,
    endOpen,
    bend: bendCurve(note, bendBins(note, contourRow)),
  };
}

export interface TakeNotes {
  /** By start, then pitch. */
  readonly notes: readonly HeardNote[];
  /** Why there are none, where there are none. */
  readonly silence: SilenceReason | null;
}

/** The final notes of a whole take. Ids name the pitch and the frame, so equal analyses give equal ids. */
export function decodeTake(maps: MapStore, gate: EnergyGate, parameters: DecodeParameters): TakeNotes {
  const decoded = decodeReference(
    { frameCount: maps.frameCount, notes: maps.flatten('notes'), onsets: maps.flatten('onsets') },
    referenceParameters(parameters),
  );
  const heard = decoded.filter((note) => gate.opensAt(frameToSeconds(note.startFrame)));
  const silence = heard.length > 0 ? null : silenceReason(decoded.length > 0, gate);
  const contourRow = (frame: number) => maps.contourRow(frame);
  const notes = heard
    .sort((a, b) => a.startFrame - b.startFrame || a.midi - b.midi)
    .map((note) => toHeardNote(note, contourRow, `${note.midi}@${note.startFrame}`, 'final', false));
  return { notes, silence };
}

function silenceReason(gated: boolean, gate: EnergyGate): SilenceReason {
  return gated || !gate.opensAnywhere() ? 'nothing-above-gate' : 'no-notes-found';
}
